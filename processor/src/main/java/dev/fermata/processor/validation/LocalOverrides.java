package dev.fermata.processor.validation;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Overrides;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds methods of local and anonymous classes, and of the bodies of an enum's constants, that
 * override a coroutine: they would have to be coroutines, and cannot be.
 */
final class LocalOverrides {
  private final Elements elements;

  LocalOverrides(Elements elements) {
    this.elements = elements;
  }

  /**
   * Checks a class.
   *
   * @param elementOf what a member of the class declares
   */
  List<Problem<Tree>> check(ClassTree type, Function<Tree, @Nullable Element> elementOf) {
    List<Problem<Tree>> problems = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree
          && elementOf.apply(member) instanceof ExecutableElement method
          && isLocal(CoroutineMethods.hostOf(method))
          && !CoroutineMethods.isCoroutine(method)) {
        Overrides.coroutines(method, CoroutineMethods.hostOf(method), elements).stream()
            .findFirst()
            .ifPresent(
                coroutine ->
                    problems.add(
                        Problem.of(
                            member,
                            Message.LOCAL_OVERRIDE,
                            method.getSimpleName(),
                            CoroutineMethods.hostOf(coroutine).getSimpleName())));
      }
    }
    return problems;
  }

  static boolean isLocal(TypeElement type) {
    return type.getNestingKind() == NestingKind.LOCAL
        || type.getNestingKind() == NestingKind.ANONYMOUS;
  }
}
