package dev.fermata.processor.validation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Erasure;
import dev.fermata.processor.model.ObjectMethods;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Checks the coroutines of one type together: the names of what is generated for them. */
public final class FacadeValidator {
  private FacadeValidator() {}

  /** Whether the facade's name is taken: by the user, or by the facade of another type. */
  public static Optional<Problem<Element>> checkName(
      TypeElement host, Predicate<ClassName> isTaken) {
    ClassName name = ClassName.get(host);
    ClassName facade = CoroutineMethods.facadeOf(name);
    return isTaken.test(facade)
        ? Optional.of(
            Problem.of(host, Message.FACADE_TAKEN, name.simpleName(), facade.simpleName()))
        : Optional.empty();
  }

  /** The coroutines whose factory has the signature of an earlier one's, or of one of Object's. */
  public static List<Problem<Element>> checkFactories(
      Map<ExecutableElement, CoroutineMethod> coroutines) {
    Set<String> signatures = new HashSet<>();
    List<Problem<Element>> problems = new ArrayList<>();
    coroutines.forEach(
        (element, coroutine) -> {
          List<TypeName> parameters = factoryParameters(coroutine);
          if (ObjectMethods.has(coroutine.factory(), parameters)) {
            problems.add(Problem.of(element, Message.FACTORY_OF_OBJECT, coroutine.factory()));
          } else if (!signatures.add(coroutine.factory() + parameters)) {
            problems.add(Problem.of(element, Message.SAME_FACTORY, coroutine.factory()));
          }
        });
    return problems;
  }

  /** The erased parameters of a factory. */
  private static List<TypeName> factoryParameters(CoroutineMethod coroutine) {
    List<TypeName> erased = new ArrayList<>();
    if (!coroutine.isStatic()) {
      erased.add(coroutine.host().name());
    }
    coroutine
        .parameters()
        .forEach(p -> erased.add(Erasure.of(p.type(), coroutine.allTypeVariables())));
    return erased;
  }
}
