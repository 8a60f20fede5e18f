package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lambdas and method references. */
final class Lambdas {

  private Lambdas() {}

  static void addTo(Rules rules) {
    rules.expression(5, Lambdas::lambda);
    rules.expression(2, Lambdas::reference);
    rules.expression(4, Lambdas::called);
    rules.expression(3, Lambdas::immediate);
  }

  private static @Nullable Tree lambda(Draft draft, Scope scope, Type type) {
    if (type.equals(Type.INT_OPERATOR)) {
      String parameter = draft.local(scope);
      Scope inner = scope.captured();
      inner.declare(new Variable(parameter, Type.INT, false));
      String head = draft.dice().pick(parameter, "(" + parameter + ")", "(int " + parameter + ")");
      return body(draft, inner, type, Type.INT, head);
    }
    Type result = supplied(type);
    return result == null ? null : body(draft, scope.captured(), type, result, "()");
  }

  /** What a supplier gives. */
  private static @Nullable Type supplied(Type type) {
    if (type.equals(Type.INTEGER_SUPPLIER)) {
      return Type.INTEGER;
    }
    return type.equals(Type.STRING_SUPPLIER) ? Type.STRING : null;
  }

  private static Tree body(Draft draft, Scope scope, Type type, Type result, String head) {
    String cast = "(" + type.name() + ") " + head + " -> ";
    if (draft.dice().chance(60)) {
      return Tree.expression(
          Construct.LAMBDA,
          type.name(),
          cast + "#",
          at(Position.LAMBDA_RESULT, Draft.enclosed(draft.assigned(scope, result))));
    }
    Made statements = draft.statements(scope, Position.LAMBDA_BODY, 1, 2);
    List<Tree.Child> children = new ArrayList<>();
    children.add(at(Position.PART, statements.tree()));
    if (statements.completes()) {
      children.add(at(Position.LAMBDA_RESULT, draft.assigned(scope, result)));
    }
    return Tree.expression(
        Construct.LAMBDA,
        type.name(),
        cast + (statements.completes() ? "{«#\nreturn #;»\n}" : "{«#»\n}"),
        children.toArray(Tree.Child[]::new));
  }

  private static @Nullable Tree reference(Draft draft, Scope scope, Type type) {
    if (type.equals(Type.STRING_SUPPLIER)) {
      return Tree.expression(
          Construct.METHOD_REFERENCE,
          type.name(),
          "(Supplier<String>) #::toString",
          at(
              Position.RECEIVER,
              draft.operand(scope, draft.dice().pick(Type.STRING, Type.INTEGER, Type.HUE))));
    }
    if (type.equals(Type.INTEGER_SUPPLIER)) {
      return Tree.expression(
          Construct.METHOD_REFERENCE,
          type.name(),
          "(Supplier<Integer>) #::length",
          at(Position.RECEIVER, draft.operand(scope, Type.STRING)));
    }
    return type.equals(Type.INT_OPERATOR)
        ? Tree.expression(Construct.METHOD_REFERENCE, type.name(), "(IntUnaryOperator) Math::abs")
        : null;
  }

  /** The value of a lambda that is kept somewhere. */
  private static @Nullable Tree called(Draft draft, Scope scope, Type type) {
    if (type.equals(Type.INTEGER) || type.equals(Type.STRING)) {
      return Tree.expression(
          Construct.CALL,
          type.name(),
          "#.get()",
          at(
              Position.RECEIVER,
              draft.operand(
                  scope, type.equals(Type.STRING) ? Type.STRING_SUPPLIER : Type.INTEGER_SUPPLIER)));
    }
    return type.equals(Type.INT)
        ? Tree.expression(
            Construct.CALL,
            "int",
            "#.applyAsInt(#)",
            at(Position.RECEIVER, draft.operand(scope, Type.INT_OPERATOR)),
            at(Position.ARGUMENT, draft.assigned(scope, Type.INT)))
        : null;
  }

  /** {@code Probe.get(() -> x)}, of any reference type. */
  private static @Nullable Tree immediate(Draft draft, Scope scope, Type type) {
    if (type.isPrimitive()) {
      return null;
    }
    return Tree.expression(
        Construct.GENERIC_CALL,
        type.name(),
        "Probe.<" + type.name() + ">get(() -> #)",
        at(Position.LAMBDA_RESULT, Draft.enclosed(draft.assigned(scope.captured(), type))));
  }
}
