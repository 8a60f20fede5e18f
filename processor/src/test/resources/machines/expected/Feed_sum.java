package demo;

import dev.fermata.async.AsyncGenerator;
import dev.fermata.async.AsyncIterator;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Feed.sum} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Feed_sum extends Frame {
  private static final int START = 0;
  private static final int TRY = 1;
  private static final int FOR_EACH = 2;
  private static final int MOVED = 3;
  private static final int CLOSE_NUMBERS_FAILED = 4;
  private static final int CLOSED_NUMBERS_FAILED = 5;
  private static final int CLOSE_NUMBERS_ALSO_FAILED = 6;
  private static final int CLOSE_NUMBERS = 7;
  private static final int CLOSED_NUMBERS = 8;
  private static final int CLOSE_NUMBERS_END = 9;
  private static final int[] LINES = {35, 38, 39, 39, 38, 38, 38, 38, 38, 38};

  private static final Frame ENDED = ended("demo.Feed", "sum", "Feed.java");

  private AsyncGenerator<Integer, Void> numbers;

  private int sum;

  private AsyncIterator<Integer> iterator;

  private Throwable thrown;

  Feed_sum(AsyncGenerator<Integer, Void> numbers) {
    this.numbers = numbers;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int sum = this.sum;
    AsyncIterator<Integer> iterator = this.iterator;
    final AsyncGenerator<Integer, Void> numbers = this.numbers;
    Throwable thrown = this.thrown;
    Throwable suppressed = null;
    int next = resumePoint();
    int now = next;
    while (true) {
      try {
        throwRaised(co);
        dispatch:
        while (true) {
          now = next;
          switch (now) {
            case START: // Feed.java:37
              sum = 0;
              next = TRY;
              continue dispatch;
            case TRY: // Feed.java:39
              iterator = numbers.iterator();
              // falls through
            case FOR_EACH: // Feed.java:39
              if (awaits(co, iterator.moveNext(), MOVED)) {
                this.sum = sum;
                this.iterator = iterator;
                return SUSPENDED;
              }
              // falls through
            case MOVED: { // Feed.java:39
              if (Frame.<Boolean>resumed(co)) {
                int number = iterator.current();
                {
                  sum += number;
                }
                next = FOR_EACH;
                continue dispatch;
              }
              next = CLOSE_NUMBERS;
              continue dispatch;
            }
            case CLOSE_NUMBERS_FAILED: // Feed.java:38
              if (numbers != null && awaits(co, numbers.closeAsync(), CLOSED_NUMBERS_FAILED)) {
                this.thrown = thrown;
                this.iterator = null;
                this.numbers = null;
                return SUSPENDED;
              }
              // falls through
            case CLOSED_NUMBERS_FAILED: // Feed.java:38
              throw thrown;
            case CLOSE_NUMBERS_ALSO_FAILED: // Feed.java:38
              if (suppressed != thrown) {
                thrown.addSuppressed(suppressed);
              }
              throw thrown;
            case CLOSE_NUMBERS: // Feed.java:38
              if (numbers != null && awaits(co, numbers.closeAsync(), CLOSED_NUMBERS)) {
                this.sum = sum;
                this.iterator = null;
                this.numbers = null;
                return SUSPENDED;
              }
              // falls through
            case CLOSED_NUMBERS:
            case CLOSE_NUMBERS_END: // Feed.java:43
              return returns(co, sum);
            default:
              throw new IllegalStateException("no state " + resumePoint());
          }
        }
      } catch (Throwable failure) {
        switch (now) {
          case TRY, FOR_EACH, MOVED -> { // the try at Feed.java:38
            thrown = failure;
            next = CLOSE_NUMBERS_FAILED;
          }
          case CLOSE_NUMBERS_FAILED, CLOSED_NUMBERS_FAILED -> { // the try at Feed.java:38
            suppressed = failure;
            next = CLOSE_NUMBERS_ALSO_FAILED;
          }
          default -> throw failure;
        }
      }
    }
  }

  @Override
  protected boolean handles() {
    return switch (resumePoint()) {
      case MOVED, CLOSED_NUMBERS_FAILED -> true;
      default -> false;
    };
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Feed", "sum", "Feed.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
