package dev.fermata.async;

/** The two ways in which the coroutines of {@link Scenes} run. */
enum Mode {
  /** Machines written by hand, as the processor would generate them. */
  GENERATED,

  /** The same as it would be written, each body on a thread of its own. */
  DIRECT;

  /** Of the test that runs now; its threads see it too. */
  static volatile Mode current = GENERATED;

  static boolean isDirect() {
    return current == DIRECT;
  }
}
