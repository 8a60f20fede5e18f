package demo;

import dev.fermata.async.Asyncs;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Feed.ticks} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Feed_ticks extends Frame {
  private static final int START = 0;
  private static final int TRY = 1;
  private static final int YIELDED_I = 2;
  private static final int FOR_BODY = 3;
  private static final int SLEPT = 4;
  private static final int FAILED = 5;
  private static final int PAUSED = 6;
  private static final int RETHROW = 7;
  private static final int FINALLY_END = 8;
  private static final int[] LINES = {11, 13, 16, 14, 15, 18, 19, 18, 18};

  private static final Frame ENDED = ended("demo.Feed", "ticks", "Feed.java");

  private Duration every;

  private int i;

  private Throwable thrown;

  private int exit;

  Feed_ticks(Duration every) {
    this.every = every;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int i = this.i;
    Throwable thrown = this.thrown;
    final Duration every = this.every;
    int exit = this.exit;
    int next = resumePoint();
    int now = next;
    while (true) {
      try {
        throwRaised(co);
        dispatch:
        while (true) {
          now = next;
          switch (now) {
            case START: // Feed.java:13
              next = TRY;
              continue dispatch;
            case TRY: // Feed.java:14
              i = 0;
              next = FOR_BODY;
              continue dispatch;
            case YIELDED_I: // Feed.java:16
              i++;
              // falls through
            case FOR_BODY: // Feed.java:15
              if (awaits(co, Asyncs.sleep(every), SLEPT)) {
                this.i = i;
                return SUSPENDED;
              }
              // falls through
            case SLEPT: // Feed.java:16
              this.i = i;
              return yields(co, i, YIELDED_I);
            case FAILED: // Feed.java:18
              exit = RETHROW;
              if (awaits(co, Asyncs.pause(), PAUSED)) {
                this.thrown = thrown;
                this.exit = exit;
                this.every = null;
                return SUSPENDED;
              }
              // falls through
            case PAUSED: // Feed.java:19
              next = exit;
              continue dispatch;
            case RETHROW: // Feed.java:18
              throw thrown;
            case FINALLY_END: // Feed.java:18
              return returns(co);
            default:
              throw new IllegalStateException("no state " + resumePoint());
          }
        }
      } catch (Throwable failure) {
        switch (now) {
          case TRY, YIELDED_I, FOR_BODY, SLEPT -> { // the try at Feed.java:13
            thrown = failure;
            next = FAILED;
          }
          default -> throw failure;
        }
      }
    }
  }

  @Override
  protected boolean handles() {
    return switch (resumePoint()) {
      case YIELDED_I, SLEPT -> true;
      default -> false;
    };
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Feed", "ticks", "Feed.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
