package dev.fermata.processor.lowering;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.fermata.processor.source.SourceText;
import dev.fermata.processor.source.SourceText.Comment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The comments of statements that are taken apart. Those inside a piece that is carried over stay
 * where they are; all others come before what they stood at.
 *
 * <pre>{@code
 * while (ready(x)) { // by now
 *   co.yield(x);     // once more
 *   // and again
 * }
 * // becomes
 * // by now
 * if (ready(x)) {
 *   // once more
 *   return yields(co, x, YIELDED_X);
 * }
 * YIELDED_X:
 *   // and again
 * }</pre>
 */
final class Comments {
  private final Context context;
  private final SourceText text;
  private final Set<Comment> written = new HashSet<>();

  Comments(Context context) {
    this.context = context;
    this.text = context.method.text();
  }

  /** Comments that stand between two offsets, both in code. */
  void between(int from, int to) {
    write(from, to, List.of());
  }

  /** Comments in front of a part of a statement, which stand behind the part before it. */
  void between(Tree before, Tree part) {
    between(text.end(before), text.start(part));
  }

  /** Comments between two offsets but for those in trees that are carried over. */
  void between(int from, int to, List<? extends Tree> carried) {
    Carried ranges = new Carried();
    ranges.scan(carried, null);
    write(from, to, ranges.found);
  }

  /** The comments of a statement itself, without those of statements inside it. */
  void of(StatementTree tree) {
    Optional<Tree> inner = inner(tree);
    Carried carried = new Carried();
    carried.scan(tree, null);
    int end = inner.map(text::start).orElseGet(() -> context.carrier.endWithComment(tree));
    write(text.start(tree), end, carried.found);
  }

  /** Where the comments of a statement end. */
  int endOf(StatementTree tree) {
    return inner(tree).isPresent() && context.splits.splits(tree)
        ? text.end(tree)
        : context.carrier.endWithComment(tree);
  }

  private void write(int from, int to, List<Carrier.Range> carried) {
    if (from >= to) {
      return;
    }
    for (Comment comment : text.comments(from, to)) {
      boolean isCarried =
          carried.stream().anyMatch(r -> r.start() <= comment.start() && comment.end() <= r.end());
      if (!isCarried && written.add(comment)) {
        context.states.comment(
            text.content()
                .substring(comment.start(), comment.end())
                .replace("\r", "")
                .replaceAll("\\n\\s*", "\n ")
                .stripTrailing());
      }
    }
  }

  /** The first statement, block or case inside a statement. */
  private Optional<Tree> inner(StatementTree tree) {
    if (tree instanceof IfTree choice) {
      return Optional.of(choice.getThenStatement());
    } else if (tree instanceof WhileLoopTree loop) {
      return Optional.of(loop.getStatement());
    } else if (tree instanceof DoWhileLoopTree loop) {
      return Optional.of(loop.getStatement());
    } else if (tree instanceof ForLoopTree loop) {
      return Optional.of(loop.getStatement());
    } else if (tree instanceof EnhancedForLoopTree loop) {
      return Optional.of(loop.getStatement());
    } else if (tree instanceof LabeledStatementTree labelled) {
      return Optional.of(labelled.getStatement());
    } else if (tree instanceof TryTree block) {
      return Optional.of(block.getBlock());
    } else if (tree instanceof SwitchTree choice) {
      return choice.getCases().stream().<Tree>map(c -> c).findFirst();
    }
    return Optional.empty();
  }

  /** Finds what is carried over whole, or writes its comments itself. */
  private final class Carried extends TreeScanner<@Nullable Void, @Nullable Void> {
    final List<Carrier.Range> found = new ArrayList<>();

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      if (tree == null || !text.has(tree)) {
        return null;
      }
      if (context.splits.splits(tree) || tree instanceof StatementTree) {
        return super.scan(tree, unused);
      }
      found.add(new Carrier.Range(text.start(tree), text.end(tree)));
      return null;
    }

    /** The parentheses of a condition are the statement's, not the expression's. */
    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
      return scan(HiddenFields.stripped(tree.getCondition()), unused);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
      return scan(HiddenFields.stripped(tree.getCondition()), unused);
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
      between(text.start(tree.getBlock()), context.carrier.endWithComment(tree.getBlock()));
      return scan(HiddenFields.stripped(tree.getExpression()), unused);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
      if (tree.getKind() != Tree.Kind.CONDITIONAL_AND
          && tree.getKind() != Tree.Kind.CONDITIONAL_OR) {
        between(text.end(tree.getLeftOperand()), text.start(tree.getRightOperand()));
      }
      return super.visitBinary(tree, unused);
    }

    @Override
    public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void unused) {
      Tree tested = tree.getPattern() == null ? tree.getType() : tree.getPattern();
      between(text.end(tree.getExpression()), text.start(tested));
      return super.visitInstanceOf(tree, unused);
    }

    @Override
    public @Nullable Void visitTypeCast(TypeCastTree tree, @Nullable Void unused) {
      between(text.start(tree), text.start(tree.getExpression()));
      return super.visitTypeCast(tree, unused);
    }

    /** The head is written as it stands. */
    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      if (tree.getInitializer() == null) {
        between(text.start(tree), text.end(tree));
        return null;
      }
      if (tree.getType() != null && text.has(tree.getType())) {
        between(text.start(tree), text.end(tree.getType()));
      }
      return scan(tree.getInitializer(), unused);
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
      tree.getCases().stream()
          .findFirst()
          .ifPresent(first -> between(text.start(first), text.end(tree)));
      return scan(tree.getExpression(), unused);
    }

    private void between(int from, int to) {
      found.add(new Carrier.Range(from, to));
    }
  }
}
