package dev.fermata.processor.lowering;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Precedence;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Compound assignment and steps taken apart, with the casts they imply (JLS 15.26.2, 15.14.2). */
final class Arithmetic {
  private Arithmetic() {}

  /** What {@code target op= operand} assigns, given the old value of the target. */
  static Code compound(Context context, CompoundAssignmentTree tree, Code old, Code operand) {
    Code operation =
        Code.binary(
            Precedences.ofOperator(tree.getKind()),
            old,
            " " + operator(tree.getKind()) + " ",
            operand);
    TypeMirror target = context.type(tree.getVariable());
    return cast(context, tree, target, operation, isNarrower(context, target, tree));
  }

  /** What {@code ++target} and the like assign, given the old value of the target. */
  static Code step(Context context, UnaryTree tree, Code old) {
    Code operation =
        Code.binary(
            Precedence.ADDITIVE,
            old,
            isIncrement(tree) ? " + " : " - ",
            Code.of(Precedence.PRIMARY, "1"));
    TypeMirror target = context.type(tree.getExpression());
    return cast(context, tree, target, operation, isSmall(unboxed(context, target)));
  }

  static boolean isIncrement(UnaryTree tree) {
    return tree.getKind() == Tree.Kind.PREFIX_INCREMENT
        || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
  }

  static boolean isPostfix(UnaryTree tree) {
    return tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
        || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
  }

  private static Code cast(
      Context context, ExpressionTree at, TypeMirror target, Code operation, boolean needed) {
    if (!needed) {
      return operation;
    }
    TypeMirror type = unboxed(context, target);
    return Code.cast(context.denotable.of(type, at), operation);
  }

  /** Whether the operation may yield a wider type than the target's. */
  private static boolean isNarrower(
      Context context, TypeMirror target, CompoundAssignmentTree tree) {
    TypeMirror primitive = unboxed(context, target);
    if (!primitive.getKind().isPrimitive() || primitive.getKind() == TypeKind.BOOLEAN) {
      return false;
    }
    TypeMirror operand = unboxed(context, context.type(tree.getExpression()));
    boolean isShift =
        switch (tree.getKind()) {
          case LEFT_SHIFT_ASSIGNMENT, RIGHT_SHIFT_ASSIGNMENT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT ->
              true;
          default -> false;
        };
    return isSmall(primitive) || !isShift && rank(operand.getKind()) > rank(primitive.getKind());
  }

  /** Whether an object of a type may turn into another string from one moment to the next. */
  static boolean isMutable(Context context, TypeMirror type) {
    return !unboxed(context, type).getKind().isPrimitive()
        && type.getKind() != TypeKind.NULL
        && !(type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getQualifiedName().contentEquals("java.lang.String"));
  }

  private static boolean isSmall(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE, SHORT, CHAR -> true;
      default -> false;
    };
  }

  private static int rank(TypeKind kind) {
    return switch (kind) {
      case LONG -> 1;
      case FLOAT -> 2;
      case DOUBLE -> 3;
      default -> 0;
    };
  }

  /**
   * A constant narrows when it is assigned (JLS 5.2), not when it is an argument; a switch's
   * results likewise.
   */
  static Code narrowed(Context context, TypeMirror type, ExpressionTree tree, Code value) {
    TypeMirror primitive = unboxed(context, type);
    boolean isConstant = Constants.isConstant(context, tree);
    boolean narrows =
        isSmall(primitive)
            && (isConstant && !context.method.types().isSameType(primitive, context.type(tree))
                || type.getKind().isPrimitive()
                    && HiddenFields.stripped(tree) instanceof SwitchExpressionTree);
    if (narrows) {
      return Code.cast(context.denotable.of(primitive, tree), value);
    }
    return isSmall(primitive)
            && HiddenFields.stripped(tree) instanceof SwitchExpressionTree choice
            && !context.splits.splits(choice)
        ? narrowedResults(context, primitive, choice)
        : value;
  }

  /** The results of a switch expression are put into small boxes one by one. */
  private static Code narrowedResults(
      Context context, TypeMirror primitive, SwitchExpressionTree tree) {
    for (ExpressionTree result : Results.of(tree)) {
      if (Constants.isConstant(context, result)
          && !context.method.types().isSameType(primitive, context.type(result))) {
        context.results.cast(result, context.denotable.of(primitive, result));
      }
    }
    return Code.of(Precedences.of(tree), context.carry(tree));
  }

  /** What the left operand of a binary operator is unboxed to before the right is evaluated. */
  static Optional<TypeMirror> unboxedOperand(Context context, BinaryTree tree) {
    TypeMirror left = unboxed(context, context.type(tree.getLeftOperand()));
    TypeMirror right = context.type(tree.getRightOperand());
    boolean isEquality =
        tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
    boolean isNumeric =
        left.getKind().isPrimitive()
            && unboxed(context, right).getKind().isPrimitive()
            && (!isEquality || right.getKind().isPrimitive());
    return isNumeric ? Optional.of(left) : Optional.empty();
  }

  /** The primitive type behind a box, or the type itself. */
  static TypeMirror unboxed(Context context, TypeMirror type) {
    try {
      return type.getKind() == TypeKind.DECLARED ? context.method.types().unboxedType(type) : type;
    } catch (IllegalArgumentException notABox) {
      return type;
    }
  }

  /** The binary operator of a compound assignment. */
  static String operator(Tree.Kind kind) {
    return switch (kind) {
      case MULTIPLY_ASSIGNMENT -> "*";
      case DIVIDE_ASSIGNMENT -> "/";
      case REMAINDER_ASSIGNMENT -> "%";
      case PLUS_ASSIGNMENT -> "+";
      case MINUS_ASSIGNMENT -> "-";
      case LEFT_SHIFT_ASSIGNMENT -> "<<";
      case RIGHT_SHIFT_ASSIGNMENT -> ">>";
      case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
      case AND_ASSIGNMENT -> "&";
      case XOR_ASSIGNMENT -> "^";
      case OR_ASSIGNMENT -> "|";
      default -> throw new IllegalArgumentException("not a compound assignment: " + kind);
    };
  }
}
