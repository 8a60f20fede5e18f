package dev.fermata.async;

import dev.fermata.frame.Awaited;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What {@code co.await} takes. There is one way to be awaitable: to be turned into a coroutine. A
 * type of one's own becomes awaitable by returning one of its coroutines; callbacks come in through
 * {@link Asyncs#suspend} or a {@link Promise}.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface Awaitable<T extends @Nullable Object> extends Awaited {

  /**
   * A coroutine that ends as this does. Asked for once per await, on the loop's thread.
   *
   * @return a coroutine that has not started
   */
  @Override
  Async<? extends T> async();

  /**
   * The same with its result transformed, on the loop's thread in the task that awaits it. A
   * failure or an interrupt passes by the function.
   *
   * @param function applied to the result; what it throws is the failure
   * @param <R> what it makes of it
   * @return a coroutine that has not started
   */
  default <R extends @Nullable Object> Async<R> map(Function<? super T, ? extends R> function) {
    return Asyncs.map(this, function);
  }
}
