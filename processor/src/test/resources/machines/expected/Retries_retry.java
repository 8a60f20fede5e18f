package demo;

import dev.fermata.async.Asyncs;
import dev.fermata.async.Awaitable;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Retries.retry} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Retries_retry<T> extends Frame {
  private static final int START = 0;
  private static final int TRY_2 = 1;
  private static final int AWAITED_GET = 2;
  private static final int CATCH_IO_EXCEPTION = 3;
  private static final int SLEPT = 4;
  private static final int FAILED = 5;
  private static final int FINALLY = 6;
  private static final int PAUSED = 7;
  private static final int RETHROW = 8;
  private static final int FOR_NEXT = 9;
  private static final int RETURN = 10;
  private static final int[] LINES = {12, 15, 16, 17, 18, 22, 22, 24, 22, 14, 12};

  private static final Frame ENDED = ended("demo.Retries", "retry", "Retries.java");

  private final Supplier<? extends Awaitable<T>> attempt;

  private int tries;

  private T returned;

  private int exit;

  private IOException e;

  private Throwable thrown;

  Retries_retry(Supplier<? extends Awaitable<T>> attempt) {
    this.attempt = attempt;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int tries = this.tries;
    final Supplier<? extends Awaitable<T>> attempt = this.attempt;
    Throwable caught = null;
    Throwable thrown = this.thrown;
    T returned = this.returned;
    int exit = this.exit;
    IOException e = this.e;
    int next = resumePoint();
    int now = next;
    while (true) {
      try {
        throwRaised(co);
        dispatch:
        while (true) {
          now = next;
          switch (now) {
            case START: // Retries.java:14
              tries = 1;
              next = TRY_2;
              continue dispatch;
            case TRY_2: // Retries.java:16
              if (awaits(co, attempt.get(), AWAITED_GET)) {
                this.tries = tries;
                this.returned = null;
                this.e = null;
                this.thrown = null;
                return SUSPENDED;
              }
              // falls through
            case AWAITED_GET: // Retries.java:16
              returned = Frame.<T>resumed(co);
              exit = RETURN;
              next = FINALLY;
              continue dispatch;
            case CATCH_IO_EXCEPTION: // Retries.java:17
              e = (IOException) caught;
              // longer each time
              if (awaits(co, Asyncs.sleep(Duration.ofMillis(10L * tries)), SLEPT)) {
                this.tries = tries;
                this.e = e;
                this.returned = null;
                this.thrown = null;
                return SUSPENDED;
              }
              // falls through
            case SLEPT: // Retries.java:19
              if (tries == 3) {
                throw e;
              }
              exit = FOR_NEXT;
              next = FINALLY;
              continue dispatch;
            case FAILED: // Retries.java:22
              exit = RETHROW;
              // falls through
            case FINALLY: // Retries.java:24
              // whatever happened
              if (awaits(co, Asyncs.pause(), PAUSED)) {
                this.returned = returned;
                this.tries = tries;
                this.thrown = thrown;
                this.exit = exit;
                this.e = null;
                return SUSPENDED;
              }
              // falls through
            case PAUSED: // Retries.java:25
              System.out.println("tried after " + scope(co).loop().time());
              next = exit;
              continue dispatch;
            case RETHROW: // Retries.java:22
              throw thrown;
            case FOR_NEXT: // Retries.java:14
              tries++;
              next = TRY_2;
              continue dispatch;
            case RETURN: // Retries.java:12
              return returns(co, returned);
            default:
              throw new IllegalStateException("no state " + resumePoint());
          }
        }
      } catch (Throwable failure) {
        switch (now) {
          case TRY_2, AWAITED_GET -> { // the try at Retries.java:15
            if (failure instanceof IOException) {
              caught = failure;
              next = CATCH_IO_EXCEPTION;
            } else {
              thrown = failure;
              next = FAILED;
            }
          }
          case CATCH_IO_EXCEPTION, SLEPT -> { // the try at Retries.java:15
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
      case AWAITED_GET, SLEPT -> true;
      default -> false;
    };
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Retries", "retry", "Retries.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
