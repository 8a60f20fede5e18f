package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Drops states that nothing leads to, such as what follows an endless loop.
 *
 * <pre>{@code
 * while (true) { co.yield(1); }    // WHILE_END is never reached
 * }</pre>
 */
final class Pruning {
  private Pruning() {}

  /** The states that can run, in their order. */
  static List<State> reachable(State start, List<State> states) {
    Set<State> reached = new HashSet<>();
    Deque<State> work = new ArrayDeque<>();
    work.add(start);
    while (!work.isEmpty()) {
      State state = work.remove();
      if (reached.add(state)) {
        work.addAll(state.successors());
        state.forEachHandler(handler -> work.add(handler.target()));
      }
    }
    return states.stream().filter(reached::contains).toList();
  }
}
