package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is hard on whoever reads source as text: blocks of it, comments, annotations, chains. */
final class Texts {
  private static final Type INNER = new Type("Inner");

  private Texts() {}

  static void addTo(Rules rules) {
    rules.expression(1, Texts::textBlock);
    rules.expression(2, Texts::chain);
    rules.expression(1, Texts::classLiteral);
    rules.expression(2, Texts::commented);
    rules.expression(8, Texts::outer);
    rules.statement(4, Texts::annotated);
  }

  private static @Nullable Tree textBlock(Draft draft, Scope scope, Type type) {
    return type.equals(Type.STRING)
        ? Tree.expression(
            Construct.TEXT_BLOCK,
            "String",
            "\"\"\"\n    { \\\"x\\\" // no\n      /* comment */ }\"\"\"")
        : null;
  }

  private static @Nullable Tree chain(Draft draft, Scope scope, Type type) {
    return type.equals(Type.STRING)
        ? Tree.expression(
            Construct.CHAINED_CALL,
            "String",
            "new StringBuilder(#)\n    .append(#) // one\n    .append(#)\n    .toString()",
            at(Position.CREATION_ARGUMENT, draft.expression(scope, Type.STRING)),
            at(Position.ARGUMENT, draft.assigned(scope, Type.OBJECT)),
            at(
                Position.ARGUMENT,
                draft.expression(scope, draft.dice().pick(Type.INT, Type.CHAR, Type.STRING))))
        : null;
  }

  private static @Nullable Tree classLiteral(Draft draft, Scope scope, Type type) {
    return type.equals(Type.OBJECT)
        ? Tree.expression(
            Construct.CLASS_LITERAL,
            "Object",
            "(Object) "
                + draft.dice().pick("String.class", "int[].class", "Pair.class", "Map.Entry.class"))
        : null;
  }

  private static @Nullable Tree commented(Draft draft, Scope scope, Type type) {
    return Tree.expression(
        Construct.PARENTHESES,
        type.name(),
        draft.dice().pick("(/* ) */ # /* ( */)", "(# // }\n)", "( // {\n#)"),
        at(Position.CAST, draft.expression(scope, type)));
  }

  /** {@code host.new Inner(x)}; the host may be null. */
  private static @Nullable Tree outer(Draft draft, Scope scope, Type type) {
    if (!type.equals(INNER) || scope.constructs()) {
      return null;
    }
    return Tree.expression(
        Construct.INNER_CREATION,
        "Inner",
        "#.new Inner(#)",
        at(Position.OUTER_INSTANCE, draft.operand(scope, new Type("Host"))),
        at(Position.CREATION_ARGUMENT, draft.assigned(scope, Type.INT)));
  }

  /** Declarations with annotations and comments wherever they can stand. */
  private static Made annotated(Draft draft, Scope scope) {
    Dice dice = draft.dice();
    Type type = dice.pick(Type.STRING, Type.STRING_LIST, Type.STRINGS, Type.INTS, Type.OBJECT);
    String written =
        switch (type.name()) {
          case "List<String>" -> "List<@Probe.Use String>";
          case "String[]" -> "@Probe.Use(\"} // {\") String @Probe.Use []";
          case "int[]" -> "int @Probe.Use [/* ] */]";
          default -> "@Probe.Use " + type.name();
        };
    String head =
        dice.pick(
            List.of("", "@SuppressWarnings({\"unused\", \"x{\"}) ", "/** Says {@code }. */ "));
    Tree value = draft.assigned(scope, type);
    String name = draft.local(scope);
    scope.declare(new Variable(name, type, dice.chance(40)));
    return new Made(
        Tree.of(
            Construct.DECLARATION,
            head + written + dice.pick(" ", " /* = */ ") + name + " = #; // " + name + " {",
            at(Position.INITIALIZER, value)),
        true);
  }
}
