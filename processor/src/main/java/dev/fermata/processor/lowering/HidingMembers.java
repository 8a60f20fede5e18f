package dev.fermata.processor.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.source.AttributedMethod;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The methods of classes in the body, inherited ones included. Inside such a class its own methods
 * hide all of that name around it, whatever their parameters (JLS 6.4.1).
 *
 * <pre>{@code
 * new Iterator<T>() { … void remove() { Demo.this.remove(last); } }
 * // Demo.remove is private: remove(self, last) would mean Iterator.remove
 * }</pre>
 */
final class HidingMembers extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final AttributedMethod method;
  private final Set<String> names = new HashSet<>();

  private HidingMembers(AttributedMethod method) {
    this.method = method;
  }

  static Set<String> of(AttributedMethod method) {
    HidingMembers found = new HidingMembers(method);
    found.scan(method.path(), null);
    return found.names;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (method.elementOf(tree) instanceof TypeElement type) {
      for (ExecutableElement m : ElementFilter.methodsIn(method.elements().getAllMembers(type))) {
        names.add(m.getSimpleName().toString());
      }
    }
    return super.visitClass(tree, unused);
  }
}
