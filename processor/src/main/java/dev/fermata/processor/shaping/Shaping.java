package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.State;
import java.util.List;
import java.util.Optional;

/**
 * From the states as they were built to how they are written: the table of contents of this
 * package.
 */
public final class Shaping {
  private Shaping() {}

  /**
   * Shapes the states of one coroutine.
   *
   * @param built all states, in the order of the source
   * @param receiver what the host's instance is called, if the coroutine has one
   */
  public static Shape shape(
      State start, List<State> built, Names names, Optional<String> receiver) {
    JumpThreading.thread(built);
    List<State> states = Pruning.reachable(start, built);
    states = LongStates.cut(states);
    Layout layout = Layout.of(start, states);
    Liveness liveness = Liveness.of(layout.states());
    Hoisting hoisting = Hoisting.decide(layout, liveness, names);
    return new Shape(
        layout.parts(),
        hoisting.locals(),
        hoisting.saves(),
        hoisting.live(),
        DeadReferences.clears(start, layout, liveness, hoisting, receiver),
        hoisting.names(),
        hoisting.read());
  }
}
