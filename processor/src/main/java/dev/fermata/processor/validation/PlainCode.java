package dev.fermata.processor.validation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Checks what is no part of a coroutine: that it drops no coroutine, that no lambda implements one,
 * and that it closes nothing whose close is awaited. Works on the trees of the user's own
 * compilation, which the compiler has attributed by then.
 */
public final class PlainCode extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final Functions functions;
  private final DroppedCoroutines dropped;
  private final LocalOverrides overrides;
  private final AsyncResources resources;
  private final List<Problem<TreePath>> problems = new ArrayList<>();

  private PlainCode(Trees trees, Elements elements, Types types) {
    this.trees = trees;
    this.functions = new Functions(elements);
    this.dropped = new DroppedCoroutines(elements, types);
    this.overrides = new LocalOverrides(elements);
    this.resources = new AsyncResources(elements, types);
  }

  /**
   * What is wrong in a class outside of its coroutines.
   *
   * @param type the path of a top-level class that the compiler has attributed
   */
  public static List<Problem<TreePath>> validate(
      TreePath type, Trees trees, Elements elements, Types types) {
    PlainCode scanner = new PlainCode(trees, elements, types);
    scanner.scan(type, null);
    return List.copyOf(scanner.problems);
  }

  /** The bodies of coroutines have been checked before their machines were written. */
  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    if (!(elementOf(getCurrentPath()) instanceof ExecutableElement element)
        || !CoroutineMethods.isCoroutine(element)) {
      return super.visitMethod(method, unused);
    }
    if (LocalOverrides.isLocal(CoroutineMethods.hostOf(element))) {
      add(Problem.of(method, Message.LOCAL_HOST));
    }
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    overrides
        .check(type, member -> elementOf(new TreePath(getCurrentPath(), member)))
        .forEach(this::add);
    return super.visitClass(type, unused);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    functions.check(lambda, trees.getTypeMirror(getCurrentPath())).ifPresent(this::add);
    return super.visitLambdaExpression(lambda, unused);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    functions.check(reference, trees.getTypeMirror(getCurrentPath())).ifPresent(this::add);
    return super.visitMemberReference(reference, unused);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree statement, @Nullable Void unused) {
    ExpressionTree expression = statement.getExpression();
    if (expression instanceof MethodInvocationTree call) {
      checkDropped(call, new TreePath(getCurrentPath(), call));
    }
    return super.visitExpressionStatement(statement, unused);
  }

  @Override
  public @Nullable Void visitTry(TryTree statement, @Nullable Void unused) {
    for (Tree resource : statement.getResources()) {
      TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), resource));
      resources.check(resource, type).ifPresent(this::add);
    }
    return super.visitTry(statement, unused);
  }

  private void checkDropped(MethodInvocationTree call, TreePath path) {
    Element callee = elementOf(new TreePath(path, call.getMethodSelect()));
    dropped.check(call, callee, Optional.empty()).ifPresent(this::add);
  }

  private void add(Problem<Tree> problem) {
    TreePath at = TreePath.getPath(getCurrentPath(), problem.at());
    problems.add(
        new Problem<>(at == null ? getCurrentPath() : at, problem.message(), problem.arguments()));
  }

  private @Nullable Element elementOf(TreePath path) {
    return trees.getElement(path);
  }
}
