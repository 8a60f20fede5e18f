package dev.fermata.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * What all generated files have in common.
 *
 * @param marked whether the module they belong to can read {@code @Generated}
 * @param importsJavaLang whether even {@code java.lang} must be imported type by type, because the
 *     package declares a type of such a name itself
 */
public record GeneratedFiles(boolean marked, boolean importsJavaLang) {
  /** The annotation of every generated type. */
  public static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  /** The name under which the processor signs. */
  public static final String GENERATOR = "dev.fermata.processor.CoroutineProcessor";

  /** A file that holds this one type. */
  public JavaFile javaFile(ClassName name, TypeSpec type) {
    TypeSpec signed =
        marked
            ? type.toBuilder()
                .addAnnotation(
                    AnnotationSpec.builder(GENERATED).addMember("value", "$S", GENERATOR).build())
                .build()
            : type;
    return JavaFile.builder(name.packageName(), signed)
        .skipJavaLangImports(!importsJavaLang)
        .indent("  ")
        .build();
  }
}
