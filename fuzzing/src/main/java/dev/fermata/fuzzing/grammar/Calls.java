package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls of the host's methods: plain, suspending, and of factories. */
final class Calls {

  private Calls() {}

  static void addTo(Rules rules) {
    rules.expression(6, Calls::call);
    rules.expression(5, Calls::generic);
    rules.statement(6, Calls::statement);
    rules.statement(3, Calls::manual);
  }

  private static @Nullable Tree call(Draft draft, Scope scope, Type type) {
    Method method =
        method(
            draft,
            scope,
            m ->
                m.returns().equals(type)
                    && (!m.checked() || scope.checked())
                    && (!m.kind().isCoroutine()
                        || (scope.suspends() && m.kind().takes(scope.method().kind()))));
    return method == null ? null : called(draft, scope, method);
  }

  private static @Nullable Method method(Draft draft, Scope scope, Predicate<Method> wanted) {
    List<Method> methods =
        draft.host().methods().stream()
            .filter(m -> m.index() > scope.method().index())
            .filter(m -> m.isStatic() || !scope.method().isStatic())
            .filter(wanted)
            .toList();
    return methods.isEmpty() ? null : draft.dice().pick(methods);
  }

  private static Tree called(Draft draft, Scope scope, Method method) {
    boolean suspending = method.kind().isCoroutine();
    String receiver = draft.dice().chance(70) ? "" : method.isStatic() ? "Host." : "Host.this.";
    Construct construct =
        suspending
            ? Construct.SUSPENDING_CALL
            : method.isStatic() ? Construct.STATIC_CALL : Construct.CALL;
    return Tree.expression(
        construct,
        method.returns().name(),
        receiver + method.name() + list(method.parameters(), suspending ? scope.co() : ""),
        arguments(draft, scope, method));
  }

  private static String list(List<Type> parameters, String first) {
    List<String> holes = new ArrayList<>();
    if (!first.isEmpty()) {
      holes.add(first);
    }
    for (int i = 0; i < parameters.size(); i++) {
      holes.add("#");
    }
    return "(" + String.join(", ", holes) + ")";
  }

  private static Tree.Child[] arguments(Draft draft, Scope scope, Method method) {
    return method.parameters().stream()
        .map(type -> at(Position.ARGUMENT, draft.assigned(scope, type)))
        .toArray(Tree.Child[]::new);
  }

  /** A call of the factory of a coroutine that gives a type. */
  static @Nullable Tree factory(Draft draft, Scope scope, Type type) {
    Method method =
        method(
            draft,
            scope,
            m ->
                m.kind().isCoroutine()
                    && m.returns().boxed().equals(type.boxed())
                    && m.kind().takes(scope.method().kind()));
    return method == null ? null : factory(draft, scope, method);
  }

  static Tree factory(Draft draft, Scope scope, Method method) {
    return Tree.expression(
        Construct.PROBE,
        method.kind().generator() + method.returns().boxed().name() + ">",
        "Probe.keep(HostCoroutines."
            + method.name()
            + list(method.parameters(), method.isStatic() ? "" : "Host.this")
            + ")",
        arguments(draft, scope, method));
  }

  /** {@code Probe.<Object>same(x)} and the like. */
  private static @Nullable Tree generic(Draft draft, Scope scope, Type type) {
    if (type.isPrimitive()) {
      return null;
    }
    return switch (draft.dice().below(3)) {
      case 0 ->
          Tree.expression(
              Construct.GENERIC_CALL,
              type.name(),
              "Probe.<" + type.name() + ">same(#)",
              at(Position.ARGUMENT, draft.assigned(scope, type)));
      case 1 ->
          Tree.expression(
              Construct.GENERIC_CALL,
              type.name(),
              "Probe.pick(#, #, #)",
              at(Position.ARGUMENT, draft.condition(scope)),
              at(Position.ARGUMENT, draft.expression(scope, type)),
              at(Position.ARGUMENT, draft.expression(scope, type)));
      default ->
          Tree.expression(
              Construct.GENERIC_CALL,
              type.name(),
              "Probe.<" + type.name() + ", Integer>choose(#, #)",
              at(Position.ARGUMENT, draft.assigned(scope, type)),
              at(Position.ARGUMENT, draft.assigned(scope, Type.INTEGER)));
    };
  }

  private static @Nullable Made statement(Draft draft, Scope scope) {
    Type type = draft.dice().chance(50) ? Type.VOID : draft.type();
    Tree call = call(draft, scope, type);
    return call == null
        ? null
        : new Made(
            Tree.of(Construct.EXPRESSION_STATEMENT, "#;", at(Position.STATEMENT, call)), true);
  }

  /** A generator taken in hand: some values, then perhaps the end. */
  private static @Nullable Made manual(Draft draft, Scope scope) {
    Method method = method(draft, scope, m -> m.kind().isCoroutine());
    if (method == null) {
      return null;
    }
    String name = draft.local(scope);
    Tree factory = factory(draft, scope, method);
    scope.declare(new Variable(name, new Type(factory.type()), true));
    String use =
        switch (draft.dice().below(3)) {
          case 0 -> "if (" + name + ".moveNext()) Probe.log(" + name + ".current());";
          case 1 -> "while (" + name + ".hasNext()) Probe.log(" + name + ".next());";
          default -> "Probe.log(" + name + ".next()); " + name + ".close();";
        };
    return new Made(
        Tree.of(
            Construct.DECLARATION,
            factory.type() + " " + name + " = #;\n" + use,
            at(Position.INITIALIZER, factory)),
        true);
  }
}
