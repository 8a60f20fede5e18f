package dev.fermata.processor.validation;

import com.sun.source.tree.MemberReferenceTree;
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

/** Finds factory calls whose cold generator nobody keeps: {@code DemoCoroutines.log(x);}. */
final class DroppedGenerators {
  private final Elements elements;
  private final Types types;

  DroppedGenerators(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Checks an expression whose value is dropped.
   *
   * @param callee the method that it calls, if it is a call
   * @param scope the name of the scope, if a coroutine could suspend there
   */
  Optional<Problem<Tree>> check(Tree dropped, @Nullable Element callee, Optional<String> scope) {
    if (!(callee instanceof ExecutableElement factory) || !isFactory(factory)) {
      return Optional.empty();
    }
    if (dropped instanceof MethodInvocationTree call) {
      String separator = call.getArguments().isEmpty() ? "" : ", …";
      return Optional.of(
          scope
              .map(
                  name ->
                      Problem.<Tree>of(
                          call.getMethodSelect(),
                          Message.GENERATOR_DROPPED,
                          factory.getSimpleName() + "(" + name + separator + ")"))
              .orElseGet(
                  () -> Problem.of(call.getMethodSelect(), Message.GENERATOR_DROPPED_OUTSIDE)));
    }
    return dropped instanceof MemberReferenceTree
        ? Optional.of(Problem.of(dropped, Message.GENERATOR_DROPPED_OUTSIDE))
        : Optional.empty();
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
