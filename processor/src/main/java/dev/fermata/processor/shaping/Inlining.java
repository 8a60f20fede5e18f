package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Nesting;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Stretch;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a state that only one other leads to inside that one.
 *
 * <pre>{@code
 * FOR: if (i < n) FOR_BODY else FOR_END       case FOR:
 * FOR_BODY: yield i -> YIELDED                  if (i < n) { yield i }
 * FOR_END: return                               return
 * }</pre>
 */
final class Inlining {
  private static final int BLOCK_LIMIT = 3000;

  private final Graph graph;
  private final List<State> found = new ArrayList<>();
  private final Set<State> cases;
  private final Map<State, State> heads = new LinkedHashMap<>();

  private Inlining(Graph graph) {
    this.graph = graph;
    Set<State> numbered = numbered();
    Map<State, List<State>> predecessors = predecessors();
    for (State state : graph.states()) {
      List<State> before = predecessors.getOrDefault(state, List.of());
      if (numbered.contains(state)
          || before.size() != 1
          || !before.get(0).region().equals(state.region())) {
        found.add(state);
      }
    }
    this.cases = new HashSet<>(found);
    // A case may turn out too long: what it cannot hold becomes a case of its own.
    for (int i = 0; i < found.size(); i++) {
      collect(found.get(i), found.get(i), 0);
    }
  }

  static Nesting inline(Graph graph) {
    return new Nesting(new Inlining(graph).heads);
  }

  /** States that are named by a number somewhere: they cannot be written inside another. */
  private Set<State> numbered() {
    Set<State> result = new HashSet<>();
    result.add(graph.start());
    graph
        .stretches()
        .forEach(
            (state, stretch) -> {
              state.forEachHandler(handler -> result.add(handler.target()));
              for (var code : stretch.codes()) {
                code.forEachTarget(result::add);
                code.forEachReference(result::add);
              }
              if (stretch.terminator() instanceof Terminator.Suspend
                  || stretch.terminator() instanceof Terminator.EndFinally end
                      && end.onlyTarget().isEmpty()) {
                result.addAll(stretch.terminator().targets());
              }
            });
    return result;
  }

  private Map<State, List<State>> predecessors() {
    Map<State, List<State>> result = new HashMap<>();
    graph
        .stretches()
        .forEach(
            (state, stretch) -> {
              for (State next : stretch.successors()) {
                result.computeIfAbsent(next, n -> new ArrayList<>()).add(state);
              }
            });
    return result;
  }

  /** Writes a state and what only it leads to into a case; answers how long the case is then. */
  private int collect(State state, State head, int sizeBefore) {
    Stretch stretch = graph.at(state);
    heads.put(state, head);
    int size = sizeBefore + CodeSize.of(stretch);
    for (State next : stretch.successors()) {
      if (cases.contains(next) || heads.containsKey(next)) {
        continue;
      }
      if (size + CodeSize.of(graph.at(next)) > BLOCK_LIMIT) {
        found.add(next);
        cases.add(next);
      } else {
        size = collect(next, head, size);
      }
    }
    return size;
  }
}
