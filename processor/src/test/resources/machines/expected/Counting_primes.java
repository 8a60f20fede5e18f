package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Counting.primes} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Counting_primes extends Frame {
  private static final int START = 0;
  private static final int YIELDED_N = 1;
  private static final int FOR_NEXT = 2;
  private static final int FOR = 3;
  private static final int[] LINES = {18, 27, 21, 21};

  private final int limit;

  private int n;

  Counting_primes(int limit) {
    this.limit = limit;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int n = this.n;
    final int limit = this.limit;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Counting.java:21
          n = 2;
          next = FOR;
          continue dispatch;
        case YIELDED_N:
        case FOR_NEXT: // Counting.java:21
          n++;
          // falls through
        case FOR: // Counting.java:21
          if (n < limit) {
            for (int d = 2; d * d <= n; d++) {
              if (n % d == 0) {
                next = FOR_NEXT;
                continue dispatch;
              }
            }
            this.n = n;
            return yieldsInt(co, n, YIELDED_N);
          }
          return returns(co);
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Counting", "primes", "Counting.java", LINES[resumePoint()]);
  }
}
