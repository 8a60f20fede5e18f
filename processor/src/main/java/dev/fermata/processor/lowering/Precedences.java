package dev.fermata.processor.lowering;

import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.statemachine.Precedence;

/** How tightly the expressions of the source hold together. */
final class Precedences {
  private Precedences() {}

  /** That of an expression as it is written; of a statement none. */
  static Precedence of(Tree tree) {
    return switch (tree.getKind()) {
      case LAMBDA_EXPRESSION -> Precedence.LAMBDA;
      case ASSIGNMENT,
          PLUS_ASSIGNMENT,
          MINUS_ASSIGNMENT,
          MULTIPLY_ASSIGNMENT,
          DIVIDE_ASSIGNMENT,
          REMAINDER_ASSIGNMENT,
          AND_ASSIGNMENT,
          OR_ASSIGNMENT,
          XOR_ASSIGNMENT,
          LEFT_SHIFT_ASSIGNMENT,
          RIGHT_SHIFT_ASSIGNMENT,
          UNSIGNED_RIGHT_SHIFT_ASSIGNMENT ->
          Precedence.ASSIGNMENT;
      case CONDITIONAL_EXPRESSION -> Precedence.CONDITIONAL;
      case CONDITIONAL_OR -> Precedence.OR;
      case CONDITIONAL_AND -> Precedence.AND;
      case OR -> Precedence.BITWISE_OR;
      case XOR -> Precedence.BITWISE_XOR;
      case AND -> Precedence.BITWISE_AND;
      case EQUAL_TO, NOT_EQUAL_TO -> Precedence.EQUALITY;
      case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL, INSTANCE_OF ->
          Precedence.RELATIONAL;
      case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> Precedence.SHIFT;
      case PLUS, MINUS -> Precedence.ADDITIVE;
      case MULTIPLY, DIVIDE, REMAINDER -> Precedence.MULTIPLICATIVE;
      case UNARY_PLUS,
          UNARY_MINUS,
          BITWISE_COMPLEMENT,
          LOGICAL_COMPLEMENT,
          PREFIX_INCREMENT,
          PREFIX_DECREMENT ->
          Precedence.UNARY;
      case TYPE_CAST, SWITCH_EXPRESSION -> Precedence.CAST;
      case POSTFIX_INCREMENT, POSTFIX_DECREMENT, MEMBER_REFERENCE -> Precedence.POSTFIX;
      case NEW_ARRAY ->
          ((NewArrayTree) tree).getType() == null ? Precedence.UNKNOWN : Precedence.NEW_ARRAY;
      case IDENTIFIER,
          MEMBER_SELECT,
          ARRAY_ACCESS,
          METHOD_INVOCATION,
          NEW_CLASS,
          PARENTHESIZED,
          INT_LITERAL,
          LONG_LITERAL,
          FLOAT_LITERAL,
          DOUBLE_LITERAL,
          BOOLEAN_LITERAL,
          CHAR_LITERAL,
          STRING_LITERAL,
          NULL_LITERAL ->
          Precedence.PRIMARY;
      default -> Precedence.UNKNOWN;
    };
  }

  /** That of the binary operator of a compound assignment. */
  static Precedence ofOperator(Tree.Kind assignment) {
    return switch (assignment) {
      case PLUS_ASSIGNMENT, MINUS_ASSIGNMENT -> Precedence.ADDITIVE;
      case MULTIPLY_ASSIGNMENT, DIVIDE_ASSIGNMENT, REMAINDER_ASSIGNMENT ->
          Precedence.MULTIPLICATIVE;
      case AND_ASSIGNMENT -> Precedence.BITWISE_AND;
      case OR_ASSIGNMENT -> Precedence.BITWISE_OR;
      case XOR_ASSIGNMENT -> Precedence.BITWISE_XOR;
      case LEFT_SHIFT_ASSIGNMENT, RIGHT_SHIFT_ASSIGNMENT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT ->
          Precedence.SHIFT;
      default -> throw new IllegalArgumentException("not a compound assignment: " + assignment);
    };
  }
}
