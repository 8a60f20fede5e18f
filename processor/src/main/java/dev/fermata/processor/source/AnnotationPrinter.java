package dev.fermata.processor.source;

import dev.fermata.processor.model.CoroutineMethods;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Writes the few annotations of a stub that change what code elsewhere means. */
final class AnnotationPrinter {
  /** What decides where the annotation that carries them may stand. */
  private static final Set<String> META =
      Set.of("java.lang.annotation.Target", "java.lang.annotation.Repeatable");

  private AnnotationPrinter() {}

  static String onType(TypeElement type) {
    StringBuilder text = new StringBuilder();
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      if (META.contains(annotation.getAnnotationType().toString())) {
        text.append(print(annotation)).append('\n');
      }
    }
    return text.toString();
  }

  static String onMethod(ExecutableElement method) {
    return CoroutineMethods.mark(method).map(mark -> print(mark) + " ").orElse("");
  }

  private static String print(AnnotationMirror annotation) {
    StringJoiner values = new StringJoiner(", ", "(", ")");
    values.setEmptyValue("");
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      values.add(entry.getKey().getSimpleName() + " = " + print(entry.getValue()));
    }
    return "@" + TypePrinter.print(annotation.getAnnotationType()) + values;
  }

  private static String print(AnnotationValue value) {
    return value.accept(
        new SimpleAnnotationValueVisitor14<String, Void>() {
          @Override
          public String visitArray(java.util.List<? extends AnnotationValue> values, Void unused) {
            StringJoiner joined = new StringJoiner(", ", "{", "}");
            values.forEach(element -> joined.add(print(element)));
            return joined.toString();
          }

          @Override
          public String visitEnumConstant(VariableElement constant, Void unused) {
            return TypePrinter.print(constant.asType()) + "." + constant.getSimpleName();
          }

          @Override
          public String visitType(TypeMirror type, Void unused) {
            return TypePrinter.print(type) + ".class";
          }

          @Override
          protected String defaultAction(Object constant, Void unused) {
            return value.toString();
          }
        },
        null);
  }
}
