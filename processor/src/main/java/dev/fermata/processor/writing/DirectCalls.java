package dev.fermata.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Erasure;
import dev.fermata.processor.model.Parameter;
import dev.fermata.processor.model.Visibility;
import dev.fermata.processor.statemachine.MemberAccess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * How a facade calls the coroutines as written, for direct mode: in plain Java, but a private one
 * through a method handle. The handles live in a class of their own, which the JVM does not load
 * unless direct mode is on.
 */
final class DirectCalls {
  private final ClassName holder;
  private final Map<String, MemberAccess> hidden = new LinkedHashMap<>();
  private final Set<String> suppressed = new HashSet<>();

  DirectCalls(ClassName facade) {
    this.holder = CoroutineMethods.memberOf(facade, "Direct");
  }

  /** The call of a coroutine with the names of its factory. */
  CodeBlock call(CoroutineMethod coroutine, FactoryNames names) {
    List<String> arguments = new ArrayList<>();
    arguments.add(names.scope());
    coroutine.parameters().stream().map(Parameter::name).forEach(arguments::add);
    if (coroutine.visibility() == Visibility.PRIVATE || isObscured(coroutine, names)) {
      MemberAccess access = hide(coroutine, names);
      if (!coroutine.isStatic()) {
        arguments.add(0, names.receiver());
      }
      return CodeBlock.of("$T.$L($L)", holder, access.accessor(), String.join(", ", arguments));
    }
    String joined = String.join(", ", arguments);
    return coroutine.isStatic()
        ? CodeBlock.of("$T.$L($L)", coroutine.host().name(), coroutine.name(), joined)
        : CodeBlock.of("$L.$L($L)", names.receiver(), coroutine.name(), joined);
  }

  /**
   * Whether a parameter has the name of the class by which the coroutine would be called (JLS
   * 6.4.2), where that class has no other: one of the unnamed package.
   */
  private static boolean isObscured(CoroutineMethod coroutine, FactoryNames names) {
    ClassName host = coroutine.host().name();
    return coroutine.isStatic()
        && host.packageName().isEmpty()
        && names.all(coroutine).contains(host.topLevelClassName().simpleName());
  }

  /** The class with the handles, if there are any. */
  Optional<TypeSpec> accessors() {
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(holder)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Calls private coroutines as written; loaded in direct mode only.\n");
    type.addAnnotations(Annotations.suppress(suppressed));
    hidden.values().forEach(access -> type.addField(new AccessorWriter(access).handle()));
    hidden.values().forEach(access -> type.addMethod(new AccessorWriter(access).method()));
    return Optional.of(type.build());
  }

  private MemberAccess hide(CoroutineMethod coroutine, FactoryNames names) {
    String accessor = coroutine.name();
    for (int i = 2; hidden.containsKey(accessor); i++) {
      accessor = coroutine.name() + i;
    }
    List<TypeVariableName> variables = coroutine.allTypeVariables();
    List<MemberAccess.Operand> operands = new ArrayList<>();
    if (!coroutine.isStatic()) {
      operands.add(operand(names.receiver(), coroutine.hostType(), variables));
    }
    operands.add(operand(names.scope(), coroutine.scope().type(), variables));
    for (Parameter parameter : coroutine.parameters()) {
      operands.add(operand(parameter.name(), parameter.type(), variables));
    }
    MemberAccess access =
        new MemberAccess(
            coroutine.isStatic() ? MemberAccess.Kind.STATIC_METHOD : MemberAccess.Kind.METHOD,
            coroutine.host().name(),
            coroutine.name(),
            accessor,
            variables,
            operands,
            coroutine.returnType(),
            Erasure.of(coroutine.returnType(), variables),
            coroutine.thrown(),
            false,
            false,
            false);
    suppressed.addAll(coroutine.suppressed());
    hidden.put(accessor, access);
    return access;
  }

  private static MemberAccess.Operand operand(
      String name, TypeName type, List<TypeVariableName> variables) {
    return new MemberAccess.Operand(name, type, Erasure.of(type, variables));
  }
}
