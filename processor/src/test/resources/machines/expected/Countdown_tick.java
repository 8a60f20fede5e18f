package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Countdown.tick} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Countdown_tick extends Frame {
  private static final int START = 0;
  private static final int YIELDED_0 = 1;
  private static final int IF_END = 2;
  private static final int[] LINES = {23, 27, 26};

  private static final Frame ENDED = ended("demo.Countdown", "tick", "Countdown.java");

  private Countdown self;

  private final int by;

  Countdown_tick(Countdown self, int by) {
    this.self = Objects.requireNonNull(self);
    this.by = by;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final Countdown self = this.self;
    final int by = this.by;
    switch (resumePoint()) {
      case START: // Countdown.java:25
        self.remaining -= by;
        if (self.remaining < 0) {
          this.self = null;
          return yields(co, 0, YIELDED_0);
        }
        // falls through
      case YIELDED_0:
      case IF_END: // Countdown.java:26
        return returns(co);
      default:
        throw new IllegalStateException("no state " + resumePoint());
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Countdown", "tick", "Countdown.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
