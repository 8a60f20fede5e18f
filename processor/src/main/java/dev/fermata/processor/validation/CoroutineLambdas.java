package dev.fermata.processor.validation;

import com.sun.source.tree.Tree;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.source.AttributedMethod;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Finds lambdas and method references that would implement a coroutine. */
final class CoroutineLambdas {
  private final AttributedMethod method;

  CoroutineLambdas(AttributedMethod method) {
    this.method = method;
  }

  /** Checks a lambda or method reference. */
  Optional<Problem<Tree>> check(Tree function) {
    if (!(method.typeOf(function) instanceof DeclaredType type)
        || !(type.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    Optional<ExecutableElement> coroutine =
        ElementFilter.methodsIn(method.elements().getAllMembers(element)).stream()
            .filter(CoroutineMethods::isCoroutine)
            .filter(member -> member.getModifiers().contains(Modifier.ABSTRACT))
            .findFirst();
    return coroutine.map(
        member ->
            Problem.of(
                function,
                Message.LAMBDA_FOR_COROUTINE,
                element.getSimpleName(),
                member.getSimpleName()));
  }
}
