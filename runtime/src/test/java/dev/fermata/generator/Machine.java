package dev.fermata.generator;

import dev.fermata.frame.Frame;

/**
 * Base of the hand-written machines: pretends to stem from {@code Samples.java}, a line a state.
 */
abstract class Machine extends Frame {

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement(
        "Samples", getClass().getSimpleName(), "Samples.java", 100 + resumePoint());
  }
}
