package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import dev.fermata.processor.statemachine.Layout;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Locals;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the field of a variable is cleared, since the coroutine is suspended or about to be and
 * nothing reads the variable any more: what it refers to may be large, and the coroutine may wait
 * for long.
 *
 * <pre>{@code
 * byte[] big = load();
 * co.yield(big.length);    // this.big = big;
 * int sum = sum(big);
 * co.yield(sum);           // this.big = null;    before: big stays reachable up to the end
 * }</pre>
 *
 * <p>Only what may hold something is cleared, so each field is followed forwards: it is filled by
 * the caller (parameters, the receiver) or where it is saved, and emptied where it is cleared. A
 * variable that has died before a loop is cleared there and not at every round:
 *
 * <pre>{@code
 * Node n = head;           // this.head = null;
 * while (n != null) { co.yield(n.v); n = n.next(); }
 * }</pre>
 *
 * <p>What may go on at once is cleared only where it suspends, unless that would have to be written
 * at one suspension after the other:
 *
 * <pre>{@code
 * co.await(send(big));     // if (awaits(…)) { this.big = null; return SUSPENDED; }
 * co.await(a); co.await(b); co.await(c);
 *                          // or, in front of the first: this.big = null;
 * }</pre>
 */
final class DeadReferences {
  /** At how many suspensions it is written rather than to be done in vain; in loops, and not. */
  private static final int FEW_IN_LOOPS = 4;

  private static final int FEW = 2;

  /** When a field is cleared at the end of a state. */
  private enum Clearing {
    ALWAYS,
    IF_SUSPENDED
  }

  private final Graph graph;
  private final Layout layout;
  private final Locals locals;
  private final Map<State, List<State>> predecessors = new HashMap<>();
  private final Map<State, List<String>> clears = new HashMap<>();
  private final Map<State, List<String>> clearsIfSuspended = new HashMap<>();

  private DeadReferences(Graph graph, Layout layout, Locals locals) {
    this.graph = graph;
    this.layout = layout;
    this.locals = locals;
    for (State state : graph.states()) {
      for (State next : following(state)) {
        predecessors.computeIfAbsent(next, s -> new ArrayList<>()).add(state);
      }
    }
  }

  /**
   * Adds the fields to clear at the end of each state.
   *
   * @param receiver the name of the receiver, which static coroutines do not have
   */
  static Locals clear(
      Graph graph, Layout layout, Liveness liveness, Locals locals, String receiver) {
    DeadReferences dead = new DeadReferences(graph, layout, locals);
    Set<State> receiverLive = dead.whereSelfIsRead();
    if (!receiverLive.isEmpty()) {
      dead.add(dead.new Field(receiver, Set.of(), true, receiverLive::contains));
    }
    Map<String, Set<Local>> fields = new LinkedHashMap<>();
    for (Local local : locals.all()) {
      boolean isField = local.isParameter() || locals.storage(local) == Storage.FIELD;
      if (isField && local.kind() != Local.Kind.CONSTANT && !local.type().isPrimitive()) {
        fields.computeIfAbsent(locals.name(local), n -> new LinkedHashSet<>()).add(local);
      }
    }
    fields.forEach(
        (name, sharing) -> {
          boolean isFilled = sharing.stream().anyMatch(Local::isParameter);
          Predicate<State> live = state -> sharing.stream().anyMatch(liveness.in(state)::contains);
          dead.add(dead.new Field(name, sharing, isFilled, live));
        });
    return locals.clearing(dead.clears, dead.clearsIfSuspended);
  }

  private void add(Field field) {
    field
        .clearedAt()
        .forEach(
            (state, clearing) -> {
              Map<State, List<String>> where =
                  clearing == Clearing.ALWAYS ? clears : clearsIfSuspended;
              where.computeIfAbsent(state, s -> new ArrayList<>()).add(field.name);
            });
  }

  /** The states from which code that goes through the receiver may be reached. */
  private Set<State> whereSelfIsRead() {
    Set<State> result = new HashSet<>();
    Deque<State> todo = new ArrayDeque<>();
    graph
        .stretches()
        .forEach(
            (state, stretch) -> {
              if (stretch.codes().stream().anyMatch(Code::mentionsSelf)) {
                todo.add(state);
              }
            });
    while (!todo.isEmpty()) {
      State state = todo.remove();
      if (result.add(state)) {
        todo.addAll(predecessors.getOrDefault(state, List.of()));
      }
    }
    return result;
  }

  /** Where control may go from a state, by exceptions too. */
  private List<State> following(State state) {
    List<State> result = new ArrayList<>(graph.at(state).successors());
    state.forEachHandler(handler -> result.add(handler.target()));
    return result;
  }

  /** One field, which several variables of one name may share. */
  private final class Field {
    final String name;
    private final Set<Local> sharing;
    private final boolean isFilledByCaller;
    private final Predicate<State> live;

    Field(String name, Set<Local> sharing, boolean isFilledByCaller, Predicate<State> live) {
      this.name = name;
      this.sharing = sharing;
      this.isFilledByCaller = isFilledByCaller;
      this.live = live;
    }

    /** The states at whose end it is cleared. */
    Map<State, Clearing> clearedAt() {
      Set<State> suspensions = needed(Set.of(), Clearing.IF_SUSPENDED);
      int depth = suspensions.stream().mapToInt(State::depth).max().orElse(0);
      Map<State, Clearing> result = new LinkedHashMap<>();
      Set<State> earlier = depth == 0 ? Set.of() : deaths(depth);
      if (!earlier.isEmpty()) {
        Set<State> rest = needed(earlier, Clearing.IF_SUSPENDED);
        if (rest.stream().allMatch(state -> state.depth() < depth)) {
          rest.forEach(state -> result.put(state, Clearing.IF_SUSPENDED));
          earlier.forEach(state -> result.put(state, Clearing.ALWAYS));
          return result;
        }
      }
      if (suspensions.size() > (depth == 0 ? FEW : FEW_IN_LOOPS)) {
        Set<State> first = needed(Set.of(), Clearing.ALWAYS);
        if (first.size() < suspensions.size()) {
          first.forEach(state -> result.put(state, Clearing.ALWAYS));
          return result;
        }
      }
      suspensions.forEach(state -> result.put(state, Clearing.IF_SUSPENDED));
      return result;
    }

    /**
     * The suspensions at which it may hold something that nothing reads any more.
     *
     * @param how it is cleared at those before
     */
    private Set<State> needed(Set<State> cleared, Clearing how) {
      Set<State> filled = filled(cleared, how);
      Set<State> result = new LinkedHashSet<>();
      for (State state : graph.states()) {
        if (filled.contains(state)
            && !cleared.contains(state)
            && graph.at(state).terminator() instanceof Terminator.Suspend suspend
            && !live.test(suspend.resume())) {
          result.add(state);
        }
      }
      return result;
    }

    /** Where it has just died, outside of loops that are nested as deep as {@code depth}. */
    private Set<State> deaths(int depth) {
      Set<State> result = new LinkedHashSet<>();
      addDeaths(depth, live, result);
      // It has died on the way to these.
      addDeaths(
          depth, s -> predecessors.getOrDefault(s, List.of()).stream().allMatch(live), result);
      return result;
    }

    private void addDeaths(int depth, Predicate<State> here, Set<State> result) {
      Set<State> filled = filled(result, Clearing.IF_SUSPENDED);
      for (State state : graph.states()) {
        if (filled.contains(state)
            && here.test(state)
            && state.depth() < depth
            && canBeClearedAtEnd(state)
            && !following(state).isEmpty()
            && following(state).stream().noneMatch(live)) {
          result.add(state);
        }
      }
    }

    /** Suspensions clear what they need to; behind a throw, nothing can be written. */
    private boolean canBeClearedAtEnd(State state) {
      Terminator end = graph.at(state).terminator();
      return !(end instanceof Terminator.Suspend) && !(end instanceof Terminator.Unreachable);
    }

    /**
     * The states at whose begin it may hold something, given where it is cleared beside the
     * suspensions at which it is dead.
     */
    private Set<State> filled(Set<State> cleared, Clearing how) {
      Set<State> result = new HashSet<>();
      Deque<State> todo = new ArrayDeque<>();
      if (isFilledByCaller) {
        todo.add(graph.start());
      }
      for (State state : graph.states()) {
        if (graph.at(state).terminator() instanceof Terminator.Suspend suspend
            && locals.savedAt(state).stream().anyMatch(sharing::contains)) {
          todo.add(suspend.resume());
        }
        for (State next : following(state)) {
          // A jump to another part saves what is live there.
          if (!layout.share(next, state) && live.test(next)) {
            todo.addAll(following(state));
          }
        }
      }
      while (!todo.isEmpty()) {
        State state = todo.remove();
        if (result.add(state)) {
          graph.at(state).codes().forEach(code -> code.forEachTarget(todo::add));
          state.forEachHandler(handler -> todo.add(handler.target()));
          if (!cleared.contains(state) && !isCleared(state, how)) {
            todo.addAll(graph.at(state).terminator().targets());
          }
        }
      }
      return result;
    }

    private boolean isCleared(State state, Clearing how) {
      return graph.at(state).terminator() instanceof Terminator.Suspend suspend
          && (how == Clearing.ALWAYS || !suspend.point().mayGoOn())
          && !live.test(suspend.resume());
    }
  }
}
