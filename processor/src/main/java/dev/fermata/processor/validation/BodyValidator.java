package dev.fermata.processor.validation;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.analysis.ScopeCalls;
import dev.fermata.processor.analysis.Suspension;
import dev.fermata.processor.analysis.SuspensionAnalysis;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.source.AttributedMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the body of a coroutine: that it suspends only where it can be stopped, and that its scope
 * stays with it.
 */
public final class BodyValidator extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final ScopeCalls calls;
  private final ScopeUses uses;
  private final SwallowedExits exits;
  private final DroppedCoroutines dropped;
  private final Functions functions;
  private final LocalOverrides overrides;
  private final AsyncResources resources;
  private final Blocks blocks;
  private final AttributedMethod method;
  private final List<Problem<Tree>> problems = new ArrayList<>();

  /** Lambdas, classes and synchronized blocks whose suspensions have been told of. */
  private final Set<Tree> told = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What the scanner is in: the innermost lambda or class body; null in the coroutine itself. */
  private @Nullable Tree boundary;

  private @Nullable SynchronizedTree monitor;

  private BodyValidator(AttributedMethod method, SuspensionAnalysis suspensions) {
    this.method = method;
    this.calls = new ScopeCalls(method);
    this.uses = new ScopeUses(method, calls);
    this.exits = new SwallowedExits(method, suspensions);
    this.dropped = new DroppedCoroutines(method.elements(), method.types());
    this.functions = new Functions(method.elements());
    this.overrides = new LocalOverrides(method.elements());
    this.resources = new AsyncResources(method.elements(), method.types());
    this.blocks = new Blocks(method);
  }

  /** What is wrong with a body that has no errors of the compiler's. */
  public static List<Problem<Tree>> validate(
      AttributedMethod method, SuspensionAnalysis suspensions) {
    BodyValidator validator = new BodyValidator(method, suspensions);
    validator.problems.addAll(Lombok.check(method));
    validator.scan(method.pathOf(method.tree().getBody()), null);
    return List.copyOf(validator.problems);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    functions.check(lambda, method.typeOf(lambda)).ifPresent(problems::add);
    Tree outer = enter(lambda);
    super.visitLambdaExpression(lambda, unused);
    boundary = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    functions.check(reference, method.typeOf(reference)).ifPresent(problems::add);
    return super.visitMemberReference(reference, unused);
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    problems.addAll(overrides.check(type, method::elementOf));
    Tree outer = enter(type);
    super.visitClass(type, unused);
    boundary = outer;
    return null;
  }

  private @Nullable Tree enter(Tree inner) {
    Tree outer = boundary;
    boundary = inner;
    return outer;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree block, @Nullable Void unused) {
    // The lock itself is found before the monitor is entered.
    scan(block.getExpression(), unused);
    SynchronizedTree outer = monitor;
    monitor = block;
    scan(block.getBlock(), unused);
    monitor = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    Optional<Suspension> suspension = calls.suspension(call);
    if (suspension.isPresent()) {
      checkPlace(call.getMethodSelect());
      checkFacade(suspension.get());
      if (boundary == null) {
        blocks.check(suspension.get()).ifPresent(problems::add);
      }
    } else if (boundary == null) {
      problems.addAll(uses.checkForeign(call));
    }
    return super.visitMethodInvocation(call, unused);
  }

  /** A coroutine of a library that was compiled without the processor has no machine. */
  private void checkFacade(Suspension call) {
    if (!call.machineInReach() && call.target().isPresent()) {
      CoroutineMethod target = call.target().get();
      if (!method.hasFacade(call.callee(), target)) {
        report(
            call.call().getMethodSelect(),
            Message.NO_FACADE,
            target.displayName(),
            target.facade().simpleName());
      }
    }
  }

  private void checkPlace(Tree suspension) {
    if (boundary instanceof LambdaExpressionTree && told.add(boundary)) {
      report(suspension, Message.SUSPENSION_IN_LAMBDA);
    } else if (boundary instanceof ClassTree && told.add(boundary)) {
      report(suspension, Message.SUSPENSION_IN_CLASS);
    } else if (boundary == null && monitor != null && told.add(monitor)) {
      report(suspension, Message.SUSPENSION_IN_SYNCHRONIZED);
    }
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    calls.eachSource(loop).ifPresent(each -> checkPlace(each.getMethodSelect()));
    return super.visitEnhancedForLoop(loop, unused);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
    Optional<Problem<Tree>> escape = uses.check(getCurrentPath(), boundary != null);
    escape.ifPresent(problems::add);
    return null;
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree statement, @Nullable Void unused) {
    if (statement.getExpression() instanceof MethodInvocationTree call) {
      Optional<CoroutineMethod> coroutine =
          boundary == null ? Optional.of(method.method()) : Optional.empty();
      dropped
          .check(call, method.elementOf(call.getMethodSelect()), coroutine)
          .ifPresent(problems::add);
    }
    return super.visitExpressionStatement(statement, unused);
  }

  @Override
  public @Nullable Void visitTry(TryTree statement, @Nullable Void unused) {
    if (boundary == null) {
      problems.addAll(exits.check(statement));
    }
    for (Tree resource : statement.getResources()) {
      checkResource(resource);
      scan(resource, unused);
      blocks.open(resource);
    }
    scan(statement.getBlock(), unused);
    statement.getResources().forEach(blocks::close);
    scan(statement.getCatches(), unused);
    scan(statement.getFinallyBlock(), unused);
    return null;
  }

  private void checkResource(Tree resource) {
    if (boundary != null || calls.close(resource).isEmpty()) {
      resources.check(resource, method.typeOf(resource)).ifPresent(problems::add);
    } else {
      checkPlace(resource);
    }
  }

  private void report(Tree at, Message message, Object... arguments) {
    problems.add(Problem.of(at, message, arguments));
  }
}
