package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.fermata.processor.model.Erasure;
import dev.fermata.processor.model.Names;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.MemberAccess;
import dev.fermata.processor.statemachine.MemberAccess.Kind;
import dev.fermata.processor.statemachine.MemberAccess.Operand;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the access to a member that plain Java cannot reach from the generated class.
 *
 * <pre>{@code
 * private static final MethodHandle HELPER =
 *     Members.method(MethodHandles.lookup(), Demo.class, "helper", String.class, Object.class);
 *
 * private static <T> String helper(Demo self, T x) throws IOException {
 *   try {
 *     return (String) HELPER.invokeExact(self, x);
 *   } catch (Throwable failure) {
 *     throw Members.sneaky(failure);
 *   }
 * }
 * }</pre>
 */
public final class AccessorWriter {
  private final MemberAccess access;
  private final String constant;

  public AccessorWriter(MemberAccess access) {
    this.constant = constant(access);
    this.access =
        access.rename(
            name -> Names.free(name, free -> free.equals(constant) || isOther(access, name, free)));
  }

  /** The name of the constant that holds the method handle. */
  static String constant(MemberAccess access) {
    return Names.constant(access.accessor());
  }

  /** The constant that holds the method handle. */
  public FieldSpec handle() {
    return FieldSpec.builder(
            MethodHandle.class, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(lookup())
        .build();
  }

  private CodeBlock lookup() {
    CodeBlock.Builder call =
        CodeBlock.builder()
            .add("$T.$L($T.lookup(),$W", RuntimeNames.MEMBERS, finder(), MethodHandles.class);
    List<TypeName> types = new ArrayList<>();
    switch (access.kind()) {
      case METHOD, STATIC_METHOD -> {
        call.add("$T.class, $S", access.owner(), access.member());
        types.add(access.erasedReturnType());
        types.addAll(access.erasedParameters());
      }
      case SUPER_METHOD -> {
        call.add("$T.class, $T.class, $S", receiver().erased(), access.owner(), access.member());
        types.add(access.erasedReturnType());
        types.addAll(access.erasedParameters());
      }
      case CONSTRUCTOR -> {
        call.add("$T.class", access.owner());
        types.addAll(access.erasedParameters());
      }
      case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> {
        call.add("$T.class, $S", access.owner(), access.member());
        types.add(access.erasedReturnType());
      }
      case OUTER -> {
        call.add("$T.class", access.owner());
        types.add(access.erasedReturnType());
      }
    }
    types.forEach(type -> call.add(",$W$T.class", type));
    return call.add(")").build();
  }

  private String finder() {
    return switch (access.kind()) {
      case METHOD -> "method";
      case STATIC_METHOD -> "staticMethod";
      case SUPER_METHOD -> "superMethod";
      case CONSTRUCTOR -> "constructor";
      case GETTER -> "getter";
      case SETTER -> "setter";
      case STATIC_GETTER -> "staticGetter";
      case STATIC_SETTER -> "staticSetter";
      case OUTER -> "outer";
    };
  }

  /** The method that generated code calls instead of the member. */
  public MethodSpec method() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(access.accessor())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(access.typeVariables())
            .returns(access.returnType())
            .addExceptions(access.thrown());
    if (access.behindExpression()) {
      method.addParameter(Object.class, Names.free("ignored", this::isParameter));
    }
    for (Operand operand : access.parameters()) {
      method.addParameter(operand.type(), operand.name());
    }
    List<String> suppressed = new ArrayList<>();
    if (access.raw()) {
      suppressed.add("rawtypes");
    }
    if (isUnchecked()) {
      suppressed.add("unchecked");
    }
    if (access.varargs()) {
      method.varargs();
      if (!Erasure.isReifiable(lastOperand().type())) {
        method.addAnnotation(SafeVarargs.class);
        suppressed.add("varargs");
      }
    }
    method.addAnnotations(Annotations.suppress(suppressed));
    String failure = Names.free("failure", this::isParameter);
    return method
        .beginControlFlow("try")
        .addCode(body())
        .nextControlFlow("catch ($T $L)", Throwable.class, failure)
        .addStatement("throw $T.sneaky($L)", RuntimeNames.MEMBERS, failure)
        .endControlFlow()
        .build();
  }

  private static boolean isOther(MemberAccess access, String name, String free) {
    return !free.equals(name) && access.parameters().stream().anyMatch(p -> p.name().equals(free));
  }

  private boolean isParameter(String name) {
    return access.parameters().stream().anyMatch(p -> p.name().equals(name));
  }

  private CodeBlock body() {
    CodeBlock call = CodeBlock.of("$L.invokeExact($L)", constant, arguments());
    if (access.kind() == Kind.SETTER || access.kind() == Kind.STATIC_SETTER) {
      return CodeBlock.builder()
          .addStatement(call)
          .addStatement("return $L", lastOperand().name())
          .build();
    }
    if (access.erasedReturnType().equals(TypeName.VOID)) {
      return CodeBlock.builder().addStatement(call).build();
    }
    // The type that invokeExact is cast to is the type it demands of the handle.
    return isExact()
        ? CodeBlock.builder().addStatement("return ($T) $L", access.returnType(), call).build()
        : CodeBlock.builder()
            .addStatement(
                "return ($T) ($T) $L", access.returnType(), access.erasedReturnType(), call)
            .build();
  }

  private CodeBlock arguments() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Operand operand : access.parameters()) {
      boolean same = erased(operand.type()).equals(operand.erased());
      arguments.add(
          same
              ? CodeBlock.of("$L", operand.name())
              : CodeBlock.of("($T) $L", operand.erased(), operand.name()));
    }
    return CodeBlock.join(arguments, ", ");
  }

  private boolean isExact() {
    return erased(access.returnType()).equals(access.erasedReturnType());
  }

  /** javac from 21 on finds the cast of a polymorphic call unchecked, too. */
  private boolean isUnchecked() {
    return !Erasure.isReifiable(access.returnType());
  }

  private TypeName erased(TypeName type) {
    return Erasure.of(type, access.typeVariables());
  }

  private Operand receiver() {
    return access.parameters().get(0);
  }

  private Operand lastOperand() {
    return access.parameters().get(access.parameters().size() - 1);
  }
}
