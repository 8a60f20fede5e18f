package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;

/** Local variables. */
final class Declarations {

  private Declarations() {}

  static void addTo(Rules rules) {
    rules.statement(16, Declarations::one);
    rules.statement(3, Declarations::several);
    rules.statement(4, Declarations::late);
    rules.statement(2, Declarations::captured);
  }

  private static Made one(Draft draft, Scope scope) {
    Type type = draft.type(scope);
    boolean constant = draft.dice().chance(40);
    String head = constant && draft.dice().chance(50) ? "final " : "";
    Tree value;
    if (draft.dice().chance(20)) {
      head += "var ";
      value = draft.expression(scope, type);
    } else {
      head += type.name() + " ";
      value = draft.assigned(scope, type);
    }
    String name = draft.local(scope);
    scope.declare(new Variable(name, type, constant));
    return new Made(
        Tree.of(Construct.DECLARATION, head + name + " = #;", at(Position.INITIALIZER, value)),
        true);
  }

  private static Made several(Draft draft, Scope scope) {
    Type type = draft.dice().pick(Type.INT, Type.STRING, Type.LONG, Type.INTS);
    Tree first = draft.assigned(scope, type);
    String one = draft.local(scope);
    Variable variable = new Variable(one, type, false);
    scope.declare(variable);
    Tree second = draft.assigned(scope, type);
    String two = draft.local(scope);
    scope.declare(new Variable(two, type, false));
    return new Made(
        Tree.of(
            Construct.SEVERAL_DECLARATORS,
            type.name() + " " + one + " = #, " + two + " = #;",
            at(Position.INITIALIZER, first),
            at(Position.INITIALIZER, second)),
        true);
  }

  /** A variable whose type nobody can write: it comes from a wildcard. */
  private static Made captured(Draft draft, Scope scope) {
    Tree list = draft.expression(scope, draft.dice().pick(Type.INTEGER_LIST, Type.STRING_LIST));
    Tree index = Values.index(draft, scope);
    String wild = draft.local(scope);
    String one = draft.local(scope);
    scope.declare(new Variable(one, Type.OBJECT, true));
    String type = draft.dice().pick("List<?>", "List<? extends Object>");
    return new Made(
        Tree.of(
            Construct.DECLARATION,
            type + " " + wild + " = #;\nvar " + one + " = Probe.same(" + wild + ".get(#));",
            at(Position.INITIALIZER, list),
            at(Position.ARGUMENT, index)),
        true);
  }

  /** Assigned in both branches of an {@code if}. */
  private static Made late(Draft draft, Scope scope) {
    Type type = draft.type(scope);
    boolean constant = draft.dice().chance(50);
    Tree condition = draft.condition(scope);
    Tree first = draft.assigned(scope, type);
    Tree second = draft.assigned(scope, type);
    String name = draft.local(scope);
    scope.declare(new Variable(name, type, constant));
    return new Made(
        Tree.of(
            Construct.LATE_DECLARATION,
            type.name()
                + " "
                + name
                + ";\nif (#) {«\n"
                + name
                + " = #;»\n} else {«\n"
                + name
                + " = #;»\n}",
            at(Position.CONDITION, condition),
            at(Position.ASSIGNED, first),
            at(Position.ASSIGNED, second)),
        true);
  }
}
