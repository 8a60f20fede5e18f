package dev.fermata.async;

import dev.fermata.frame.LibraryFrame;
import dev.fermata.frame.Root;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Awaits something in this task within a deadline, and translates the deadline's own signal: to a
 * {@link TimeoutException}, or to a value.
 */
abstract class Timeout extends LibraryFrame {

  private static final int AWAITED = 1;

  private final Duration time;
  private final Awaitable<?> body;
  private @Nullable Deadline deadline;

  private Timeout(Duration time, Awaitable<?> body) {
    this.time = time;
    this.body = body;
  }

  /** Ends after the deadline's signal has come out of the body. */
  abstract int timedOut(Root co, Duration time, DeadlineExceeded signal) throws TimeoutException;

  @Override
  protected final boolean handles() {
    return resumePoint() == AWAITED;
  }

  @Override
  protected final int resume(Root co) throws Throwable {
    Deadline open = deadline;
    try {
      if (open == null) {
        open = scope(co).deadline(time);
        if (awaits(co, body, AWAITED)) {
          deadline = open;
          return SUSPENDED;
        }
      }
      throwRaised(co);
    } catch (Throwable failure) {
      if (open != null) {
        open.close();
        if (failure instanceof DeadlineExceeded signal && signal.isOf(open)) {
          return timedOut(co, time, signal);
        }
      }
      throw failure;
    }
    open.close();
    return returns(co, resumed(co));
  }

  /** Fails then. */
  static final class Failing extends Timeout {
    Failing(Duration time, Awaitable<?> body) {
      super(time, body);
    }

    @Override
    int timedOut(Root co, Duration time, DeadlineExceeded signal) throws TimeoutException {
      TimeoutException failure = new TimeoutException("timed out after " + time);
      for (Throwable suppressed : signal.getSuppressed()) {
        failure.addSuppressed(suppressed);
      }
      throw failure;
    }

    @Override
    protected String operation() {
      return "timeout";
    }
  }

  /** Has a value then. */
  static final class OrElse extends Timeout {
    private final @Nullable Object fallback;

    OrElse(Duration time, Awaitable<?> body, @Nullable Object fallback) {
      super(time, body);
      this.fallback = fallback;
    }

    @Override
    int timedOut(Root co, Duration time, DeadlineExceeded signal) {
      return returns(co, fallback);
    }

    @Override
    protected String operation() {
      return "timeoutOrElse";
    }
  }
}
