package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Members;
import dev.fermata.frame.Owner;
import dev.fermata.frame.TaskFrame;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that runs on its own: hot. Awaited as often as one likes; every task has one owner (a
 * group, a combinator or the loop) that answers for it.
 *
 * <p>Awaiting a task does not own it: an interrupt of whoever awaits it leaves it alone. One that
 * was cancelled by others throws {@link CancellationException} at the await.
 *
 * <p>Neither a {@code Future} nor a {@code CompletionStage}: {@link #toCompletableFuture} makes
 * one. All methods on the loop's thread.
 *
 * @param <R> the result
 */
public final class Task<R extends @Nullable Object> extends AsyncRoot implements Awaitable<R> {

  Task(Owner owner, Frame body) {
    super(owner, body);
  }

  /**
   * A coroutine that waits for it.
   *
   * @return a coroutine that has not started
   */
  @Override
  public Async<R> async() {
    return Async.of(new TaskFrame(this));
  }

  /**
   * Requests that it be cancelled: {@link Cancelled} is raised where it waits, or at its next
   * suspension; one that has not run never will.
   *
   * @return false if it has ended
   */
  public boolean cancel() {
    return requestCancel(null);
  }

  /**
   * Requests that it be cancelled.
   *
   * @param reason the message of {@link Cancelled}
   * @return false if it has ended
   */
  public boolean cancel(@Nullable String reason) {
    return requestCancel(reason);
  }

  /**
   * Whether it has ended, in whatever way.
   *
   * @return true from then on
   */
  public boolean isDone() {
    return hasEnded();
  }

  /**
   * Whether it has ended by being cancelled.
   *
   * @return true from then on
   */
  public boolean isCancelled() {
    return wasCancelled();
  }

  /**
   * Whether it has ended with a failure other than being cancelled.
   *
   * @return true from then on
   */
  public boolean isFailed() {
    return hasFailed();
  }

  /**
   * How many cancels were requested and not taken back.
   *
   * @return the number
   */
  public int cancelling() {
    return cancelCount();
  }

  /**
   * Takes one request back: for a handler that swallows {@link Cancelled} on purpose.
   *
   * @return how many are left
   */
  public int uncancel() {
    return takeBackCancel();
  }

  /**
   * Its result.
   *
   * @return what its body returned
   * @throws CancellationException if it was cancelled
   * @throws IllegalStateException if it has not ended
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // checked where the body was written; R may be null
  public R result() {
    try {
      return (R) outcome();
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }

  /**
   * What it has failed with.
   *
   * @return empty if it has succeeded
   * @throws CancellationException if it was cancelled
   * @throws IllegalStateException if it has not ended
   */
  public Optional<Throwable> exception() {
    if (!hasEnded()) {
      throw new IllegalStateException("has not ended: " + this);
    }
    if (wasCancelled()) {
      throw cancellation();
    }
    return Optional.ofNullable(failure());
  }

  /**
   * Its name: the one that was given to it, else its method's.
   *
   * @return the name
   */
  public String name() {
    String given = givenName();
    return given == null ? where().getMethodName() : given;
  }

  /**
   * Names it.
   *
   * @param name for messages
   * @return this
   */
  public Task<R> setName(String name) {
    giveName(Objects.requireNonNull(name, "name"));
    return this;
  }

  /**
   * The loop it runs on.
   *
   * @return the loop
   */
  public EventLoop loop() {
    return (EventLoop) loopCore();
  }

  /**
   * Calls back once it has ended. The callback is queued, also if it has ended already; counts as
   * asking for its failure.
   *
   * @param callback runs on the loop's thread
   */
  public void onDone(Runnable callback) {
    whenEnded(Objects.requireNonNull(callback, "callback"));
  }

  /**
   * A future that completes as it ends. Cancelling the future, from any thread, cancels the task.
   *
   * @return a future of its own each time
   */
  public CompletableFuture<R> toCompletableFuture() {
    return new TaskFuture<>(this);
  }

  /** How those see it who await it after it was cancelled. */
  CancellationException asCancellation() {
    return cancellation();
  }

  /** State, name, and where it stands. */
  @Override
  public String toString() {
    StackTraceElement at = where();
    String given = givenName();
    String name = given == null ? "" : "'" + given + "' ";
    return hasEnded()
        ? "Task[" + name + how() + ", " + at.getClassName() + "." + at.getMethodName() + "]"
        : "Task[" + name + "at " + at + "]";
  }

  private String how() {
    return wasCancelled() ? "cancelled" : hasFailed() ? "failed" : "done";
  }
}
