package dev.fermata.processor.validation;

import com.sun.source.tree.Tree;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.ObjectMethods;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What lambdas and method references stand for. */
final class Functions {
  private final Elements elements;

  Functions(Elements elements) {
    this.elements = elements;
  }

  /** Checks that a lambda or method reference does not implement a coroutine. */
  Optional<Problem<Tree>> check(Tree function, @Nullable TypeMirror type) {
    return method(type)
        .filter(CoroutineMethods::isCoroutine)
        .map(
            coroutine ->
                Problem.of(
                    function,
                    Message.LAMBDA_FOR_COROUTINE,
                    CoroutineMethods.hostOf(coroutine).getSimpleName(),
                    coroutine.getSimpleName()));
  }

  /** The method that a function of this type implements (JLS 9.8). */
  private Optional<ExecutableElement> method(@Nullable TypeMirror type) {
    return interfaces(type)
        .flatMap(each -> ElementFilter.methodsIn(elements.getAllMembers(each)).stream())
        .filter(member -> member.getModifiers().contains(Modifier.ABSTRACT))
        .filter(member -> !ObjectMethods.isName(member.getSimpleName().toString()))
        .findFirst();
  }

  private static Stream<TypeElement> interfaces(@Nullable TypeMirror type) {
    List<? extends TypeMirror> bounds =
        type instanceof IntersectionType both
            ? both.getBounds()
            : type == null ? List.of() : List.of(type);
    return bounds.stream()
        .filter(DeclaredType.class::isInstance)
        .map(bound -> (TypeElement) ((DeclaredType) bound).asElement());
  }
}
