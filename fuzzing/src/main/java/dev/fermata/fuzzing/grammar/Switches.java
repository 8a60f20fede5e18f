package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.grammar.Target.Kind;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Switch statements, with groups that fall through and with rules that do not. */
final class Switches {

  private Switches() {}

  static void addTo(Rules rules) {
    rules.statement(6, Switches::groups);
    rules.statement(4, Switches::rules);
  }

  private static Made groups(Draft draft, Scope scope) {
    Selector selector = Selector.of(draft, scope);
    Target target = new Target(Kind.SWITCH, null);
    // One block: a case sees what the cases before it declare, unassigned.
    Scope inside = scope.within(target);
    StringBuilder template = new StringBuilder("switch (#) {«");
    List<Tree.Child> children = new ArrayList<>();
    children.add(at(Position.SELECTOR, selector.tree()));
    boolean exhaustive = false;
    boolean completes = true;
    for (String label : selector.labels(draft, false)) {
      Made group = draft.block(inside, Position.CASE_GROUP, 0);
      template.append('\n').append(label).append(":«#");
      children.add(at(Position.PART, group.tree()));
      completes = group.completes();
      if (completes && draft.dice().chance(60)) {
        template.append("\nbreak;");
        target.breakOut();
      }
      template.append("»");
      exhaustive |= label.equals("default");
    }
    return new Made(
        Tree.of(
            switch (selector.type().name()) {
              case "String" -> Construct.STRING_SWITCH;
              case "Hue" -> Construct.ENUM_SWITCH;
              default -> Construct.OLD_SWITCH;
            },
            template.append("»\n}").toString(),
            children.toArray(Tree.Child[]::new)),
        !exhaustive || completes || target.isBroken());
  }

  private static Made rules(Draft draft, Scope scope) {
    Selector selector = Selector.of(draft, scope);
    Target target = new Target(Kind.SWITCH, null);
    Scope inside = scope.within(target);
    StringBuilder template = new StringBuilder("switch (#) {«");
    List<Tree.Child> children = new ArrayList<>();
    children.add(at(Position.SELECTOR, selector.tree()));
    boolean exhaustive = false;
    boolean completes = false;
    for (String label : selector.labels(draft, false)) {
      Made body = draft.block(inside, Position.CASE_RULE, 0);
      template.append('\n').append(label).append(" -> {«#»\n}");
      children.add(at(Position.PART, body.tree()));
      completes |= body.completes();
      exhaustive |= label.equals("default");
    }
    return new Made(
        Tree.of(
            Construct.RULE_SWITCH,
            template.append("»\n}").toString(),
            children.toArray(Tree.Child[]::new)),
        !exhaustive || completes || target.isBroken());
  }
}
