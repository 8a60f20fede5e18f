package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Switches that have a value. */
final class SwitchExpressions {

  private SwitchExpressions() {}

  static void addTo(Rules rules) {
    rules.expression(4, SwitchExpressions::rules);
    rules.expression(2, SwitchExpressions::groups);
  }

  private static @Nullable Tree rules(Draft draft, Scope scope, Type type) {
    Selector selector = Selector.of(draft, scope);
    StringBuilder template = new StringBuilder("switch (#) {«");
    List<Tree.Child> children = new ArrayList<>();
    children.add(at(Position.SELECTOR, selector.tree()));
    List<String> labels = selector.labels(draft, true);
    for (String label : labels) {
      template.append('\n').append(label).append(" -> ");
      if (label.equals(labels.get(0)) || draft.dice().chance(65)) {
        template.append("#;");
        children.add(at(Position.RULE, draft.assigned(scope, type)));
      } else if (draft.dice().chance(15)) {
        template.append("throw #;");
        children.add(at(Position.THROWN, Jumps.exception(draft, scope)));
      } else {
        Made body = yielding(draft, scope, type);
        template.append("{«#»\n}");
        children.add(at(Position.PART, body.tree()));
      }
    }
    return Tree.expression(
        Construct.SWITCH_EXPRESSION,
        type.name(),
        valued(draft, type, template.append("»\n}")),
        children.toArray(Tree.Child[]::new));
  }

  private static @Nullable Tree groups(Draft draft, Scope scope, Type type) {
    Selector selector = Selector.of(draft, scope);
    StringBuilder template = new StringBuilder("switch (#) {«");
    List<Tree.Child> children = new ArrayList<>();
    children.add(at(Position.SELECTOR, selector.tree()));
    List<String> labels = selector.labels(draft, true);
    for (String label : labels) {
      template.append('\n').append(label).append(":«#»");
      children.add(
          at(
              Position.PART,
              label.equals(labels.get(0))
                  ? Tree.list(
                      Position.CASE_RULE, List.of(SwitchExpressions.yield(draft, scope, type)))
                  : yielding(draft, scope, type).tree()));
    }
    return Tree.expression(
        Construct.OLD_SWITCH_EXPRESSION,
        type.name(),
        valued(draft, type, template.append("»\n}")),
        children.toArray(Tree.Child[]::new));
  }

  /** As an operand. A condition would meet a fault of javac 17's, so it is an argument. */
  static String valued(Draft draft, Type type, CharSequence text) {
    return type.equals(Type.BOOLEAN)
        ? "Probe.at(" + draft.id() + ", (boolean) (" + text + "))"
        : "(" + type.name() + ") (" + text + ")";
  }

  /** What begins with a parenthesis would be taken for the arguments of a method. */
  static Tree yield(Draft draft, Scope scope, Type type) {
    Tree value = draft.assigned(scope, type);
    String template =
        value.print().startsWith("(") ? "yield Probe.at(" + draft.id() + ", #);" : "yield #;";
    return Tree.of(Construct.SWITCH_YIELD, template, at(Position.SWITCH_YIELD, value));
  }

  /** Statements that end with a {@code yield}, if not before. */
  private static Made yielding(Draft draft, Scope scope, Type type) {
    Scope inner = scope.yielding(type);
    Made statements = draft.statements(inner, Position.CASE_RULE, 0, 2);
    if (!statements.completes()) {
      return statements;
    }
    List<Tree> all = new ArrayList<>();
    statements.tree().children().forEach(child -> all.add(child.tree()));
    all.add(SwitchExpressions.yield(draft, inner, type));
    return new Made(Tree.list(Position.CASE_RULE, all), false);
  }
}
