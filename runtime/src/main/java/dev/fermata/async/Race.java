package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.Root;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Awaits the first of several to end, or to succeed; the others are cancelled and have ended when
 * it returns.
 *
 * <p>A winner's value is never lost: an interrupt that comes when there is one waits until it has
 * been delivered.
 */
final class Race extends Combinator {

  private final boolean failuresLose;
  private @Nullable AsyncRoot winner;
  private @Nullable Throwable failure;

  Race(Collection<? extends Awaitable<?>> awaitables, boolean failuresLose) {
    super(awaitables);
    if (awaitables.isEmpty()) {
      throw new IllegalArgumentException("a race of nobody has no winner");
    }
    this.failuresLose = failuresLose;
  }

  @Override
  void ended(AsyncRoot task, @Nullable Throwable failed) {
    boolean wasToldTo = isAborted() && failed instanceof CancellationException;
    if (wasToldTo) {
      return;
    }
    if (winner != null) {
      if (failed != null) {
        EventLoop.current().unhandled("a loser of a race has failed: " + task, failed);
      }
    } else if (failed == null || !failuresLose) {
      winner = task;
      failure = failed;
      if (!isAborted()) {
        abort();
      }
    } else if (failure == null) {
      failure = failed;
    } else if (failure != failed) {
      failure.addSuppressed(failed);
    }
  }

  @Override
  boolean hasResult() {
    return winner instanceof Task<?> task && !task.isCancelled() && !task.isFailed();
  }

  @Override
  @Nullable Throwable failure() {
    return failure;
  }

  @Override
  int finish(Root co) throws Throwable {
    if (winner instanceof Task<?> task) {
      return returns(co, task.result());
    }
    if (failure == null) {
      throw new IllegalStateException("all have ended without an outcome");
    }
    throw failure;
  }

  @Override
  protected String operation() {
    return failuresLose ? "firstSuccess" : "race";
  }
}
