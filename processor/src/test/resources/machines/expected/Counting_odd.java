package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Counting.odd} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Counting_odd extends Frame {
  private static final int START = 0;
  private static final int YIELDED_I = 1;
  private static final int FOR_NEXT = 2;
  private static final int FOR = 3;
  private static final int[] LINES = {8, 14, 10, 10};

  private final int limit;

  private int i;

  Counting_odd(int limit) {
    this.limit = limit;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int i = this.i;
    final int limit = this.limit;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Counting.java:10
          i = 0;
          next = FOR;
          continue dispatch;
        case YIELDED_I:
        case FOR_NEXT: // Counting.java:10
          i++;
          // falls through
        case FOR: // Counting.java:10
          if (i < limit) {
            if (i % 2 == 0) {
              next = FOR_NEXT;
              continue dispatch; // even
            }
            this.i = i;
            return yieldsInt(co, i, YIELDED_I);
          }
          return returns(co);
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Counting", "odd", "Counting.java", LINES[resumePoint()]);
  }
}
