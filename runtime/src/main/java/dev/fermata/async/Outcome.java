package dev.fermata.async;

import dev.fermata.frame.Members;
import org.jspecify.annotations.Nullable;

/**
 * How one of several ended: see {@link Asyncs#gatherOutcomes(Awaitable...)}.
 *
 * @param value the result; null if it has failed
 * @param failure what it failed with; a {@link java.util.concurrent.CancellationException} if it
 *     was cancelled; null if it has succeeded
 * @param <T> the result
 */
public record Outcome<T extends @Nullable Object>(T value, @Nullable Throwable failure) {

  /**
   * Whether it has succeeded.
   *
   * @return false if there is a failure
   */
  public boolean succeeded() {
    return failure == null;
  }

  /**
   * The result.
   *
   * @return the value, if it has succeeded; else throws the failure itself, checked or not
   */
  public T orElseThrow() {
    if (failure != null) {
      throw Members.sneaky(failure);
    }
    return value;
  }
}
