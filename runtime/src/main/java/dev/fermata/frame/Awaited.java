package dev.fermata.frame;

/**
 * The untyped face of what can be awaited: it can be turned into a coroutine.
 *
 * <p>Internal: users see {@link dev.fermata.async.Awaitable}.
 */
public interface Awaited {

  /**
   * A coroutine that ends as this does.
   *
   * @return a coroutine that has not started
   */
  Cold async();
}
