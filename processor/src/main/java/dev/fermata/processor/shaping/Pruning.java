package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
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

  static Graph prune(Graph graph) {
    Set<State> reached = new HashSet<>();
    Deque<State> work = new ArrayDeque<>();
    work.add(graph.start());
    while (!work.isEmpty()) {
      State state = work.remove();
      if (reached.add(state)) {
        work.addAll(graph.at(state).successors());
        graph.at(state).codes().forEach(code -> code.forEachReference(work::add));
        state.forEachHandler(handler -> work.add(handler.target()));
      }
    }
    return graph.only(reached::contains);
  }
}
