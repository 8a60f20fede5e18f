package dev.fermata.async.sync;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.async.Async;
import dev.fermata.async.Awaitable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Permits for tasks: first come, first served; handed over, so that nobody can barge in.
 *
 * <p>All methods on the loop's thread. Source of the semantics: Python's {@code asyncio.Semaphore}
 * and {@code BoundedSemaphore}.
 */
public final class AsyncSemaphore {

  private final Permits permits;
  private final int bound;

  /**
   * Makes a semaphore that may be released more often than it was acquired.
   *
   * @param permits how many there are; not negative
   * @throws IllegalArgumentException if it is
   */
  public AsyncSemaphore(int permits) {
    this(permits, Integer.MAX_VALUE);
  }

  private AsyncSemaphore(int permits, int bound) {
    if (permits < 0) {
      throw new IllegalArgumentException("negative number of permits: " + permits);
    }
    this.permits = new Permits(permits);
    this.bound = bound;
  }

  /**
   * Makes a semaphore that never has more permits than at first: one that is released too often
   * says so.
   *
   * @param permits how many there are; not negative
   * @return a semaphore
   * @throws IllegalArgumentException if it is
   */
  public static AsyncSemaphore bounded(int permits) {
    return new AsyncSemaphore(permits, permits);
  }

  /**
   * Waits for a permit.
   *
   * <p>Order: at once if there is one; else in the order of asking. Cancellation: an interrupt that
   * comes before this task goes on is raised here, and the permit goes to the next.
   *
   * @return the wait, to be awaited
   */
  @CheckReturnValue
  public Awaitable<Void> acquire() {
    return permits.acquire();
  }

  /**
   * Takes a permit if there is one.
   *
   * @return false if there is none
   */
  @CheckReturnValue
  public boolean tryAcquire() {
    return permits.tryTake();
  }

  /**
   * Hands a permit to whoever has waited longest; does not wait.
   *
   * @throws IllegalStateException if that would be one too many
   */
  public void release() {
    if (available() == bound) {
      throw new IllegalStateException("released more often than acquired");
    }
    permits.give();
  }

  /**
   * How many permits there are; none while anybody waits.
   *
   * @return the number
   */
  public int available() {
    return permits.available();
  }

  /**
   * Acquires a permit, awaits something in the same task, and releases the permit however that
   * ends.
   *
   * @param body what to await
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public <T extends @Nullable Object> Async<T> holding(Awaitable<? extends T> body) {
    return permits.holding(Objects.requireNonNull(body, "body"), this::release);
  }

  /** How many permits there are. */
  @Override
  public String toString() {
    return "AsyncSemaphore[" + available() + " available]";
  }
}
