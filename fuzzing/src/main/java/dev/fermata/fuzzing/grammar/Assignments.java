package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assignments, as expressions and as statements. */
final class Assignments {

  private Assignments() {}

  static void addTo(Rules rules) {
    rules.expression(4, Assignments::local);
    rules.expression(4, Assignments::compound);
    rules.expression(3, Assignments::increment);
    rules.expression(3, Assignments::field);
    rules.expression(3, Assignments::element);
    rules.statement(12, Assignments::statement);
  }

  private static @Nullable Made statement(Draft draft, Scope scope) {
    Type type = draft.type();
    Tree assignment =
        switch (draft.dice().below(5)) {
          case 0 -> local(draft, scope, type);
          case 1 -> compound(draft, scope, type);
          case 2 -> increment(draft, scope, type);
          case 3 -> field(draft, scope, type);
          default -> element(draft, scope, type);
        };
    return assignment == null
        ? null
        : new Made(
            Tree.of(Construct.EXPRESSION_STATEMENT, "#;", at(Position.STATEMENT, assignment)),
            true);
  }

  private static @Nullable Tree local(Draft draft, Scope scope, Type type) {
    List<Variable> variables = scope.assignable(type);
    return variables.isEmpty()
        ? null
        : Tree.expression(
            Construct.ASSIGNMENT,
            type.name(),
            draft.dice().pick(variables).name() + " = #",
            at(Position.ASSIGNED, draft.assigned(scope, type)));
  }

  private static @Nullable Tree field(Draft draft, Scope scope, Type type) {
    Host.Field field = scope.guards() ? null : Values.fieldOf(draft, scope, type);
    if (field == null) {
      return null;
    }
    String operator = draft.dice().chance(60) ? "=" : operator(draft, type);
    return operator == null
        ? null
        : Tree.expression(
            Construct.FIELD_ASSIGNMENT,
            type.name(),
            Values.named(draft, scope, field) + " " + operator + " #",
            at(Position.ASSIGNED, assigned(draft, scope, type, operator)));
  }

  private static @Nullable Tree element(Draft draft, Scope scope, Type type) {
    if (!Type.ALL.contains(type.array())) {
      return null;
    }
    String operator = draft.dice().chance(50) ? "=" : operator(draft, type);
    if (operator == null) {
      return null;
    }
    return Tree.expression(
        Construct.ELEMENT_ASSIGNMENT,
        type.name(),
        "#[#] " + operator + " #",
        at(Position.ARRAY, draft.operand(scope, type.array())),
        at(Position.INDEX, Values.index(draft, scope)),
        at(Position.ASSIGNED, assigned(draft, scope, type, operator)));
  }

  private static @Nullable Tree compound(Draft draft, Scope scope, Type type) {
    List<Variable> variables = scope.assignable(type);
    String operator = operator(draft, type);
    return variables.isEmpty() || operator == null
        ? null
        : Tree.expression(
            Construct.COMPOUND_ASSIGNMENT,
            type.name(),
            draft.dice().pick(variables).name() + " " + operator + " #",
            at(Position.ASSIGNED, assigned(draft, scope, type, operator)));
  }

  private static Tree assigned(Draft draft, Scope scope, Type type, String operator) {
    if (operator.equals("=")) {
      return draft.assigned(scope, type);
    }
    if (type.equals(Type.STRING)) {
      return draft.assigned(scope, draft.dice().pick(Type.STRING, Type.INT, Type.INTEGER));
    }
    if (type.isSmall() && draft.dice().chance(50)) {
      return draft.expression(scope, Type.INT);
    }
    return draft.assigned(scope, type);
  }

  private static @Nullable String operator(Draft draft, Type type) {
    if (type.equals(Type.STRING)) {
      return "+=";
    }
    Type primitive = type.unboxed();
    if (primitive.equals(Type.BOOLEAN)) {
      return draft.dice().pick("&=", "|=", "^=");
    }
    if (type.equals(Type.CHARACTER) || !primitive.isNumeric()) {
      return null;
    }
    return primitive.isIntegral()
        ? draft.dice().pick("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=")
        : draft.dice().pick("+=", "-=", "*=", "/=");
  }

  private static @Nullable Tree increment(Draft draft, Scope scope, Type type) {
    if (!type.unboxed().isNumeric()) {
      return null;
    }
    String form = draft.dice().pick("#++", "#--", "++#", "--#");
    List<Variable> variables = scope.assignable(type);
    Host.Field field = scope.guards() ? null : Values.fieldOf(draft, scope, type);
    if (Type.ALL.contains(type.array()) && draft.dice().chance(40)) {
      return Tree.expression(
          Construct.INCREMENT,
          type.name(),
          form.replace("#", "#[#]"),
          at(Position.ARRAY, draft.operand(scope, type.array())),
          at(Position.INDEX, Values.index(draft, scope)));
    }
    if (field != null && (variables.isEmpty() || draft.dice().chance(40))) {
      return Tree.expression(
          Construct.INCREMENT, type.name(), form.replace("#", Values.named(draft, scope, field)));
    }
    return variables.isEmpty()
        ? null
        : Tree.expression(
            Construct.INCREMENT,
            type.name(),
            form.replace("#", draft.dice().pick(variables).name()));
  }
}
