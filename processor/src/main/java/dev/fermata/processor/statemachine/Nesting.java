package dev.fermata.processor.statemachine;

import java.util.Map;
import java.util.Objects;

/**
 * Which states are cases, and which are written inside another.
 *
 * @param heads for each state that of the case it is written in: itself, or one from which all ways
 *     to it come
 */
public record Nesting(Map<State, State> heads) {

  /** The state of the case that a state is written in. */
  public State head(State state) {
    return Objects.requireNonNull(heads.get(state), () -> state + " is written nowhere");
  }

  /** Whether a state is written inside the one state that leads to it. */
  public boolean isInlined(State state) {
    return head(state) != state;
  }

  /** Which side of a branch is written last, so that it may fall through. */
  public State last(Terminator.Branch branch) {
    return !isInlined(branch.then()) && isInlined(branch.otherwise())
        ? branch.then()
        : branch.otherwise();
  }
}
