package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.fermata.processor.diagnostics.InternalException;
import dev.fermata.processor.source.SourceText;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Exit;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.List;
import java.util.Optional;

/**
 * Lowers statements: those that do not suspend are carried over whole, the others are taken apart
 * into states.
 *
 * <pre>{@code
 * log("start");            START: log("start");
 * if (verbose)                    if (verbose) goto THEN; else goto IF_END;
 *   co.yield("hello");     THEN:  yield "hello" …; goto IF_END;
 * log("end");              IF_END: log("end");
 * }</pre>
 */
final class StatementLowering {
  private final Context context;
  private final LoopLowering loops;
  private final TryLowering tries;
  private final VariableLowering declarations;

  StatementLowering(Context context) {
    this.context = context;
    this.loops = new LoopLowering(context);
    this.tries = new TryLowering(context);
    this.declarations = new VariableLowering(context);
  }

  /** The statements of a block, with the comments between them. */
  void block(BlockTree tree) {
    SourceText text = context.method.text();
    sequence(tree.getStatements(), text.start(tree) + 1, text.end(tree) - 1);
  }

  /**
   * Statements that stand one after the other.
   *
   * @param from where the source before the first one starts, for its comments
   * @param to where the source behind the last one ends
   */
  void sequence(List<? extends StatementTree> statements, int from, int to) {
    SourceText text = context.method.text();
    int end = from;
    for (StatementTree statement : statements) {
      if (!text.has(statement)) {
        continue;
      }
      if (statement instanceof ClassTree type) {
        hoist(type, end);
      } else {
        context.comments.between(end, text.start(statement));
        lower(statement);
      }
      end = context.comments.endOf(statement);
    }
    context.comments.between(end, to);
  }

  /** The comments in front of a class go with it. */
  private void hoist(ClassTree tree, int commentsFrom) {
    if (context.states.isReachable()) {
      context.states.beginStatement(context.line(tree));
      context.localClasses.hoist(tree, commentsFrom);
    }
  }

  /** One statement, where control can reach it. */
  void lower(StatementTree tree) {
    try {
      lowerAny(tree);
    } catch (RuntimeException | AssertionError failure) {
      throw InternalException.at(tree, failure);
    }
  }

  private void lowerAny(StatementTree tree) {
    if (!context.states.isReachable()) {
      return;
    }
    if (!(tree instanceof BlockTree) && !(tree instanceof LabeledStatementTree)) {
      context.states.beginStatement(context.line(tree));
    }
    boolean isCarried =
        !(tree instanceof VariableTree) && !isJump(tree) && !context.splits.splits(tree);
    if (!isCarried && !(tree instanceof BlockTree)) {
      context.comments.of(tree);
    }
    if (tree instanceof VariableTree variable) {
      declarations.lower(variable);
    } else if (isJump(tree)) {
      leave(tree);
    } else if (tree instanceof BlockTree block) {
      nested(block);
    } else if (isCarried) {
      carry(tree);
    } else {
      split(tree);
    }
  }

  private boolean isJump(StatementTree tree) {
    return tree instanceof ReturnTree
        || tree instanceof BreakTree
        || tree instanceof ContinueTree
        || tree instanceof YieldTree
        || tree instanceof ThrowTree && context.splits.splits(tree);
  }

  private void nested(BlockTree tree) {
    if (context.splits.splits(tree)) {
      block(tree);
    } else {
      carry(tree);
    }
  }

  private void carry(StatementTree tree) {
    if (tree instanceof EmptyStatementTree) {
      return;
    }
    Code code = context.carrier.carryStatement(tree);
    context.states.add(new Instruction.Statement(code, declarations.assigned(tree)));
    if (!new Completion(context).completes(tree)) {
      context.states.end(new Terminator.Unreachable());
    }
  }

  private void split(StatementTree tree) {
    if (tree instanceof ExpressionStatementTree statement) {
      context.expressions.effect(statement.getExpression());
    } else if (tree instanceof IfTree choice) {
      ifElse(choice);
    } else if (tree instanceof WhileLoopTree loop) {
      loops.whileLoop(loop);
    } else if (tree instanceof DoWhileLoopTree loop) {
      loops.doWhile(loop);
    } else if (tree instanceof ForLoopTree loop) {
      loops.forLoop(loop);
    } else if (tree instanceof EnhancedForLoopTree loop) {
      loops.forEach(loop);
    } else if (tree instanceof LabeledStatementTree labelled) {
      labelled(labelled);
    } else if (tree instanceof SwitchTree choice) {
      new SwitchLowering(context).statement(choice);
    } else if (tree instanceof TryTree block) {
      tries.lower(block);
    } else if (tree instanceof AssertTree check) {
      check(check);
    } else if (tree instanceof SynchronizedTree monitor) {
      locked(monitor);
    } else {
      throw new IllegalStateException("a statement that cannot suspend: " + tree.getKind());
    }
  }

  /** What to lock may suspend; the block, which may not, is carried over. */
  private void locked(SynchronizedTree tree) {
    Code lock = context.expressions.value(HiddenFields.stripped(tree.getExpression()));
    Code block = context.carrier.carryEnd(tree, tree.getBlock());
    context.states.statement("synchronized (", lock, ") ", block);
    if (!new Completion(context).completes(tree)) {
      context.states.end(new Terminator.Unreachable());
    }
  }

  private void ifElse(IfTree tree) {
    State then = context.states.state("THEN", context.line(tree.getThenStatement()));
    State otherwise =
        tree.getElseStatement() == null
            ? null
            : context.states.state("ELSE", context.line(tree.getElseStatement()));
    State end = context.states.state("IF_END", context.line(tree));
    context.conditions.branch(tree.getCondition(), then, otherwise == null ? end : otherwise);
    context.states.start(then);
    lower(tree.getThenStatement());
    context.states.goTo(end);
    if (otherwise != null) {
      context.states.start(otherwise);
      context.comments.between(tree.getThenStatement(), tree.getElseStatement());
      lower(tree.getElseStatement());
      context.states.goTo(end);
    }
    context.states.start(end);
  }

  private void labelled(LabeledStatementTree tree) {
    State end =
        context.states.state(ResumeNames.constant(tree.getLabel() + "_END"), context.line(tree));
    context.leaps.with(new LeapStack.Target(tree, end, null), () -> lower(tree.getStatement()));
    context.states.goTo(end);
    context.states.start(end);
  }

  /** Statements that always go elsewhere. */
  private void leave(StatementTree tree) {
    if (tree instanceof ReturnTree ret) {
      ExpressionTree expression = ret.getExpression();
      context.returns.end(
          expression == null
              ? Optional.empty()
              : Optional.of(
                  context.returns.converted(expression, context.expressions.value(expression))));
    } else if (tree instanceof ThrowTree thrown) {
      context.states.end(new Terminator.Throw(context.expressions.value(thrown.getExpression())));
    } else if (tree instanceof YieldTree yield) {
      Tree target = JumpTargets.ofYield(context.method.pathOf(tree));
      Local result = java.util.Objects.requireNonNull(context.switchResults.get(target));
      context.states.assign(result, context.expressions.value(yield.getValue()));
      jump(context.leaps.breakOut(target).orElseThrow());
    } else if (tree instanceof BreakTree exit) {
      Tree target = JumpTargets.ofBreak(context.method.pathOf(tree), exit.getLabel());
      jump(context.leaps.breakOut(target).orElseThrow());
    } else {
      Tree target =
          JumpTargets.ofContinue(context.method.pathOf(tree), ((ContinueTree) tree).getLabel());
      jump(context.leaps.continueAt(target).orElseThrow());
    }
  }

  /** Leaves by an exit. */
  void jump(Exit exit) {
    context.states.note(exit);
    context.states.goTo(exit.target().orElseThrow());
  }

  /** {@code assert}: neither operand is evaluated unless assertions are on (JLS 14.10). */
  private void check(AssertTree tree) {
    int line = context.line(tree);
    State check = context.states.state("ASSERT", line);
    State failed = context.states.state("ASSERT_FAILED", line);
    State end = context.states.state("ASSERT_END", line);
    Code enabled =
        Code.of(context.method.method().host().name(), ".class.desiredAssertionStatus()");
    context.states.end(new Terminator.Branch(enabled, check, end));
    context.states.start(check);
    context.conditions.branch(tree.getCondition(), end, failed);
    context.states.start(failed);
    Code detail =
        tree.getDetail() == null ? Code.EMPTY : context.expressions.value(tree.getDetail());
    context.states.end(
        new Terminator.Throw(
            Code.of("new ", ClassName.get(AssertionError.class), "(", detail, ")")));
    context.states.start(end);
  }
}
