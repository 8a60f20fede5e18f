package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.grammar.Target.Kind;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways out: break, continue, return, throw, yield. Mostly on a condition. */
final class Jumps {

  private Jumps() {}

  static void addTo(Rules rules) {
    rules.statement(8, Jumps::breakOut);
    rules.statement(5, Jumps::goOn);
    rules.statement(4, Jumps::leave);
    rules.statement(4, Jumps::fail);
    rules.statement(3, Jumps::yieldValue);
    rules.statement(3, Jumps::risk);
  }

  /** Mostly under a condition, so that something can follow. */
  private static Made perhaps(Draft draft, Tree jump) {
    return draft.dice().chance(80)
        ? new Made(
            Tree.of(
                Construct.IF,
                draft.dice().pick("if (#) #", "if (#) {«\n#»\n}"),
                at(Position.CONDITION, draft.flip()),
                at(Position.THEN, jump)),
            true)
        : new Made(jump, false);
  }

  private static @Nullable Made breakOut(Draft draft, Scope scope) {
    List<Target> targets = scope.targets();
    if (targets.isEmpty()) {
      return null;
    }
    Target target = draft.dice().pick(targets);
    Target innermost = innermost(targets, false);
    boolean plain = target == innermost && (target.label() == null || draft.dice().chance(50));
    if (!plain && target.label() == null) {
      return null;
    }
    target.breakOut();
    return perhaps(
        draft,
        plain
            ? Tree.of(Construct.BREAK, "break;")
            : Tree.of(Construct.LABELED_BREAK, "break " + target.label() + ";"));
  }

  private static @Nullable Target innermost(List<Target> targets, boolean loop) {
    for (int i = targets.size() - 1; i >= 0; i--) {
      Kind kind = targets.get(i).kind();
      if (kind == Kind.LOOP || (!loop && kind == Kind.SWITCH)) {
        return targets.get(i);
      }
    }
    return null;
  }

  private static @Nullable Made goOn(Draft draft, Scope scope) {
    List<Target> loops =
        scope.targets().stream().filter(target -> target.kind() == Kind.LOOP).toList();
    if (loops.isEmpty()) {
      return null;
    }
    Target target = draft.dice().pick(loops);
    boolean plain = target == innermost(loops, true);
    if (!plain && target.label() == null) {
      return null;
    }
    return perhaps(
        draft,
        plain
            ? Tree.of(Construct.CONTINUE, "continue;")
            : Tree.of(Construct.LABELED_CONTINUE, "continue " + target.label() + ";"));
  }

  private static @Nullable Made leave(Draft draft, Scope scope) {
    if (!scope.returns()) {
      return null;
    }
    Type type = scope.method().returns();
    return perhaps(
        draft,
        type.isVoid()
            ? Tree.of(Construct.RETURN, "return;")
            : Tree.of(
                Construct.RETURN, "return #;", at(Position.RETURNED, draft.assigned(scope, type))));
  }

  private static Made fail(Draft draft, Scope scope) {
    return perhaps(
        draft, Tree.of(Construct.THROW, "throw #;", at(Position.THROWN, exception(draft, scope))));
  }

  /** An exception that need not be declared. */
  static Tree exception(Draft draft, Scope scope) {
    return draft.dice().chance(50)
        ? Tree.expression(Construct.PROBE, "RuntimeException", "Probe.failure(" + draft.id() + ")")
        : Tree.expression(
            Construct.CREATION,
            "RuntimeException",
            "new IllegalArgumentException(#)",
            at(Position.CREATION_ARGUMENT, draft.expression(scope, Type.STRING)));
  }

  private static @Nullable Made yieldValue(Draft draft, Scope scope) {
    Type type = scope.yields();
    return type == null ? null : perhaps(draft, SwitchExpressions.yield(draft, scope, type));
  }

  private static @Nullable Made risk(Draft draft, Scope scope) {
    return scope.checked()
        ? new Made(
            Tree.of(
                Construct.EXPRESSION_STATEMENT,
                "#;",
                at(
                    Position.STATEMENT,
                    Tree.expression(Construct.PROBE, "void", "Probe.risk(" + draft.id() + ")"))),
            true)
        : null;
  }
}
