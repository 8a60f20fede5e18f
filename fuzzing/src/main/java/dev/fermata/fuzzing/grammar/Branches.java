package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;

/** Conditions, blocks, and what has to be true. */
final class Branches {

  private Branches() {}

  static void addTo(Rules rules) {
    rules.statement(6, Branches::ifThen);
    rules.statement(6, Branches::ifElse);
    rules.statement(2, Branches::block);
    rules.statement(1, Branches::empty);
    rules.statement(2, Branches::assertion);
    rules.statement(2, Branches::monitor);
  }

  private static Made ifThen(Draft draft, Scope scope) {
    Tree condition = draft.condition(scope);
    return new Made(
        Tree.of(
            Construct.IF,
            "if (#) {«#»\n}",
            at(Position.CONDITION, condition),
            at(Position.PART, draft.block(scope, Position.THEN, 1).tree())),
        true);
  }

  private static Made ifElse(Draft draft, Scope scope) {
    Tree condition = draft.condition(scope);
    Made then = draft.block(scope, Position.THEN, 1);
    Made otherwise = draft.block(scope, Position.ELSE, 1);
    return new Made(
        Tree.of(
            Construct.IF_ELSE,
            "if (#) {«#»\n} else {«#»\n}",
            at(Position.CONDITION, condition),
            at(Position.PART, then.tree()),
            at(Position.PART, otherwise.tree())),
        then.completes() || otherwise.completes());
  }

  private static Made block(Draft draft, Scope scope) {
    Made body = draft.block(scope, Position.BLOCK, 1);
    return new Made(
        Tree.of(Construct.BLOCK, "{«#»\n}", at(Position.PART, body.tree())), body.completes());
  }

  private static Made empty(Draft draft, Scope scope) {
    return new Made(Tree.of(Construct.EMPTY, draft.dice().pick(";", "/* nothing */ ;")), true);
  }

  private static Made assertion(Draft draft, Scope scope) {
    return new Made(
        Tree.of(
            Construct.ASSERT,
            "assert # : #;",
            at(Position.ASSERTED, draft.condition(scope)),
            at(Position.ASSERTED, draft.expression(scope, Type.STRING))),
        true);
  }

  private static Made monitor(Draft draft, Scope scope) {
    Scope outside = draft.dice().chance(30) ? scope : scope.locked();
    Tree lock = draft.expression(outside, draft.dice().pick(Type.STRING, Type.INTS, Type.PAIR));
    Made body = draft.block(scope.locked(), Position.LOCKED, 1);
    return new Made(
        Tree.of(
            Construct.SYNCHRONIZED,
            "synchronized (#) {«#»\n}",
            at(Position.MONITOR, lock),
            at(Position.PART, body.tree())),
        body.completes());
  }
}
