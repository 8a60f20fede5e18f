package dev.fermata.processor.statemachine;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A way out of a statement: what to note down, and where to go on.
 *
 * <p>{@code break} out of a {@code try} with a {@code finally} notes where the finally block has to
 * go on, then goes to the finally block: {@code exit = LOOP_END; next = FINALLY; continue;}.
 *
 * @param code statements to run first, empty for a plain jump; of a return its value, empty for
 *     void
 * @param target the state to go on at; empty for a return from the machine
 */
public record Exit(Code code, Optional<State> target) {

  /** A plain jump. */
  public static Exit to(State target) {
    return new Exit(Code.EMPTY, Optional.of(target));
  }

  /** Ends the coroutine at once, with a value unless it has none. */
  public static Exit returning(Optional<Code> value) {
    return new Exit(value.orElse(Code.EMPTY), Optional.empty());
  }

  Exit retarget(UnaryOperator<State> to) {
    return new Exit(code.retarget(to), target.map(to));
  }

  void forEachTarget(Consumer<State> action) {
    target.ifPresent(action);
  }
}
