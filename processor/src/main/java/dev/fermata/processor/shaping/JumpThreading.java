package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.State;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Jumps past states in which nothing happens.
 *
 * <pre>{@code
 * TRY: goto TRY_2          what went to TRY now goes to TRY_2
 * TRY_2: work();
 * }</pre>
 *
 * <p>A state at which the coroutine is resumed stays: its number says where the coroutine is. A
 * handler of exceptions always does something: it takes the exception.
 */
final class JumpThreading {
  private JumpThreading() {}

  static Graph thread(Graph graph) {
    return graph.map(stretch -> stretch.retarget(state -> follow(graph, state)));
  }

  private static State follow(Graph graph, State state) {
    Set<State> seen = new HashSet<>();
    State current = state;
    while (!current.isResumePoint() && seen.add(current)) {
      Optional<State> next = graph.at(current).onlyGoesTo();
      if (next.isEmpty()) {
        break;
      }
      current = next.get();
    }
    return current;
  }
}
