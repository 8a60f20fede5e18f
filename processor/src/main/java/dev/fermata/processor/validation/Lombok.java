package dev.fermata.processor.validation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.source.AttributedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/**
 * Finds what Lombok would do to a coroutine that generated code cannot follow. Its annotations are
 * on the nested compilation's trees, which it has not worked on.
 */
public final class Lombok {
  private static final Set<String> LOCKS =
      Set.of("lombok.Synchronized", "lombok.Locked", "lombok.Locked.Read", "lombok.Locked.Write");

  private Lombok() {}

  /** Checks the annotations of a coroutine. */
  static List<Problem<Tree>> check(AttributedMethod method) {
    List<Problem<Tree>> problems = new ArrayList<>();
    for (AnnotationTree annotation : method.tree().getModifiers().getAnnotations()) {
      String name = nameOf(annotation, method);
      if (LOCKS.contains(name)) {
        problems.add(Problem.of(annotation, Message.LOMBOK_LOCK, annotation.getAnnotationType()));
      }
    }
    return problems;
  }

  /** Whether Lombok makes the methods of a type static, unseen by other processors. */
  static boolean isUtility(TypeElement type) {
    return hasAnnotation(type, "lombok.experimental.UtilityClass");
  }

  /** Whether a body may call methods that only Lombok knows. */
  public static boolean hasExtensionMethods(AttributedMethod method) {
    Element element = method.trees().getElement(method.path());
    while (element != null && !hasAnnotation(element, "lombok.experimental.ExtensionMethod")) {
      element = element.getEnclosingElement();
    }
    return element != null;
  }

  private static boolean hasAnnotation(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(type -> type.getQualifiedName().contentEquals(annotation));
  }

  private static String nameOf(AnnotationTree annotation, AttributedMethod method) {
    TreePath type = method.pathOf(annotation.getAnnotationType());
    return method.trees().getElement(type) instanceof QualifiedNameable named
        ? named.getQualifiedName().toString()
        : "";
  }
}
