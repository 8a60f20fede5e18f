package dev.fermata.processor.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Which trees have to be taken apart: those that suspend, and a few that do not but cannot stand in
 * one piece either.
 *
 * <pre>{@code
 * if ((x = f()) > 0 && use(() -> x)) …   // x is hoisted: the lambda needs a copy made after x = f()
 * next().hidden += 1;                    // a private field: next() must be evaluated once
 * class Counter { … }                    // a local class that outlives the statement
 * }</pre>
 */
final class Splits {
  private final Context context;
  private final Set<Tree> forced = Collections.newSetFromMap(new IdentityHashMap<>());

  Splits(Context context) {
    this.context = context;
    new Finder().scan(context.method.path(), null);
  }

  /** Whether a tree must be taken apart rather than carried over. */
  boolean splits(Tree tree) {
    return context.suspensions.suspends(tree) || forced.contains(tree);
  }

  private void force(TreePath path) {
    for (TreePath p = path; p.getLeaf() != context.method.tree(); p = p.getParentPath()) {
      forced.add(p.getLeaf());
    }
    forced.add(context.method.tree());
  }

  private final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Set<Element> captured = new HashSet<>();
    private int nested;
    private int monitors;

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      if (nested == 0
          && getCurrentPath().getParentPath().getLeaf() instanceof StatementTree parent
          && context.suspensions.suspends(parent)) {
        forced.add(tree);
      }
      nested++;
      super.visitClass(tree, unused);
      nested--;
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      nested++;
      super.visitLambdaExpression(tree, unused);
      nested--;
      return null;
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
      scan(tree.getExpression(), unused);
      monitors++;
      scan(tree.getBlock(), unused);
      monitors--;
      return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      Element element = context.method.trees().getElement(getCurrentPath());
      if (nested > 0
          && element instanceof VariableElement
          && context.variables.isAssigned(element)
          && captured.add(element)) {
        forceAssignments(element);
      }
      return null;
    }

    @Override
    public @Nullable Void visitCompoundAssignment(
        CompoundAssignmentTree tree, @Nullable Void unused) {
      forceIfHidden(tree.getVariable());
      return super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
      if (Variables.isStep(tree)) {
        forceIfHidden(tree.getExpression());
      }
      return super.visitUnary(tree, unused);
    }

    private void forceIfHidden(ExpressionTree target) {
      if (target instanceof MemberSelectTree select
          && context.method.elementOf(select) instanceof VariableElement field
          && MemberReach.isField(field)
          && context.reach.isHidden(field)
          && !Purity.isPure(select.getExpression())
          && nested == 0
          && monitors == 0) {
        force(getCurrentPath());
      }
    }
  }

  /**
   * A captured variable that is assigned apart from its declaration, and that will be hoisted: each
   * assignment becomes a statement of its own, so that the copy for the capture comes after it. The
   * block of a monitor cannot be taken apart: see {@link Monitors}.
   */
  private void forceAssignments(Element variable) {
    Tree scope = context.variables.scopeOf(variable);
    if (scope == null || !context.suspensions.suspends(scope)) {
      return;
    }
    for (TreePath path : context.variables.assignments(variable)) {
      if (!Monitors.isWithin(context, path)) {
        force(path);
      }
    }
  }
}
