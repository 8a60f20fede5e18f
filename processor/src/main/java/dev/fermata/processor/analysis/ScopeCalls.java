package dev.fermata.processor.analysis;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.analysis.Suspension.Role;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Primitive;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.model.ScopeMethod;
import dev.fermata.processor.model.SuspensionKind;
import dev.fermata.processor.source.AttributedMethod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Recognises what suspends: calls that use the coroutine's own scope, and what is awaited by
 * itself.
 */
public final class ScopeCalls {
  private final AttributedMethod method;
  private final VariableElement scope;
  private final AsyncCloseables closeables;

  /**
   * @param method a coroutine that has a scope
   */
  public ScopeCalls(AttributedMethod method) {
    this.method = method;
    ExecutableElement element = (ExecutableElement) method.trees().getElement(method.path());
    this.scope = element.getParameters().get(0);
    this.closeables = new AsyncCloseables(method.elements(), method.types());
  }

  /** What a call suspends for, if it does. */
  public Optional<Suspension> suspension(MethodInvocationTree call) {
    if (!(method.elementOf(call.getMethodSelect()) instanceof ExecutableElement callee)) {
      return Optional.empty();
    }
    if (isOnScope(call)) {
      return ScopeMethod.of(callee)
          .map(
              m ->
                  new Suspension(
                      call, Role.CALL, m.kind(), callee, m.primitive(), Optional.empty(), false));
    }
    if (!isSuspendingCall(call, callee)) {
      return Optional.empty();
    }
    CoroutineMethod target = method.coroutines().of(callee);
    boolean samePackage =
        target.machine().packageName().equals(method.method().machine().packageName());
    boolean machineInReach = samePackage && method.isCompiledAlong(callee);
    return Optional.of(
        new Suspension(
            call,
            Role.CALL,
            SuspensionKind.CALL,
            callee,
            Primitive.NONE,
            Optional.of(target),
            machineInReach));
  }

  /** The close of a resource, if it is awaited: that of its static type is. */
  public Optional<Suspension> close(Tree resource) {
    TypeMirror type = method.typeOf(resource);
    boolean isAwaited =
        method.method().scope().awaits() && type != null && closeables.isAwaited(type);
    return isAwaited
        ? Optional.of(awaited(resource, Role.CLOSE, RuntimeNames.ASYNC_CLOSEABLE, "closeAsync"))
        : Optional.empty();
  }

  /** The step to the next element of a loop over {@code co.each(…)}. */
  public Optional<Suspension> moveNext(EnhancedForLoopTree loop) {
    return eachSource(loop).isPresent()
        ? Optional.of(awaited(loop, Role.MOVE_NEXT, RuntimeNames.ASYNC_ITERATOR, "moveNext"))
        : Optional.empty();
  }

  /** The call of {@code co.each(…)} over which a loop runs. */
  public Optional<MethodInvocationTree> eachSource(EnhancedForLoopTree loop) {
    return stripped(loop.getExpression()) instanceof MethodInvocationTree call && isEach(call)
        ? Optional.of(call)
        : Optional.empty();
  }

  /** Whether a call is {@code co.each(…)}. */
  public boolean isEach(MethodInvocationTree call) {
    return isOnScope(call)
        && method.elementOf(call.getMethodSelect()) instanceof ExecutableElement callee
        && ScopeMethod.isEach(callee);
  }

  private Suspension awaited(Tree site, Role role, ClassName type, String name) {
    TypeElement declaring =
        Objects.requireNonNull(method.elements().getTypeElement(type.canonicalName()));
    ExecutableElement callee =
        ElementFilter.methodsIn(declaring.getEnclosedElements()).stream()
            .filter(m -> m.getSimpleName().contentEquals(name))
            .findFirst()
            .orElseThrow();
    return new Suspension(
        site, role, SuspensionKind.AWAIT, callee, Primitive.NONE, Optional.empty(), false);
  }

  /** Whether a call is made on the coroutine's scope: {@code co.…(…)}. */
  public boolean isOnScope(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && isScope(select.getExpression());
  }

  /** Whether a call hands the coroutine's scope to a coroutine as its first argument. */
  public boolean isSuspendingCall(MethodInvocationTree call, ExecutableElement callee) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    return !arguments.isEmpty()
        && isScope(arguments.get(0))
        && CoroutineMethods.isCoroutine(callee);
  }

  /** Whether an expression is the name of the coroutine's scope. */
  public boolean isScope(Tree expression) {
    Tree inner = stripped(expression);
    return inner instanceof IdentifierTree && scope.equals(method.elementOf(inner));
  }

  private static Tree stripped(Tree expression) {
    Tree inner = expression;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner;
  }
}
