package dev.fermata.processor.statemachine;

import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be true of states whatever a pass has done to them. Made to stand in an {@code assert}
 * after each.
 *
 * <pre>{@code
 * START*: goto NOWHERE       // "NOWHERE, to which START leads, is not in the graph"
 * }</pre>
 */
public final class Verifier {
  private final String pass;
  private final Graph graph;

  private Verifier(String pass, Graph graph) {
    this.pass = pass;
    this.graph = graph;
  }

  /**
   * Checks states.
   *
   * @param pass what was done to them last
   * @return true
   * @throws IllegalStateException if something is wrong
   */
  public static boolean check(String pass, Graph graph) {
    Verifier verifier = new Verifier(pass, graph);
    verifier.require(graph.stretches().containsKey(graph.start()), "there is no start");
    graph.stretches().forEach(verifier::targets);
    verifier.resumePoints();
    graph.states().forEach(verifier::handlers);
    verifier.exits();
    return true;
  }

  /** Checks states, their layout and their variables. */
  public static boolean check(StateMachine machine) {
    Verifier verifier = new Verifier("shaping", machine.graph());
    verifier.nesting(machine.layout().nesting());
    verifier.parts(machine.layout());
    machine
        .graph()
        .stretches()
        .forEach((state, stretch) -> verifier.saves(state, stretch, machine.locals()));
    machine.graph().states().forEach(state -> verifier.places(state, machine.locals()));
    return true;
  }

  private void require(boolean holds, String wrong) {
    if (!holds) {
      throw new IllegalStateException("after " + pass + ": " + wrong + "\n" + graph);
    }
  }

  /** Wherever a state leads is a state. */
  private void targets(State state, Stretch stretch) {
    List<State> named = new ArrayList<>(stretch.successors());
    stretch.codes().forEach(code -> code.forEachReference(named::add));
    state.forEachHandler(handler -> named.add(handler.target()));
    for (State target : named) {
      require(
          graph.stretches().containsKey(target),
          target + ", to which " + state + " leads, is not in the graph");
    }
  }

  /** A resume point is reached by its one suspension and by nothing else; the start by nothing. */
  private void resumePoints() {
    Map<State, State> suspended = new HashMap<>();
    graph
        .stretches()
        .forEach(
            (state, stretch) -> {
              List<State> next = stretch.successors();
              if (stretch.terminator() instanceof Terminator.Suspend suspend) {
                next.remove(next.size() - 1);
                State resume = suspend.resume();
                require(resume.isResumePoint(), state + " is resumed at " + resume);
                State other = suspended.put(resume, state);
                require(other == null, state + " and " + other + " are resumed at " + resume);
              }
              next.forEach(to -> require(!to.isResumePoint(), state + " goes on at " + to));
            });
    require(graph.start().isResumePoint(), "the coroutine does not start at " + graph.start());
    for (State state : graph.states()) {
      require(
          !state.isResumePoint() || state == graph.start() || suspended.containsKey(state),
          "nothing suspends to be resumed at " + state);
    }
  }

  /** What handles an exception is outside of the region whose exceptions it handles. */
  private void handlers(State state) {
    for (Optional<ExceptionRegion> r = state.region(); r.isPresent(); r = r.get().parent()) {
      ExceptionRegion region = r.get();
      for (ExceptionRegion.Handler handler : region.handlers()) {
        require(
            !isWithin(handler.target(), region),
            handler.target() + " handles exceptions of the region that it is in");
      }
    }
  }

  private static boolean isWithin(State state, ExceptionRegion region) {
    for (Optional<ExceptionRegion> r = state.region(); r.isPresent(); r = r.get().parent()) {
      if (r.get() == region) {
        return true;
      }
    }
    return false;
  }

  /** A finally block goes on wherever it is entered for. */
  private void exits() {
    Map<Local, Set<State>> targets = new HashMap<>();
    for (Stretch stretch : graph.stretches().values()) {
      if (stretch.terminator() instanceof Terminator.EndFinally end) {
        targets.computeIfAbsent(end.exit(), e -> new HashSet<>()).addAll(end.targets());
      }
    }
    for (Stretch stretch : graph.stretches().values()) {
      stretch.codes().forEach(code -> exits(code, targets));
    }
  }

  private void exits(Code code, Map<Local, Set<State>> targets) {
    for (Code.Piece piece : code.pieces()) {
      if (piece instanceof Code.SetExit set) {
        Set<State> known = targets.get(set.exit());
        require(
            known == null || known.contains(set.target()),
            "the finally block does not know that it is left to " + set.target());
      } else if (piece instanceof Code.Jump jump) {
        exits(jump.exit().code(), targets);
      }
    }
  }

  /** A state is written inside the only one that leads to it, and under the same {@code try}. */
  private void nesting(Nesting nesting) {
    Map<State, List<State>> before = new HashMap<>();
    graph
        .stretches()
        .forEach(
            (state, stretch) ->
                stretch
                    .successors()
                    .forEach(n -> before.computeIfAbsent(n, s -> new ArrayList<>()).add(state)));
    for (State state : graph.states()) {
      if (nesting.isInlined(state)) {
        List<State> leading = before.getOrDefault(state, List.of());
        require(leading.size() == 1, state + " is written inside one of " + leading);
        require(
            leading.get(0).region().equals(state.region()),
            state + " is written inside " + leading.get(0) + ", under another try");
        require(
            nesting.head(leading.get(0)) == nesting.head(state),
            state + " is not written where " + leading.get(0) + " is");
      }
    }
  }

  /** Every case is written once. */
  private void parts(Layout layout) {
    Set<State> written = new HashSet<>();
    for (Part part : layout.parts()) {
      for (Block block : part.blocks()) {
        require(written.add(block.head()), block.head() + " is written twice");
      }
    }
    for (State state : graph.states()) {
      require(
          written.contains(state) != layout.nesting().isInlined(state),
          state + " is written as a case and inside another, or not at all");
    }
  }

  /** What was assigned since the coroutine was resumed and is wanted later is saved. */
  private void saves(State state, Stretch stretch, Locals locals) {
    if (stretch.terminator() instanceof Terminator.Suspend suspend) {
      List<Local> saved = locals.savedAt(state);
      Set<Local> live = new HashSet<>(locals.liveAt(suspend.resume()));
      for (Local local : saved) {
        require(
            live.contains(local) && locals.storage(local) == Storage.FIELD,
            state + " saves " + local + ", which nobody wants");
      }
      for (Code code : stretch.codes()) {
        code.forEachUse(
            use ->
                require(
                    !use.access().assigns()
                        || !live.contains(use.local())
                        || saved.contains(use.local()),
                    state + " does not save " + use.local()));
      }
    }
  }

  /**
   * Variables that live at the same time have places of their own. One that seems to live at the
   * start does not: a condition binds it before it is read, which the liveness does not see.
   */
  private void places(State state, Locals locals) {
    Set<Local> seeming = new HashSet<>(locals.liveAt(graph.start()));
    seeming.removeIf(Local::isParameter);
    Map<String, Local> inPlace = new HashMap<>();
    for (Local local : locals.liveAt(state)) {
      if (seeming.contains(local)) {
        continue;
      }
      Local other = inPlace.put(locals.name(local), local);
      require(other == null, local + " and " + other + " share a place, both live at " + state);
    }
  }
}
