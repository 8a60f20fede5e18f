package dev.fermata.processor.validation;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.source.Attribution.BodyError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds captured locals that are not effectively final (JLS 4.12.4), for no machine can be made of
 * a body that has one. The compiler tells the user of them, but only when it comes to data flow,
 * which the nested compilation never does. What depends on definite assignment is left to it.
 *
 * <pre>{@code
 * int sum = 0;
 * list.forEach(x -> sum += x);   // found: sum
 * }</pre>
 */
public final class CapturedLocals extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final AttributedMethod method;

  /** The locals and the lambda or class whose they are; the method itself for its own. */
  private final Map<Element, Tree> owners = new HashMap<>();

  private final Map<Element, Tree> captured = new HashMap<>();
  private final Set<Element> initialized = new HashSet<>();
  private final Set<Element> assigned = new HashSet<>();
  private final Set<Element> stepped = new HashSet<>();
  private final Set<Element> assignedInside = new HashSet<>();
  private Tree boundary;

  private CapturedLocals(AttributedMethod method) {
    this.method = method;
    this.boundary = method.tree();
  }

  /** The error that the compiler will tell of, if there is one. */
  public static Optional<BodyError> check(AttributedMethod method) {
    CapturedLocals scanner = new CapturedLocals(method);
    scanner.scan(method.path(), null);
    return scanner.captured.entrySet().stream()
        .filter(use -> scanner.isReassigned(use.getKey()))
        .findFirst()
        .map(
            use ->
                new BodyError(
                    "compiler.err.cant.ref.non.effectively.final.var",
                    use.getKey() + " is captured and not effectively final",
                    method.text().line(use.getValue())));
  }

  private boolean isReassigned(Element local) {
    return assignedInside.contains(local)
        || stepped.contains(local)
        || (assigned.contains(local) && initialized.contains(local));
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    Element local = method.elementOf(variable);
    if (local != null && !local.getKind().isField()) {
      owners.put(local, boundary);
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      // Parameters, and what a loop, a handler or a pattern declares, have a value from the start.
      boolean plain = parent.getKind() == Tree.Kind.BLOCK || parent.getKind() == Tree.Kind.CASE;
      if (!plain || variable.getInitializer() != null) {
        initialized.add(local);
      }
    }
    return super.visitVariable(variable, unused);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    Tree outer = boundary;
    boundary = lambda;
    super.visitLambdaExpression(lambda, unused);
    boundary = outer;
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    Tree outer = boundary;
    boundary = type;
    super.visitClass(type, unused);
    boundary = outer;
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
    Element local = method.elementOf(name);
    if (local != null && owners.getOrDefault(local, boundary) != boundary) {
      captured.putIfAbsent(local, name);
    }
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    note(assignment.getVariable(), assigned);
    return super.visitAssignment(assignment, unused);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree assignment, @Nullable Void unused) {
    note(assignment.getVariable(), stepped);
    return super.visitCompoundAssignment(assignment, unused);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void unused) {
    switch (unary.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          note(unary.getExpression(), stepped);
      default -> {}
    }
    return super.visitUnary(unary, unused);
  }

  private void note(ExpressionTree target, Set<Element> how) {
    Tree inner = target;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    Element local = inner instanceof IdentifierTree ? method.elementOf(inner) : null;
    if (local != null) {
      how.add(local);
      if (owners.getOrDefault(local, boundary) != boundary) {
        assignedInside.add(local);
      }
    }
  }
}
