package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where coroutines wait: yields, delegation. */
final class Suspensions {

  private Suspensions() {}

  static void addTo(Rules rules) {
    rules.expression(14, Suspensions::exchanged);
    rules.expression(8, Suspensions::beside);
    rules.expression(3, Suspensions::sameAsNull);
    rules.expression(2, Suspensions::delegated);
    rules.statement(10, Suspensions::yieldStatement);
    rules.statement(2, Suspensions::allOfValues);
  }

  private static Tree yielded(Draft draft, Scope scope) {
    if (scope.receives() && draft.dice().chance(10)) {
      return Tree.expression(Construct.RECEIVE, "Integer", scope.co() + ".receive()");
    }
    return Tree.expression(
        Construct.YIELD,
        scope.receives() ? "Integer" : "Object",
        scope.co() + ".yield(#)",
        at(Position.YIELDED, draft.assigned(scope, scope.yielded())));
  }

  /** {@code co.yield(x)} for its value. */
  private static @Nullable Tree exchanged(Draft draft, Scope scope, Type type) {
    if (!scope.suspends()) {
      return null;
    }
    if (type.equals(scope.receives() ? Type.INTEGER : Type.OBJECT)) {
      return yielded(draft, scope);
    }
    if (type.equals(Type.INT) && scope.receives()) {
      return Tree.expression(
          Construct.UNBOXING,
          "int",
          draft.dice().pick("(int) #", "Probe.orZero(#)", "Probe.orZero(#)"),
          at(Position.ARGUMENT, yielded(draft, scope)));
    }
    if (type.equals(Type.STRING)) {
      return Tree.expression(
          Construct.CONCATENATION,
          "String",
          "\"\" + #",
          at(Position.LAST_OPERAND, yielded(draft, scope)));
    }
    if (type.equals(Type.OBJECT)) {
      return Tree.expression(
          Construct.CAST, "Object", "(Object) #", at(Position.CAST, yielded(draft, scope)));
    }
    return null;
  }

  /** {@code Probe.second(co.yield(x), y)}: for a value of any type. */
  private static @Nullable Tree beside(Draft draft, Scope scope, Type type) {
    if (!scope.suspends()) {
      return null;
    }
    return Tree.expression(
        Construct.CALL,
        type.name(),
        type.isSmall() ? "(" + type.name() + ") Probe.second(#, #)" : "Probe.second(#, #)",
        at(Position.ARGUMENT, yielded(draft, scope)),
        at(Position.ARGUMENT, draft.expression(scope, type)));
  }

  private static @Nullable Tree sameAsNull(Draft draft, Scope scope, Type type) {
    if (!scope.suspends() || !type.equals(Type.BOOLEAN)) {
      return null;
    }
    return Tree.expression(
        Construct.COMPARISON,
        "boolean",
        draft.dice().pick("# == null", "# != null"),
        at(Position.FIRST_OPERAND, yielded(draft, scope)));
  }

  /** {@code co.yieldAll(HostCoroutines.f(x))} for its result. */
  private static @Nullable Tree delegated(Draft draft, Scope scope, Type type) {
    if (!scope.suspends()) {
      return null;
    }
    Tree factory = Calls.factory(draft, scope, type);
    return factory == null
        ? null
        : Tree.expression(
            Construct.YIELD_ALL_OF_GENERATOR,
            type.boxed().name(),
            type.isPrimitive()
                ? "(" + type.name() + ") " + scope.co() + ".yieldAll(#)"
                : scope.co() + ".yieldAll(#)",
            at(Position.ARGUMENT, factory));
  }

  private static @Nullable Made yieldStatement(Draft draft, Scope scope) {
    return scope.suspends()
        ? new Made(
            Tree.of(
                Construct.EXPRESSION_STATEMENT,
                "#;",
                at(Position.STATEMENT, yielded(draft, scope))),
            true)
        : null;
  }

  /** {@code co.yieldAll(List.of(x, y))}. */
  private static @Nullable Made allOfValues(Draft draft, Scope scope) {
    if (!scope.suspends()) {
      return null;
    }
    String form =
        draft
            .dice()
            .pick(
                List.of(
                    "#.yieldAll(Probe.listOf(#, #))",
                    "#.yieldAll(Probe.listOf(#, #).iterator())",
                    "#.yieldAll(Probe.listOf(#, #).stream())"))
            .replaceFirst("#", scope.co().replace("$", "\\$"))
            .replace("listOf", "<" + scope.yielded().boxed().name() + ">listOf");
    Type element = scope.yielded().boxed();
    return new Made(
        Tree.of(
            Construct.EXPRESSION_STATEMENT,
            "#;",
            at(
                Position.STATEMENT,
                Tree.expression(
                    Construct.YIELD_ALL_OF_VALUES,
                    "void",
                    form,
                    at(Position.ARGUMENT, draft.assigned(scope, element)),
                    at(Position.VARARGS, draft.assigned(scope, element))))),
        true);
  }

  /** What stands where nothing longer shall stand. */
  static Tree plainStatement(Draft draft, Scope scope) {
    Tree value = Values.simple(draft, scope, scope.yielded());
    Tree call =
        scope.suspends() && draft.dice().chance(50)
            ? Tree.expression(
                Construct.YIELD,
                scope.receives() ? "Integer" : "Object",
                scope.co() + ".yield(#)",
                at(Position.YIELDED, value))
            : Tree.expression(
                Construct.PROBE, "void", "Probe.log(#)", at(Position.ARGUMENT, value));
    return Tree.of(Construct.EXPRESSION_STATEMENT, "#;", at(Position.STATEMENT, call));
  }
}
