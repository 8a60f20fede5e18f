package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The expressions one of which a conditional or switch expression has for its value. What converts
 * them is the target that the whole has (JLS 15.25, 15.28.1); where the machine has another one for
 * it, each is cast.
 *
 * <pre>{@code
 * co.yield(switch (n) { case 1 -> () -> 1; default -> this::two; });
 * // becomes
 * yields(co, switch (n) { case 1 -> (Supplier<Integer>) () -> 1; default -> (Supplier<Integer>) self::two; }, …)
 * }</pre>
 */
final class Results {
  private final Map<Tree, TypeName> casts = new IdentityHashMap<>();

  /** The results of an expression: itself, if it does not choose. */
  static List<ExpressionTree> of(ExpressionTree tree) {
    List<ExpressionTree> results = new ArrayList<>();
    add(tree, results);
    return results;
  }

  private static void add(ExpressionTree tree, List<ExpressionTree> results) {
    ExpressionTree inner = HiddenFields.stripped(tree);
    if (inner instanceof ConditionalExpressionTree conditional) {
      add(conditional.getTrueExpression(), results);
      add(conditional.getFalseExpression(), results);
    } else if (inner instanceof SwitchExpressionTree choice) {
      new Yields(results).scan(choice.getCases(), null);
    } else {
      results.add(inner);
    }
  }

  /** Has a result cast where it is carried over. */
  void cast(ExpressionTree result, TypeName type) {
    casts.put(result, type);
  }

  /** What a tree is cast to. */
  Optional<TypeName> castOf(Tree tree) {
    return Optional.ofNullable(casts.get(tree));
  }

  /** Finds what a switch expression yields. */
  private static final class Yields extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final List<ExpressionTree> results;

    Yields(List<ExpressionTree> results) {
      this.results = results;
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
      if (tree.getBody() instanceof ExpressionTree value) {
        add(value, results);
        return null;
      }
      scan(tree.getBody(), unused);
      return scan(tree.getStatements(), unused);
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
      add(tree.getValue(), results);
      return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }
  }
}
