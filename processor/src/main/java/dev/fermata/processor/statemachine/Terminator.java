package dev.fermata.processor.statemachine;

import java.util.List;
import java.util.Optional;

/** How a state ends: where control goes. Every state has exactly one. */
public sealed interface Terminator {

  /** Goes on at another state. */
  record Goto(State target) implements Terminator {}

  /** Goes on at one of two states. */
  record Branch(Code condition, State then, State otherwise) implements Terminator {}

  /**
   * Selects a state by a native {@code switch}.
   *
   * @param selector the expression, evaluated once
   * @param otherwise where to go when no case matches; empty: {@code cases} are exhaustive and
   *     nothing needs to be written
   */
  record Dispatch(Code selector, List<Case> cases, Optional<State> otherwise)
      implements Terminator {

    /**
     * One case.
     *
     * @param labels everything between {@code case} and the colon, or {@code default}
     * @param bindings statements that keep pattern bindings, empty for most
     */
    public record Case(Code labels, Code bindings, State target) {}

    public Dispatch {
      cases = List.copyOf(cases);
    }
  }

  /**
   * Suspends; goes on at {@code resume} when the coroutine is resumed, or at once if it {@linkplain
   * SuspensionPoint#mayGoOn() may}.
   */
  record Suspend(SuspensionPoint point, State resume) implements Terminator {}

  /** Ends the coroutine; {@code value} is empty for {@code void}. */
  record Return(Optional<Code> value) implements Terminator {}

  /** Throws. */
  record Throw(Code exception) implements Terminator {}

  /**
   * The end of a finally block: goes on where the block was entered for.
   *
   * @param exit holds the state to go on at
   * @param targets the states that {@code exit} can hold; with one only, {@code exit} is not needed
   */
  record EndFinally(Local exit, List<State> targets) implements Terminator {}

  /** Control never gets here: the last instruction cannot complete normally (JLS 14.22). */
  record Unreachable() implements Terminator {}
}
