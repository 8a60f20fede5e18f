package dev.fermata.processor;

import dev.fermata.processor.source.OuterCompilation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Whether a name that is unknown now may be generated in a later round. Nothing tells a processor
 * of its neighbours, so this goes by what their work needs: annotations, and files they have
 * written. Where there is neither, waiting would only earn the user a warning about files created
 * in the last round.
 */
final class OtherProcessors {
  /** Packages of annotations on which no processor generates code. */
  private static final List<String> INERT =
      List.of(
          "java.",
          "javax.annotation.",
          "jdk.",
          "org.jspecify.",
          "org.jetbrains.annotations.",
          "org.junit.",
          "org.checkerframework.",
          "org.apiguardian.",
          "com.google.errorprone.annotations.",
          "dev.fermata.");

  private final OuterCompilation outer;
  private final Set<String> roots = new LinkedHashSet<>();
  private boolean seen;
  private int round;

  OtherProcessors(OuterCompilation outer) {
    this.outer = outer;
  }

  void observe(RoundEnvironment environment) {
    round++;
    for (Element root : environment.getRootElements()) {
      if (root instanceof TypeElement type) {
        roots.add(type.getQualifiedName().toString());
        seen |= round > 1 && !outer.isGenerated(type);
      }
    }
  }

  boolean mayGenerate() {
    if (!seen) {
      seen =
          roots.stream()
              .map(outer.elements()::getTypeElement)
              .anyMatch(type -> type != null && carriesForeignAnnotation(type));
      roots.clear();
    }
    return seen;
  }

  private static boolean carriesForeignAnnotation(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      String name = annotation.getAnnotationType().toString();
      if (INERT.stream().noneMatch(name::startsWith)) {
        return true;
      }
    }
    return element.getEnclosedElements().stream()
        .anyMatch(OtherProcessors::carriesForeignAnnotation);
  }
}
