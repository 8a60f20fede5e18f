package dev.fermata.benchmarks;

/**
 * The limit: what a person would write by hand for speed, a primitive state machine of {@code
 * moveNext()} and {@code current}.
 */
abstract class IntMachine {
  int current;

  abstract boolean moveNext();

  /** From 0 up to before n. */
  static final class UpTo extends IntMachine {
    private final int n;
    private int i;

    UpTo(int n) {
      this.n = n;
    }

    @Override
    boolean moveNext() {
      int next = i;
      if (next == n) {
        return false;
      }
      current = next;
      i = next + 1;
      return true;
    }
  }

  /** The first n even numbers. */
  static final class Evens extends IntMachine {
    private final int n;
    private int i;

    Evens(int n) {
      this.n = n;
    }

    @Override
    boolean moveNext() {
      int next = i;
      if (next == n) {
        return false;
      }
      current = 2 * next;
      i = next + 1;
      return true;
    }
  }

  /** From n down to 1. */
  static final class DownFrom extends IntMachine {
    private int i;

    DownFrom(int n) {
      i = n;
    }

    @Override
    boolean moveNext() {
      int next = i;
      if (next == 0) {
        return false;
      }
      current = next;
      i = next - 1;
      return true;
    }
  }

  /** The first n squares. */
  static final class Squares extends IntMachine {
    private final int n;
    private int i;

    Squares(int n) {
      this.n = n;
    }

    @Override
    boolean moveNext() {
      int next = i;
      if (next == n) {
        return false;
      }
      current = next * next;
      i = next + 1;
      return true;
    }
  }
}
