package dev.fermata.async;

import org.jspecify.annotations.Nullable;

/**
 * Elements that may have to be waited for. Never throws at the end.
 *
 * <p>Only one step at a time: the next may be asked for once the one before has ended. All methods
 * on the loop's thread.
 *
 * @param <Y> the elements
 */
public interface AsyncIterator<Y extends @Nullable Object> extends AsyncCloseable {

  /**
   * Goes on to the next element.
   *
   * @return the step, to be awaited: whether there is an element; from the end on false
   */
  Awaitable<Boolean> moveNext();

  /**
   * The element that the last step has come to.
   *
   * @return the same until the next step
   */
  Y current();

  /**
   * Ends it: what it holds is given back. A second time, and after the end, without effect.
   *
   * @return the close, to be awaited
   */
  @Override
  default Awaitable<? extends @Nullable Object> closeAsync() {
    return Asyncs.<@Nullable Object>of(null);
  }
}
