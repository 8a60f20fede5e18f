package dev.fermata.processor.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Types that the machine may not name, where nobody names them: Java lets no one touch the members
 * of a class that he may not name, whoever gave him the object (JLS 15.12.3), nor write a lambda
 * for an interface that he may not name.
 *
 * <pre>{@code
 * co.yield(make().size());        // make() returns a private class: told at make()
 * switch (level()) { case LOW … } // level() returns a private enum: told at level()
 * }</pre>
 */
final class Reachable {
  private Reachable() {}

  /**
   * Requires that the machine can name the type of an expression.
   *
   * @throws dev.fermata.processor.diagnostics.LoweringException if it cannot
   */
  static void require(Context context, ExpressionTree tree) {
    if (!Invocations.isType(context, tree)) {
      require(context, context.method.typeOf(tree), HiddenFields.stripped(tree));
    }
  }

  private static void require(Context context, @Nullable TypeMirror type, Tree at) {
    if (type == null) {
      return;
    }
    boolean isOfClass =
        type.getKind() == TypeKind.DECLARED
            || type.getKind() == TypeKind.TYPEVAR
            || type.getKind() == TypeKind.INTERSECTION;
    if (isOfClass
        && context.method.types().erasure(type) instanceof DeclaredType erased
        && erased.asElement() instanceof TypeElement element
        && !context.localClasses.isOfMethod(element)) {
      context.denotable.className(element, at);
    }
  }
}
