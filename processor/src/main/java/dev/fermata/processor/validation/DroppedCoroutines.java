package dev.fermata.processor.validation;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.model.ScopeType;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls that make something cold which nobody keeps: {@code DemoCoroutines.log(x);} or {@code
 * queue.put(x);}. Statements only: a lambda that is one call may well be there for what the call
 * throws.
 */
final class DroppedCoroutines {
  private final Elements elements;
  private final Types types;

  DroppedCoroutines(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Checks a call whose value is dropped.
   *
   * @param callee the method that it calls
   * @param coroutine in whose own statements the call stands, if it does in those of one
   */
  Optional<Problem<Tree>> check(
      MethodInvocationTree call, @Nullable Element callee, Optional<CoroutineMethod> coroutine) {
    if (!(callee instanceof ExecutableElement made)) {
      return Optional.empty();
    }
    Optional<ScopeType> scope = coroutine.map(CoroutineMethod::scope);
    String arguments = call.getArguments().isEmpty() ? "" : ", …";
    String suspending =
        made.getSimpleName()
            + "("
            + coroutine.map(CoroutineMethod::scopeName).orElse("")
            + arguments
            + ")";
    Optional<Message> message = Optional.empty();
    if (isFactory(made) && returns(made, RuntimeNames.GENERATOR)) {
      boolean canCall = scope.filter(ScopeType::yields).isPresent();
      message =
          Optional.of(canCall ? Message.GENERATOR_DROPPED : Message.GENERATOR_DROPPED_OUTSIDE);
    } else if (returns(made, RuntimeNames.ASYNC_GENERATOR)) {
      message = Optional.of(Message.ASYNC_GENERATOR_DROPPED);
    } else if (returns(made, RuntimeNames.ASYNC) || isOperation(made)) {
      boolean canAwait = scope.filter(ScopeType::awaits).isPresent();
      message =
          Optional.of(
              !canAwait
                  ? Message.ASYNC_DROPPED_OUTSIDE
                  : isFactory(made) ? Message.ASYNC_DROPPED : Message.AWAITABLE_DROPPED);
    }
    String scopeName = coroutine.map(CoroutineMethod::scopeName).orElse("");
    return message.map(
        m ->
            Problem.of(
                call.getMethodSelect(),
                m,
                m == Message.AWAITABLE_DROPPED ? scopeName : suspending));
  }

  private static boolean isFactory(ExecutableElement callee) {
    Element owner = callee.getEnclosingElement();
    return owner != null && owner.getSimpleName().toString().endsWith("Coroutines");
  }

  /** Whether it is one of the runtime's own that has to be awaited: {@code queue.put(x)}. */
  private boolean isOperation(ExecutableElement callee) {
    String packageName = elements.getPackageOf(callee).getQualifiedName() + ".";
    return packageName.startsWith(RuntimeNames.ASYNC_PACKAGE + ".")
        && callee.getReturnType() instanceof DeclaredType type
        && ClassName.get((TypeElement) type.asElement()).equals(RuntimeNames.AWAITABLE);
  }

  private boolean returns(ExecutableElement callee, ClassName product) {
    TypeElement type = elements.getTypeElement(product.canonicalName());
    return type != null
        && types.isSubtype(types.erasure(callee.getReturnType()), types.erasure(type.asType()));
  }
}
