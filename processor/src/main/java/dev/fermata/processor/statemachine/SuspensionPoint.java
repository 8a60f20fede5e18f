package dev.fermata.processor.statemachine;

import java.util.Optional;

/** What the coroutine does at a suspension. */
public sealed interface SuspensionPoint {

  /**
   * {@code co.yield(value)} and {@code co.receive()}.
   *
   * @param value empty for a receive, which yields null or zero
   * @param variant empty, or which of the unboxed variants it is: {@code Int}, {@code Long}, {@code
   *     Double}
   * @param receives whether the result of the expression is used
   */
  record Yield(Optional<Code> value, String variant, boolean receives) implements SuspensionPoint {}

  /** A suspending call: {@code frame} is an expression that makes the callee's frame. */
  record Call(Code frame) implements SuspensionPoint {}

  /** {@code co.yieldAll(generator)}, PEP 380. */
  record Delegate(Code generator) implements SuspensionPoint {}

  /** The expression that is evaluated just before the suspension. */
  default Code operand() {
    if (this instanceof Yield yield) {
      return yield.value().orElse(Code.EMPTY);
    } else if (this instanceof Call call) {
      return call.frame();
    }
    return ((Delegate) this).generator();
  }
}
