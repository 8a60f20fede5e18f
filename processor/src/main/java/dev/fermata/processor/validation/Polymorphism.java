package dev.fermata.processor.validation;

import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Overrides;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds methods that override a coroutine without being one. */
public final class Polymorphism {
  private Polymorphism() {}

  /** The methods of a type, and of those in it, that override a coroutine unmarked. */
  public static List<Problem<Element>> checkUnmarked(TypeElement type, Elements elements) {
    List<Problem<Element>> problems = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!CoroutineMethods.isCoroutine(method)) {
        Overrides.coroutines(method, type, elements).stream()
            .findFirst()
            .map(
                coroutine ->
                    Problem.<Element>of(
                        method,
                        Message.UNMARKED_OVERRIDE,
                        method.getSimpleName(),
                        CoroutineMethods.hostOf(coroutine).getQualifiedName()))
            .ifPresent(problems::add);
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      problems.addAll(checkUnmarked(nested, elements));
    }
    return problems;
  }
}
