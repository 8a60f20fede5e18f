package dev.fermata.generator;

import org.jspecify.annotations.Nullable;

/**
 * The first parameter of a coroutine that yields values and receives others in return (PEP 342).
 *
 * @param <Y> the values yielded
 * @param <S> the values sent in
 */
public interface GeneratorScope<Y extends @Nullable Object, S extends @Nullable Object>
    extends YieldScope<Y> {

  /**
   * Suspends the coroutine with a value for its consumer.
   *
   * @param value the value
   * @return what the consumer sends; null if it only asks for the next value
   * @throws GeneratorExit if the generator is closed here, or whatever the consumer raises here
   */
  @Override
  S yield(Y value);

  /**
   * Suspends the coroutine only to receive: yields null (0 in a primitive scope).
   *
   * @return what the consumer sends; null if it only asks for the next value
   * @throws GeneratorExit if the generator is closed here, or whatever the consumer raises here
   */
  S receive();

  /**
   * A scope that yields {@code int} values without boxing them.
   *
   * @param <S> the values sent in
   */
  interface OfInt<S extends @Nullable Object> extends GeneratorScope<Integer, S>, YieldScope.OfInt {

    /**
     * Suspends the coroutine with a value for its consumer.
     *
     * @param value the value
     * @return what the consumer sends; null if it only asks for the next value
     * @throws GeneratorExit if the generator is closed here, or whatever the consumer raises here
     */
    @Override
    S yield(int value);
  }

  /**
   * A scope that yields {@code long} values without boxing them.
   *
   * @param <S> the values sent in
   */
  interface OfLong<S extends @Nullable Object> extends GeneratorScope<Long, S>, YieldScope.OfLong {

    /**
     * Suspends the coroutine with a value for its consumer.
     *
     * @param value the value
     * @return what the consumer sends; null if it only asks for the next value
     * @throws GeneratorExit if the generator is closed here, or whatever the consumer raises here
     */
    @Override
    S yield(long value);
  }

  /**
   * A scope that yields {@code double} values without boxing them.
   *
   * @param <S> the values sent in
   */
  interface OfDouble<S extends @Nullable Object>
      extends GeneratorScope<Double, S>, YieldScope.OfDouble {

    /**
     * Suspends the coroutine with a value for its consumer.
     *
     * @param value the value
     * @return what the consumer sends; null if it only asks for the next value
     * @throws GeneratorExit if the generator is closed here, or whatever the consumer raises here
     */
    @Override
    S yield(double value);
  }
}
