package dev.fermata.processor.analysis;

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
import dev.fermata.processor.model.ScopeMethod;
import dev.fermata.processor.model.SuspensionKind;
import dev.fermata.processor.source.AttributedMethod;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Recognises calls that use the coroutine's own scope. */
public final class ScopeCalls {
  private final AttributedMethod method;
  private final VariableElement scope;

  /**
   * @param method a coroutine that has a scope
   */
  public ScopeCalls(AttributedMethod method) {
    this.method = method;
    ExecutableElement element = (ExecutableElement) method.trees().getElement(method.path());
    this.scope = element.getParameters().get(0);
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
    Tree inner = expression;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner instanceof IdentifierTree && scope.equals(method.elementOf(inner));
  }
}
