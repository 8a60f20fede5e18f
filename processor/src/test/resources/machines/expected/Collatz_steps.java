package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Collatz.steps} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Collatz_steps extends Frame {
  private static final int START = 0;
  private static final int YIELDED_GOES_UP = 1;
  private static final int IF_END = 2;
  private static final int WHILE = 3;
  private static final int YIELDED_TOO_LARGE = 4;
  private static final int[] LINES = {8, 19, 13, 12, 14};

  private final long start;

  private int steps;

  private long n;

  Collatz_steps(long start) {
    this.start = start;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int steps = this.steps;
    long n = this.n;
    final long start = this.start;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Collatz.java:10
          steps = 0;
          n = start;
          next = WHILE;
          continue dispatch;
        case YIELDED_GOES_UP: // Collatz.java:20
          n = 3 * n + 1;
          // falls through
        case IF_END: // Collatz.java:22
          steps++;
          // falls through
        case WHILE: // Collatz.java:12
          if (n != 1) {
            if (n < 0) {
              return yields(co, "too large", YIELDED_TOO_LARGE);
            }
            if (n % 2 == 0) {
              {
                n /= 2;
              }
              next = IF_END;
              continue dispatch;
            }
            this.steps = steps;
            this.n = n;
            return yields(co, n + " goes up", YIELDED_GOES_UP);
          }
          return returns(co, steps);
        case YIELDED_TOO_LARGE: // Collatz.java:15
          return returns(co, -1);
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Collatz", "steps", "Collatz.java", LINES[resumePoint()]);
  }
}
