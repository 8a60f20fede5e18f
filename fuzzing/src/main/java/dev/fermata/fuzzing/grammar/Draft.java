package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** A program in the making: what the rules ask for the parts of what they make. */
final class Draft {
  private static final int DEEP = 9;
  private static final int TRIES = 60;

  /** How many expressions in a hundred end at once, so that something is left for others. */
  private static final int SIMPLE = 30;

  private final Dice dice;
  private final Names names;
  private final Rules rules;
  private final Host host;
  private int ids;
  private int budget;

  Draft(Dice dice, Rules rules, Host host) {
    this.dice = dice;
    this.names = new Names(dice);
    this.rules = rules;
    this.host = host;
  }

  Dice dice() {
    return dice;
  }

  Names names() {
    return names;
  }

  /** What the host has besides the method in hand. */
  Host host() {
    return host;
  }

  /** A number for a call of the probe. */
  int id() {
    return ++ids;
  }

  /** How many more trees the method in hand may roughly have. */
  void allow(int trees) {
    budget = trees;
  }

  /** An expression whose static type is this one. */
  Tree expression(Scope scope, Type type) {
    budget--;
    if (budget > 0 && scope.depth() < DEEP && !dice.chance(SIMPLE)) {
      Scope inner = scope.inner();
      for (int i = 0; i < TRIES; i++) {
        Tree made = rules.expression(dice).make(this, inner, type);
        if (made != null) {
          return made;
        }
      }
    }
    return Values.simple(this, scope, type);
  }

  /** An expression that an assignment converts to a type. */
  Tree assigned(Scope scope, Type type) {
    List<Type> others = type.convertible();
    return others.isEmpty() || !dice.chance(30)
        ? expression(scope, type)
        : expression(scope, dice.pick(others));
  }

  /** An expression that can stand before and behind any operator. */
  Tree operand(Scope scope, Type type) {
    return enclosed(expression(scope, type));
  }

  /** An expression in parentheses, if it needs some. */
  static Tree enclosed(Tree tree) {
    boolean atom =
        switch (tree.construct()) {
          case ARITHMETIC,
              COMPARISON,
              AND,
              OR,
              NOT,
              NEGATION,
              SHIFT,
              CONCATENATION,
              CONDITIONAL,
              CAST,
              BOXING,
              UNBOXING,
              ASSIGNMENT,
              COMPOUND_ASSIGNMENT,
              FIELD_ASSIGNMENT,
              ELEMENT_ASSIGNMENT,
              INCREMENT,
              INSTANCE_OF,
              BINDING,
              RECORD_PATTERN,
              LAMBDA,
              METHOD_REFERENCE,
              SWITCH_EXPRESSION,
              OLD_SWITCH_EXPRESSION,
              ARRAY_CREATION,
              ARRAY_INITIALIZER ->
              false;
          default -> true;
        };
    return atom
        ? tree
        : Tree.expression(Construct.PARENTHESES, tree.type(), "(#)", at(Position.CAST, tree));
  }

  /** One of the types that variables have. */
  Type type() {
    return dice.pick(Type.ALL);
  }

  /** One of the types that variables have at a place. */
  Type type(Scope scope) {
    return scope.types().isEmpty() || !dice.chance(20) ? type() : dice.pick(scope.types()).type();
  }

  /** Statements that follow each other, in a scope of their own. */
  Made block(Scope scope, Position position, int atLeast) {
    return statements(scope.inner(), position, atLeast, dice.between(atLeast, atLeast + 2));
  }

  /** Statements that follow each other in this very scope. */
  Made statements(Scope scope, Position position, int atLeast, int atMost) {
    List<Tree> made = new ArrayList<>();
    boolean completes = true;
    while (completes && made.size() < atMost && (budget > 0 || made.size() < atLeast)) {
      Made next = statement(scope);
      made.add(next.tree());
      completes = next.completes();
    }
    return new Made(Tree.list(position, made), completes);
  }

  private Made statement(Scope scope) {
    budget--;
    if (budget > 0 && scope.depth() < DEEP) {
      for (int i = 0; i < TRIES; i++) {
        Made made = rules.statement(dice).make(this, scope);
        if (made != null) {
          return made;
        }
      }
    }
    return new Made(Suspensions.plainStatement(this, scope), true);
  }

  /** A new name for a local variable of the method. */
  String local(Scope scope) {
    return names.local(scope.taken());
  }

  /** A number that the script chooses, from 0 to {@code limit - 1}. */
  Tree chosen(int limit) {
    return Tree.expression(Construct.PROBE, "int", "Probe.number(" + id() + ", " + limit + ")");
  }

  /** A boolean that the script chooses. */
  Tree flip() {
    return Tree.expression(Construct.PROBE, "boolean", "Probe.flip(" + id() + ")");
  }

  /** A condition, which a script can make true and false. */
  Tree condition(Scope scope) {
    return dice.chance(40) ? flip() : expression(scope, Type.BOOLEAN);
  }

  /** Whether names of the host would be hidden at a place. */
  static boolean hides(Scope scope, String name) {
    return scope.taken().contains(name);
  }
}
