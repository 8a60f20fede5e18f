package dev.fermata.processor.validation;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.fermata.processor.analysis.ScopeCalls;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.ScopeMethod;
import dev.fermata.processor.model.Scopes;
import dev.fermata.processor.source.AttributedMethod;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where a scope may be named: as the receiver of a suspension, and as the first argument of a
 * coroutine. Generated code has no object behind it that could go anywhere else.
 */
final class ScopeUses {
  private final AttributedMethod method;
  private final ScopeCalls calls;

  /** Whether the scope was found where it may not be, so that a variable may hold it. */
  private boolean escaped;

  ScopeUses(AttributedMethod method, ScopeCalls calls) {
    this.method = method;
    this.calls = calls;
  }

  /**
   * Checks one use of a name.
   *
   * @param path of the identifier
   * @param captured whether it stands in a lambda or class body
   */
  Optional<Problem<Tree>> check(TreePath path, boolean captured) {
    Tree name = path.getLeaf();
    if (!calls.isScope(name)) {
      return Optional.empty();
    }
    TreePath use = path.getParentPath();
    Tree operand = name;
    while (use.getLeaf() instanceof ParenthesizedTree) {
      operand = use.getLeaf();
      use = use.getParentPath();
    }
    if (isSuspension(use, operand) || isEachOfLoop(use) || isPlain(use) && !captured) {
      return Optional.empty();
    }
    escaped = true;
    return Optional.of(problem(use, operand, name, captured));
  }

  private boolean isSuspension(TreePath use, Tree operand) {
    if (use.getLeaf() instanceof MethodInvocationTree call) {
      return call.getArguments().indexOf(operand) == 0 && calls.suspension(call).isPresent();
    }
    return use.getLeaf() instanceof MemberSelectTree
        && use.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() == use.getLeaf()
        && calls.suspension(call).isPresent();
  }

  /** Whether it is what {@code for (… : co.each(…))} runs over. */
  private boolean isEachOfLoop(TreePath use) {
    if (!(use.getParentPath().getLeaf() instanceof MethodInvocationTree call)) {
      return false;
    }
    TreePath loop = use.getParentPath().getParentPath();
    while (loop.getLeaf() instanceof ParenthesizedTree) {
      loop = loop.getParentPath();
    }
    return loop.getLeaf() instanceof EnhancedForLoopTree each
        && calls.eachSource(each).filter(source -> source == call).isPresent();
  }

  /** Whether it is a call that does not suspend: {@code co.deadline(…)}. */
  private boolean isPlain(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() == use.getLeaf()
        && method.elementOf(use.getLeaf()) instanceof ExecutableElement callee
        && ScopeMethod.isPlain(callee);
  }

  private Problem<Tree> problem(TreePath use, Tree operand, Tree name, boolean captured) {
    Tree parent = use.getLeaf();
    String scope = method.method().scopeName();
    if (captured) {
      return Problem.of(name, Message.SCOPE_CAPTURED, scope);
    }
    if (parent instanceof MethodInvocationTree call
        && method.elementOf(call.getMethodSelect()) instanceof ExecutableElement callee) {
      if (call.getArguments().indexOf(operand) > 0 && CoroutineMethods.isCoroutine(callee)) {
        return Problem.of(name, Message.SCOPE_NOT_FIRST_ARGUMENT, callee.getSimpleName());
      }
      return mayBecomeCoroutine(callee)
          ? Problem.of(name, Message.SCOPE_TO_PLAIN_METHOD, scope, callee.getSimpleName())
          : Problem.of(name, Message.SCOPE_ELSEWHERE, scope);
    }
    if (parent instanceof NewClassTree) {
      return Problem.of(name, Message.SCOPE_TO_CONSTRUCTOR, scope);
    }
    if (parent instanceof MemberReferenceTree) {
      return Problem.of(name, Message.SCOPE_IN_METHOD_REFERENCE, scope);
    }
    if (parent instanceof MemberSelectTree
        && method.elementOf(parent) instanceof ExecutableElement callee
        && ScopeMethod.isEach(callee)) {
      return Problem.of(name, Message.EACH_OUTSIDE_LOOP, scope);
    }
    if (parent instanceof MemberSelectTree select) {
      return Problem.of(name, Message.SCOPE_MEMBER, scope, select.getIdentifier());
    }
    if (parent instanceof ReturnTree) {
      return Problem.of(name, Message.SCOPE_RETURNED, scope);
    }
    if (parent.getKind() == Tree.Kind.EQUAL_TO || parent.getKind() == Tree.Kind.NOT_EQUAL_TO) {
      return Problem.of(name, Message.SCOPE_COMPARED, scope);
    }
    boolean assignedTo = parent instanceof AssignmentTree set && set.getVariable() == operand;
    boolean stored = parent instanceof AssignmentTree || parent instanceof VariableTree;
    return assignedTo
        ? Problem.of(name, Message.SCOPE_ASSIGNED, scope)
        : Problem.of(name, stored ? Message.SCOPE_STORED : Message.SCOPE_ELSEWHERE, scope);
  }

  /** Whether a method is the user's to mark: one of a library or of a local class is not. */
  private boolean mayBecomeCoroutine(ExecutableElement callee) {
    TypeElement host = CoroutineMethods.hostOf(callee);
    return !CoroutineMethods.isCoroutine(callee)
        && method.isCompiledAlong(callee)
        && host.getNestingKind() != NestingKind.LOCAL
        && host.getNestingKind() != NestingKind.ANONYMOUS;
  }

  /** Checks a call that does not suspend this coroutine: whether it tries to suspend another. */
  List<Problem<Tree>> checkForeign(MethodInvocationTree call) {
    if (!(method.elementOf(call.getMethodSelect()) instanceof ExecutableElement callee)) {
      return List.of();
    }
    String scope = method.method().scopeName();
    if (ScopeMethod.of(callee).isPresent()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && !calls.isScope(select.getExpression())) {
      if (isTold(select.getExpression())) {
        return List.of();
      }
      return List.of(Problem.of(call.getMethodSelect(), Message.WRONG_SCOPE, scope));
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (CoroutineMethods.isCoroutine(callee)
        && !arguments.isEmpty()
        && isScopeType(callee)
        && arguments.stream().noneMatch(calls::isScope)
        && !isTold(arguments.get(0))) {
      return List.of(Problem.of(arguments.get(0), Message.WRONG_SCOPE_ARGUMENT, scope));
    }
    return List.of();
  }

  /** Whether a scope comes from one's own, by a mistake that is told where it is made. */
  private boolean isTold(Tree expression) {
    if (mentionsScope(expression)) {
      return true;
    }
    Tree inner = expression;
    while (inner instanceof ParenthesizedTree || inner instanceof TypeCastTree) {
      inner =
          inner instanceof TypeCastTree cast
              ? cast.getExpression()
              : ((ParenthesizedTree) inner).getExpression();
    }
    Element holder = inner instanceof IdentifierTree ? method.elementOf(inner) : null;
    return escaped && holder != null && holder.getKind() == ElementKind.LOCAL_VARIABLE;
  }

  private boolean mentionsScope(Tree expression) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
        found[0] |= calls.isScope(name);
        return null;
      }
    }.scan(expression, null);
    return found[0];
  }

  private static boolean isScopeType(ExecutableElement coroutine) {
    return !coroutine.getParameters().isEmpty()
        && Scopes.isScope(coroutine.getParameters().get(0).asType());
  }
}
