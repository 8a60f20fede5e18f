package dev.fermata.direct;

/**
 * Lets a stack overflow before something that must not be interrupted by it: a lock whose methods
 * are left half way may never wake its waiters again. Recursion is unlimited in generated code, so
 * it must at least end with an error in direct mode.
 */
final class StackRoom {

  /** Well beyond what locks and conditions call, if these calls are interpreted. */
  private static final int CALLS = 150;

  private StackRoom() {}

  /**
   * Sees to it that there is room.
   *
   * @throws StackOverflowError if there is none
   */
  static void require() {
    long unused = descend(CALLS, 0, 0, 0);
  }

  /** Parameters make a frame larger. */
  private static long descend(int calls, long a, long b, long c) {
    return calls == 0 ? a : descend(calls - 1, b, c, a) + 1;
  }
}
