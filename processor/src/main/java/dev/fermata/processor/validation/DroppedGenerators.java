package dev.fermata.processor.validation;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.RuntimeNames;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds factory calls whose cold generator nobody keeps: {@code DemoCoroutines.log(x);}. Statements
 * only: a lambda that is one call may well be there for what the call throws.
 */
final class DroppedGenerators {
  private final Elements elements;
  private final Types types;

  DroppedGenerators(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Checks a call whose value is dropped.
   *
   * @param callee the method that it calls
   * @param scope the name of the scope, if a coroutine could suspend there
   */
  Optional<Problem<Tree>> check(
      MethodInvocationTree call, @Nullable Element callee, Optional<String> scope) {
    if (!(callee instanceof ExecutableElement factory) || !isFactory(factory)) {
      return Optional.empty();
    }
    String separator = call.getArguments().isEmpty() ? "" : ", …";
    Problem<Tree> problem =
        scope
            .map(
                name ->
                    Problem.<Tree>of(
                        call.getMethodSelect(),
                        Message.GENERATOR_DROPPED,
                        factory.getSimpleName() + "(" + name + separator + ")"))
            .orElseGet(() -> Problem.of(call.getMethodSelect(), Message.GENERATOR_DROPPED_OUTSIDE));
    return Optional.of(problem);
  }

  private boolean isFactory(ExecutableElement callee) {
    Element owner = callee.getEnclosingElement();
    TypeElement generator = elements.getTypeElement(RuntimeNames.GENERATOR.canonicalName());
    TypeMirror returned = types.erasure(callee.getReturnType());
    return owner != null
        && owner.getSimpleName().toString().endsWith("Coroutines")
        && generator != null
        && types.isSubtype(returned, types.erasure(generator.asType()));
  }
}
