package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Methods of {@code AsyncScope} that are short for awaiting what {@code Asyncs} makes. Found by
 * name in the runtime's class files, so that a new one needs nothing here.
 *
 * <pre>{@code
 * AsyncScope.sleep(Duration)                       Asyncs.sleep(Duration)
 * AsyncScope.timeout(Duration, Awaitable, Class)   Asyncs.timeout(Duration, Awaitable)
 * AsyncScope.deadline(Duration)                    none
 * }</pre>
 *
 * <p>Classes of exceptions only say what the call declares to throw; what is made knows none.
 */
public final class Combinators {
  private Combinators() {}

  /** Whether a method is a combinator. */
  public static boolean isCombinator(ExecutableElement method) {
    return !sameName(method).isEmpty();
  }

  /** The method of {@code Asyncs} that makes what a combinator awaits. */
  public static Optional<ExecutableElement> twin(ExecutableElement combinator) {
    List<? extends VariableElement> wanted = withoutClasses(combinator);
    return sameName(combinator).stream()
        .filter(twin -> names(twin.getParameters()).equals(names(wanted)))
        .findFirst();
  }

  /** The parameters in front of the {@code Class<X>} that declare what is thrown. */
  public static List<? extends VariableElement> withoutClasses(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    int end = parameters.size();
    while (end > 0 && name(parameters.get(end - 1)).equals(Class.class.getName())) {
      end--;
    }
    return parameters.subList(0, end);
  }

  private static List<ExecutableElement> sameName(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    if (!ScopeMethod.isOfAsyncScope(method)
        || owner == null
        || owner.getEnclosingElement() == null) {
      return List.of();
    }
    return ElementFilter.typesIn(owner.getEnclosingElement().getEnclosedElements()).stream()
        .filter(type -> ClassName.get(type).equals(RuntimeNames.ASYNCS))
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(twin -> twin.getSimpleName().equals(method.getSimpleName()))
        .toList();
  }

  private static List<String> names(List<? extends VariableElement> parameters) {
    return parameters.stream().map(Combinators::name).toList();
  }

  /** What a parameter's type is called, whatever its arguments. */
  private static String name(VariableElement parameter) {
    TypeMirror type = parameter.asType();
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : type.getKind().toString();
  }
}
