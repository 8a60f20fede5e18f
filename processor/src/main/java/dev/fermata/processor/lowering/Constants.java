package dev.fermata.processor.lowering;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Boolean constant expressions (JLS 15.29), on which reachability depends. */
final class Constants {
  private Constants() {}

  /** The value of a constant expression, or null if it is none. */
  static @Nullable Boolean value(Context context, ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof Boolean value ? value : null;
    } else if (tree instanceof ParenthesizedTree parenthesized) {
      return value(context, parenthesized.getExpression());
    } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return context.element(tree) instanceof VariableElement variable
              && variable.getConstantValue() instanceof Boolean value
          ? value
          : null;
    } else if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      Boolean value = value(context, ((UnaryTree) tree).getExpression());
      return value == null ? null : !value;
    } else if (tree instanceof BinaryTree binary) {
      return both(
          tree.getKind(),
          value(context, binary.getLeftOperand()),
          value(context, binary.getRightOperand()));
    }
    return null;
  }

  private static @Nullable Boolean both(
      Tree.Kind kind, @Nullable Boolean left, @Nullable Boolean right) {
    if (left == null || right == null) {
      return null;
    }
    return switch (kind) {
      case CONDITIONAL_AND, AND -> left && right;
      case CONDITIONAL_OR, OR -> left || right;
      case XOR, NOT_EQUAL_TO -> left ^ right;
      case EQUAL_TO -> left.equals(right);
      default -> null;
    };
  }
}
