package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Block;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Layout;
import dev.fermata.processor.statemachine.Nesting;
import dev.fermata.processor.statemachine.Part;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Orders the cases so that loops fall through from their last state to their first: the steady
 * state of a loop needs no jump.
 *
 * <pre>{@code
 * case START: i = 0; goto FOR
 * case YIELDED: i++;                      // falls through
 * case FOR: if (i < n) { yield i } return
 * }</pre>
 *
 * <p>Cases that are too many for one method are divided among several.
 */
final class Arrangement {
  private static final int PART_LIMIT = 5000;

  private record Edge(State from, State to, int weight) {}

  private final Graph graph;
  private final Nesting nesting;

  private Arrangement(Graph graph, Nesting nesting) {
    this.graph = graph;
    this.nesting = nesting;
  }

  static Layout arrange(Graph graph, Nesting nesting) {
    Arrangement arrangement = new Arrangement(graph, nesting);
    return new Layout(arrangement.divided(arrangement.ordered()), nesting);
  }

  private List<State> ordered() {
    List<State> cases = graph.states().stream().filter(state -> !nesting.isInlined(state)).toList();
    List<State> labels = cases.stream().filter(s -> s != graph.start() && isLabel(s)).toList();
    List<State> written = cases.stream().filter(s -> !labels.contains(s)).toList();
    Map<State, List<State>> chains = chains(written);
    List<State> result = new ArrayList<>();
    for (State state : written) {
      List<State> chain = Objects.requireNonNull(chains.get(state));
      if (Collections.disjoint(result, chain)) {
        result.addAll(chain);
      }
    }
    for (State label : labels) {
      result.add(result.indexOf(destination(label)), label);
    }
    return result;
  }

  /** For each case the cases that fall through one into the next, itself among them. */
  private Map<State, List<State>> chains(List<State> written) {
    Map<State, List<State>> chains = new LinkedHashMap<>();
    written.forEach(state -> chains.put(state, new ArrayList<>(List.of(state))));
    for (Edge edge : edges(written)) {
      List<State> first = Objects.requireNonNull(chains.get(edge.from()));
      List<State> second = Objects.requireNonNull(chains.get(edge.to()));
      boolean fits =
          first != second
              && first.get(first.size() - 1) == edge.from()
              && second.get(0) == edge.to()
              && edge.to() != graph.start();
      if (fits) {
        first.addAll(second);
        second.forEach(state -> chains.put(state, first));
      }
    }
    return chains;
  }

  /** Where one case could fall through to another, the innermost loops first. */
  private List<Edge> edges(List<State> written) {
    List<Edge> edges = new ArrayList<>();
    for (State head : written) {
      tail(head)
          .filter(to -> sameRegion(head, to))
          .ifPresent(
              to -> {
                int depth = Math.min(head.depth(), to.depth());
                int weight = 2 * depth + (to.isResumePoint() ? 1 : 0);
                edges.add(new Edge(head, destination(to), weight));
              });
    }
    edges.sort(Comparator.comparingInt(Edge::weight).reversed());
    return edges;
  }

  /** The state that control reaches at the end of a case, where no jump is needed before it. */
  private Optional<State> tail(State head) {
    State state = head;
    while (true) {
      Optional<State> next = tail(graph.at(state).terminator());
      if (next.isEmpty() || !nesting.isInlined(next.get())) {
        return next;
      }
      state = next.get();
    }
  }

  private Optional<State> tail(Terminator terminator) {
    if (terminator instanceof Terminator.Goto to) {
      return Optional.of(to.target());
    } else if (terminator instanceof Terminator.Branch branch) {
      return Optional.of(nesting.last(branch));
    } else if (terminator instanceof Terminator.EndFinally end) {
      return end.onlyTarget();
    } else if (terminator instanceof Terminator.Suspend suspend && suspend.point().mayGoOn()) {
      return Optional.of(suspend.resume());
    }
    return Optional.empty();
  }

  /**
   * Whether a case does nothing but go on at another, as after a yield at the end of a loop's body.
   * Its number is wanted all the same, for it says where the coroutine is, so it becomes one more
   * label of the other case.
   */
  private boolean isLabel(State state) {
    return destination(state) != state;
  }

  /** The case where something happens again; a case itself if something happens there. */
  private State destination(State head) {
    Set<State> seen = new HashSet<>();
    State current = head;
    while (true) {
      State from = current;
      Optional<State> next =
          graph.at(from).onlyGoesTo().filter(to -> !nesting.isInlined(to) && sameRegion(from, to));
      if (next.isEmpty()) {
        return current;
      }
      if (!seen.add(current)) {
        return head;
      }
      current = next.get();
    }
  }

  private static boolean sameRegion(State from, State to) {
    return from.region().equals(to.region());
  }

  private List<Part> divided(List<State> order) {
    Map<State, Integer> sizes = new HashMap<>();
    graph
        .stretches()
        .forEach(
            (state, stretch) ->
                sizes.merge(nesting.head(state), CodeSize.of(stretch), Integer::sum));
    int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
    int limit = total <= PART_LIMIT ? Integer.MAX_VALUE : PART_LIMIT;
    List<List<State>> groups = new ArrayList<>();
    int size = 0;
    for (State head : order) {
      int own = sizes.getOrDefault(head, 0);
      if (groups.isEmpty() || (long) size + own > limit) {
        groups.add(new ArrayList<>());
        size = 0;
      }
      groups.get(groups.size() - 1).add(head);
      size += own;
    }
    return groups.stream().map(this::part).toList();
  }

  private Part part(List<State> group) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      State head = group.get(i);
      State following = i + 1 < group.size() ? destination(group.get(i + 1)) : null;
      Optional<State> next =
          tail(head).filter(to -> destination(to) == following && sameRegion(head, to));
      blocks.add(new Block(head, next));
    }
    return new Part(blocks);
  }
}
