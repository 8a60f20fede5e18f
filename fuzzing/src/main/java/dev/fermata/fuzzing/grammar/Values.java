package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Literals, variables, arrays and lists. */
final class Values {

  private Values() {}

  static void addTo(Rules rules) {
    rules.expression(6, Values::literal);
    rules.expression(14, Values::variable);
    rules.expression(6, Values::field);
    rules.expression(8, Values::probed);
    rules.expression(2, Values::orNull);
    rules.expression(4, Values::element);
    rules.expression(3, Values::length);
    rules.expression(5, Values::creation);
    rules.expression(2, Values::initializer);
    rules.expression(1, Values::clone);
    rules.expression(3, Values::ofList);
    rules.expression(2, Values::ofPair);
  }

  /** A variable or a literal. */
  static Tree simple(Draft draft, Scope scope, Type type) {
    Tree variable = draft.dice().chance(60) ? variable(draft, scope, type) : null;
    return variable == null ? literal(draft, scope, type) : variable;
  }

  static Tree literal(Draft draft, Scope scope, Type type) {
    Dice dice = draft.dice();
    String text =
        switch (type.name()) {
          case "boolean" -> dice.pick("true", "false");
          case "int" -> dice.pick("0", "1", "2", "3", "7", "-1", "0x7f", "1_0", "'a' + 1");
          case "long" -> dice.pick("0L", "1L", "1L << 40", "-2L");
          case "short" -> "(short) " + dice.pick("0", "3", "300");
          case "byte" -> "(byte) " + dice.pick("0", "1", "0x7f", "200");
          case "char" -> dice.pick("'a'", "'z'", "'\\''", "'\\u0041'", "' '");
          case "double" -> dice.pick("0.5", "1.0", "-2.5", "1e3");
          case "float" -> dice.pick("0.5f", "1f", "-2.5f");
          case "String" -> dice.pick("\"\"", "\"a\"", "\"b{\"", "\"x // y\"", "\"\\\"\\u0041\"");
          case "Object" -> "(Object) " + dice.pick("\"o\"", "1", "'c'", "2L", "null");
          case "Integer" -> "Integer.valueOf(" + dice.pick("0", "1", "5", "1000") + ")";
          case "Long" -> "Long.valueOf(" + dice.pick("0", "4") + ")";
          case "Character" -> "Character.valueOf(" + dice.pick("'k'", "'l'") + ")";
          case "Boolean" -> dice.pick("Boolean.TRUE", "Boolean.FALSE");
          case "int[]" -> dice.pick("new int[] {1, 2, 3}", "new int[2]", "new int[] {}");
          case "int[][]" -> dice.pick("new int[][] {{1}, {2, 3}}", "new int[2][2]");
          case "String[]" -> dice.pick("new String[] {\"p\", \"q\"}", "new String[1]");
          case "Object[]" -> dice.pick("new Object[] {1, \"r\"}", "new Object[2]");
          case "long[]" -> "new long[] {5L, 6L}";
          case "byte[]" -> "new byte[] {1, 2}";
          case "List<Integer>" -> "Probe.<Integer>listOf(1, 2, 3)";
          case "List<String>" -> "Probe.<String>listOf(\"s\", \"t\")";
          case "Hue" -> dice.pick("Hue.RED", "Hue.GREEN", "Hue.BLUE");
          case "Pair" -> dice.pick("new Pair(1, 2)", "new Pair(\"u\", 3)", "new Pair(null, 4)");
          case "Supplier<Integer>" -> "(Supplier<Integer>) () -> 11";
          case "Supplier<String>" -> "(Supplier<String>) () -> \"v\"";
          case "IntUnaryOperator" -> "(IntUnaryOperator) k" + draft.id() + " -> 12";
          default -> null;
        };
    if (text == null) {
      return Classes.simple(draft, scope, type);
    }
    if (text.contains("k") && type.equals(Type.INT_OPERATOR)) {
      return Tree.expression(Construct.LAMBDA, type.name(), text);
    }
    boolean operator =
        text.startsWith("(")
            || text.startsWith("-")
            || text.contains(" + ")
            || text.contains(" <<")
            || text.startsWith("new ");
    return Tree.expression(operator ? Construct.CAST : Construct.LITERAL, type.name(), text);
  }

  private static @Nullable Tree variable(Draft draft, Scope scope, Type type) {
    List<Variable> variables = scope.variables(type);
    return variables.isEmpty()
        ? null
        : Tree.expression(Construct.VARIABLE, type.name(), draft.dice().pick(variables).name());
  }

  private static @Nullable Tree field(Draft draft, Scope scope, Type type) {
    Host.Field field = fieldOf(draft, scope, type);
    return field == null
        ? null
        : Tree.expression(
            field.isStatic() ? Construct.STATIC_FIELD : Construct.FIELD,
            type.name(),
            named(draft, scope, field));
  }

  /** A field that can be named at a place. */
  static Host.@Nullable Field fieldOf(Draft draft, Scope scope, Type type) {
    if (scope.method().index() < 0) {
      return null;
    }
    List<Host.Field> fields =
        draft.host().fields().stream()
            .filter(field -> field.type().equals(type))
            .filter(field -> field.isStatic() || !scope.method().isStatic())
            .toList();
    return fields.isEmpty() ? null : draft.dice().pick(fields);
  }

  /** How a field is named at a place. */
  static String named(Draft draft, Scope scope, Host.Field field) {
    boolean qualified = Draft.hides(scope, field.name()) || draft.dice().chance(30);
    return (qualified ? (field.isStatic() ? "Host." : "Host.this.") : "") + field.name();
  }

  private static @Nullable Tree probed(Draft draft, Scope scope, Type type) {
    return Tree.expression(
        Construct.PROBE,
        type.name(),
        "Probe.at(" + draft.id() + ", #)",
        at(Position.ARGUMENT, draft.expression(scope, type)));
  }

  private static @Nullable Tree orNull(Draft draft, Scope scope, Type type) {
    return type.isPrimitive()
        ? null
        : Tree.expression(
            Construct.PROBE,
            type.name(),
            "Probe.orNull(" + draft.id() + ", #)",
            at(Position.ARGUMENT, draft.expression(scope, type)));
  }

  private static @Nullable Tree element(Draft draft, Scope scope, Type type) {
    if (!Type.ALL.contains(type.array())) {
      return null;
    }
    return Tree.expression(
        Construct.ELEMENT,
        type.name(),
        "#[#]",
        at(Position.ARRAY, draft.operand(scope, type.array())),
        at(Position.INDEX, index(draft, scope)));
  }

  /** An index, mostly of an element. */
  static Tree index(Draft draft, Scope scope) {
    return draft.dice().chance(50) ? draft.chosen(3) : draft.expression(scope, Type.INT);
  }

  private static @Nullable Tree length(Draft draft, Scope scope, Type type) {
    return type.equals(Type.INT)
        ? Tree.expression(
            Construct.ARRAY_LENGTH,
            "int",
            "#.length",
            at(
                Position.RECEIVER,
                draft.operand(scope, draft.dice().pick(Type.INTS, Type.STRINGS, Type.INT_ROWS))))
        : null;
  }

  private static @Nullable Tree creation(Draft draft, Scope scope, Type type) {
    if (!type.isArray()) {
      return null;
    }
    if (type.equals(Type.INT_ROWS)) {
      return Tree.expression(
          Construct.ARRAY_CREATION,
          type.name(),
          "new int[#][#]",
          at(Position.DIMENSION, draft.chosen(3)),
          at(Position.DIMENSION, draft.expression(scope, Type.INT)));
    }
    return Tree.expression(
        Construct.ARRAY_CREATION,
        type.name(),
        "new " + type.element().name() + "[#]",
        at(Position.DIMENSION, index(draft, scope)));
  }

  private static @Nullable Tree initializer(Draft draft, Scope scope, Type type) {
    if (!type.isArray()) {
      return null;
    }
    Type element = type.element();
    return Tree.expression(
        Construct.ARRAY_INITIALIZER,
        type.name(),
        "new " + type.name() + " {#, #, #}",
        at(Position.ELEMENT, draft.assigned(scope, element)),
        at(Position.ELEMENT, draft.assigned(scope, element)),
        at(Position.ELEMENT, draft.assigned(scope, element)));
  }

  private static @Nullable Tree clone(Draft draft, Scope scope, Type type) {
    return type.isArray()
        ? Tree.expression(
            Construct.CALL,
            type.name(),
            "#.clone()",
            at(Position.RECEIVER, draft.operand(scope, type)))
        : null;
  }

  private static @Nullable Tree ofList(Draft draft, Scope scope, Type type) {
    if (type.equals(Type.INTEGER) || type.equals(Type.STRING)) {
      return Tree.expression(
          Construct.CALL,
          type.name(),
          "#.get(#)",
          at(Position.RECEIVER, draft.operand(scope, new Type("List<" + type.name() + ">"))),
          at(Position.ARGUMENT, index(draft, scope)));
    }
    if (type.equals(Type.INTEGER_LIST) || type.equals(Type.STRING_LIST)) {
      Type element = type.equals(Type.INTEGER_LIST) ? Type.INTEGER : Type.STRING;
      return Tree.expression(
          Construct.VARARGS_CALL,
          type.name(),
          "Probe.<" + element.name() + ">listOf(#, #)",
          at(Position.VARARGS, draft.assigned(scope, element)),
          at(Position.VARARGS, draft.assigned(scope, element)));
    }
    return null;
  }

  private static @Nullable Tree ofPair(Draft draft, Scope scope, Type type) {
    if (type.equals(Type.PAIR)) {
      return Tree.expression(
          Construct.CREATION,
          type.name(),
          "new Pair(#, #)",
          at(Position.CREATION_ARGUMENT, draft.assigned(scope, Type.OBJECT)),
          at(Position.CREATION_ARGUMENT, draft.assigned(scope, Type.INT)));
    }
    if (type.equals(Type.INT) || type.equals(Type.OBJECT)) {
      return Tree.expression(
          Construct.CALL,
          type.name(),
          type.equals(Type.INT) ? "#.second()" : "#.first()",
          at(Position.RECEIVER, draft.operand(scope, Type.PAIR)));
    }
    return null;
  }
}
