package dev.fermata.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Annotations that keep the user's build as silent as it was. */
final class Annotations {
  private Annotations() {}

  /** {@code @SuppressWarnings} of these keys, in order; none for no keys. */
  static List<AnnotationSpec> suppress(Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    new TreeSet<>(keys).forEach(key -> annotation.addMember("value", "$S", key));
    return List.of(annotation.build());
  }
}
