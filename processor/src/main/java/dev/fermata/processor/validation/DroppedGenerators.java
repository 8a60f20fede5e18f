package dev.fermata.processor.validation;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.source.AttributedMethod;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds factory calls whose cold generator nobody keeps: {@code DemoCoroutines.log(x);}. */
final class DroppedGenerators {
  private final AttributedMethod method;

  DroppedGenerators(AttributedMethod method) {
    this.method = method;
  }

  /**
   * Checks a statement.
   *
   * @param canSuspend whether the coroutine could suspend there
   */
  Optional<Problem<Tree>> check(ExpressionStatementTree statement, boolean canSuspend) {
    if (!(statement.getExpression() instanceof MethodInvocationTree call)
        || !(method.elementOf(call.getMethodSelect()) instanceof ExecutableElement callee)
        || !isFactory(callee)) {
      return Optional.empty();
    }
    String separator = call.getArguments().isEmpty() ? "" : ", …";
    return Optional.of(
        canSuspend
            ? Problem.of(
                call.getMethodSelect(),
                Message.GENERATOR_DROPPED,
                callee.getSimpleName() + "(" + method.method().scopeName() + separator + ")")
            : Problem.of(call.getMethodSelect(), Message.GENERATOR_DROPPED_OUTSIDE));
  }

  private boolean isFactory(ExecutableElement callee) {
    Element owner = callee.getEnclosingElement();
    TypeElement generator =
        method.elements().getTypeElement(RuntimeNames.GENERATOR.canonicalName());
    Types types = method.types();
    TypeMirror returned = types.erasure(callee.getReturnType());
    return owner != null
        && owner.getSimpleName().toString().endsWith("Coroutines")
        && generator != null
        && types.isSubtype(returned, types.erasure(generator.asType()));
  }
}
