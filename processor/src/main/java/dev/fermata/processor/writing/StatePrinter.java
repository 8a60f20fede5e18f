package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.fermata.processor.statemachine.Block;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Part;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.SuspensionPoint;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prints one case: its state and the states inside it.
 *
 * <pre>{@code
 * if (i < to) {
 *   this.i = i;
 *   return yieldsInt(co, i, YIELDED_I);
 * }
 * return returns(co);
 * }</pre>
 */
final class StatePrinter {
  private final MachineNames names;
  private final Part part;
  private final CodePrinter codes;
  private boolean declares;
  private boolean fallsThrough;

  StatePrinter(MachineNames names, Part part, CodePrinter codes) {
    this.names = names;
    this.part = part;
    this.codes = codes;
  }

  /** Whether the case declares variables, so that it needs braces of its own. */
  boolean declares() {
    return declares;
  }

  /** Whether control runs on into the next case. */
  boolean fallsThrough() {
    return fallsThrough;
  }

  CodeBlock print(Block block) {
    CodeBlock.Builder out = CodeBlock.builder();
    print(block.head(), block.next(), out);
    return out.build();
  }

  /**
   * @param next the case that follows, where control may simply run on; empty inside braces
   */
  private void print(State state, Optional<State> next, CodeBlock.Builder out) {
    for (Instruction instruction : state.instructions()) {
      print(instruction, out);
    }
    Terminator terminator = state.terminator();
    CodeBlock copies = codes.copies(state.terminatorCode());
    if (!copies.isEmpty()) {
      declares = true;
      out.add(copies);
    }
    if (!(terminator instanceof Terminator.Suspend)) {
      out.add(clears(state));
    }
    if (terminator instanceof Terminator.Goto to) {
      goTo(to.target(), next, out);
    } else if (terminator instanceof Terminator.Branch branch) {
      branch(branch, next, out);
    } else if (terminator instanceof Terminator.Dispatch dispatch) {
      dispatch(dispatch, out);
    } else if (terminator instanceof Terminator.Suspend suspend) {
      suspend(state, suspend, next, out);
    } else if (terminator instanceof Terminator.Return ret) {
      out.add(codes.returns(ret.value().orElse(Code.EMPTY))).add("\n");
    } else if (terminator instanceof Terminator.Throw thrown) {
      out.add("throw ").add(codes.print(thrown.exception())).add(";\n");
    } else if (terminator instanceof Terminator.EndFinally end) {
      endFinally(end, next, out);
    }
  }

  private void print(Instruction instruction, CodeBlock.Builder out) {
    if (instruction instanceof Instruction.Comment comment) {
      out.add("$L\n", comment.text());
    } else if (instruction instanceof Instruction.Statement statement) {
      copies(statement.code(), out);
      CodeBlock code = codes.print(statement.code());
      if (!code.isEmpty()) {
        out.add(code).add("\n");
      }
    } else {
      declaration((Instruction.Declaration) instruction, out);
    }
  }

  private void copies(Code code, CodeBlock.Builder out) {
    CodeBlock copies = codes.copies(List.of(code));
    if (!copies.isEmpty()) {
      declares = true;
      out.add(copies);
    }
  }

  private void declaration(Instruction.Declaration declaration, CodeBlock.Builder out) {
    Local local = declaration.local();
    boolean hoisted = codes.isHoisted(local);
    if (hoisted && (declaration.initializer().isEmpty() || local.kind() == Local.Kind.CONSTANT)) {
      return;
    }
    declaration.initializer().ifPresent(code -> copies(code, out));
    if (!hoisted) {
      declares = true;
      if (declaration.head().isPresent()) {
        out.add(codes.print(declaration.head().get()));
      } else {
        out.add("$T ", local.type());
      }
    }
    out.add("$L", names.name(local));
    declaration.initializer().ifPresent(code -> out.add(" = ").add(codes.print(code)));
    out.add(";\n");
  }

  private void goTo(State target, Optional<State> next, CodeBlock.Builder out) {
    if (target.isInlined()) {
      print(target, next, out);
    } else if (next.filter(n -> n == target).isPresent()) {
      fallsThrough = true;
    } else {
      out.add(codes.goTo(target, "\n")).add("\n");
    }
  }

  private void branch(Terminator.Branch branch, Optional<State> next, CodeBlock.Builder out) {
    boolean swapped = !branch.then().isInlined() && branch.otherwise().isInlined();
    Code condition = swapped ? branch.condition().negated() : branch.condition();
    out.add("if (").add(codes.print(condition)).add(") {\n").indent();
    goTo(swapped ? branch.otherwise() : branch.then(), Optional.empty(), out);
    out.unindent().add("}\n");
    goTo(swapped ? branch.then() : branch.otherwise(), next, out);
  }

  private void dispatch(Terminator.Dispatch dispatch, CodeBlock.Builder out) {
    out.add("switch (").add(codes.print(dispatch.selector())).add(") {\n").indent();
    // All labels first: what is printed inside a case makes copies of its own.
    List<CodeBlock> labels = new ArrayList<>();
    List<CodeBlock> bindings = new ArrayList<>();
    for (Terminator.Dispatch.Case c : dispatch.cases()) {
      labels.add(codes.print(c.labels()));
      bindings.add(codes.print(c.bindings()));
    }
    for (int i = 0; i < labels.size(); i++) {
      out.add(labels.get(i)).add(" -> {\n").indent().add(bindings.get(i));
      goTo(dispatch.cases().get(i).target(), Optional.empty(), out);
      out.unindent().add("}\n");
    }
    dispatch
        .otherwise()
        .ifPresent(
            target -> {
              out.add("default -> {\n").indent();
              goTo(target, Optional.empty(), out);
              out.unindent().add("}\n");
            });
    out.unindent().add("}\n");
  }

  private void suspend(
      State state, Terminator.Suspend suspend, Optional<State> next, CodeBlock.Builder out) {
    CodeBlock saves =
        codes.saves(names.machine().saves().getOrDefault(state, List.of()), "\n").toBuilder()
            .add(clears(state))
            .build();
    if (suspend.point().mayGoOn()) {
      out.add("if (").add(suspends(suspend)).add(") {\n").indent().add(saves);
      out.add("return $L;\n", suspend.point().protocol().signal()).unindent().add("}\n");
      goTo(suspend.resume(), next, out);
    } else {
      out.add(saves).add("return ").add(suspends(suspend)).add(";\n");
    }
  }

  /** {@code this.reader = null;}. */
  private CodeBlock clears(State state) {
    CodeBlock.Builder out = CodeBlock.builder();
    for (String field : names.machine().clears().getOrDefault(state, List.of())) {
      out.add("this.$L = null;\n", field);
    }
    return out.build();
  }

  /** {@code yieldsInt(co, i, YIELDED_I)}. */
  private CodeBlock suspends(Terminator.Suspend suspend) {
    SuspensionPoint point = suspend.point();
    CodeBlock nothing = CodeBlock.of(point.variant().isEmpty() ? "null" : "0");
    return CodeBlock.builder()
        .add("$L$L($L, ", point.protocol().method(), point.variant(), names.root())
        .add(point.operand().map(codes::print).orElse(nothing))
        .add(", $L)", names.constant(suspend.resume()))
        .build();
  }

  private void endFinally(Terminator.EndFinally end, Optional<State> next, CodeBlock.Builder out) {
    if (end.targets().size() == 1) {
      goTo(end.targets().get(0), next, out);
      return;
    }
    Set<Local> live = new LinkedHashSet<>();
    for (State target : end.targets()) {
      if (!names.isInPart(target, part)) {
        live.addAll(names.machine().live().getOrDefault(target, List.of()));
      }
    }
    codes.markJump();
    out.add(codes.saves(List.copyOf(live), "\n"))
        .add("$L = $L;\n", names.next(), names.name(end.exit()))
        .add("continue $L;\n", names.dispatch());
  }
}
