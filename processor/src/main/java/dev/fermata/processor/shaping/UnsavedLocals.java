package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Stretch;
import dev.fermata.processor.statemachine.Terminator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which variables may differ from their fields: those assigned since the coroutine was last
 * resumed. Only they need saving.
 *
 * <pre>{@code
 * String name = next();     // saved at the first yield …
 * while (true) co.yield(name);   // … and not again at the others
 * }</pre>
 *
 * <p>What goes on at once where it might have suspended has saved nothing.
 */
final class UnsavedLocals {
  private final Graph graph;
  private final Map<State, Set<Local>> in = new HashMap<>();

  private UnsavedLocals(Graph graph) {
    this.graph = graph;
  }

  static UnsavedLocals of(Graph graph) {
    UnsavedLocals unsaved = new UnsavedLocals(graph);
    graph.states().forEach(state -> unsaved.in.put(state, new HashSet<>()));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (State state : graph.states()) {
        changed |= unsaved.propagate(state);
      }
    }
    return unsaved;
  }

  /** What may have been assigned when a state ends. */
  Set<Local> atEnd(State state) {
    Set<Local> result = new HashSet<>(Objects.requireNonNull(in.get(state)));
    result.addAll(assigned(graph.at(state)));
    return result;
  }

  private boolean propagate(State state) {
    Stretch stretch = graph.at(state);
    Set<Local> out = atEnd(state);
    boolean[] changed = new boolean[1];
    for (Code code : stretch.codes()) {
      code.forEachTarget(target -> changed[0] |= add(target, out));
    }
    if (!leaves(stretch)) {
      stretch.terminator().targets().forEach(next -> changed[0] |= add(next, out));
    }
    state.forEachHandler(
        handler -> {
          changed[0] |= add(handler.target(), out);
          changed[0] |= add(handler.target(), Set.of(handler.holder()));
        });
    return changed[0];
  }

  /** Whether the coroutine surely suspends at the end of a stretch, with everything saved. */
  private static boolean leaves(Stretch stretch) {
    return stretch.terminator() instanceof Terminator.Suspend suspend && !suspend.point().mayGoOn();
  }

  private boolean add(State state, Set<Local> locals) {
    Set<Local> there = in.get(state);
    return there != null && there.addAll(locals);
  }

  private static Set<Local> assigned(Stretch stretch) {
    Set<Local> result = new HashSet<>();
    for (Instruction instruction : stretch.instructions()) {
      instruction.assigns().ifPresent(result::add);
    }
    for (Code code : stretch.codes()) {
      code.forEachUse(
          use -> {
            if (use.access().assigns()) {
              result.add(use.local());
            }
          });
    }
    return result;
  }
}
