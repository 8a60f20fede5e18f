package dev.fermata.processor.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.source.SourceText;
import dev.fermata.processor.statemachine.Code;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Superclass constructors of inner classes: in the machine the enclosing instance that they took
 * from their surroundings has to be named (JLS 8.8.7.1).
 *
 * <pre>{@code
 * class Local extends Inner {      // an inner class of the host
 *   Local(int n) { super(n); }
 * }
 * // becomes
 * class Local extends Demo.Inner {
 *   Local(int n) { self.super(n); }
 * }
 * }</pre>
 */
final class SuperCalls {
  private final Context context;

  SuperCalls(Context context) {
    this.context = context;
  }

  /** Names the enclosing instance in all constructors of a class. */
  void edit(
      ClassTree tree, TreePath path, Function<VariableElement, Code> variables, TextEdits edits) {
    if (tree.getExtendsClause() == null
        || tree.getSimpleName().isEmpty()
        || !(context.element(Creations.typeName(tree.getExtendsClause()))
            instanceof TypeElement superclass)) {
      return;
    }
    outer(superclass, path, variables).ifPresent(outer -> edit(tree, outer, edits));
  }

  /** The enclosing instance of a superclass that cannot be left out in the machine. */
  private Optional<Code> outer(
      TypeElement superclass, TreePath path, Function<VariableElement, Code> variables) {
    if (context.localClasses.takesHost(superclass, path.getParentPath())) {
      return Optional.of(context.reach.implicitReceiver(superclass, path.getLeaf()));
    }
    return context.localClasses.needsObject(superclass, path)
        ? Optional.of(context.localClasses.object(superclass, variables, true))
        : Optional.empty();
  }

  private void edit(ClassTree tree, Code outer, TextEdits edits) {
    boolean isWritten = false;
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method
          && method.getName().contentEquals("<init>")
          && context.method.text().has(method)) {
        isWritten = true;
        edit(Objects.requireNonNull(method.getBody()), outer, edits);
      }
    }
    if (!isWritten) {
      int body = bodyStart(tree) + 1;
      edits.insert(body, Code.of(" " + tree.getSimpleName() + "() { ", outer, ".super(); }"));
    }
  }

  private void edit(BlockTree body, Code outer, TextEdits edits) {
    SourceText text = context.method.text();
    Optional<ExpressionTree> called =
        body.getStatements().stream()
            .filter(text::has)
            .findFirst()
            .flatMap(this::constructorCalled);
    if (called.isEmpty()) {
      edits.insert(text.start(body) + 1, Code.of(" ", outer, ".super();"));
    } else if (CarriedSource.isName(called.get(), "super")) {
      edits.insert(text.start(called.get()), Code.of(outer, "."));
    }
  }

  /** {@code this}, {@code super} or {@code outer.super} of an explicit constructor call. */
  private Optional<ExpressionTree> constructorCalled(StatementTree statement) {
    if (statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && Invocations.isConstructorCall(call)) {
      return Optional.of(call.getMethodSelect());
    }
    return Optional.empty();
  }

  /** The brace that opens the body of a class. */
  private int bodyStart(ClassTree tree) {
    SourceText text = context.method.text();
    int from = text.start(tree);
    for (Tree part : tree.getTypeParameters()) {
      from = Math.max(from, text.end(part));
    }
    if (text.has(tree.getModifiers())) {
      from = Math.max(from, text.end(tree.getModifiers()));
    }
    from = Math.max(from, text.end(Objects.requireNonNull(tree.getExtendsClause())));
    for (Tree part : tree.getImplementsClause()) {
      from = Math.max(from, text.end(part));
    }
    return text.find('{', from);
  }
}
