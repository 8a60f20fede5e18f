package dev.fermata.async.sync;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.async.Async;
import dev.fermata.async.Awaitable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lock for tasks: first come, first served; handed over, so that nobody can barge in. Not
 * reentrant, and released by whoever likes.
 *
 * <pre>{@code
 * co.await(lock.holding(DemoCoroutines.update(account)));
 *
 * co.await(lock.acquire());
 * try {
 *   …
 * } finally {
 *   lock.release();
 * }
 * }</pre>
 *
 * <p>All methods on the loop's thread. Source of the semantics: Python's {@code asyncio.Lock}.
 */
public final class AsyncLock {

  private final Permits permits = new Permits(1);

  /** Makes a lock that nobody holds. */
  public AsyncLock() {}

  /**
   * Waits for the lock.
   *
   * <p>Order: at once if nobody holds it; else in the order of asking. Cancellation: an interrupt
   * that comes before this task goes on is raised here, and the lock goes to the next.
   *
   * @return the wait, to be awaited
   */
  @CheckReturnValue
  public Awaitable<Void> acquire() {
    return permits.acquire();
  }

  /**
   * Takes the lock if nobody holds it.
   *
   * @return false if somebody does
   */
  @CheckReturnValue
  public boolean tryAcquire() {
    return permits.tryTake();
  }

  /**
   * Hands the lock to whoever has waited longest; does not wait.
   *
   * @throws IllegalStateException if nobody holds it
   */
  public void release() {
    if (!isLocked()) {
      throw new IllegalStateException("nobody holds this lock");
    }
    permits.give();
  }

  /**
   * Whether somebody holds it, or it is being handed over.
   *
   * @return true if so
   */
  public boolean isLocked() {
    return permits.available() == 0;
  }

  /**
   * Acquires the lock, awaits something in the same task, and releases the lock however that ends.
   *
   * @param body what to await
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public <T extends @Nullable Object> Async<T> holding(Awaitable<? extends T> body) {
    return permits.holding(Objects.requireNonNull(body, "body"), this::release);
  }

  Permits permits() {
    return permits;
  }

  /** Whether somebody holds it. */
  @Override
  public String toString() {
    return isLocked() ? "AsyncLock[locked]" : "AsyncLock[unlocked]";
  }
}
