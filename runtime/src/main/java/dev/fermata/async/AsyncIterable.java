package dev.fermata.async;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What {@code co.each} runs over: elements that may have to be waited for.
 *
 * <pre>{@code
 * for (String line : co.each(lines(file).filter(line -> !line.isBlank()))) {
 *   co.await(send(line));
 * }
 * }</pre>
 *
 * <p>{@code co.each} does not close its source on {@code break}: an {@link AsyncGenerator} is
 * closed before the task ends that took its first step. The stages below ask their source for an
 * element when they are asked for one, in the same task; closing one closes its source.
 *
 * @param <Y> the elements
 */
@FunctionalInterface
public interface AsyncIterable<Y extends @Nullable Object> {

  /**
   * The elements from the beginning or, of what can be run over only once, from where it is.
   *
   * @return the iterator
   */
  AsyncIterator<Y> iterator();

  /**
   * The elements transformed, on the loop's thread.
   *
   * @param function applied to each element; what it throws is thrown by the step
   * @param <Z> what it makes of them
   * @return the elements, in the same order
   */
  default <Z extends @Nullable Object> AsyncIterable<Z> map(
      Function<? super Y, ? extends Z> function) {
    Objects.requireNonNull(function, "function");
    return () -> new Stages.Mapped<Y, Z>(iterator(), function);
  }

  /**
   * The elements that a condition holds for.
   *
   * @param condition tests each element, on the loop's thread; what it throws is thrown by the step
   * @return the elements, in the same order
   */
  default AsyncIterable<Y> filter(Predicate<? super Y> condition) {
    Objects.requireNonNull(condition, "condition");
    return () -> new Stages.Filtered<Y>(iterator(), condition);
  }

  /**
   * The first elements. Asked for one more, it asks its source no more, and does not close it.
   *
   * @param n how many at most
   * @return the elements, in the same order
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default AsyncIterable<Y> take(long n) {
    if (n < 0) {
      throw new IllegalArgumentException("take(" + n + ")");
    }
    return () -> new Stages.Taken<Y>(iterator(), n);
  }

  /**
   * The elements of two sources in pairs, until one of them ends. A step asks this source first,
   * then the other, which may have an element more that nobody gets.
   *
   * @param other the second of each pair
   * @param function makes one of two, on the loop's thread
   * @param <Z> the other's elements
   * @param <R> what the function makes of them
   * @return the results, in order
   */
  default <Z extends @Nullable Object, R extends @Nullable Object> AsyncIterable<R> zip(
      AsyncIterable<? extends Z> other, BiFunction<? super Y, ? super Z, ? extends R> function) {
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(function, "function");
    return () -> new Stages.Zipped<Y, Z, R>(iterator(), other.iterator(), function);
  }

  /**
   * The elements of two sources as they come.
   *
   * <p>From the first step on each source is asked by a task of its own, which waits with an
   * element until it is taken. Order: that of their coming; of one source its own. Failure: ends
   * the other source, and is thrown when that has ended. Cancellation: an interrupt of a step, and
   * the close, end both sources and wait for them. What is returned is an {@link AsyncGenerator}:
   * one that is left early is closed by the task that took its first step.
   *
   * @param other the other source
   * @return the elements of both
   */
  default AsyncIterable<Y> merge(AsyncIterable<? extends Y> other) {
    return Buffered.of(List.of(this, Objects.requireNonNull(other, "other")), 0);
  }

  /**
   * The same elements, fetched ahead: the source need not wait for whoever takes them.
   *
   * <p>From the first step on the source is asked by a task of its own; with {@code n} elements
   * ahead and one more it waits. Failure: thrown after the elements that came before. Cancellation:
   * an interrupt of a step, and the close, end the source and wait for it. What is returned is an
   * {@link AsyncGenerator}: one that is left early is closed by the task that took its first step.
   *
   * @param n how many elements are kept
   * @return the elements, in the same order
   * @throws IllegalArgumentException if {@code n} is not positive
   */
  default AsyncIterable<Y> buffer(int n) {
    if (n <= 0) {
      throw new IllegalArgumentException("buffer(" + n + ")");
    }
    return Buffered.of(List.of(this), n);
  }

  /**
   * The same elements for several, each of whom gets all of them: what the first to ask makes the
   * source do, the others need not.
   *
   * <p>From the first step of any on, the source is asked by a task of its own. It waits when the
   * slowest, also one that has not begun, is {@code n} elements behind. Failure: thrown to each
   * after the elements that came before. Cancellation: an interrupt of a step, and a close, end
   * only that one; the last to end that has begun ends the source and waits for it, and what has
   * not begun then throws IllegalStateException.
   *
   * @param consumers how many
   * @param n how many elements are kept for each
   * @return an {@link AsyncGenerator} for each: it can be run over once, in whatever task
   * @throws IllegalArgumentException if {@code consumers} or {@code n} is not positive
   */
  default List<AsyncIterable<Y>> broadcast(int consumers, int n) {
    if (consumers <= 0 || n <= 0) {
      throw new IllegalArgumentException("broadcast(" + consumers + ", " + n + ")");
    }
    return new Broadcast<Y>(this, n).to(consumers);
  }

  /**
   * All elements; awaited. A failure or an interrupt closes the source and passes on.
   *
   * @return a coroutine that has not started; its result is a list that cannot be changed
   */
  default Async<List<Y>> toList() {
    return Async.of(new Stages.ToList<Y>(this));
  }
}
