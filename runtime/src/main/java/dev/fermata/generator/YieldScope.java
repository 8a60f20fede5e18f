package dev.fermata.generator;

import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first parameter of a coroutine that yields values: its body suspends through it.
 *
 * <p>A scope belongs to one run of one coroutine: it is passed on as the first argument of
 * suspending calls and is never stored, captured or returned. Used in direct mode from another
 * thread than its body's, or after the body's end, it throws {@code IllegalStateException}.
 *
 * @param <Y> the values yielded
 */
public interface YieldScope<Y extends @Nullable Object> {

  /**
   * Suspends the coroutine with a value for its consumer.
   *
   * @param value the value
   * @return null, unless the scope is one that receives
   * @throws GeneratorExit if the generator is closed here, or whatever the consumer raises here
   */
  @Nullable Object yield(Y value);

  /**
   * Delegates to another generator until that has ended (PEP 380): values sent, exceptions raised
   * and closing reach it directly.
   *
   * @param generator the generator; nobody else may advance it meanwhile
   * @param <R> its result
   * @return its result
   * @throws IllegalStateException if it is executing, or another generator delegates to it
   */
  <R extends @Nullable Object> R yieldAll(Generator<? extends Y, ?, ? extends R> generator);

  /**
   * Yields every element. A generator is delegated to as such. A value sent in meanwhile fails here
   * with {@code IllegalStateException}; an iterator that is {@code AutoCloseable} is closed if the
   * generator is closed here.
   *
   * @param elements what to yield
   */
  void yieldAll(Iterable<? extends Y> elements);

  /**
   * Yields every remaining element; otherwise like {@link #yieldAll(Iterable)}.
   *
   * @param elements what to yield
   */
  void yieldAll(Iterator<? extends Y> elements);

  /**
   * Yields every element and closes the stream, however that ends; otherwise like {@link
   * #yieldAll(Iterable)}.
   *
   * @param elements what to yield
   */
  void yieldAll(Stream<? extends Y> elements);

  /** A scope that yields {@code int} values without boxing them. */
  interface OfInt extends YieldScope<Integer> {

    /**
     * Suspends the coroutine with a value for its consumer.
     *
     * @param value the value
     * @return null, unless the scope is one that receives
     * @throws GeneratorExit if the generator is closed here, or whatever the consumer raises here
     */
    @Nullable Object yield(int value);

    /**
     * Delegates to another generator, as {@link YieldScope#yieldAll(Generator)} does.
     *
     * @param generator the generator
     * @param <R> its result
     * @return its result
     */
    <R extends @Nullable Object> R yieldAll(Generator.OfInt<?, ? extends R> generator);

    /**
     * Yields every remaining element, as {@link YieldScope#yieldAll(Iterator)} does.
     *
     * @param elements what to yield
     */
    void yieldAll(PrimitiveIterator.OfInt elements);

    /**
     * Yields every element and closes the stream, as {@link YieldScope#yieldAll(Stream)} does.
     *
     * @param elements what to yield
     */
    void yieldAll(IntStream elements);
  }

  /** A scope that yields {@code long} values without boxing them. */
  interface OfLong extends YieldScope<Long> {

    /**
     * Suspends the coroutine with a value for its consumer.
     *
     * @param value the value
     * @return null, unless the scope is one that receives
     * @throws GeneratorExit if the generator is closed here, or whatever the consumer raises here
     */
    @Nullable Object yield(long value);

    /**
     * Delegates to another generator, as {@link YieldScope#yieldAll(Generator)} does.
     *
     * @param generator the generator
     * @param <R> its result
     * @return its result
     */
    <R extends @Nullable Object> R yieldAll(Generator.OfLong<?, ? extends R> generator);

    /**
     * Yields every remaining element, as {@link YieldScope#yieldAll(Iterator)} does.
     *
     * @param elements what to yield
     */
    void yieldAll(PrimitiveIterator.OfLong elements);

    /**
     * Yields every element and closes the stream, as {@link YieldScope#yieldAll(Stream)} does.
     *
     * @param elements what to yield
     */
    void yieldAll(LongStream elements);
  }

  /** A scope that yields {@code double} values without boxing them. */
  interface OfDouble extends YieldScope<Double> {

    /**
     * Suspends the coroutine with a value for its consumer.
     *
     * @param value the value
     * @return null, unless the scope is one that receives
     * @throws GeneratorExit if the generator is closed here, or whatever the consumer raises here
     */
    @Nullable Object yield(double value);

    /**
     * Delegates to another generator, as {@link YieldScope#yieldAll(Generator)} does.
     *
     * @param generator the generator
     * @param <R> its result
     * @return its result
     */
    <R extends @Nullable Object> R yieldAll(Generator.OfDouble<?, ? extends R> generator);

    /**
     * Yields every remaining element, as {@link YieldScope#yieldAll(Iterator)} does.
     *
     * @param elements what to yield
     */
    void yieldAll(PrimitiveIterator.OfDouble elements);

    /**
     * Yields every element and closes the stream, as {@link YieldScope#yieldAll(Stream)} does.
     *
     * @param elements what to yield
     */
    void yieldAll(DoubleStream elements);
  }
}
