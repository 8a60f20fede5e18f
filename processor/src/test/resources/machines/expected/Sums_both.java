package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Sums.both} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Sums_both extends Frame {
  private static final int START = 0;
  private static final int LENGTH_RETURNED = 1;
  private static final int LENGTH_RETURNED_2 = 2;
  private static final int AWAITED_LENGTH = 3;
  private static final int[] LINES = {20, 22, 22, 23};

  private int left;

  private int sum;

  Sums_both() {
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int left = this.left;
    int sum = this.sum;
    switch (resumePoint()) {
      case START: // Sums.java:22
        if (calls(co, new Sums_length("a"), LENGTH_RETURNED)) {
          return CALLED;
        }
        // falls through
      case LENGTH_RETURNED: // Sums.java:22
        left = (int) Frame.<Integer>resumed(co);
        if (calls(co, new Sums_length("bb"), LENGTH_RETURNED_2)) {
          this.left = left;
          return CALLED;
        }
        // falls through
      case LENGTH_RETURNED_2: // Sums.java:22
        sum = left + (int) Frame.<Integer>resumed(co);
        if (awaits(co, SumsCoroutines.length("ccc"), AWAITED_LENGTH)) {
          this.sum = sum;
          return SUSPENDED;
        }
        // falls through
      case AWAITED_LENGTH: // Sums.java:23
        return returns(co, sum + Frame.<Integer>resumed(co));
      default:
        throw new IllegalStateException("no state " + resumePoint());
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Sums", "both", "Sums.java", LINES[resumePoint()]);
  }
}
