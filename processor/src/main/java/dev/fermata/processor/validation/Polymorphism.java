package dev.fermata.processor.validation;

import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Forbids what generated calls do not support yet: coroutines that are selected by the class of the
 * receiver. The only place that knows of this limit.
 */
public final class Polymorphism {
  private Polymorphism() {}

  /** What is wrong with a marked method. */
  static List<Problem<Element>> check(ExecutableElement method, Elements elements) {
    if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      return List.of(Problem.of(method, Message.ABSTRACT_COROUTINE, method.getSimpleName()));
    }
    return overriding(method, CoroutineMethods.hostOf(method), elements);
  }

  /** The methods of a type, and of those in it, that override a coroutine unmarked. */
  public static List<Problem<Element>> checkUnmarked(TypeElement type, Elements elements) {
    List<Problem<Element>> problems = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!CoroutineMethods.isCoroutine(method)) {
        problems.addAll(overriding(method, type, elements));
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      problems.addAll(checkUnmarked(nested, elements));
    }
    return problems;
  }

  private static List<Problem<Element>> overriding(
      ExecutableElement method, TypeElement type, Elements elements) {
    if (method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)) {
      return List.of();
    }
    Optional<ExecutableElement> overridden =
        supertypes(type).stream()
            .flatMap(supertype -> CoroutineMethods.declaredBy(supertype).stream())
            .filter(coroutine -> elements.overrides(method, coroutine, type))
            .findFirst();
    return overridden
        .map(
            coroutine ->
                List.of(
                    Problem.<Element>of(
                        method,
                        Message.OVERRIDING_COROUTINE,
                        method.getSimpleName(),
                        CoroutineMethods.hostOf(coroutine).getQualifiedName())))
        .orElse(List.of());
  }

  private static Set<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    collect(type.getSuperclass(), found);
    type.getInterfaces().forEach(each -> collect(each, found));
    return found;
  }

  private static void collect(TypeMirror type, Set<TypeElement> found) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && !element.getQualifiedName().contentEquals("java.lang.Object")
        && found.add(element)) {
      collect(element.getSuperclass(), found);
      element.getInterfaces().forEach(each -> collect(each, found));
    }
  }
}
