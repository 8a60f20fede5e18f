package dev.fermata.fuzzing.grammar;

import org.jspecify.annotations.Nullable;

/** A statement that can be left by a jump. */
final class Target {

  /** What kinds of jumps lead there. */
  enum Kind {
    LOOP,
    SWITCH,
    BLOCK
  }

  private final Kind kind;
  private final @Nullable String label;
  private boolean broken;

  Target(Kind kind, @Nullable String label) {
    this.kind = kind;
    this.label = label;
  }

  Kind kind() {
    return kind;
  }

  @Nullable String label() {
    return label;
  }

  /** Whether a {@code break} leads behind it, so that it can complete. */
  boolean isBroken() {
    return broken;
  }

  void breakOut() {
    broken = true;
  }
}
