package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.grammar.Target.Kind;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import org.jspecify.annotations.Nullable;

/** Loops. All of them ask the probe before each round, so they end. */
final class Loops {

  private Loops() {}

  static void addTo(Rules rules) {
    rules.statement(4, Loops::whileLoop);
    rules.statement(3, Loops::doWhile);
    rules.statement(5, Loops::forLoop);
    rules.statement(2, Loops::forEver);
    rules.statement(3, Loops::eachOfArray);
    rules.statement(4, Loops::eachOfIterable);
    rules.statement(2, Loops::labeledBlock);
  }

  private static Target target(Draft draft, Scope scope, Kind kind) {
    boolean labeled = kind == Kind.BLOCK || draft.dice().chance(35);
    return new Target(kind, labeled ? draft.names().label(scope.taken()) : null);
  }

  /** The loop, with its label if it has one. */
  private static Made labeled(Target target, Tree loop) {
    return target.label() == null
        ? new Made(loop, true)
        : new Made(
            Tree.of(Construct.LABELED_LOOP, target.label() + ": #", at(Position.LABELED, loop)),
            true);
  }

  private static Tree again(Draft draft, Scope scope) {
    Tree again = Tree.expression(Construct.PROBE, "boolean", "Probe.again(" + draft.id() + ")");
    if (draft.dice().chance(50)) {
      return again;
    }
    return Tree.expression(
        Construct.AND,
        "boolean",
        "# && #",
        at(Position.FIRST_OPERAND, again),
        at(Position.LAST_OPERAND, draft.operand(scope, Type.BOOLEAN)));
  }

  private static Made whileLoop(Draft draft, Scope scope) {
    Target target = target(draft, scope, Kind.LOOP);
    Tree condition = again(draft, scope);
    return labeled(
        target,
        Tree.of(
            Construct.WHILE,
            "while (#) {«#»\n}",
            at(Position.CONDITION, condition),
            at(Position.PART, draft.block(scope.within(target), Position.LOOP_BODY, 1).tree())));
  }

  private static @Nullable Made doWhile(Draft draft, Scope scope) {
    Target target = target(draft, scope, Kind.LOOP);
    Made body = draft.block(scope.within(target), Position.LOOP_BODY, 1);
    if (!body.completes()) {
      // Whether the condition can be reached depends on a continue.
      return null;
    }
    return labeled(
        target,
        Tree.of(
            Construct.DO_WHILE,
            "do {«#»\n} while (#);",
            at(Position.PART, body.tree()),
            at(Position.CONDITION, again(draft, scope))));
  }

  private static Made forLoop(Draft draft, Scope scope) {
    Target target = target(draft, scope, Kind.LOOP);
    Scope inside = scope.within(target);
    Tree start = draft.assigned(inside, Type.INT);
    String name = draft.local(scope);
    inside.declare(new Variable(name, Type.INT, false));
    Tree condition = again(draft, inside);
    Tree update =
        draft.dice().chance(60)
            ? Tree.expression(Construct.INCREMENT, "int", name + "++")
            : Tree.expression(
                Construct.COMPOUND_ASSIGNMENT,
                "int",
                name + " += #",
                at(Position.FOR_UPDATE, draft.expression(inside, Type.INT)));
    Tree body = draft.block(inside, Position.LOOP_BODY, 1).tree();
    return labeled(
        target,
        Tree.of(
            Construct.FOR,
            "for (int " + name + " = #; #; #) {«#»\n}",
            at(Position.FOR_INIT, start),
            at(Position.CONDITION, condition),
            at(Position.FOR_UPDATE, update),
            at(Position.PART, body)));
  }

  private static Made forEver(Draft draft, Scope scope) {
    Target target = target(draft, scope, Kind.LOOP);
    Tree body = draft.block(scope.within(target), Position.LOOP_BODY, 1).tree();
    String head = draft.dice().pick("for (;;)", "while (true)");
    return labeled(
        target,
        Tree.of(
            Construct.FOR_EVER,
            head + " {«\nif (!Probe.again(" + draft.id() + ")) break;#»\n}",
            at(Position.PART, body)));
  }

  private static Made eachOfArray(Draft draft, Scope scope) {
    Type type = draft.dice().pick(Type.INTS, Type.STRINGS, Type.INT_ROWS, Type.OBJECTS, Type.BYTES);
    return each(draft, scope, type, type.element(), Construct.FOR_EACH_ARRAY);
  }

  private static Made eachOfIterable(Draft draft, Scope scope) {
    boolean integers = draft.dice().chance(50);
    Type element = integers ? draft.dice().pick(Type.INTEGER, Type.INT) : Type.STRING;
    return each(
        draft,
        scope,
        integers ? Type.INTEGER_LIST : Type.STRING_LIST,
        element,
        Construct.FOR_EACH_ITERABLE);
  }

  private static Made each(
      Draft draft, Scope scope, Type source, Type element, Construct construct) {
    Target target = target(draft, scope, Kind.LOOP);
    Tree elements =
        draft.dice().chance(20) ? draft.expression(scope, source) : draft.operand(scope, source);
    Scope inside = scope.within(target);
    String name = draft.local(scope);
    boolean constant = draft.dice().chance(60);
    inside.declare(new Variable(name, element, constant));
    String head = constant && draft.dice().chance(30) ? "final " + element.name() : element.name();
    return labeled(
        target,
        Tree.of(
            construct,
            "for (" + head + " " + name + " : #) {«\nProbe.tick();#»\n}",
            at(Position.EACH_SOURCE, elements),
            at(Position.PART, draft.block(inside, Position.LOOP_BODY, 1).tree())));
  }

  private static Made labeledBlock(Draft draft, Scope scope) {
    Target target = target(draft, scope, Kind.BLOCK);
    Made body = draft.block(scope.within(target), Position.LABELED, 1);
    return new Made(
        Tree.of(
            Construct.LABELED_BLOCK, target.label() + ": {«#»\n}", at(Position.PART, body.tree())),
        body.completes() || target.isBroken());
  }
}
