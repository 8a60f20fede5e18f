package dev.fermata.processor.analysis;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.analysis.Suspension.Kind;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.model.Scopes;
import dev.fermata.processor.source.AttributedMethod;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

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
      return scopeKind(callee)
          .map(kind -> new Suspension(call, kind, callee, Optional.empty(), false));
    }
    if (!isSuspendingCall(call, callee)) {
      return Optional.empty();
    }
    CoroutineMethod target = method.coroutines().of(callee);
    boolean samePackage =
        target.machine().packageName().equals(method.method().machine().packageName());
    boolean machineInReach = samePackage && method.isCompiledAlong(callee);
    return Optional.of(
        new Suspension(call, Kind.CALL, callee, Optional.of(target), machineInReach));
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

  private Optional<Kind> scopeKind(ExecutableElement callee) {
    Element owner = callee.getEnclosingElement();
    if (!(owner instanceof TypeElement type) || !Scopes.isScope(type.asType())) {
      return Optional.empty();
    }
    return switch (callee.getSimpleName().toString()) {
      case "yield" -> Optional.of(Kind.YIELD);
      case "receive" -> Optional.of(Kind.RECEIVE);
      case "yieldAll" ->
          Optional.of(takesGenerator(callee) ? Kind.YIELD_ALL_GENERATOR : Kind.YIELD_ALL_ITERABLE);
      default -> Optional.empty();
    };
  }

  private boolean takesGenerator(ExecutableElement callee) {
    Types types = method.types();
    TypeElement generator =
        method.elements().getTypeElement(RuntimeNames.GENERATOR.canonicalName());
    TypeMirror parameter = types.erasure(callee.getParameters().get(0).asType());
    return generator != null && types.isSubtype(parameter, types.erasure(generator.asType()));
  }
}
