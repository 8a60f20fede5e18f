package demo;

import dev.fermata.async.Asyncs;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.time.Duration;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Retries.poll} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Retries_poll extends Frame {
  private static final int START = 0;
  private static final int SLEPT = 1;
  private static final int WHILE = 2;
  private static final int[] LINES = {30, 33, 32};

  private static final Frame ENDED = ended("demo.Retries", "poll", "Retries.java");

  private final Supplier<Boolean> ready;

  Retries_poll(Supplier<Boolean> ready) {
    this.ready = ready;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    final Supplier<Boolean> ready = this.ready;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START:
        case SLEPT:
        case WHILE: // Retries.java:32
          if (!ready.get()) {
            if (awaits(co, Asyncs.sleep(Duration.ofSeconds(1)), SLEPT)) {
              return SUSPENDED;
            }
            next = SLEPT;
            continue dispatch;
          }
          return returns(co);
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Retries", "poll", "Retries.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
