package dev.fermata.fuzzing.grammar;

import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the grammar consists of. */
final class Rules {

  /** Makes an expression of exactly a type; null where it does not apply. */
  interface ExpressionRule {
    @Nullable Tree make(Draft draft, Scope scope, Type type);
  }

  /** Makes a statement; null where it does not apply. */
  interface StatementRule {
    @Nullable Made make(Draft draft, Scope scope);
  }

  /**
   * A statement.
   *
   * @param tree the statement
   * @param completes whether it can complete normally, as JLS 14.22 defines it
   */
  record Made(Tree tree, boolean completes) {}

  private final List<ExpressionRule> expressions = new ArrayList<>();
  private final List<StatementRule> statements = new ArrayList<>();

  /** Adds a rule, to be picked as often as its weight says. */
  void expression(int weight, ExpressionRule rule) {
    for (int i = 0; i < weight; i++) {
      expressions.add(rule);
    }
  }

  /** Adds a rule, to be picked as often as its weight says. */
  void statement(int weight, StatementRule rule) {
    for (int i = 0; i < weight; i++) {
      statements.add(rule);
    }
  }

  ExpressionRule expression(Dice dice) {
    return dice.pick(expressions);
  }

  StatementRule statement(Dice dice) {
    return dice.pick(statements);
  }
}
