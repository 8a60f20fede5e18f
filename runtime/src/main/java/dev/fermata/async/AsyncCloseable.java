package dev.fermata.async;

import org.jspecify.annotations.Nullable;

/**
 * A resource whose closing is awaited. In the head of a try-with-resources of a coroutine, by its
 * static type, the close suspends.
 */
public interface AsyncCloseable extends AutoCloseable {

  /**
   * Closes; a second time without effect.
   *
   * @return the close, to be awaited
   */
  Awaitable<? extends @Nullable Object> closeAsync();

  /**
   * Closes and waits for it, where a coroutine runs as written on a thread of its own.
   *
   * @throws IllegalStateException anywhere else: the close must be awaited
   */
  @Override
  default void close() {
    DirectAsyncScope.ofThisThread().await(closeAsync());
  }
}
