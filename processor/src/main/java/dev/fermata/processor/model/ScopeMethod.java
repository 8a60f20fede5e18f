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
 * YieldScope<Y>.hashCode()                 no such method
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

  private static Optional<SuspensionKind> kind(ExecutableElement method) {
    return switch (method.getSimpleName().toString()) {
      case "yield" -> Optional.of(SuspensionKind.YIELD);
      case "receive" -> Optional.of(SuspensionKind.RECEIVE);
      case "yieldAll" ->
          Optional.of(
              takesGenerator(method)
                  ? SuspensionKind.YIELD_ALL_GENERATOR
                  : SuspensionKind.YIELD_ALL_ITERABLE);
      default -> Optional.empty();
    };
  }

  private static boolean takesGenerator(ExecutableElement method) {
    return method.getParameters().get(0).asType() instanceof DeclaredType type
        && ClassName.get((TypeElement) type.asElement())
            .topLevelClassName()
            .equals(RuntimeNames.GENERATOR);
  }
}
