package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Operands.histogram} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Operands_histogram extends Frame {
  private static final int START = 0;
  private static final int YIELDED_HOW_MANY = 1;
  private static final int WHILE = 2;
  private static final int[] LINES = {14, 18, 17};

  private static final Frame ENDED = ended("demo.Operands", "histogram", "Operands.java");

  private final int[] counts;

  private int next;

  private int index;

  private int old;

  Operands_histogram(int[] counts) {
    this.counts = counts;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int next = this.next;
    final int[] counts = this.counts;
    int index = this.index;
    int old = this.old;
    int next2 = resumePoint();
    dispatch:
    while (true) {
      switch (next2) {
        case START: // Operands.java:16
          next = 0;
          next2 = WHILE;
          continue dispatch;
        case YIELDED_HOW_MANY: // Operands.java:18
          counts[index] = old + Frame.<Integer>resumed(co);
          // falls through
        case WHILE: // Operands.java:17
          if (next < counts.length) {
            index = next++;
            old = counts[index];
            this.next = next;
            this.old = old;
            this.index = index;
            return exchanges(co, "how many?", YIELDED_HOW_MANY);
          }
          return returns(co);
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Operands", "histogram", "Operands.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
