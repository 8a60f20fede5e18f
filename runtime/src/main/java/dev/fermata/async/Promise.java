package dev.fermata.async;

import dev.fermata.frame.Eventual;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that callbacks complete: once, from any thread; awaited as often as one likes, on its
 * loop. Made by {@link EventLoop#promise}.
 *
 * @param <T> the value
 */
public final class Promise<T extends @Nullable Object> extends Eventual implements Awaitable<T> {

  Promise(EventLoop loop) {
    super(loop);
  }

  /**
   * Whether it has been completed, or has failed; from any thread.
   *
   * @return true from then on
   */
  public boolean isDone() {
    return isSettled();
  }

  /**
   * Completes it; from any thread. Those who await it are woken in the order of awaiting.
   *
   * @param value the value
   * @throws IllegalStateException if it is done already
   */
  public void complete(T value) {
    requireFirst(settle(value, null));
  }

  /**
   * Lets it fail; from any thread.
   *
   * @param failure thrown at the awaits
   * @throws IllegalStateException if it is done already
   */
  public void fail(Throwable failure) {
    requireFirst(settle(null, Objects.requireNonNull(failure, "failure")));
  }

  private static void requireFirst(boolean first) {
    if (!first) {
      throw new IllegalStateException("this promise is done already");
    }
  }

  /** A coroutine that waits for it. */
  @Override
  public Async<T> async() {
    return Async.of(waiting());
  }

  /** Whether it is done. */
  @Override
  public String toString() {
    return isDone() ? "Promise[done]" : "Promise[pending]";
  }
}
