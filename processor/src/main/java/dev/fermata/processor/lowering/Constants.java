package dev.fermata.processor.lowering;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Precedence;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Constant expressions (JLS 15.29). */
final class Constants {
  private Constants() {}

  /** Whether an expression is a constant one. */
  static boolean isConstant(Context context, ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() != null;
    } else if (tree instanceof ParenthesizedTree parenthesized) {
      return isConstant(context, parenthesized.getExpression());
    } else if (tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree select && isName(select.getExpression())) {
      return context.element(tree) instanceof VariableElement variable
          && variable.getConstantValue() != null;
    } else if (tree instanceof TypeCastTree cast) {
      return isConstant(context, cast.getExpression()) && isOfConstants(context.type(cast));
    } else if (tree instanceof ConditionalExpressionTree conditional) {
      return isConstant(context, conditional.getCondition())
          && isConstant(context, conditional.getTrueExpression())
          && isConstant(context, conditional.getFalseExpression());
    } else if (tree instanceof BinaryTree binary) {
      return isConstant(context, binary.getLeftOperand())
          && isConstant(context, binary.getRightOperand());
    }
    return tree instanceof UnaryTree unary
        && !Variables.isStep(unary)
        && isConstant(context, unary.getExpression());
  }

  private static boolean isName(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree select && isName(select.getExpression());
  }

  private static boolean isOfConstants(TypeMirror type) {
    return type.getKind().isPrimitive()
        || type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getQualifiedName().contentEquals("java.lang.String");
  }

  /** A constant as a literal, or as the expression that stands for one. */
  static Code code(Context context, Object value) {
    String text = context.method.elements().getConstantExpression(value);
    if (!(value instanceof Number number)) {
      return Code.of(Precedence.PRIMARY, text);
    }
    double size = number.doubleValue();
    if (Double.isNaN(size) || Double.isInfinite(size)) {
      return Code.of(Precedence.MULTIPLICATIVE, text);
    }
    boolean isNegative = size < 0 || Double.doubleToRawLongBits(size) < 0;
    Precedence sign = isNegative ? Precedence.UNARY : Precedence.PRIMARY;
    boolean isCast = number instanceof Byte || number instanceof Short;
    return Code.of(isCast ? Precedence.CAST : sign, text);
  }

  /** The value of a boolean constant expression, on which reachability depends, or null. */
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
