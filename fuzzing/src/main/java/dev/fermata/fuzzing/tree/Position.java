package dev.fermata.fuzzing.tree;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a tree stands in its parent; a column of the table of what has been tried. */
public enum Position {
  // Expressions.
  STATEMENT,
  FIRST_OPERAND,
  MIDDLE_OPERAND,
  LAST_OPERAND,
  CONDITION,
  BRANCH,
  ARGUMENT,
  VARARGS,
  CREATION_ARGUMENT,
  OUTER_INSTANCE,
  RECEIVER,
  ARRAY,
  INDEX,
  DIMENSION,
  ELEMENT,
  ASSIGNED,
  INITIALIZER,
  YIELDED,
  SELECTOR,
  GUARD,
  RULE,
  SWITCH_YIELD,
  FOR_INIT,
  FOR_UPDATE,
  EACH_SOURCE,
  RESOURCE,
  CAST,
  TESTED,
  RETURNED,
  THROWN,
  MONITOR,
  ASSERTED,
  LAMBDA_RESULT,
  FIELD_INITIALIZER,

  // Statements.
  METHOD_BODY,
  BLOCK,
  THEN,
  ELSE,
  LOOP_BODY,
  LABELED,
  CASE_GROUP,
  CASE_RULE,
  TRY,
  CATCH,
  FINALLY,
  LOCKED,
  LAMBDA_BODY,
  CLASS_METHOD_BODY,
  CLASS_INITIALIZER,

  // Of neither kind.
  MEMBER,
  PART;

  private static final Set<Position> FOR_STATEMENTS = EnumSet.range(METHOD_BODY, CLASS_INITIALIZER);
  private static final Set<Position> FOR_EXPRESSIONS = EnumSet.range(STATEMENT, FIELD_INITIALIZER);

  /** Where statements stand. */
  public static Set<Position> ofStatements() {
    return EnumSet.copyOf(FOR_STATEMENTS);
  }

  /** Where expressions stand. */
  public static Set<Position> ofExpressions() {
    return EnumSet.copyOf(FOR_EXPRESSIONS);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
