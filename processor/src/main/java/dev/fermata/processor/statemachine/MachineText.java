package dev.fermata.processor.statemachine;

import dev.fermata.processor.statemachine.Code.Piece;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints states in the notation of this package's page, for people who look at what a pass does.
 *
 * <pre>{@code
 * START*: i = 0; goto FOR
 *   FOR: if (i < n) FOR_BODY else FOR_END
 *   FOR_BODY in R2: suspend YIELD i -> YIELDED
 *   YIELDED* in R2: i++; goto FOR
 * FOR_END: return
 * R: anything -> thrown, FAILED
 * R2: IOException -> e, CATCH; in R
 * }</pre>
 *
 * <p>A star marks where the coroutine starts or is resumed; what is in a loop is indented.
 */
public final class MachineText {
  private final Map<ExceptionRegion, String> regions = new LinkedHashMap<>();

  private MachineText() {}

  /** All states, a line each, then the exception regions. */
  public static String of(Graph graph) {
    return new MachineText().print(graph);
  }

  /** Code with variables as they are called in the source, and jumps as {@code goto}. */
  public static String of(Code code) {
    return code.pieces().stream().map(MachineText::of).collect(Collectors.joining());
  }

  private String print(Graph graph) {
    StringBuilder out = new StringBuilder();
    graph.stretches().forEach((state, stretch) -> print(state, stretch, out));
    regions.forEach(
        (region, name) -> {
          for (ExceptionRegion.Handler handler : region.handlers()) {
            String types =
                handler.types().isEmpty()
                    ? "anything"
                    : handler.types().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("|"));
            out.append(name + ": " + types + " -> " + handler.holder() + ", " + handler.target())
                .append(region.parent().map(parent -> "; in " + name(parent)).orElse(""))
                .append('\n');
          }
        });
    return out.toString();
  }

  private void print(State state, Stretch stretch, StringBuilder out) {
    out.append("  ".repeat(state.depth())).append(state).append(state.isResumePoint() ? "*" : "");
    state.region().ifPresent(region -> out.append(" in ").append(name(region)));
    out.append(":");
    for (Instruction instruction : stretch.instructions()) {
      instruction.accept(new Instructions(out));
    }
    out.append(' ').append(stretch.terminator().accept(new Terminators())).append('\n');
  }

  private String name(ExceptionRegion region) {
    region.parent().ifPresent(this::name);
    return regions.computeIfAbsent(
        region, r -> regions.isEmpty() ? "R" : "R" + (regions.size() + 1));
  }

  private static String of(Piece piece) {
    if (piece instanceof Code.Text text) {
      return text.text();
    } else if (piece instanceof Code.TypeReference reference) {
      return reference.type().toString();
    } else if (piece instanceof Code.Use use) {
      return use.local().name();
    } else if (piece instanceof Code.Binding binding) {
      return binding.local().name();
    } else if (piece instanceof Code.BoundName bound) {
      return bound.local().name();
    } else if (piece instanceof Code.SetExit set) {
      return set.exit() + " = " + set.target() + ";";
    } else if (piece instanceof Code.Resumed) {
      return "resumed(co)";
    } else if (piece instanceof Code.Scope) {
      return "scope(co)";
    } else if (piece instanceof Code.Close close) {
      return "close(" + close.resource() + close.primary().map(p -> ", " + p).orElse("") + ");";
    } else if (piece instanceof Code.StateReference reference) {
      return reference.state().name();
    } else if (piece instanceof Code.Jump jump) {
      String noted = of(jump.exit().code());
      if (jump.exit().target().isEmpty()) {
        return ("return " + noted).strip() + ";";
      }
      return noted
          + jump.exit()
              .target()
              .map(to -> (noted.isEmpty() ? "" : " ") + "goto " + to + ";")
              .orElse("");
    }
    return "";
  }

  private record Instructions(StringBuilder out) implements Instruction.Visitor {
    @Override
    public void visitComment(Instruction.Comment comment) {
      out.append(' ').append(comment.text());
    }

    @Override
    public void visitStatement(Instruction.Statement statement) {
      out.append(' ').append(of(statement.code()));
    }

    @Override
    public void visitDeclaration(Instruction.Declaration declaration) {
      out.append(" var ").append(declaration.local());
      declaration.initializer().ifPresent(code -> out.append(" = ").append(of(code)));
      out.append(';');
    }
  }

  private static final class Terminators implements Terminator.Visitor<String> {
    @Override
    public String visitGoto(Terminator.Goto to) {
      return "goto " + to.target();
    }

    @Override
    public String visitBranch(Terminator.Branch branch) {
      return "if (" + of(branch.condition()) + ") " + branch.then() + " else " + branch.otherwise();
    }

    @Override
    public String visitDispatch(Terminator.Dispatch dispatch) {
      StringBuilder out = new StringBuilder("switch (" + of(dispatch.selector()) + ") {");
      for (Terminator.Dispatch.Case c : dispatch.cases()) {
        out.append(' ').append(of(c.labels())).append(" -> ").append(c.target()).append(';');
      }
      dispatch.otherwise().ifPresent(to -> out.append(" default -> ").append(to).append(';'));
      return out.append(" }").toString();
    }

    @Override
    public String visitSuspend(Terminator.Suspend suspend) {
      SuspensionPoint point = suspend.point();
      return "suspend "
          + point.protocol()
          + point.operand().map(code -> " " + of(code)).orElse("")
          + point.condition().map(code -> " if (" + of(code) + ")").orElse("")
          + " -> "
          + suspend.resume();
    }

    @Override
    public String visitReturn(Terminator.Return ret) {
      return "return" + ret.value().map(value -> " " + of(value)).orElse("");
    }

    @Override
    public String visitThrow(Terminator.Throw thrown) {
      return "throw " + of(thrown.exception());
    }

    @Override
    public String visitEndFinally(Terminator.EndFinally end) {
      return "leave by "
          + end.exit()
          + " to "
          + end.targets().stream().map(State::name).collect(Collectors.joining(", "));
    }

    @Override
    public String visitUnreachable(Terminator.Unreachable unreachable) {
      return "unreachable";
    }
  }
}
