package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * A method of a scope by which a coroutine suspends: the one table of them, which every stage asks.
 * Overloads are told apart by the parameters that the runtime's class files declare.
 *
 * <pre>{@code
 * YieldScope<Y>.yield(Y)                   YIELD                NONE
 * GeneratorScope.OfInt<S>.yield(int)       YIELD                INT
 * GeneratorScope<Y, S>.receive()           RECEIVE              NONE
 * YieldScope<Y>.yieldAll(Generator)        YIELD_ALL_GENERATOR  NONE
 * YieldScope.OfLong.yieldAll(LongStream)   YIELD_ALL_ITERABLE   LONG
 * AsyncScope.await(Awaitable)              AWAIT                NONE
 * AsyncScope.sleep(Duration)               COMBINATOR           NONE, since Asyncs has a sleep
 * AsyncScope.deadline(Duration)            no such method
 * }</pre>
 *
 * @param kind what it does
 * @param primitive what it takes without boxing
 */
public record ScopeMethod(SuspensionKind kind, Primitive primitive) {

  /** What a method is, if it is one by which a scope suspends. */
  public static Optional<ScopeMethod> of(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement owner)
        || !Scopes.isScope(owner.asType())) {
      return Optional.empty();
    }
    Primitive primitive = Scopes.primitive(owner.getSimpleName().toString());
    return kind(method).map(kind -> new ScopeMethod(kind, primitive));
  }

  /**
   * Whether a method of a scope is called without a suspension, on an object that the loop has:
   * {@code co.deadline(time)}.
   */
  public static boolean isPlain(ExecutableElement method) {
    return isOfAsyncScope(method) && kind(method).isEmpty() && !isEach(method);
  }

  /** Whether it is {@code co.each(…)}, which stands in the header of a loop. */
  public static boolean isEach(ExecutableElement method) {
    return method.getSimpleName().contentEquals("each") && isOfAsyncScope(method);
  }

  static boolean isOfAsyncScope(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        && ClassName.get(owner).equals(RuntimeNames.ASYNC_SCOPE);
  }

  private static Optional<SuspensionKind> kind(ExecutableElement method) {
    return switch (method.getSimpleName().toString()) {
      case "yield" -> Optional.of(SuspensionKind.YIELD);
      case "receive" -> Optional.of(SuspensionKind.RECEIVE);
      case "yieldAll" ->
          Optional.of(
              takes(RuntimeNames.GENERATOR, method)
                  ? SuspensionKind.YIELD_ALL_GENERATOR
                  : takes(RuntimeNames.ASYNC_ITERABLE, method)
                      ? SuspensionKind.YIELD_ALL_ASYNC
                      : SuspensionKind.YIELD_ALL_ITERABLE);
      case "await" -> Optional.of(SuspensionKind.AWAIT);
      default ->
          Combinators.isCombinator(method)
              ? Optional.of(SuspensionKind.COMBINATOR)
              : Optional.empty();
    };
  }

  private static boolean takes(ClassName parameter, ExecutableElement method) {
    return method.getParameters().get(0).asType() instanceof DeclaredType type
        && ClassName.get((TypeElement) type.asElement()).topLevelClassName().equals(parameter);
  }
}
