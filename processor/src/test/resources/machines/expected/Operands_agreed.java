package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Operands.agreed} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Operands_agreed extends Frame {
  private static final int START = 0;
  private static final int YIELDED_FIRST = 1;
  private static final int IS_FALSE = 2;
  private static final int CONDITION_END = 3;
  private static final int YIELDED_SECOND = 4;
  private static final int[] LINES = {22, 24, 24, 24, 24};

  private static final Frame ENDED = ended("demo.Operands", "agreed", "Operands.java");

  private String first;

  private String second;

  Operands_agreed(String first, String second) {
    this.first = first;
    this.second = second;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final String first = this.first;
    final String second = this.second;
    boolean condition = false;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Operands.java:24
          return exchanges(co, first, YIELDED_FIRST);
        case YIELDED_FIRST: // Operands.java:24
          if (Frame.<Boolean>resumed(co)) {
            if (!first.equals(second)) {
              this.first = null;
              this.second = null;
              return exchanges(co, second, YIELDED_SECOND);
            }
            next = IS_FALSE;
            continue dispatch;
          }
          // falls through
        case IS_FALSE: // Operands.java:24
          condition = false;
          // falls through
        case CONDITION_END: // Operands.java:24
          return returns(co, condition);
        case YIELDED_SECOND: // Operands.java:24
          if (Frame.<Boolean>resumed(co)) {
            condition = true;
            next = CONDITION_END;
            continue dispatch;
          }
          next = IS_FALSE;
          continue dispatch;
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Operands", "agreed", "Operands.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
