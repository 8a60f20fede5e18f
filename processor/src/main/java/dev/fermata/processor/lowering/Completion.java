package dev.fermata.processor.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether statements can complete normally, by the letter of JLS 14.22. */
final class Completion {
  private final Context context;

  Completion(Context context) {
    this.context = context;
  }

  boolean completes(StatementTree tree) {
    if (tree instanceof ReturnTree
        || tree instanceof ThrowTree
        || tree instanceof BreakTree
        || tree instanceof ContinueTree
        || tree instanceof YieldTree) {
      return false;
    } else if (tree instanceof BlockTree block) {
      return completes(block.getStatements());
    } else if (tree instanceof IfTree choice) {
      return choice.getElseStatement() == null
          || completes(choice.getThenStatement())
          || completes(choice.getElseStatement());
    } else if (tree instanceof LabeledStatementTree labelled) {
      return completes(labelled.getStatement()) || isBrokenOut(labelled);
    } else if (tree instanceof WhileLoopTree loop) {
      return !isTrue(loop.getCondition()) || isBrokenOut(loop);
    } else if (tree instanceof DoWhileLoopTree loop) {
      boolean reachesCondition = completes(loop.getStatement()) || isContinued(loop);
      return reachesCondition && !isTrue(loop.getCondition()) || isBrokenOut(loop);
    } else if (tree instanceof ForLoopTree loop) {
      return loop.getCondition() != null && !isTrue(loop.getCondition()) || isBrokenOut(loop);
    } else if (tree instanceof SwitchTree choice) {
      return switchCompletes(choice);
    } else if (tree instanceof SynchronizedTree guarded) {
      return completes(guarded.getBlock());
    } else if (tree instanceof TryTree block) {
      return tryCompletes(block);
    }
    return true;
  }

  private boolean completes(List<? extends StatementTree> statements) {
    return statements.stream().allMatch(this::completes);
  }

  private boolean isTrue(ExpressionTree condition) {
    return Boolean.TRUE.equals(Constants.value(context, condition));
  }

  private boolean tryCompletes(TryTree tree) {
    boolean body =
        completes(tree.getBlock())
            || tree.getCatches().stream().anyMatch(c -> completes(c.getBlock()));
    return body && (tree.getFinallyBlock() == null || completes(tree.getFinallyBlock()));
  }

  private boolean switchCompletes(SwitchTree tree) {
    List<? extends CaseTree> cases = tree.getCases();
    if (cases.isEmpty() || isBrokenOut(tree) || !Cases.isExhaustive(context, tree, cases)) {
      return true;
    }
    if (cases.get(0).getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      return completes(cases.get(cases.size() - 1).getStatements());
    }
    return cases.stream()
        .anyMatch(c -> !(c.getBody() instanceof StatementTree body) || completes(body));
  }

  private boolean isBrokenOut(Tree target) {
    return jumps(target, true);
  }

  private boolean isContinued(Tree target) {
    return jumps(target, false);
  }

  private boolean jumps(Tree target, boolean breaks) {
    boolean[] found = new boolean[1];
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        found[0] |= breaks && JumpTargets.ofBreak(getCurrentPath(), tree.getLabel()) == target;
        return null;
      }

      @Override
      public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        found[0] |= !breaks && JumpTargets.ofContinue(getCurrentPath(), tree.getLabel()) == target;
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree tree, @Nullable Void unused) {
        return null;
      }
    }.scan(context.method.pathOf(target), null);
    return found[0];
  }
}
