package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 */
final class DeadReferences {
  private final Collection<State> states;
  private final Layout layout;
  private final Map<State, List<Local>> saves;
  private final Map<State, List<State>> predecessors = new HashMap<>();
  private final Map<State, List<String>> clears = new HashMap<>();

  private DeadReferences(Layout layout, Map<State, List<Local>> saves) {
    this.states = layout.states();
    this.layout = layout;
    this.saves = saves;
    for (State state : states) {
      for (State next : following(state)) {
        predecessors.computeIfAbsent(next, s -> new ArrayList<>()).add(state);
      }
    }
  }

  /**
   * The fields to clear at the end of each state.
   *
   * @param receiver the name of the receiver, where the coroutine has one
   */
  static Map<State, List<String>> clears(
      State start, Layout layout, Liveness liveness, Hoisting hoisting, Optional<String> receiver) {
    DeadReferences dead = new DeadReferences(layout, hoisting.saves());
    Map<String, Set<Local>> fields = new LinkedHashMap<>();
    hoisting
        .locals()
        .forEach(
            (local, hoisted) -> {
              boolean isField = local.isParameter() || hoisted.storage() == Storage.FIELD;
              if (isField && local.kind() != Local.Kind.CONSTANT && !local.type().isPrimitive()) {
                String name = Objects.requireNonNull(hoisting.names().get(local));
                fields.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(local);
              }
            });
    receiver.ifPresent(
        name -> {
          Set<State> live = dead.whereSelfIsRead();
          if (!live.isEmpty()) {
            dead.add(dead.new Field(name, Set.of(), true, live::contains, start));
          }
        });
    fields.forEach(
        (name, locals) -> {
          boolean isFilled = locals.stream().anyMatch(Local::isParameter);
          Predicate<State> live = state -> locals.stream().anyMatch(liveness.in(state)::contains);
          dead.add(dead.new Field(name, locals, isFilled, live, start));
        });
    return dead.clears;
  }

  private void add(Field field) {
    for (State state : field.clearedAt()) {
      clears.computeIfAbsent(state, s -> new ArrayList<>()).add(field.name);
    }
  }

  /** The states from which code that goes through the receiver may be reached. */
  private Set<State> whereSelfIsRead() {
    Set<State> result = new HashSet<>();
    Deque<State> todo = new ArrayDeque<>();
    for (State state : states) {
      boolean[] found = new boolean[1];
      state.forEachCode((Code code) -> found[0] |= code.mentionsSelf());
      if (found[0]) {
        todo.add(state);
      }
    }
    while (!todo.isEmpty()) {
      State state = todo.remove();
      if (result.add(state)) {
        todo.addAll(predecessors.getOrDefault(state, List.of()));
      }
    }
    return result;
  }

  /** Where control may go from a state, by exceptions too. */
  private static List<State> following(State state) {
    List<State> result = new ArrayList<>(state.successors());
    state.forEachHandler(handler -> result.add(handler.target()));
    return result;
  }

  /** One field, which several variables of one name may share. */
  private final class Field {
    final String name;
    private final Set<Local> locals;
    private final boolean isFilledByCaller;
    private final Predicate<State> live;
    private final State start;

    Field(
        String name,
        Set<Local> locals,
        boolean isFilledByCaller,
        Predicate<State> live,
        State start) {
      this.name = name;
      this.locals = locals;
      this.isFilledByCaller = isFilledByCaller;
      this.live = live;
      this.start = start;
    }

    /** The states at whose end it is cleared. */
    Set<State> clearedAt() {
      Set<State> suspensions = needed(Set.of());
      int depth = suspensions.stream().mapToInt(State::depth).max().orElse(0);
      if (depth == 0) {
        return suspensions;
      }
      Set<State> earlier = deaths(depth);
      if (!earlier.isEmpty()) {
        Set<State> rest = needed(earlier);
        if (rest.stream().allMatch(state -> state.depth() < depth)) {
          rest.addAll(earlier);
          return rest;
        }
      }
      return suspensions;
    }

    /** The suspensions at which it may hold something that nothing reads any more. */
    private Set<State> needed(Set<State> cleared) {
      Set<State> filled = filled(cleared);
      Set<State> result = new LinkedHashSet<>();
      for (State state : states) {
        if (filled.contains(state)
            && !cleared.contains(state)
            && state.terminator() instanceof Terminator.Suspend suspend
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
      Set<State> filled = filled(result);
      for (State state : states) {
        if (filled.contains(state)
            && here.test(state)
            && state.depth() < depth
            && !(state.terminator() instanceof Terminator.Suspend)
            && !following(state).isEmpty()
            && following(state).stream().noneMatch(live)) {
          result.add(state);
        }
      }
    }

    /**
     * The states at whose begin it may hold something, given where it is cleared beside the
     * suspensions at which it is dead.
     */
    private Set<State> filled(Set<State> cleared) {
      Set<State> result = new HashSet<>();
      Deque<State> todo = new ArrayDeque<>();
      if (isFilledByCaller) {
        todo.add(start);
      }
      for (State state : states) {
        if (state.terminator() instanceof Terminator.Suspend suspend
            && saves.getOrDefault(state, List.of()).stream().anyMatch(locals::contains)) {
          todo.add(suspend.resume());
        }
        for (State next : following(state)) {
          // A jump to another part saves what is live there.
          if (layout.part(next) != layout.part(state) && live.test(next)) {
            todo.addAll(following(state));
          }
        }
      }
      while (!todo.isEmpty()) {
        State state = todo.remove();
        if (result.add(state)) {
          state.forEachCode(code -> code.forEachTarget(todo::add));
          state.forEachHandler(handler -> todo.add(handler.target()));
          if (!cleared.contains(state) && !isCleared(state)) {
            todo.addAll(state.next());
          }
        }
      }
      return result;
    }

    private boolean isCleared(State state) {
      return state.terminator() instanceof Terminator.Suspend suspend
          && !suspend.point().mayGoOn()
          && !live.test(suspend.resume());
    }
  }
}
