package dev.fermata.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.Erasure;
import dev.fermata.processor.model.Parameter;

/** The annotations that keep a generic varargs factory from warning at each of its calls. */
final class Varargs {
  private Varargs() {}

  /**
   * Promises what is true of every factory: it hands the array to the coroutine and does nothing
   * else with it.
   */
  static void annotate(MethodSpec.Builder method, CoroutineMethod coroutine) {
    Parameter last = coroutine.parameters().get(coroutine.parameters().size() - 1);
    if (!Erasure.isReifiable(((ArrayTypeName) last.type()).componentType())) {
      method.addAnnotation(SafeVarargs.class);
      method.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "varargs")
              .build());
    }
  }
}
