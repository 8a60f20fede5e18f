package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
import dev.fermata.processor.statemachine.Exit;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import dev.fermata.processor.statemachine.Terminator.Dispatch;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Jumps past states in which nothing happens.
 *
 * <pre>{@code
 * TRY: goto TRY_2          what went to TRY now goes to TRY_2
 * TRY_2: work();
 * }</pre>
 *
 * <p>A state at which the coroutine is resumed stays: its number says where the coroutine is.
 */
final class JumpThreading {
  private final Map<State, State> destinations = new IdentityHashMap<>();

  private JumpThreading(List<State> states) {
    for (State state : states) {
      destinations.put(state, follow(state));
    }
  }

  static void thread(List<State> states) {
    JumpThreading threading = new JumpThreading(states);
    Set<ExceptionRegion> regions = new HashSet<>();
    for (State state : states) {
      threading.rewrite(state);
      for (var r = state.region(); r.isPresent(); r = r.get().parent()) {
        if (regions.add(r.get())) {
          r.get().retarget(threading::to);
        }
      }
    }
  }

  private static State follow(State state) {
    Set<State> seen = new HashSet<>();
    State current = state;
    while (!current.isResumePoint()
        && current.instructions().isEmpty()
        && current.terminator() instanceof Terminator.Goto to
        && seen.add(current)) {
      current = to.target();
    }
    return current;
  }

  private State to(State state) {
    return Objects.requireNonNullElse(destinations.get(state), state);
  }

  private void rewrite(State state) {
    state.instructions().replaceAll(this::rewrite);
    state.end(rewrite(state.terminator()));
  }

  private Instruction rewrite(Instruction instruction) {
    if (instruction instanceof Instruction.Statement statement) {
      return new Instruction.Statement(rewrite(statement.code()), statement.assigns());
    } else if (instruction instanceof Instruction.Declaration declaration) {
      return new Instruction.Declaration(
          declaration.local(), declaration.head(), declaration.initializer().map(this::rewrite));
    }
    return instruction;
  }

  private Terminator rewrite(Terminator terminator) {
    if (terminator instanceof Terminator.Goto to) {
      return new Terminator.Goto(to(to.target()));
    } else if (terminator instanceof Terminator.Branch branch) {
      State then = to(branch.then());
      State otherwise = to(branch.otherwise());
      return new Terminator.Branch(rewrite(branch.condition()), then, otherwise);
    } else if (terminator instanceof Dispatch dispatch) {
      return new Dispatch(
          rewrite(dispatch.selector()),
          dispatch.cases().stream()
              .map(c -> new Dispatch.Case(rewrite(c.labels()), c.bindings(), to(c.target())))
              .toList(),
          dispatch.otherwise().map(this::to));
    } else if (terminator instanceof Terminator.Suspend suspend) {
      return new Terminator.Suspend(suspend.point().map(this::rewrite), suspend.resume());
    } else if (terminator instanceof Terminator.Return ret) {
      return new Terminator.Return(ret.value().map(this::rewrite));
    } else if (terminator instanceof Terminator.Throw thrown) {
      return new Terminator.Throw(rewrite(thrown.exception()));
    } else if (terminator instanceof Terminator.EndFinally end) {
      List<State> targets = end.targets().stream().map(this::to).distinct().toList();
      return new Terminator.EndFinally(end.exit(), targets);
    }
    return terminator;
  }

  private Code rewrite(Code code) {
    return new Code(code.pieces().stream().map(this::rewrite).toList(), code.precedence());
  }

  private Code.Piece rewrite(Code.Piece piece) {
    if (piece instanceof Code.StateReference reference) {
      return new Code.StateReference(to(reference.state()));
    } else if (piece instanceof Code.SetExit set) {
      return new Code.SetExit(set.exit(), to(set.target()), set.forgotten());
    } else if (piece instanceof Code.Jump jump) {
      Exit exit = jump.exit();
      return new Code.Jump(
          new Exit(rewrite(exit.code()), exit.target().map(this::to)), jump.separator());
    }
    return piece;
  }
}
