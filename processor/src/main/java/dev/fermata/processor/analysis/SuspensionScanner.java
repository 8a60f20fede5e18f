package dev.fermata.processor.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.source.AttributedMethod;
import org.jspecify.annotations.Nullable;

/** Collects the suspensions of a method. */
final class SuspensionScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final ScopeCalls scopeCalls;
  private final Sites sites;

  SuspensionScanner(AttributedMethod method, Sites sites) {
    this.scopeCalls = new ScopeCalls(method);
    this.sites = sites;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    scopeCalls.suspension(call).ifPresent(suspension -> sites.add(suspension, getCurrentPath()));
    return super.visitMethodInvocation(call, unused);
  }

  /** The block runs in one go where only the close of a resource is awaited. */
  @Override
  public @Nullable Void visitTry(TryTree statement, @Nullable Void unused) {
    for (Tree resource : statement.getResources()) {
      scopeCalls.close(resource).ifPresent(close -> sites.add(close, getCurrentPath()));
    }
    return super.visitTry(statement, unused);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    scopeCalls.moveNext(loop).ifPresent(step -> sites.add(step, getCurrentPath()));
    return super.visitEnhancedForLoop(loop, unused);
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
}
