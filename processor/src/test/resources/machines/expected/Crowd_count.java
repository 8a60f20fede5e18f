package demo;

import dev.fermata.async.Asyncs;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Crowd.count} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Crowd_count extends Frame {
  private static final int START = 0;
  private static final int PAUSED = 1;
  private static final int[] LINES = {16, 18};

  private static final Frame ENDED = ended("demo.Crowd", "count", "Crowd.java");

  private final String text;

  Crowd_count(String text) {
    this.text = text;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final String text = this.text;
    switch (resumePoint()) {
      case START: // Crowd.java:18
        if (awaits(co, Asyncs.pause(), PAUSED)) {
          return SUSPENDED;
        }
        // falls through
      case PAUSED: // Crowd.java:19
        return returns(co, text.length());
      default:
        throw new IllegalStateException("no state " + resumePoint());
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Crowd", "count", "Crowd.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
