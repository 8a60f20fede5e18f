package dev.fermata.async;

import dev.fermata.frame.LibraryFrame;
import dev.fermata.frame.Members;
import dev.fermata.frame.Root;
import dev.fermata.frame.ThreadFrame;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Frames of combinators that are a few lines each. */
final class Small {

  private Small() {}

  /** Ends at once with a value. */
  static final class Value extends LibraryFrame {
    private final @Nullable Object value;

    Value(@Nullable Object value) {
      this.value = value;
    }

    @Override
    protected int resume(Root co) {
      return returns(co, value);
    }

    @Override
    protected String operation() {
      return "of";
    }
  }

  /** Calls something that does not suspend. */
  static final class Call extends LibraryFrame {
    private final Callable<?> work;

    Call(Callable<?> work) {
      this.work = work;
    }

    @Override
    protected int resume(Root co) throws Exception {
      return returns(co, work.call());
    }

    @Override
    protected String operation() {
      return "call";
    }
  }

  /** Applies a function to a result. */
  static final class Map<T extends @Nullable Object> extends LibraryFrame {
    private static final int AWAITED = 1;

    private final Awaitable<? extends T> awaitable;
    private final Function<? super T, ?> function;

    Map(Awaitable<? extends T> awaitable, Function<? super T, ?> function) {
      this.awaitable = awaitable;
      this.function = function;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() != AWAITED && awaits(co, awaitable, AWAITED)) {
        return SUSPENDED;
      }
      T value = resumed(co);
      return returns(co, function.apply(value));
    }

    @Override
    protected String operation() {
      return "map";
    }
  }

  /** Sleeps, then awaits something. */
  static final class Delayed extends LibraryFrame {
    private static final int SLEPT = 1;
    private static final int AWAITED = 2;

    private final Duration time;
    private final Awaitable<?> body;

    Delayed(Duration time, Awaitable<?> body) {
      this.time = time;
      this.body = body;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == 0 && awaits(co, Asyncs.sleep(time), SLEPT)) {
        return SUSPENDED;
      }
      if (resumePoint() != AWAITED && awaits(co, body, AWAITED)) {
        return SUSPENDED;
      }
      return returns(co, resumed(co));
    }

    @Override
    protected String operation() {
      return "delayed";
    }
  }

  /** Waits for a future of the JDK, on a thread unless it is done. */
  static final class OfFuture extends LibraryFrame {
    private static final int AWAITED = 1;

    private final Future<?> future;

    OfFuture(Future<?> future) {
      this.future = future;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == AWAITED) {
        return returns(co, resumed(co));
      }
      if (future.isDone()) {
        return returns(co, outcome());
      }
      return calls(co, new ThreadFrame("from", this::outcome), AWAITED)
          ? SUSPENDED
          : returns(co, resumed(co));
    }

    private @Nullable Object outcome() throws InterruptedException {
      try {
        return future.get();
      } catch (ExecutionException failure) {
        throw Members.sneaky(failure.getCause() == null ? failure : failure.getCause());
      } catch (InterruptedException interrupted) {
        future.cancel(true);
        throw interrupted;
      }
    }

    @Override
    protected String operation() {
      return "from";
    }
  }

  /** Awaits a task that nobody who awaits this owns. */
  static final class Shield extends LibraryFrame {
    private static final int AWAITED = 1;

    private final Awaitable<?> body;

    Shield(Awaitable<?> body) {
      this.body = body;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() != AWAITED && awaits(co, hot(co), AWAITED)) {
        return SUSPENDED;
      }
      return returns(co, resumed(co));
    }

    private Task<?> hot(Root co) {
      return body instanceof Task<?> task ? task : scope(co).loop().start(body);
    }

    @Override
    protected String operation() {
      return "shield";
    }
  }
}
