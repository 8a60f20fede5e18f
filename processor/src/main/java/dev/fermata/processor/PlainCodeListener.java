package dev.fermata.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.source.OuterCompilation;
import dev.fermata.processor.validation.PlainCode;
import dev.fermata.processor.validation.Problem;
import javax.lang.model.element.TypeElement;

/**
 * Has the user's code outside of coroutines checked as soon as the compiler knows its types: then,
 * and not before, asking for them does no harm.
 */
final class PlainCodeListener implements TaskListener {
  private final OuterCompilation outer;
  private final Diagnostics diagnostics;

  private PlainCodeListener(OuterCompilation outer, Diagnostics diagnostics) {
    this.outer = outer;
    this.diagnostics = diagnostics;
  }

  static void register(OuterCompilation outer, Diagnostics diagnostics) {
    JavacTask.instance(outer.unwrapped())
        .addTaskListener(new PlainCodeListener(outer, diagnostics));
  }

  @Override
  public void finished(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    if (event.getKind() != TaskEvent.Kind.ANALYZE || type == null) {
      return;
    }
    // The event may also be that of a package or module, in whose file no class is declared.
    TreePath unit = new TreePath(event.getCompilationUnit());
    for (Tree declaration : event.getCompilationUnit().getTypeDecls()) {
      TreePath path = new TreePath(unit, declaration);
      if (declaration instanceof ClassTree
          && type.equals(outer.trees().getElement(path))
          && !outer.isGenerated(type)) {
        for (Problem<TreePath> problem :
            PlainCode.validate(path, outer.trees(), outer.elements(), outer.types())) {
          diagnostics.report(
              outer.placeOf(problem.at()), problem.message(), problem.arguments().toArray());
        }
      }
    }
  }
}
