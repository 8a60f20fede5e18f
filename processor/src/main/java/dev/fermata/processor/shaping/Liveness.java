package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Stretch;
import dev.fermata.processor.statemachine.Terminator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which variables are live where a state begins: some path from there reads them before it assigns
 * them.
 *
 * <p>An exception may leave a state between any two instructions, so what its handlers need is live
 * all through the state.
 */
final class Liveness {
  /** Told what is live behind a piece of a state. */
  interface Observer {
    void instruction(Instruction instruction, Set<Local> after);

    void terminator(Terminator terminator, Set<Local> after);
  }

  private static final Observer NOBODY =
      new Observer() {
        @Override
        public void instruction(Instruction instruction, Set<Local> after) {}

        @Override
        public void terminator(Terminator terminator, Set<Local> after) {}
      };

  private final Graph graph;
  private final Map<State, Set<Local>> in = new HashMap<>();

  private Liveness(Graph graph) {
    this.graph = graph;
  }

  /** Solves the flow equations by iteration. */
  static Liveness of(Graph graph) {
    Liveness liveness = new Liveness(graph);
    List<State> all = List.copyOf(graph.states());
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = all.size() - 1; i >= 0; i--) {
        State state = all.get(i);
        Set<Local> before = liveness.compute(state);
        if (!before.equals(liveness.in.put(state, before))) {
          changed = true;
        }
      }
    }
    return liveness;
  }

  /** What is live where {@code state} begins. */
  Set<Local> in(State state) {
    return in.getOrDefault(state, Set.of());
  }

  private Set<Local> compute(State state) {
    return walk(state, NOBODY);
  }

  /** Goes backwards over a state; what is live where it begins. */
  Set<Local> walk(State state, Observer observer) {
    Stretch stretch = graph.at(state);
    Set<Local> handled = handled(state);
    Set<Local> live = new LinkedHashSet<>(handled);
    stretch.terminator().targets().forEach(next -> live.addAll(in(next)));
    observer.terminator(stretch.terminator(), live);
    stretch.terminator().codes().forEach(code -> use(code, live));
    List<Instruction> instructions = stretch.instructions();
    for (int i = instructions.size() - 1; i >= 0; i--) {
      Instruction instruction = instructions.get(i);
      observer.instruction(instruction, live);
      instruction.assigns().ifPresent(live::remove);
      instruction.codes().forEach(code -> use(code, live));
      live.addAll(handled);
    }
    return live;
  }

  private Set<Local> handled(State state) {
    Set<Local> result = new LinkedHashSet<>();
    state.forEachHandler(handler -> result.addAll(after(handler)));
    return result;
  }

  private Set<Local> after(ExceptionRegion.Handler handler) {
    Set<Local> result = new LinkedHashSet<>(in(handler.target()));
    result.remove(handler.holder());
    return result;
  }

  /** Goes backwards over code: reads make live, jumps add what their targets want. */
  private void use(Code code, Set<Local> live) {
    List<Code.Piece> pieces = code.pieces();
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Code.Piece piece = pieces.get(i);
      if (piece instanceof Code.Use use && use.access() != Code.Access.WRITE) {
        live.add(use.local());
      } else if (piece instanceof Code.Close close) {
        live.add(close.resource());
        close.primary().ifPresent(live::add);
      } else if (piece instanceof Code.SetExit set) {
        live.remove(set.exit());
        set.forgotten().forEach(live::remove);
      } else if (piece instanceof Code.Jump jump) {
        Set<Local> there = new LinkedHashSet<>();
        jump.exit().target().ifPresent(target -> there.addAll(in(target)));
        use(jump.exit().code(), there);
        live.addAll(there);
      }
    }
  }
}
