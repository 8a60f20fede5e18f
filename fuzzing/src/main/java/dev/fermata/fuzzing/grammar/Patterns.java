package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import org.jspecify.annotations.Nullable;

/** Tests of types, with variables that they bind. */
final class Patterns {
  private static final int RECORD_PATTERNS = 21;

  private Patterns() {}

  static void addTo(Rules rules) {
    rules.expression(2, sound(Patterns::test));
    rules.expression(6, sound(Patterns::and));
    rules.expression(2, sound(Patterns::conditional));
    rules.statement(5, Patterns::ifThen);
    rules.statement(3, Patterns::unless);
    rules.statement(3, Patterns::whileLoop);
  }

  /** What initialises a field of a class in a body binds nothing: javac 17 crashes. */
  private static Rules.ExpressionRule sound(Rules.ExpressionRule rule) {
    boolean crashes = Runtime.version().feature() < RECORD_PATTERNS;
    return (draft, scope, type) ->
        crashes && scope.constructs() ? null : rule.make(draft, scope, type);
  }

  /**
   * A pattern, whose variables have been declared.
   *
   * @param text how it is written
   * @param construct what it is
   */
  record Pattern(String text, Construct construct) {}

  /** A pattern for an object. */
  static Pattern pattern(Draft draft, Scope scope) {
    if (Runtime.version().feature() >= RECORD_PATTERNS && draft.dice().chance(40)) {
      return new Pattern(record(draft, scope, 2), Construct.RECORD_PATTERN);
    }
    Type type =
        draft
            .dice()
            .pick(
                Type.STRING,
                Type.STRING,
                Type.INTEGER,
                Type.INTEGER,
                Type.PAIR,
                Type.INTS,
                Type.HUE,
                Type.CHARACTER);
    String name = draft.dice().chance(3) ? escaped(scope) : draft.local(scope);
    scope.declare(new Variable(name, type, true));
    String modifier = draft.dice().chance(15) ? "final " : "";
    return new Pattern(modifier + type.name() + " " + name, Construct.BINDING);
  }

  /** A name with an escape in it, which is the same name without. */
  private static String escaped(Scope scope) {
    int i = 0;
    while (!scope.taken().add("ab" + i)) {
      i++;
    }
    return "\\u0061b" + i;
  }

  private static String record(Draft draft, Scope scope, int depth) {
    String first;
    if (depth > 0 && draft.dice().chance(40)) {
      first = record(draft, scope, depth - 1);
    } else {
      Type type = draft.dice().pick(Type.OBJECT, Type.STRING, Type.INTEGER);
      String name = draft.local(scope);
      scope.declare(new Variable(name, type, true));
      first =
          (type.equals(Type.OBJECT) && draft.dice().chance(50) ? "var" : type.name()) + " " + name;
    }
    String second = draft.local(scope);
    scope.declare(new Variable(second, Type.INT, true));
    return "Pair(" + first + ", " + draft.dice().pick("int ", "var ") + second + ")";
  }

  private static @Nullable Tree test(Draft draft, Scope scope, Type type) {
    return type.equals(Type.BOOLEAN)
        ? Tree.expression(
            Construct.INSTANCE_OF,
            "boolean",
            "# instanceof " + draft.dice().pick("String", "Integer", "int[]", "Pair", "List<?>"),
            at(Position.TESTED, draft.operand(scope, Type.OBJECT)))
        : null;
  }

  /** {@code x instanceof String s && …}, in which {@code s} may be captured. */
  private static @Nullable Tree and(Draft draft, Scope scope, Type type) {
    return type.equals(Type.BOOLEAN) ? bound(draft, scope.inner()) : null;
  }

  private static Tree bound(Draft draft, Scope inside) {
    Tree tested = tested(draft, inside);
    Pattern pattern = pattern(draft, inside);
    return Tree.expression(
        pattern.construct,
        "boolean",
        "# instanceof " + pattern.text + " && #",
        at(Position.TESTED, tested),
        at(Position.LAST_OPERAND, draft.operand(inside, Type.BOOLEAN)));
  }

  /** With a switch in it, it is an argument: else it would meet a fault of javac's. */
  private static Tree tested(Draft draft, Scope scope) {
    Tree tested = draft.operand(scope, Type.OBJECT);
    boolean[] switches = {false};
    tested.walk(
        tree ->
            switches[0] |=
                tree.construct() == Construct.SWITCH_EXPRESSION
                    || tree.construct() == Construct.OLD_SWITCH_EXPRESSION);
    return switches[0]
        ? Tree.expression(
            Construct.PROBE,
            "Object",
            "Probe.at(" + draft.id() + ", #)",
            at(Position.ARGUMENT, tested))
        : tested;
  }

  private static @Nullable Tree conditional(Draft draft, Scope scope, Type type) {
    Scope inside = scope.inner();
    Tree condition = bound(draft, inside);
    return Tree.expression(
        Construct.CONDITIONAL,
        type.name(),
        "# ? # : #",
        at(Position.CONDITION, condition),
        at(Position.BRANCH, draft.operand(inside, type)),
        at(Position.BRANCH, draft.operand(scope, type)));
  }

  private static Made ifThen(Draft draft, Scope scope) {
    Scope inside = scope.inner();
    Tree condition = bound(draft, inside);
    Made then = draft.block(inside, Position.THEN, 1);
    Made otherwise = draft.block(scope, Position.ELSE, 0);
    // What is bound is in scope behind the statement too, where only the branch without it
    // completes; names are never used twice, so nobody minds.
    return new Made(
        Tree.of(
            Construct.IF_ELSE,
            "if (#) {«#»\n} else {«#»\n}",
            at(Position.CONDITION, condition),
            at(Position.PART, then.tree()),
            at(Position.PART, otherwise.tree())),
        then.completes() || otherwise.completes());
  }

  /** {@code if (!(x instanceof String s)) throw …;}, after which there is {@code s}. */
  private static Made unless(Draft draft, Scope scope) {
    Tree tested = tested(draft, scope);
    Tree thrown = Jumps.exception(draft, scope);
    Pattern pattern = pattern(draft, scope);
    return new Made(
        Tree.of(
            Construct.IF,
            "if (!(#)) throw #;",
            at(
                Position.CONDITION,
                Tree.expression(
                    pattern.construct,
                    "boolean",
                    "# instanceof " + pattern.text,
                    at(Position.TESTED, tested))),
            at(Position.THROWN, thrown)),
        true);
  }

  private static Made whileLoop(Draft draft, Scope scope) {
    Target target = new Target(Target.Kind.LOOP, null);
    Scope inside = scope.within(target);
    Tree condition = bound(draft, inside);
    return new Made(
        Tree.of(
            Construct.WHILE,
            "while (Probe.again(" + draft.id() + ") && #) {«#»\n}",
            at(Position.CONDITION, condition),
            at(Position.PART, draft.block(inside, Position.LOOP_BODY, 1).tree())),
        true);
  }
}
