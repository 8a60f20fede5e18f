package demo;

import dev.fermata.async.Asyncs;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Sums.length} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Sums_length extends Frame {
  private static final int START = 0;
  private static final int SLEPT = 1;
  private static final int[] LINES = {14, 16};

  private static final Frame ENDED = ended("demo.Sums", "length", "Sums.java");

  private final String text;

  Sums_length(String text) {
    this.text = text;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final String text = this.text;
    switch (resumePoint()) {
      case START: // Sums.java:16
        if (awaits(co, Asyncs.sleep(Duration.ofMillis(1)), SLEPT)) {
          return SUSPENDED;
        }
        // falls through
      case SLEPT: // Sums.java:17
        return returns(co, text.length());
      default:
        throw new IllegalStateException("no state " + resumePoint());
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Sums", "length", "Sums.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
