package dev.fermata.direct;

import org.jspecify.annotations.Nullable;

/**
 * A coroutine as written, with its arguments.
 *
 * @param <C> its scope
 */
@FunctionalInterface
public interface DirectBody<C> {

  /**
   * Runs it; on its own thread.
   *
   * @param scope what it suspends through
   * @return its result; null if it has none
   * @throws Throwable whatever it lets out
   */
  @Nullable Object run(C scope) throws Throwable;
}
