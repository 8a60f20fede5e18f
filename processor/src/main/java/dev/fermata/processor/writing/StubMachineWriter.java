package dev.fermata.processor.writing;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.Parameter;
import dev.fermata.processor.model.RuntimeNames;
import javax.lang.model.element.Modifier;

/**
 * Writes what stands in for the machine of a coroutine that has errors, so that they are all the
 * user hears of: the same class and constructor, nothing behind it.
 */
public final class StubMachineWriter {
  private StubMachineWriter() {}

  public static JavaFile write(CoroutineMethod method, GeneratedFiles files) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (!method.isStatic()) {
      constructor.addParameter(method.hostType(), "self");
    }
    for (Parameter parameter : method.parameters()) {
      constructor.addParameter(parameter.type(), parameter.name());
    }
    TypeSpec type =
        TypeSpec.classBuilder(method.machine())
            .addModifiers(Modifier.FINAL)
            .addAnnotations(Annotations.suppress(method.suppressed()))
            .addTypeVariables(method.allTypeVariables())
            .superclass(RuntimeNames.FRAME)
            .addJavadoc("Stands in for {@code $L}, which does not compile.\n", method.displayName())
            .addMethod(constructor.build())
            .addMethod(
                MethodSpec.methodBuilder("resume")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(TypeName.INT)
                    .addParameter(RuntimeNames.ROOT, "co")
                    .addStatement(
                        "throw new $T($S)",
                        IllegalStateException.class,
                        method.displayName() + " does not compile")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("location")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(StackTraceElement.class)
                    .addStatement(
                        "return new $T($S, $S, $S, -1)",
                        StackTraceElement.class,
                        method.host().binaryName(),
                        method.name(),
                        method.sourceFile())
                    .build())
            .build();
    return files.javaFile(method.machine(), type);
  }
}
