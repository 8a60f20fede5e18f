package dev.fermata.processor.lowering;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.fermata.processor.statemachine.Local;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The variables that patterns bind. */
final class Bindings {
  private Bindings() {}

  /** The bindings of a pattern that are used beyond a stretch of the source. */
  static List<Local> leaving(Context context, @Nullable Tree pattern, int start, int end) {
    List<Local> locals = new ArrayList<>();
    for (VariableElement binding : of(context, pattern)) {
      if (!context.variables.livesWithin(binding, start, end)) {
        locals.add(context.variables.local(binding));
      }
    }
    return locals;
  }

  private static List<VariableElement> of(Context context, @Nullable Tree pattern) {
    List<VariableElement> bindings = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void unused) {
        if (!tree.getVariable().getName().isEmpty()
            && context.element(tree.getVariable()) instanceof VariableElement binding) {
          bindings.add(binding);
        }
        return null;
      }
    }.scan(pattern, null);
    return bindings;
  }
}
