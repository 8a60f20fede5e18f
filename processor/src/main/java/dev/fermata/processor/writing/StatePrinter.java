package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.fermata.processor.statemachine.Block;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Locals;
import dev.fermata.processor.statemachine.Nesting;
import dev.fermata.processor.statemachine.Part;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Stretch;
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
  private final Graph graph;
  private final Nesting nesting;
  private final Locals locals;
  private final Part part;
  private final CodePrinter codes;
  private boolean declares;
  private boolean fallsThrough;

  StatePrinter(MachineNames names, Part part, CodePrinter codes) {
    this.names = names;
    this.graph = names.machine().graph();
    this.nesting = names.machine().layout().nesting();
    this.locals = names.machine().locals();
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
    Stretch stretch = graph.at(state);
    Instructions instructions = new Instructions(out);
    stretch.instructions().forEach(instruction -> instruction.accept(instructions));
    copies(stretch.terminator().codes(), out);
    out.add(clears(locals.clearedAt(state)));
    stretch.terminator().accept(new Ending(state, next, out));
  }

  private void copies(List<Code> code, CodeBlock.Builder out) {
    CodeBlock copies = codes.copies(code);
    if (!copies.isEmpty()) {
      declares = true;
      out.add(copies);
    }
  }

  private void goTo(State target, Optional<State> next, CodeBlock.Builder out) {
    if (nesting.isInlined(target)) {
      print(target, next, out);
    } else if (next.filter(n -> n == target).isPresent()) {
      fallsThrough = true;
    } else {
      out.add(codes.goTo(target, "\n")).add("\n");
    }
  }

  private final class Instructions implements Instruction.Visitor {
    private final CodeBlock.Builder out;

    Instructions(CodeBlock.Builder out) {
      this.out = out;
    }

    @Override
    public void visitComment(Instruction.Comment comment) {
      out.add("$L\n", comment.text());
    }

    @Override
    public void visitStatement(Instruction.Statement statement) {
      copies(statement.codes(), out);
      CodeBlock code = codes.print(statement.code());
      if (!code.isEmpty()) {
        out.add(code).add("\n");
      }
    }

    @Override
    public void visitDeclaration(Instruction.Declaration declaration) {
      Local local = declaration.local();
      boolean hoisted = codes.isHoisted(local);
      if (hoisted && (declaration.initializer().isEmpty() || local.kind() == Local.Kind.CONSTANT)) {
        return;
      }
      copies(declaration.codes(), out);
      if (!hoisted) {
        declares = true;
        if (declaration.head().isPresent()) {
          out.add(codes.print(declaration.head().get()));
        } else {
          out.add("$T ", local.type());
        }
      }
      out.add("$L", locals.name(local));
      declaration.initializer().ifPresent(code -> out.add(" = ").add(codes.print(code)));
      out.add(";\n");
    }
  }

  /** Prints how a state ends. */
  private final class Ending implements Terminator.Visitor<CodeBlock.Builder> {
    private final State state;
    private final Optional<State> next;
    private final CodeBlock.Builder out;

    Ending(State state, Optional<State> next, CodeBlock.Builder out) {
      this.state = state;
      this.next = next;
      this.out = out;
    }

    @Override
    public CodeBlock.Builder visitGoto(Terminator.Goto to) {
      goTo(to.target(), next, out);
      return out;
    }

    @Override
    public CodeBlock.Builder visitBranch(Terminator.Branch branch) {
      State last = nesting.last(branch);
      boolean swapped = last == branch.then();
      Code condition = swapped ? branch.condition().negated() : branch.condition();
      out.add("if (").add(codes.print(condition)).add(") {\n").indent();
      goTo(swapped ? branch.otherwise() : branch.then(), Optional.empty(), out);
      out.unindent().add("}\n");
      goTo(last, next, out);
      return out;
    }

    @Override
    public CodeBlock.Builder visitDispatch(Terminator.Dispatch dispatch) {
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
      return out.unindent().add("}\n");
    }

    @Override
    public CodeBlock.Builder visitSuspend(Terminator.Suspend suspend) {
      CodeBlock saves =
          codes.saves(locals.savedAt(state), "\n").toBuilder()
              .add(clears(locals.clearedIfSuspendedAt(state)))
              .build();
      if (suspend.point().mayGoOn()) {
        out.add("if (");
        suspend.point().condition().ifPresent(code -> out.add(codes.print(code)).add(" && "));
        out.add(suspends(suspend)).add(") {\n").indent().add(saves);
        out.add("return $L;\n", suspend.point().protocol().signal()).unindent().add("}\n");
        goTo(suspend.resume(), next, out);
      } else {
        out.add(saves).add("return ").add(suspends(suspend)).add(";\n");
      }
      return out;
    }

    @Override
    public CodeBlock.Builder visitReturn(Terminator.Return ret) {
      return out.add(codes.returns(ret.value().orElse(Code.EMPTY))).add("\n");
    }

    @Override
    public CodeBlock.Builder visitThrow(Terminator.Throw thrown) {
      return out.add("throw ").add(codes.print(thrown.exception())).add(";\n");
    }

    @Override
    public CodeBlock.Builder visitEndFinally(Terminator.EndFinally end) {
      if (end.onlyTarget().isPresent()) {
        goTo(end.onlyTarget().get(), next, out);
        return out;
      }
      Set<Local> live = new LinkedHashSet<>();
      for (State target : end.targets()) {
        if (!names.isInPart(target, part)) {
          live.addAll(locals.liveAt(target));
        }
      }
      codes.markJump();
      return out.add(codes.saves(List.copyOf(live), "\n"))
          .add("$L = $L;\n", names.next(), locals.name(end.exit()))
          .add("continue $L;\n", names.dispatch());
    }

    @Override
    public CodeBlock.Builder visitUnreachable(Terminator.Unreachable unreachable) {
      return out;
    }
  }

  /** {@code this.reader = null;}. */
  private static CodeBlock clears(List<String> fields) {
    CodeBlock.Builder out = CodeBlock.builder();
    for (String field : fields) {
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
}
