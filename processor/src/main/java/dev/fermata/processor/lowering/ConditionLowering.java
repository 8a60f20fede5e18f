package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;

/**
 * Conditions as control flow, so that {@code &&} and {@code ||} evaluate their right side only when
 * Java would.
 *
 * <pre>{@code
 * if (a() && co.yield(1)) { … }
 * // becomes
 * if (a()) goto AND; else goto END;
 * AND: yield 1 …
 * if (resumed(co)) goto THEN; else goto END;
 * }</pre>
 */
final class ConditionLowering {
  private final Context context;

  ConditionLowering(Context context) {
    this.context = context;
  }

  /** Ends the current state: goes on at {@code then} or {@code otherwise}. */
  void branch(ExpressionTree condition, State then, State otherwise) {
    ExpressionTree tree = HiddenFields.stripped(condition);
    Boolean constant = Constants.value(context, tree);
    if (constant != null) {
      context.states.goTo(constant ? then : otherwise);
    } else if (!context.splits.splits(tree)) {
      context.states.end(new Terminator.Branch(carried(tree), then, otherwise));
    } else if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      branch(((UnaryTree) tree).getExpression(), otherwise, then);
    } else if (tree.getKind() == Tree.Kind.CONDITIONAL_AND) {
      BinaryTree both = (BinaryTree) tree;
      State right = context.states.state("AND", context.line(both.getRightOperand()));
      branch(both.getLeftOperand(), right, otherwise);
      context.states.start(right);
      branch(both.getRightOperand(), then, otherwise);
    } else if (tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      BinaryTree either = (BinaryTree) tree;
      State right = context.states.state("OR", context.line(either.getRightOperand()));
      branch(either.getLeftOperand(), then, right);
      context.states.start(right);
      branch(either.getRightOperand(), then, otherwise);
    } else {
      context.states.end(new Terminator.Branch(context.expressions.value(tree), then, otherwise));
    }
  }

  /** A negation says that it is one, so that its opposite is written without it. */
  private Code carried(ExpressionTree tree) {
    return tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
        ? carried(HiddenFields.stripped(((UnaryTree) tree).getExpression())).negated()
        : context.carry(tree);
  }

  /** A condition whose value is wanted. */
  Code value(ExpressionTree tree) {
    Local result = new Local("condition", TypeName.BOOLEAN, Local.Kind.TEMPORARY);
    State then = context.states.state("IS_TRUE", context.line(tree));
    State otherwise = context.states.state("IS_FALSE", context.line(tree));
    State end = context.states.state("CONDITION_END", context.line(tree));
    branch(tree, then, otherwise);
    context.states.start(then);
    context.states.assign(result, Code.of("true"));
    context.states.goTo(end);
    context.states.start(otherwise);
    context.states.assign(result, Code.of("false"));
    context.states.fallInto(end);
    return Code.of(result);
  }
}
