package dev.fermata.benchmarks;

/**
 * The machines of {@link IntMachine} once more, as most people write them: a switch over states
 * that throws when there is no such state. That alone costs, since HotSpot touches the stack ahead
 * ("banging") in every compiled method that can call or trap, and the others do neither.
 */
final class SwitchMachines {
  private static final int START = 0;
  private static final int YIELDED = 1;

  private SwitchMachines() {}

  /** From 0 up to before n. */
  static final class UpTo extends IntMachine {
    private final int n;
    private int state = START;
    private int i;

    UpTo(int n) {
      this.n = n;
    }

    @Override
    boolean moveNext() {
      int i;
      switch (state) {
        case START:
          i = 0;
          break;
        case YIELDED:
          i = this.i + 1;
          break;
        default:
          throw new IllegalStateException("no state " + state);
      }
      if (i < n) {
        this.i = i;
        state = YIELDED;
        current = i;
        return true;
      }
      return false;
    }
  }

  /** The first n even numbers. */
  static final class Evens extends IntMachine {
    private final int n;
    private int state = START;
    private int i;

    Evens(int n) {
      this.n = n;
    }

    @Override
    boolean moveNext() {
      int i;
      switch (state) {
        case START:
          i = 0;
          break;
        case YIELDED:
          i = this.i + 1;
          break;
        default:
          throw new IllegalStateException("no state " + state);
      }
      if (i < n) {
        this.i = i;
        state = YIELDED;
        current = 2 * i;
        return true;
      }
      return false;
    }
  }

  /** From n down to 1. */
  static final class DownFrom extends IntMachine {
    private final int n;
    private int state = START;
    private int i;

    DownFrom(int n) {
      this.n = n;
    }

    @Override
    boolean moveNext() {
      int i;
      switch (state) {
        case START:
          i = n;
          break;
        case YIELDED:
          i = this.i - 1;
          break;
        default:
          throw new IllegalStateException("no state " + state);
      }
      if (i > 0) {
        this.i = i;
        state = YIELDED;
        current = i;
        return true;
      }
      return false;
    }
  }

  /** The first n squares. */
  static final class Squares extends IntMachine {
    private final int n;
    private int state = START;
    private int i;

    Squares(int n) {
      this.n = n;
    }

    @Override
    boolean moveNext() {
      int i;
      switch (state) {
        case START:
          i = 0;
          break;
        case YIELDED:
          i = this.i + 1;
          break;
        default:
          throw new IllegalStateException("no state " + state);
      }
      if (i < n) {
        this.i = i;
        state = YIELDED;
        current = i * i;
        return true;
      }
      return false;
    }
  }
}
