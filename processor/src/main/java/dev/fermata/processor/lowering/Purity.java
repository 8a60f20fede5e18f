package dev.fermata.processor.lowering;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;

/** Which expressions may be written twice: evaluating them has no effect. */
final class Purity {
  private Purity() {}

  static boolean isPure(ExpressionTree tree) {
    if (tree instanceof IdentifierTree || tree instanceof LiteralTree) {
      return true;
    } else if (tree instanceof MemberSelectTree select) {
      return isPure(select.getExpression());
    } else if (tree instanceof ParenthesizedTree parenthesized) {
      return isPure(parenthesized.getExpression());
    } else if (tree instanceof ArrayAccessTree access) {
      return isPure(access.getExpression()) && isPure(access.getIndex());
    }
    return false;
  }
}
