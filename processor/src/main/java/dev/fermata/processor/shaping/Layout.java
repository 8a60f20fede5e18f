package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Block;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
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
 * Decides how states are written down.
 *
 * <p>A state that only one other leads to is written inside that one. The rest become cases, in an
 * order in which loops fall through from their last state to their first, so that the steady state
 * of a loop needs no jump:
 *
 * <pre>{@code
 * case START: i = 0; goto FOR
 * case YIELDED: i++;                      // falls through
 * case FOR: if (i < n) { yield i } return
 * }</pre>
 */
final class Layout {
  private static final int BLOCK_LIMIT = 3000;
  private static final int PART_LIMIT = 5000;

  private final List<Part> parts;
  private final Map<State, State> heads;
  private final Map<State, Integer> partOf;

  private Layout(List<Part> parts, Map<State, State> heads, Map<State, Integer> partOf) {
    this.parts = parts;
    this.heads = heads;
    this.partOf = partOf;
  }

  /** The parts of the machine; most have one. */
  List<Part> parts() {
    return parts;
  }

  /** The state of the case that a state is written in. */
  State head(State state) {
    return Objects.requireNonNull(heads.get(state));
  }

  /** Which part a state is in. */
  int part(State state) {
    return Objects.requireNonNull(partOf.get(head(state)));
  }

  /** All states, each with the case it is written in. */
  Set<State> states() {
    return heads.keySet();
  }

  static Layout of(State start, List<State> states) {
    Set<State> referenced = referenced(start, states);
    Map<State, List<State>> predecessors = predecessors(states);
    Map<State, State> heads = new LinkedHashMap<>();
    List<State> cases = new ArrayList<>();
    for (State state : states) {
      if (isCase(state, referenced, predecessors.getOrDefault(state, List.of()))) {
        cases.add(state);
      }
    }
    // A case may turn out too long: what it cannot hold becomes a case of its own.
    for (int i = 0; i < cases.size(); i++) {
      collect(cases.get(i), cases.get(i), new HashSet<>(cases), heads, cases, new int[1]);
    }
    heads.forEach((state, head) -> state.setInlined(state != head));
    cases.sort(Comparator.comparingInt(states::indexOf));
    List<State> order = order(start, cases);
    List<Part> parts = divide(order, heads);
    Map<State, Integer> partOf = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      for (Block block : parts.get(i).blocks()) {
        partOf.put(block.head(), i);
      }
    }
    return new Layout(parts, heads, partOf);
  }

  /** States that are named by a number somewhere: they cannot be written inside another. */
  private static Set<State> referenced(State start, List<State> states) {
    Set<State> result = new HashSet<>();
    result.add(start);
    for (State state : states) {
      state.forEachHandler(handler -> result.add(handler.target()));
      state.forEachCode(code -> code.forEachTarget(result::add));
      state.forEachCode(code -> addReferences(code, result));
      if (state.terminator() instanceof Terminator.Suspend suspend) {
        result.add(suspend.resume());
      } else if (state.terminator() instanceof Terminator.EndFinally end
          && end.targets().size() > 1) {
        result.addAll(end.targets());
      }
    }
    return result;
  }

  private static void addReferences(Code code, Set<State> result) {
    for (Code.Piece piece : code.pieces()) {
      if (piece instanceof Code.StateReference reference) {
        result.add(reference.state());
      } else if (piece instanceof Code.SetExit set) {
        result.add(set.target());
      } else if (piece instanceof Code.Jump jump) {
        addReferences(jump.exit().code(), result);
      }
    }
  }

  private static Map<State, List<State>> predecessors(List<State> states) {
    Map<State, List<State>> result = new HashMap<>();
    for (State state : states) {
      for (State next : state.successors()) {
        result.computeIfAbsent(next, n -> new ArrayList<>()).add(state);
      }
    }
    return result;
  }

  private static boolean isCase(State state, Set<State> referenced, List<State> predecessors) {
    return referenced.contains(state)
        || predecessors.size() != 1
        || !sameRegion(predecessors.get(0), state);
  }

  private static void collect(
      State state,
      State head,
      Set<State> cases,
      Map<State, State> heads,
      List<State> found,
      int[] size) {
    heads.put(state, head);
    size[0] += CodeSize.of(state);
    for (State next : inlineCandidates(state)) {
      if (cases.contains(next) || heads.containsKey(next)) {
        continue;
      }
      if (size[0] + CodeSize.of(next) > BLOCK_LIMIT) {
        found.add(next);
        cases.add(next);
      } else {
        collect(next, head, cases, heads, found, size);
      }
    }
  }

  /** The successors that would be written inside, if nothing else leads to them. */
  private static List<State> inlineCandidates(State state) {
    return state.terminator() instanceof Terminator.Suspend ? List.of() : state.successors();
  }

  /** The state that control reaches at the end of a case, where no jump is needed before it. */
  static Optional<State> tail(State head) {
    State state = head;
    while (true) {
      Terminator terminator = state.terminator();
      State next;
      if (terminator instanceof Terminator.Goto to) {
        next = to.target();
      } else if (terminator instanceof Terminator.Branch branch) {
        next = tailOf(branch);
      } else if (terminator instanceof Terminator.EndFinally end && end.targets().size() == 1) {
        next = end.targets().get(0);
      } else if (terminator instanceof Terminator.Suspend suspend && suspend.point().mayGoOn()) {
        next = suspend.resume();
      } else {
        return Optional.empty();
      }
      if (!next.isInlined()) {
        return Optional.of(next);
      }
      state = next;
    }
  }

  /** Which side of a branch is written last, so that it may fall through. */
  static State tailOf(Terminator.Branch branch) {
    return !branch.then().isInlined() && branch.otherwise().isInlined()
        ? branch.then()
        : branch.otherwise();
  }

  private record Edge(State from, State to, int weight) {}

  private static List<State> order(State start, List<State> cases) {
    List<State> labels = cases.stream().filter(s -> s != start && isLabel(s)).toList();
    List<State> written = cases.stream().filter(s -> !labels.contains(s)).toList();
    List<Edge> edges = new ArrayList<>();
    for (State head : written) {
      Optional<State> to = tail(head);
      if (to.isPresent() && sameRegion(head, to.get())) {
        edges.add(
            new Edge(
                head,
                destination(to.get()),
                2 * Math.min(head.depth(), to.get().depth()) + (isCallReturn(to.get()) ? 1 : 0)));
      }
    }
    edges.sort(Comparator.comparingInt(Edge::weight).reversed());
    Map<State, List<State>> chains = new LinkedHashMap<>();
    written.forEach(state -> chains.put(state, new ArrayList<>(List.of(state))));
    for (Edge edge : edges) {
      List<State> first = Objects.requireNonNull(chains.get(edge.from()));
      List<State> second = Objects.requireNonNull(chains.get(edge.to()));
      boolean fits =
          first != second
              && first.get(first.size() - 1) == edge.from()
              && second.get(0) == edge.to()
              && edge.to() != start;
      if (fits) {
        first.addAll(second);
        second.forEach(state -> chains.put(state, first));
      }
    }
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

  /**
   * Whether a case does nothing but go on at another, as after a yield at the end of a loop's body.
   * Its number is wanted all the same, for it says where the coroutine is, so it becomes one more
   * label of the other case.
   */
  private static boolean isLabel(State state) {
    return destination(state) != state;
  }

  /** The case where something happens again; a case itself if something happens there. */
  private static State destination(State head) {
    Set<State> seen = new HashSet<>();
    State current = head;
    while (current.instructions().isEmpty()
        && current.terminator() instanceof Terminator.Goto to
        && !to.target().isInlined()
        && sameRegion(current, to.target())) {
      if (!seen.add(current)) {
        return head;
      }
      current = to.target();
    }
    return current;
  }

  private static boolean isCallReturn(State state) {
    return state.isResumePoint();
  }

  private static boolean sameRegion(State from, State to) {
    Optional<ExceptionRegion> region = to.region();
    return from.region().equals(region);
  }

  private static List<Part> divide(List<State> order, Map<State, State> heads) {
    Map<State, Integer> sizes = new HashMap<>();
    heads.forEach((state, head) -> sizes.merge(head, CodeSize.of(state), Integer::sum));
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
    return groups.stream().map(Layout::part).toList();
  }

  private static Part part(List<State> group) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      State head = group.get(i);
      State following = i + 1 < group.size() ? destination(group.get(i + 1)) : null;
      Optional<State> next =
          tail(head).filter(t -> destination(t) == following && sameRegion(head, t));
      blocks.add(new Block(head, next));
    }
    return new Part(blocks);
  }
}
