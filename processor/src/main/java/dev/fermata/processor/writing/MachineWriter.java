package dev.fermata.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.Erasure;
import dev.fermata.processor.model.Parameter;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.MemberAccess;
import dev.fermata.processor.statemachine.Part;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.StateMachine;
import dev.fermata.processor.statemachine.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes a state machine as a class.
 *
 * <pre>{@code
 * final class Demo_count extends Frame {
 *   private static final int START = 0;
 *   private static final int YIELDED_I = 1;
 *   private static final int[] LINES = {12, 13};
 *
 *   private final int to;
 *   private int i;
 *
 *   Demo_count(int to) { this.to = to; }
 *
 *   protected int resume(Root co) throws Throwable { … }
 *   protected StackTraceElement location() { … }
 * }
 * }</pre>
 */
public final class MachineWriter {
  private static final int LONG_TABLE = 300;

  private final StateMachine machine;
  private final Surroundings surroundings;
  private final CoroutineMethod method;
  private final MachineNames names;
  private final Set<String> used;

  private MachineWriter(CoroutineMethod method, StateMachine machine) {
    this.machine = machine;
    this.surroundings = machine.surroundings();
    this.method = method;
    this.names = new MachineNames(method, machine);
    this.used =
        machine.locals().all().stream()
            .filter(Local::isParameter)
            .map(Local::name)
            .collect(Collectors.toSet());
  }

  /** The file of a machine. */
  public static JavaFile write(CoroutineMethod method, StateMachine machine, GeneratedFiles files) {
    return files.javaFile(method.machine(), new MachineWriter(method, machine).type());
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(method.machine())
            .addModifiers(Modifier.FINAL)
            .addAnnotations(Annotations.suppress(method.suppressed()))
            .addTypeVariables(method.allTypeVariables())
            .superclass(RuntimeNames.FRAME)
            .addJavadoc("The coroutine {@code $L} as a state machine.\n", method.displayName());
    Set<String> shadows = new TreeSet<>(surroundings.shadows());
    surroundings.accesses().forEach(a -> a.parameters().forEach(p -> shadows.add(p.name())));
    GeneratedText.shadow(type, shadows);
    states(type);
    for (MemberAccess access : surroundings.accesses()) {
      type.addField(new AccessorWriter(access).handle());
    }
    fields(type);
    type.addMethod(constructor());
    memberClasses(type);
    resume(type);
    handles(type);
    type.addMethod(location());
    ended(type);
    for (MemberAccess access : surroundings.accesses()) {
      type.addMethod(new AccessorWriter(access).method());
    }
    return type.build();
  }

  private void states(TypeSpec.Builder type) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (Map.Entry<State, String> state : names.constants().entrySet()) {
      lines.add(String.valueOf(state.getKey().line()));
      type.addField(
          FieldSpec.builder(
                  TypeName.INT, state.getValue(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer("$L", number++)
              .build());
    }
    type.addField(
        FieldSpec.builder(
                int[].class, names.lines(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(lineNumbers(lines))
            .build());
    if (holdsReferences()) {
      type.addField(
          FieldSpec.builder(
                  RuntimeNames.FRAME,
                  names.ended(),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer(
                  "ended($S, $S, $S)",
                  method.host().binaryName(),
                  method.name(),
                  method.sourceFile())
              .build());
    }
  }

  /** An array initialiser takes seven bytes of bytecode for each number: long ones become text. */
  private static CodeBlock lineNumbers(List<String> lines) {
    return lines.size() <= LONG_TABLE
        ? CodeBlock.of("{$L}", String.join(", ", lines))
        : CodeBlock.of("lines($S)", String.join(" ", lines));
  }

  private void fields(TypeSpec.Builder type) {
    if (hasReceiver()) {
      FieldSpec.Builder field =
          FieldSpec.builder(method.hostType(), surroundings.receiver(), Modifier.PRIVATE);
      if (!machine.locals().isCleared(surroundings.receiver())) {
        field.addModifiers(Modifier.FINAL);
      }
      type.addField(field.build());
    }
    for (Parameter parameter : method.parameters()) {
      if (used.contains(parameter.name())) {
        FieldSpec.Builder field =
            FieldSpec.builder(parameter.type(), parameter.name(), Modifier.PRIVATE);
        if (isFinal(parameter) && !machine.locals().isCleared(parameter.name())) {
          field.addModifiers(Modifier.FINAL);
        }
        type.addField(field.build());
      }
    }
    Set<String> declared = new HashSet<>();
    for (Local local : machine.locals().all()) {
      String name = names.name(local);
      if (machine.locals().storage(local) == Storage.FIELD
          && !local.isParameter()
          && local.kind() != Local.Kind.CONSTANT
          && declared.add(name)) {
        type.addField(local.type(), name, Modifier.PRIVATE);
      }
    }
  }

  private boolean hasReceiver() {
    if (method.isStatic()) {
      return false;
    }
    return machine.graph().stretches().values().stream()
        .flatMap(stretch -> stretch.codes().stream())
        .anyMatch(Code::mentionsSelf);
  }

  private boolean isFinal(Parameter parameter) {
    return machine.locals().all().stream()
        .noneMatch(l -> l.kind() == Local.Kind.PARAMETER && l.name().equals(parameter.name()));
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (!method.isStatic()) {
      constructor.addParameter(method.hostType(), surroundings.receiver());
      if (hasReceiver()) {
        constructor.addStatement(
            "this.$L = $T.requireNonNull($L)",
            surroundings.receiver(),
            Objects.class,
            surroundings.receiver());
      } else {
        constructor.addStatement("$T.requireNonNull($L)", Objects.class, surroundings.receiver());
      }
    }
    for (Parameter parameter : method.parameters()) {
      constructor.addParameter(parameter.type(), parameter.name());
      if (used.contains(parameter.name())) {
        constructor.addStatement("this.$L = $L", parameter.name(), parameter.name());
      }
    }
    if (method.isVarargs()) {
      constructor.varargs();
      Parameter last = method.parameters().get(method.parameters().size() - 1);
      if (!Erasure.isReifiable(last.type())) {
        constructor.addAnnotation(SafeVarargs.class);
        constructor.addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "varargs")
                .build());
      }
    }
    return constructor.build();
  }

  private void memberClasses(TypeSpec.Builder type) {
    CodePrinter printer = new CodePrinter(names, machine.layout().parts().get(0));
    for (Code source : surroundings.memberClasses()) {
      GeneratedText.add(type, printer.print(source));
    }
  }

  private void resume(TypeSpec.Builder type) {
    List<Part> parts = machine.layout().parts();
    if (parts.size() == 1) {
      type.addMethod(new PartWriter(names, parts.get(0)).write("resume"));
      return;
    }
    CodeBlock.Builder choice = CodeBlock.builder();
    List<String> methods = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String name = names.fresh("part" + (i + 1));
      methods.add(name);
      boolean isLast = i + 1 == parts.size();
      String first = names.constant(parts.get(i).blocks().get(0).head());
      if (isLast) {
        choice.add("} else {\n");
      } else {
        String following = names.constant(parts.get(i + 1).blocks().get(0).head());
        choice.add(i == 0 ? "if ($L < $L) {\n" : "} else if ($L < $L) {\n", "point", following);
      }
      choice.add("$>signal = $L($L); // from $L\n$<", name, names.root(), first);
    }
    choice.add("}\n");
    type.addMethod(
        MethodSpec.methodBuilder("resume")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(TypeName.INT)
            .addParameter(RuntimeNames.ROOT, names.root())
            .addException(Throwable.class)
            .addStatement("int signal")
            .addCode("do {\n$>")
            .addStatement("int point = resumePoint()")
            .addCode(choice.build())
            .addCode("$<} while (signal == JUMPED);\n")
            .addStatement("return signal")
            .build());
    for (int i = 0; i < parts.size(); i++) {
      type.addMethod(new PartWriter(names, parts.get(i)).write(methods.get(i)));
    }
  }

  private void handles(TypeSpec.Builder type) {
    List<String> inside = new ArrayList<>();
    names
        .constants()
        .forEach(
            (state, constant) -> {
              if (state.isResumePoint() && state.region().isPresent()) {
                inside.add(constant);
              }
            });
    if (inside.isEmpty()) {
      return;
    }
    type.addMethod(
        MethodSpec.methodBuilder("handles")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(TypeName.BOOLEAN)
            .addCode("return switch (resumePoint()) {\n$>")
            .addCode("case $L -> true;\n", String.join(", ", inside))
            .addCode("default -> false;\n$<};\n")
            .build());
  }

  /** A machine that holds references does not stay once it has ended. */
  private void ended(TypeSpec.Builder type) {
    if (holdsReferences()) {
      type.addMethod(
          MethodSpec.methodBuilder("ended")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PROTECTED)
              .returns(RuntimeNames.FRAME)
              .addStatement("return $L", names.ended())
              .build());
    }
  }

  private boolean holdsReferences() {
    return hasReceiver()
        || machine.locals().all().stream()
            .filter(local -> !local.type().isPrimitive() && local.kind() != Local.Kind.CONSTANT)
            .anyMatch(
                local -> local.isParameter() || machine.locals().storage(local) == Storage.FIELD);
  }

  private MethodSpec location() {
    return MethodSpec.methodBuilder("location")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(ClassName.get(StackTraceElement.class))
        .addStatement(
            "return new $T($S, $S, $S, $L[resumePoint()])",
            StackTraceElement.class,
            method.host().binaryName(),
            method.name(),
            method.sourceFile(),
            names.lines())
        .build();
  }
}
