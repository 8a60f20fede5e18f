package dev.fermata.processor.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
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
