package dev.fermata.processor.lowering;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.source.AttributedMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that the user has switched off for the source that is carried over: on the
 * coroutine, on the types around it, on variables inside it. What was silent must stay silent.
 */
final class Suppressions {
  private Suppressions() {}

  static List<String> of(AttributedMethod method) {
    Set<String> keys = new TreeSet<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        Element element = method.trees().getElement(getCurrentPath());
        if (element != null) {
          add(element, keys);
        }
        return super.visitVariable(tree, unused);
      }
    }.scan(method.path(), null);
    return List.copyOf(keys);
  }

  private static void add(Element element, Set<String> keys) {
    SuppressWarnings annotation = element.getAnnotation(SuppressWarnings.class);
    if (annotation != null) {
      keys.addAll(List.of(annotation.value()));
    }
  }
}
