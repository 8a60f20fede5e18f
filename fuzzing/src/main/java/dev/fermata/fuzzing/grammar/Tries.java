package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exceptions and what is done about them. */
final class Tries {
  private static final List<String> CAUGHT =
      List.of(
          "RuntimeException",
          "IllegalArgumentException",
          "Exception",
          "Probe.Checked",
          "Probe.Fault | IllegalArgumentException",
          "Probe.Checked | NullPointerException",
          "Throwable",
          "Error");

  private Tries() {}

  static void addTo(Rules rules) {
    rules.statement(6, Tries::tryCatch);
    rules.statement(6, Tries::tryFinally);
    rules.statement(4, Tries::tryCatchFinally);
    rules.statement(5, Tries::resources);
  }

  private record Catch(Tree tree, boolean completes) {}

  private static Made body(Draft draft, Scope scope) {
    return draft.block(scope.catching(), Position.TRY, 1);
  }

  private static Catch caught(Draft draft, Scope scope, String type) {
    Scope inside = scope.inner();
    String name = draft.local(scope);
    inside.declare(new Variable(name, new Type("Throwable"), true));
    Made handler = draft.block(inside, Position.CATCH, 0);
    String log = draft.dice().chance(60) ? "\nProbe.log(" + name + ");" : "";
    return new Catch(
        Tree.of(
            Construct.PART,
            " catch (" + type + " " + name + ") {«" + log + "#»\n}",
            at(Position.PART, handler.tree())),
        handler.completes());
  }

  /** One that catches everything that has to be declared, and perhaps one before it. */
  private static List<Catch> catches(Draft draft, Scope scope) {
    List<Catch> catches = new ArrayList<>();
    String first = draft.dice().pick(CAUGHT);
    catches.add(caught(draft, scope, first));
    if (!first.contains("Checked") && !first.equals("Exception") && !first.equals("Throwable")) {
      catches.add(
          caught(
              draft,
              scope,
              first.equals("RuntimeException") || first.equals("Error")
                  ? "Probe.Checked"
                  : draft.dice().pick("Probe.Checked", "Exception", "Throwable")));
    }
    return catches;
  }

  private static boolean completes(List<Catch> catches) {
    return catches.stream().anyMatch(Catch::completes);
  }

  private static Tree parts(List<Catch> catches) {
    StringBuilder holes = new StringBuilder();
    List<Tree.Child> children = new ArrayList<>();
    for (Catch each : catches) {
      holes.append('#');
      children.add(at(Position.PART, each.tree));
    }
    return Tree.of(Construct.PART, holes.toString(), children.toArray(Tree.Child[]::new));
  }

  private static Made tryCatch(Draft draft, Scope scope) {
    Made body = body(draft, scope);
    List<Catch> catches = catches(draft, scope);
    return new Made(
        Tree.of(
            Construct.TRY_CATCH,
            "try {«\nProbe.risk(" + draft.id() + ");#»\n}#",
            at(Position.PART, body.tree()),
            at(Position.PART, parts(catches))),
        body.completes() || completes(catches));
  }

  private static Made tryFinally(Draft draft, Scope scope) {
    Made body = draft.block(scope, Position.TRY, 1);
    Made last = draft.block(scope, Position.FINALLY, 1);
    return new Made(
        Tree.of(
            Construct.TRY_FINALLY,
            "try {«#»\n} finally {«#»\n}",
            at(Position.PART, body.tree()),
            at(Position.PART, last.tree())),
        body.completes() && last.completes());
  }

  private static Made tryCatchFinally(Draft draft, Scope scope) {
    Made body = body(draft, scope);
    List<Catch> catches = catches(draft, scope);
    Made last = draft.block(scope, Position.FINALLY, 1);
    return new Made(
        Tree.of(
            Construct.TRY_CATCH_FINALLY,
            "try {«\nProbe.risk(" + draft.id() + ");#»\n}# finally {«#»\n}",
            at(Position.PART, body.tree()),
            at(Position.PART, parts(catches)),
            at(Position.PART, last.tree())),
        (body.completes() || completes(catches)) && last.completes());
  }

  private static @Nullable Made resources(Draft draft, Scope scope) {
    boolean catching = draft.dice().chance(60);
    if (!catching && !scope.checked()) {
      return null;
    }
    Scope inside = (catching ? scope.catching() : scope.inner());
    StringBuilder head = new StringBuilder();
    int resources = draft.dice().between(1, 2);
    List<Tree.Child> children = new ArrayList<>();
    for (int i = 0; i < resources; i++) {
      head.append(i == 0 ? "" : "; ");
      String open = draft.dice().pick("Probe.open(", "Probe.openOrNull(") + draft.id() + ")";
      Tree resource =
          inside.suspends() && draft.dice().chance(40)
              ? Tree.expression(
                  Construct.CALL,
                  "Probe.Resource",
                  "Probe.second(#, " + open + ")",
                  at(Position.ARGUMENT, draft.expression(inside, Type.OBJECT)))
              : Tree.expression(Construct.PROBE, "Probe.Resource", open);
      String name = draft.local(scope);
      head.append(draft.dice().pick("var ", "Probe.Resource ", "final Probe.Resource "));
      head.append(name).append(" = #");
      children.add(at(Position.RESOURCE, resource));
    }
    Made body = draft.block(inside, Position.TRY, 1);
    children.add(at(Position.PART, body.tree()));
    boolean completes = body.completes();
    String template = "try (" + head + ") {«#»\n}";
    if (catching) {
      List<Catch> catches = catches(draft, scope);
      children.add(at(Position.PART, parts(catches)));
      template += "#";
      completes |= completes(catches);
    }
    if (draft.dice().chance(30)) {
      Made last = draft.block(scope, Position.FINALLY, 1);
      template += " finally {«#»\n}";
      children.add(at(Position.PART, last.tree()));
      completes &= last.completes();
    }
    return new Made(
        Tree.of(Construct.TRY_RESOURCES, template, children.toArray(Tree.Child[]::new)), completes);
  }
}
