package dev.fermata.processor.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.source.AttributedMethod;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the suspensions of a method and every tree that contains one. */
final class SuspensionScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final AttributedMethod method;
  private final ScopeCalls scopeCalls;
  private final Map<Tree, Suspension> suspensions;
  private final Set<Tree> suspending;

  SuspensionScanner(
      AttributedMethod method, Map<Tree, Suspension> suspensions, Set<Tree> suspending) {
    this.method = method;
    this.scopeCalls = new ScopeCalls(method);
    this.suspensions = suspensions;
    this.suspending = suspending;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    Optional<Suspension> suspension = scopeCalls.suspension(call);
    if (suspension.isPresent()) {
      suspensions.put(call, suspension.get());
      markWithEnclosing(getCurrentPath());
    }
    return super.visitMethodInvocation(call, unused);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    return null;
  }

  /** A class body runs elsewhere; the arguments of an anonymous class are visited by its `new`. */
  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    return null;
  }

  private void markWithEnclosing(TreePath path) {
    for (TreePath p = path; p != null && suspending.add(p.getLeaf()); p = p.getParentPath()) {
      if (p.getLeaf() == method.tree()) {
        return;
      }
    }
  }
}
