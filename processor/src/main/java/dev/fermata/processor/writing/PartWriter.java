package dev.fermata.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Block;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Locals;
import dev.fermata.processor.statemachine.Part;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.StateMachine;
import dev.fermata.processor.statemachine.Stretch;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes the method that runs the states of one part: variables restored, then a switch over the
 * state, in a loop where states jump.
 *
 * <pre>{@code
 * int i = this.i;
 * int next = resumePoint();
 * dispatch:
 * while (true) {
 *   switch (next) {
 *     case START: // Demo.java:12
 *       …
 *   }
 * }
 * }</pre>
 *
 * Where exceptions have handlers a {@code try} stands around that loop (inside it, it costs every
 * turn), in an outer loop that a handled exception enters again. {@code now} says in which state it
 * was thrown:
 *
 * <pre>{@code
 * int next = resumePoint();
 * int now = next;
 * while (true) {
 *   try {
 *     throwRaised(co);
 *     dispatch: while (true) { now = next; switch (now) { … } }
 *   } catch (Throwable failure) {
 *     switch (now) {
 *       case TRY, YIELDED -> { thrown = failure; next = FAILED; }
 *       default -> throw failure;
 *     }
 *   }
 * }
 * }</pre>
 */
final class PartWriter {
  private final MachineNames names;
  private final StateMachine machine;
  private final Part part;
  private final CodePrinter codes;
  private final boolean isWhole;
  private boolean fallsThrough;

  PartWriter(MachineNames names, Part part) {
    this.names = names;
    this.machine = names.machine();
    this.part = part;
    this.codes = new CodePrinter(names, part);
    this.isWhole = machine.layout().parts().size() == 1;
  }

  MethodSpec write(String methodName) {
    CodeBlock cases = cases();
    CodeBlock handlers = handlers();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName)
            .returns(TypeName.INT)
            .addParameter(RuntimeNames.ROOT, names.root())
            .addException(Throwable.class);
    if (isWhole) {
      method.addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    } else {
      method.addModifiers(Modifier.PRIVATE);
    }
    Set<String> suppressed = new TreeSet<>(machine.surroundings().suppressed());
    if (fallsThrough) {
      suppressed.add("fallthrough");
    }
    names.method().suppressed().forEach(suppressed::remove);
    if (!suppressed.isEmpty()) {
      AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
      suppressed.forEach(key -> annotation.addMember("value", "$S", key));
      method.addAnnotation(annotation.build());
    }
    method.addCode(variables());
    if (handlers.isEmpty()) {
      if (codes.hasJumped()) {
        method.addCode("int $L = resumePoint();\n", names.next());
      }
      return method.addCode(dispatch(cases, CodeBlock.of(""))).build();
    }
    CodeBlock head = CodeBlock.of("$L = $L;\n", names.now(), names.next());
    return method
        .addCode("int $L = resumePoint();\n", names.next())
        .addCode("int $L = $L;\n", names.now(), names.next())
        .addCode("while (true) {\n$>try {\n$>throwRaised($L);\n", names.root())
        .addCode(dispatch(cases, head))
        .addCode("$<} catch ($T $L) {\n$>", Throwable.class, names.failure())
        .addCode(handlers)
        .addCode("$<}\n$<}\n")
        .build();
  }

  /**
   * Runs states until one leaves the method; a loop only if some jump.
   *
   * @param head what happens whenever a state is selected
   */
  private CodeBlock dispatch(CodeBlock cases, CodeBlock head) {
    boolean guarded = !head.isEmpty();
    boolean loops = codes.hasJumped();
    String selector = guarded ? names.now() : loops ? names.next() : "resumePoint()";
    CodeBlock.Builder out = CodeBlock.builder();
    if (loops) {
      out.add("$L:\nwhile (true) {\n", names.dispatch()).indent();
    }
    out.add(head).add("switch ($L) {\n", selector).indent().add(cases).unindent().add("}\n");
    if (loops) {
      out.unindent().add("}\n");
    }
    return out.build();
  }

  private CodeBlock cases() {
    CodeBlock.Builder out = CodeBlock.builder();
    for (Block block : part.blocks()) {
      StatePrinter printer = new StatePrinter(names, part, codes);
      CodeBlock body = printer.print(block);
      if (body.isEmpty() && printer.fallsThrough()) {
        out.add("case $L:\n", names.constant(block.head()));
        continue;
      }
      fallsThrough |= printer.fallsThrough();
      out.add(
          "case $L:$L // $L:$L\n",
          names.constant(block.head()),
          printer.declares() ? " {" : "",
          names.method().sourceFile(),
          machine.graph().at(block.head()).line());
      out.indent().add(body);
      if (printer.fallsThrough() && !printer.declares()) {
        out.add("// falls through\n");
      }
      out.unindent();
      if (printer.declares()) {
        out.add("}\n");
        if (printer.fallsThrough()) {
          out.add("// falls through\n");
        }
      }
    }
    out.add("default:\n").indent();
    if (isWhole) {
      out.add("throw new $T($S + resumePoint());\n", IllegalStateException.class, "no state ");
    } else {
      out.add("return jumps($L);\n", names.next());
      codes.markJump();
    }
    return out.unindent().build();
  }

  /** Variables of the whole method: restored from fields, or at their default. */
  private CodeBlock variables() {
    CodeBlock.Builder out = CodeBlock.builder();
    Set<String> declared = new LinkedHashSet<>();
    if (usesReceiver()) {
      out.add(
          "final $T $L = this.$L;\n",
          names.method().hostType(),
          machine.surroundings().receiver(),
          machine.surroundings().receiver());
    }
    for (Local local : used()) {
      Storage storage = machine.locals().storage(local);
      String name = names.name(local);
      if (isUnreadExit(local)) {
        continue;
      }
      if (local.isParameter()) {
        out.add(
            local.kind() == Local.Kind.FINAL_PARAMETER
                ? "final $T $L = this.$L;\n"
                : "$T $L = this.$L;\n",
            local.type(),
            name,
            name);
      } else if (storage != Storage.IN_PLACE && declared.add(name)) {
        if (local.kind() == Local.Kind.CONSTANT) {
          constant(local, out);
        } else if (isField(name)) {
          out.add("$T $L = this.$L;\n", local.type(), name, name);
        } else {
          out.add("$T $L = $L;\n", local.type(), name, defaultValue(local.type()));
        }
      }
    }
    return out.build();
  }

  /** Where a finally block goes on is not noted if it can only go on at one state. */
  private boolean isUnreadExit(Local local) {
    return !machine.locals().isRead(local)
        && machine.graph().stretches().values().stream()
            .anyMatch(
                s -> s.terminator() instanceof Terminator.EndFinally end && end.exit() == local);
  }

  private void constant(Local local, CodeBlock.Builder out) {
    for (Stretch stretch : machine.graph().stretches().values()) {
      for (Instruction instruction : stretch.instructions()) {
        if (instruction instanceof Instruction.Declaration declaration
            && declaration.local() == local) {
          out.add("final $T $L = ", local.type(), names.name(local))
              .add(codes.print(declaration.initializer().orElseThrow()))
              .add(";\n");
        }
      }
    }
  }

  private boolean isField(String name) {
    return machine.locals().hoisted().values().stream()
        .anyMatch(hoisted -> hoisted.storage() == Storage.FIELD && hoisted.name().equals(name));
  }

  static String defaultValue(TypeName type) {
    if (type.equals(TypeName.BOOLEAN)) {
      return "false";
    }
    return type.isPrimitive() ? "0" : "null";
  }

  private boolean usesReceiver() {
    return !names.method().isStatic()
        && allStates().stream()
            .flatMap(state -> machine.graph().at(state).codes().stream())
            .anyMatch(Code::mentionsSelf);
  }

  /** The variables of this part, in order of first use. */
  private Set<Local> used() {
    Set<Local> result = new LinkedHashSet<>();
    Locals locals = machine.locals();
    for (State state : allStates()) {
      Stretch stretch = machine.graph().at(state);
      for (Instruction instruction : stretch.instructions()) {
        if (instruction instanceof Instruction.Declaration declaration) {
          result.add(declaration.local());
        }
      }
      stretch.codes().forEach(code -> code.forEachUse(use -> result.add(use.local())));
      state.forEachHandler(handler -> result.add(handler.holder()));
      result.addAll(locals.savedAt(state));
      for (State target : stretch.successors()) {
        if (!machine.layout().nesting().isInlined(target) && !names.isInPart(target, part)) {
          result.addAll(locals.liveAt(target));
        }
      }
      state.forEachHandler(
          handler -> {
            if (!names.isInPart(handler.target(), part)) {
              result.addAll(locals.liveAt(handler.target()));
            }
          });
    }
    return result;
  }

  /** The states of the part: those of the cases and those inside them. */
  private List<State> allStates() {
    List<State> result = new ArrayList<>();
    part.blocks().forEach(block -> addWithInlined(block.head(), result));
    return result;
  }

  private void addWithInlined(State state, List<State> result) {
    result.add(state);
    for (State next : machine.graph().at(state).successors()) {
      if (machine.layout().nesting().isInlined(next)) {
        addWithInlined(next, result);
      }
    }
  }

  private CodeBlock handlers() {
    Map<ExceptionRegion, List<String>> regions = new LinkedHashMap<>();
    for (Block block : part.blocks()) {
      block
          .head()
          .region()
          .ifPresent(
              region ->
                  regions
                      .computeIfAbsent(region, r -> new ArrayList<>())
                      .add(names.constant(block.head())));
    }
    if (regions.isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder out = CodeBlock.builder();
    out.add("switch ($L) {\n", names.now()).indent();
    regions.forEach(
        (region, states) -> {
          out.add(
              "case $L -> { // the try at $L:$L\n",
              String.join(", ", states),
              names.method().sourceFile(),
              region.line());
          out.indent().add(handle(region)).unindent().add("}\n");
        });
    out.add("default -> throw $L;\n", names.failure());
    return out.unindent().add("}\n").build();
  }

  /** The first handler that takes what was thrown, from the innermost region outwards. */
  private CodeBlock handle(ExceptionRegion region) {
    CodeBlock.Builder out = CodeBlock.builder();
    CodeBlock otherwise = CodeBlock.of("throw $L;\n", names.failure());
    for (ExceptionRegion.Handler handler : handlersOf(region)) {
      CodeBlock handled =
          CodeBlock.builder()
              .add("$L = $L;\n", names.name(handler.holder()), names.failure())
              .add(codes.choose(handler.target(), "\n"))
              .add("\n")
              .build();
      if (takesAll(handler)) {
        otherwise = handled;
        break;
      }
      out.add("if (").add(test(handler)).add(") {\n").indent().add(handled).unindent();
      out.add("} else ");
    }
    if (out.isEmpty()) {
      return otherwise;
    }
    return out.add("{\n").indent().add(otherwise).unindent().add("}\n").build();
  }

  private static List<ExceptionRegion.Handler> handlersOf(ExceptionRegion region) {
    List<ExceptionRegion.Handler> result = new ArrayList<>(region.handlers());
    region.parent().ifPresent(parent -> result.addAll(handlersOf(parent)));
    return result;
  }

  private static boolean takesAll(ExceptionRegion.Handler handler) {
    return handler.types().isEmpty() || handler.types().contains(ClassName.get(Throwable.class));
  }

  private CodeBlock test(ExceptionRegion.Handler handler) {
    return CodeBlock.join(
        handler.types().stream()
            .map(type -> CodeBlock.of("$L instanceof $T", names.failure(), type))
            .toList(),
        " || ");
  }
}
