package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Switches over patterns, where the language has them. */
final class PatternSwitches {
  private static final int SINCE = 21;

  private PatternSwitches() {}

  static void addTo(Rules rules) {
    if (Runtime.version().feature() >= SINCE) {
      rules.statement(6, PatternSwitches::statement);
      rules.expression(4, PatternSwitches::expression);
    }
  }

  /** What a label leads to. */
  private interface Body {
    void add(StringBuilder template, List<Tree.Child> children, Scope scope);
  }

  private static void cases(
      Draft draft, Scope scope, StringBuilder template, List<Tree.Child> children, Body body) {
    int cases = draft.dice().between(1, 3);
    for (int i = 0; i < cases; i++) {
      Scope inside = scope.inner();
      Patterns.Pattern pattern = Patterns.pattern(draft, inside);
      // Guarded by a decision of the script's, no label dominates another.
      template.append("\ncase ").append(pattern.text()).append(" when Probe.flip(");
      template.append(draft.id()).append(")");
      if (draft.dice().chance(50)) {
        template.append(" && #");
        children.add(at(Position.GUARD, draft.operand(inside.guard(), Type.BOOLEAN)));
      }
      template.append(" -> ");
      body.add(template, children, inside);
    }
    template.append(draft.dice().pick("\ncase null, default", "\ndefault")).append(" -> ");
    body.add(template, children, scope);
  }

  private static Made statement(Draft draft, Scope scope) {
    Target target = new Target(Target.Kind.SWITCH, null);
    StringBuilder template = new StringBuilder("switch (#) {«");
    List<Tree.Child> children = new ArrayList<>();
    children.add(at(Position.SELECTOR, draft.expression(scope, Type.OBJECT)));
    boolean[] completes = {false};
    cases(
        draft,
        scope.within(target),
        template,
        children,
        (text, parts, inside) -> {
          Made block = draft.block(inside, Position.CASE_RULE, 0);
          completes[0] |= block.completes();
          text.append("{«#»\n}");
          parts.add(at(Position.PART, block.tree()));
        });
    return new Made(
        Tree.of(
            Construct.PATTERN_SWITCH,
            template.append("»\n}").toString(),
            children.toArray(Tree.Child[]::new)),
        completes[0] || target.isBroken());
  }

  private static @Nullable Tree expression(Draft draft, Scope scope, Type type) {
    StringBuilder template = new StringBuilder("switch (#) {«");
    List<Tree.Child> children = new ArrayList<>();
    children.add(at(Position.SELECTOR, draft.expression(scope, Type.OBJECT)));
    cases(
        draft,
        scope,
        template,
        children,
        (text, parts, inside) -> {
          if (draft.dice().chance(70)) {
            text.append("#;");
            parts.add(at(Position.RULE, draft.assigned(inside, type)));
          } else {
            text.append("{«#»\n}");
            parts.add(
                at(
                    Position.PART,
                    Tree.list(
                        Position.CASE_RULE,
                        List.of(SwitchExpressions.yield(draft, inside.yielding(type), type)))));
          }
        });
    return Tree.expression(
        Construct.SWITCH_EXPRESSION,
        type.name(),
        SwitchExpressions.valued(draft, type, template.append("»\n}")),
        children.toArray(Tree.Child[]::new));
  }
}
