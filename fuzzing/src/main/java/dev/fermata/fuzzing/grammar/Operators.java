package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import org.jspecify.annotations.Nullable;

/** Operators that do not assign. */
final class Operators {

  private Operators() {}

  static void addTo(Rules rules) {
    rules.expression(8, Operators::arithmetic);
    rules.expression(2, Operators::shift);
    rules.expression(2, Operators::negation);
    rules.expression(7, Operators::comparison);
    rules.expression(5, Operators::logical);
    rules.expression(2, Operators::not);
    rules.expression(9, Operators::concatenation);
    rules.expression(5, Operators::conditional);
    rules.expression(2, Operators::cast);
    rules.expression(2, Operators::boxing);
    rules.expression(2, Operators::equal);
  }

  private static @Nullable Tree arithmetic(Draft draft, Scope scope, Type type) {
    if (!type.isNumeric()) {
      return null;
    }
    String operator =
        type.isIntegral()
            ? draft.dice().pick("+", "-", "*", "/", "%", "&", "|", "^")
            : draft.dice().pick("+", "-", "*", "/");
    if (type.isSmall()) {
      return Tree.expression(
          Construct.CAST,
          type.name(),
          "(" + type.name() + ") (# " + operator + " #)",
          at(Position.FIRST_OPERAND, draft.operand(scope, type)),
          at(Position.LAST_OPERAND, draft.operand(scope, Type.INT)));
    }
    if (draft.dice().chance(30) && "+-*".contains(operator)) {
      return Tree.expression(
          Construct.ARITHMETIC,
          type.name(),
          "# " + operator + " # " + operator + " #",
          at(Position.FIRST_OPERAND, draft.operand(scope, type)),
          at(Position.MIDDLE_OPERAND, draft.operand(scope, type)),
          at(Position.LAST_OPERAND, draft.operand(scope, type)));
    }
    return Tree.expression(
        Construct.ARITHMETIC,
        type.name(),
        "# " + operator + " #",
        at(Position.FIRST_OPERAND, draft.operand(scope, type)),
        at(Position.LAST_OPERAND, draft.operand(scope, type)));
  }

  private static @Nullable Tree shift(Draft draft, Scope scope, Type type) {
    return type.equals(Type.INT) || type.equals(Type.LONG)
        ? Tree.expression(
            Construct.SHIFT,
            type.name(),
            "# " + draft.dice().pick("<<", ">>", ">>>") + " #",
            at(Position.FIRST_OPERAND, draft.operand(scope, type)),
            at(
                Position.LAST_OPERAND,
                draft.operand(scope, draft.dice().pick(Type.INT, Type.BYTE, Type.LONG))))
        : null;
  }

  private static @Nullable Tree negation(Draft draft, Scope scope, Type type) {
    return type.isNumeric() && !type.isSmall()
        ? Tree.expression(
            Construct.NEGATION,
            type.name(),
            (type.isIntegral() ? draft.dice().pick("-", "~", "+") : "-") + "#",
            at(Position.FIRST_OPERAND, draft.operand(scope, type)))
        : null;
  }

  private static @Nullable Tree comparison(Draft draft, Scope scope, Type type) {
    if (!type.equals(Type.BOOLEAN)) {
      return null;
    }
    Type compared = draft.dice().pick(Type.INT, Type.INT, Type.LONG, Type.CHAR, Type.DOUBLE);
    return Tree.expression(
        Construct.COMPARISON,
        "boolean",
        "# " + draft.dice().pick("<", ">", "<=", ">=", "==", "!=") + " #",
        at(Position.FIRST_OPERAND, draft.operand(scope, compared)),
        at(Position.LAST_OPERAND, draft.operand(scope, compared)));
  }

  private static @Nullable Tree logical(Draft draft, Scope scope, Type type) {
    if (!type.equals(Type.BOOLEAN)) {
      return null;
    }
    boolean and = draft.dice().chance(50);
    String operator = draft.dice().chance(80) ? (and ? "&&" : "||") : (and ? "&" : "|");
    if (draft.dice().chance(30)) {
      return Tree.expression(
          and ? Construct.AND : Construct.OR,
          "boolean",
          "# " + operator + " # " + operator + " #",
          at(Position.FIRST_OPERAND, draft.operand(scope, type)),
          at(Position.MIDDLE_OPERAND, draft.operand(scope, type)),
          at(Position.LAST_OPERAND, draft.operand(scope, type)));
    }
    return Tree.expression(
        and ? Construct.AND : Construct.OR,
        "boolean",
        "# " + operator + " #",
        at(Position.FIRST_OPERAND, draft.operand(scope, type)),
        at(Position.LAST_OPERAND, draft.operand(scope, type)));
  }

  private static @Nullable Tree not(Draft draft, Scope scope, Type type) {
    return type.equals(Type.BOOLEAN)
        ? Tree.expression(
            Construct.NOT,
            "boolean",
            "!#",
            at(Position.FIRST_OPERAND, draft.operand(scope, Type.BOOLEAN)))
        : null;
  }

  private static @Nullable Tree concatenation(Draft draft, Scope scope, Type type) {
    if (!type.equals(Type.STRING)) {
      return null;
    }
    return switch (draft.dice().below(3)) {
      case 0 ->
          Tree.expression(
              Construct.CONCATENATION,
              "String",
              "# + #",
              at(Position.FIRST_OPERAND, draft.operand(scope, Type.STRING)),
              at(Position.LAST_OPERAND, draft.operand(scope, shown(draft))));
      case 1 ->
          Tree.expression(
              Construct.CONCATENATION,
              "String",
              "# + \"-\" + #",
              at(Position.FIRST_OPERAND, draft.operand(scope, shown(draft))),
              at(Position.LAST_OPERAND, draft.operand(scope, shown(draft))));
      default ->
          Tree.expression(
              Construct.CONCATENATION,
              "String",
              "# + # + #",
              at(Position.FIRST_OPERAND, draft.operand(scope, Type.STRING)),
              at(Position.MIDDLE_OPERAND, draft.operand(scope, shown(draft))),
              at(Position.LAST_OPERAND, draft.operand(scope, shown(draft))));
    };
  }

  /** A type whose values look the same each time. */
  private static Type shown(Draft draft) {
    return draft
        .dice()
        .pick(
            Type.INT,
            Type.STRING,
            Type.CHAR,
            Type.BOOLEAN,
            Type.LONG,
            Type.INTEGER,
            Type.DOUBLE,
            Type.INTEGER_LIST,
            Type.HUE,
            Type.BYTE,
            Type.CHARACTER);
  }

  private static @Nullable Tree conditional(Draft draft, Scope scope, Type type) {
    Tree made =
        Tree.expression(
            Construct.CONDITIONAL,
            type.name(),
            "# ? # : #",
            at(Position.CONDITION, Draft.enclosed(draft.condition(scope))),
            at(Position.BRANCH, draft.operand(scope, type)),
            at(Position.BRANCH, draft.operand(scope, type)));
    return made;
  }

  private static @Nullable Tree cast(Draft draft, Scope scope, Type type) {
    if (type.isNumeric()) {
      return Tree.expression(
          Construct.CAST,
          type.name(),
          "(" + type.name() + ") #",
          at(
              Position.CAST,
              draft.operand(scope, draft.dice().pick(Type.INT, Type.LONG, Type.CHAR))));
    }
    if (type.name().contains("<") || type.isPrimitive()) {
      return null;
    }
    return Tree.expression(
        Construct.CAST,
        type.name(),
        "(" + type.name() + ") (Object) #",
        at(Position.CAST, draft.operand(scope, type)));
  }

  private static @Nullable Tree boxing(Draft draft, Scope scope, Type type) {
    if (type.equals(Type.INTEGER) || type.equals(Type.CHARACTER) || type.equals(Type.LONG_BOX)) {
      return Tree.expression(
          Construct.BOXING,
          type.name(),
          "(" + type.name() + ") #",
          at(Position.CAST, draft.operand(scope, type.unboxed())));
    }
    if (type.equals(Type.INT) || type.equals(Type.CHAR) || type.equals(Type.BOOLEAN)) {
      return Tree.expression(
          Construct.UNBOXING,
          type.name(),
          "(" + type.name() + ") #",
          at(Position.CAST, draft.operand(scope, type.boxed())));
    }
    return null;
  }

  private static @Nullable Tree equal(Draft draft, Scope scope, Type type) {
    return type.equals(Type.BOOLEAN)
        ? Tree.expression(
            Construct.CALL,
            "boolean",
            "#.equals(#)",
            at(
                Position.RECEIVER,
                draft.operand(scope, draft.dice().pick(Type.STRING, Type.INTEGER, Type.PAIR))),
            at(Position.ARGUMENT, draft.assigned(scope, Type.OBJECT)))
        : null;
  }
}
