package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Countdown.run} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Countdown_run extends Frame {
  private static final int START = 0;
  private static final int YIELDED_REMAINING = 1;
  private static final int TICK_RETURNED = 2;
  private static final int WHILE = 3;
  private static final int[] LINES = {15, 18, 19, 17};

  private static final Frame ENDED = ended("demo.Countdown", "run", "Countdown.java");

  private final Countdown self;

  Countdown_run(Countdown self) {
    this.self = Objects.requireNonNull(self);
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final Countdown self = this.self;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Countdown.java:17
          next = WHILE;
          continue dispatch;
        case YIELDED_REMAINING: // Countdown.java:19
          if (calls(co, CountdownCoroutines.Frames.tick(self, 1), TICK_RETURNED)) {
            return CALLED;
          }
          // falls through
        case TICK_RETURNED:
        case WHILE: // Countdown.java:17
          if (self.remaining > 0) {
            return yields(co, self.remaining, YIELDED_REMAINING);
          }
          return returns(co);
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Countdown", "run", "Countdown.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
