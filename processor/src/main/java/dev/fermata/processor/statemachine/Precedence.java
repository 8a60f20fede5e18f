package dev.fermata.processor.statemachine;

/**
 * How tightly an expression holds together (JLS 15, from the loosest to the tightest): what decides
 * where parentheses are needed.
 *
 * <pre>{@code
 * (int) resumed(co)   is a CAST; as the receiver of a call it becomes ((int) resumed(co)).f()
 * a + b               is ADDITIVE; negated it becomes !(a + b), added to c it stays a + b + c
 * }</pre>
 */
public enum Precedence {
  /** Statements and fragments, and expressions of which nothing is known. */
  UNKNOWN,
  LAMBDA,
  ASSIGNMENT,
  CONDITIONAL,
  OR,
  AND,
  BITWISE_OR,
  BITWISE_XOR,
  BITWISE_AND,
  EQUALITY,
  /** Comparisons and {@code instanceof}. */
  RELATIONAL,
  SHIFT,
  ADDITIVE,
  MULTIPLICATIVE,
  /** A sign, {@code ~}, {@code ++x}. */
  UNARY,
  /** {@code !} before what is at least a cast. */
  NOT,
  /** A cast; a switch expression. */
  CAST,
  /** {@code x++}. */
  POSTFIX,
  /** The creation of an array: a selector may follow, an index may not. */
  NEW_ARRAY,
  /** Names, literals, calls, creations, whatever stands in parentheses. */
  PRIMARY;

  /** What the right operand of a left-associative operator has to be. */
  public Precedence tighter() {
    return values()[ordinal() + 1];
  }
}
