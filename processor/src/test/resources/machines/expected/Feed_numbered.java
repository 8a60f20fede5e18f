package demo;

import dev.fermata.async.AsyncIterable;
import dev.fermata.async.AsyncIterator;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Feed.numbered} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Feed_numbered extends Frame {
  private static final int START = 0;
  private static final int YIELDED = 1;
  private static final int FOR_EACH = 2;
  private static final int MOVED = 3;
  private static final int YIELDED_ALL_OF_LINES = 4;
  private static final int YIELD_ALL = 5;
  private static final int MOVED_2 = 6;
  private static final int[] LINES = {23, 30, 26, 26, 32, 32, 32};

  private static final Frame ENDED = ended("demo.Feed", "numbered", "Feed.java");

  private AsyncIterable<String> lines;

  private int n;

  private AsyncIterator<String> iterator;

  Feed_numbered(AsyncIterable<String> lines) {
    this.lines = lines;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int n = this.n;
    AsyncIterator<String> iterator = this.iterator;
    final AsyncIterable<String> lines = this.lines;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Feed.java:25
          n = 1;
          iterator = lines.iterator();
          // falls through
        case YIELDED:
        case FOR_EACH: // Feed.java:26
          if (awaits(co, iterator.moveNext(), MOVED)) {
            this.n = n;
            this.iterator = iterator;
            return SUSPENDED;
          }
          // falls through
        case MOVED: { // Feed.java:26
          if (Frame.<Boolean>resumed(co)) {
            String line = iterator.current();
            if (line.isEmpty()) {
              next = FOR_EACH;
              continue dispatch;
            }
            String value = n++ + ": " + line;
            this.n = n;
            this.iterator = iterator;
            return yields(co, value, YIELDED);
          }
          iterator = lines.iterator();
          this.lines = null;
        }
        // falls through
        case YIELDED_ALL_OF_LINES:
        case YIELD_ALL: // Feed.java:32
          if (awaits(co, iterator.moveNext(), MOVED_2)) {
            this.iterator = iterator;
            return SUSPENDED;
          }
          // falls through
        case MOVED_2: // Feed.java:32
          if (Frame.<Boolean>resumed(co)) {
            this.iterator = iterator;
            return yields(co, iterator.current(), YIELDED_ALL_OF_LINES);
          }
          return returns(co);
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Feed", "numbered", "Feed.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
