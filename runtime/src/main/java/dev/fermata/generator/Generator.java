package dev.fermata.generator;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.frame.Frame;
import dev.fermata.frame.GeneratorRoot;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that yields values, as PEP 342, 380 and 479 describe it.
 *
 * <table class="striped">
 *   <caption>What each call does in each state</caption>
 *   <thead><tr><th>{@link #state()}</th><th>next, moveNext</th><th>send(v)</th><th>raise(e)</th>
 *       <th>close</th></tr></thead>
 *   <tbody>
 *     <tr><td>CREATED</td><td>runs to the first yield</td>
 *         <td>the same for null, else IllegalStateException</td><td>ends it, throws e</td>
 *         <td>ends it</td></tr>
 *     <tr><td>SUSPENDED</td><td>runs to the next yield</td><td>the same, the yield evaluates to v</td>
 *         <td>the same, the yield throws e</td><td>the yield throws GeneratorExit</td></tr>
 *     <tr><td>RUNNING</td><td colspan="4">IllegalStateException: generator already executing</td></tr>
 *     <tr><td>CLOSED</td><td>StopIteration; false</td><td>StopIteration</td><td>throws e</td>
 *         <td>nothing</td></tr>
 *   </tbody>
 * </table>
 *
 * <pre>{@code
 * CREATED ──step──▶ RUNNING ──yield──▶ SUSPENDED
 *    │              │     ▲               │
 *    │       return,│     └─────step──────┤
 *    │        throw ▼                     │
 *    └──raise,──▶ CLOSED ◀──close (after its finally blocks)
 *       close
 * }</pre>
 *
 * <p>Values are read either with {@link #moveNext()} and {@link #current()}, which never throw at
 * the end and never allocate, or as from any {@link Iterator}. {@link #hasNext()} runs the body up
 * to the next value; until that is read, {@code send} and {@code raise} throw {@code
 * IllegalStateException}, and {@code current()} is already the new value.
 *
 * <p>An exception of the body leaves the call that resumed it unchanged; checked ones too,
 * undeclared: see {@link Coroutines#mayThrow}.
 *
 * <p>A generator is not thread-safe, but not bound to a thread either: steps may run on different
 * threads if each happens-before the next. While another generator delegates to it ({@code
 * yieldAll}), only that one may advance it.
 *
 * @param <Y> the values yielded
 * @param <S> the values sent in
 * @param <R> the result of the body
 */
@SuppressWarnings("IterableAndIterator") // as in Python; Iterable says that it can be had once
public sealed class Generator<
        Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
    extends GeneratorRoot implements Iterator<Y>, Iterable<Y>, AutoCloseable
    permits IntGenerator, LongGenerator, DoubleGenerator {

  /** What a generator is doing; the states of Python's {@code inspect.getgeneratorstate}. */
  public enum State {
    /** Nothing has run yet. */
    CREATED,
    /** Standing at a yield. */
    SUSPENDED,
    /** Being advanced, directly or by a generator that delegates to it. */
    RUNNING,
    /** Returned, failed or closed. */
    CLOSED
  }

  Generator(Frame body) {
    super(body);
  }

  /**
   * Makes a generator of objects; called by generated factories.
   *
   * @param body the frame of the coroutine
   * @param <Y> the values yielded
   * @param <S> the values sent in
   * @param <R> the result of the body
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
      Generator<Y, S, R> of(Frame body) {
    return new Generator<>(body);
  }

  /**
   * Makes a generator of ints; called by generated factories.
   *
   * @param body the frame of the coroutine
   * @param <S> the values sent in
   * @param <R> the result of the body
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static <S extends @Nullable Object, R extends @Nullable Object> OfInt<S, R> ofInt(
      Frame body) {
    return new OfInt<>(body);
  }

  /**
   * Makes a generator of longs; called by generated factories.
   *
   * @param body the frame of the coroutine
   * @param <S> the values sent in
   * @param <R> the result of the body
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static <S extends @Nullable Object, R extends @Nullable Object> OfLong<S, R> ofLong(
      Frame body) {
    return new OfLong<>(body);
  }

  /**
   * Makes a generator of doubles; called by generated factories.
   *
   * @param body the frame of the coroutine
   * @param <S> the values sent in
   * @param <R> the result of the body
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static <S extends @Nullable Object, R extends @Nullable Object> OfDouble<S, R> ofDouble(
      Frame body) {
    return new OfDouble<>(body);
  }

  /**
   * Runs the body to its next yield.
   *
   * @return false if it has ended instead, or had before
   * @throws IllegalStateException if the generator is executing, or another delegates to it
   */
  public final boolean moveNext() {
    return advance();
  }

  /**
   * Runs the body to its next yield, with a value for the yield it stands at; never throws at the
   * end.
   *
   * @param value what that yield evaluates to
   * @return false if the body has ended instead, or had before
   * @throws IllegalStateException if the value is not null and the body has not started, or after
   *     an unread {@link #hasNext()}, or if the generator is executing, or another delegates to it
   */
  public final boolean moveNext(S value) {
    return advance(value);
  }

  /**
   * The value yielded last.
   *
   * @return the value; null (0 from a primitive generator) before the first one and after the end
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // Y may be nullable
  public Y current() {
    return (Y) current;
  }

  /**
   * Looks one value ahead: runs the body to its next yield, unless that value is waiting already.
   *
   * @return whether there is a value
   * @throws IllegalStateException if the generator is executing, or another delegates to it
   */
  @Override
  public final boolean hasNext() {
    return peek();
  }

  /**
   * Runs the body to its next yield; a yield that receives evaluates to null.
   *
   * @return the value yielded
   * @throws StopIteration if the body has ended instead; the first carries its result
   * @throws IllegalStateException if the generator is executing, or another delegates to it
   */
  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // Y may be nullable
  public Y next() {
    if (advance()) {
      return (Y) current;
    }
    throw new StopIteration(report());
  }

  /**
   * Runs the body to its next yield, with a value for the yield it stands at.
   *
   * @param value what that yield evaluates to
   * @return the value yielded next
   * @throws StopIteration if the body has ended instead; the first carries its result
   * @throws IllegalStateException if the value is not null and the body has not started, or after
   *     an unread {@link #hasNext()}, or if the generator is executing, or another delegates to it
   */
  public final Y send(S value) {
    return yielded(advance(value));
  }

  /**
   * Raises an exception at the yield the body stands at ({@code throw} in Python), or ends a body
   * that has not started. Whatever the body does not catch is thrown here; after the end the
   * exception itself is.
   *
   * @param failure what to raise
   * @return the value yielded next
   * @throws StopIteration if the body ends in answer; it carries its result
   * @throws IllegalStateException after an unread {@link #hasNext()}, or if the generator is
   *     executing, or another delegates to it
   */
  public final Y raise(Throwable failure) {
    return yielded(advanceRaising(Objects.requireNonNull(failure)));
  }

  private Y yielded(boolean more) {
    if (more) {
      return current();
    }
    throw new StopIteration(report());
  }

  /**
   * Ends the generator: raises a fresh {@link GeneratorExit} at the yield it stands at, in the
   * generators it delegates to first (PEP 342, 380). Without effect after the end and, but for the
   * end, before the start. What the body throws in answer is thrown, and so is what its
   * try-with-resources failed to close.
   *
   * @throws IllegalStateException if the body yields in answer ("generator ignored GeneratorExit";
   *     it stays suspended), or if the generator is executing, or another delegates to it
   */
  @Override
  public final void close() {
    exit();
  }

  /**
   * What the body returned.
   *
   * @return the result; null from a {@code void} body
   * @throws IllegalStateException if the body has not ended, or was closed, or failed
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // R may be nullable
  public final R result() {
    return (R) returned();
  }

  /**
   * This generator: its values can be had once. A second loop goes on where the first has stopped.
   *
   * @return this
   */
  @Override
  public Generator<Y, S, R> iterator() {
    return this;
  }

  @Override
  public void forEachRemaining(Consumer<? super Y> action) {
    while (advance()) {
      action.accept(current());
    }
  }

  /**
   * The remaining values, ordered.
   *
   * @return a spliterator that advances this generator
   */
  @Override
  public Spliterator<Y> spliterator() {
    return Spliterators.spliteratorUnknownSize((Iterator<Y>) this, Spliterator.ORDERED);
  }

  /**
   * The remaining values; closing the stream closes this generator.
   *
   * @return a sequential stream
   */
  public final Stream<Y> stream() {
    return StreamSupport.stream(spliterator(), false).onClose(this::close);
  }

  /**
   * The first values; this generator is closed when one more is asked for, or the returned one
   * closed.
   *
   * @param n how many values at most
   * @return a generator that advances this one
   * @throws IllegalArgumentException if {@code n} is negative
   */
  @CheckReturnValue
  public Generator<Y, @Nullable Void, @Nullable Void> take(long n) {
    return of(PrefixFrame.first(this, n));
  }

  /**
   * The values before the first that a condition does not hold for; this generator is closed when
   * that one is met, or the returned one closed.
   *
   * @param condition the condition
   * @return a generator that advances this one
   */
  @CheckReturnValue
  public Generator<Y, @Nullable Void, @Nullable Void> takeWhile(Predicate<? super Y> condition) {
    return of(PrefixFrame.before(this, condition));
  }

  /**
   * What the generator is doing.
   *
   * @return the state
   */
  public final State state() {
    if (isEnded()) {
      return State.CLOSED;
    }
    if (isRunning()) {
      return State.RUNNING;
    }
    return isCreated() ? State.CREATED : State.SUSPENDED;
  }

  /**
   * Where the body stands in the source as written: method, file and line of the innermost call.
   *
   * @return the last suspension, or the head of the method before the first; null after the end
   */
  public final @Nullable StackTraceElement location() {
    return isEnded() ? null : where();
  }

  /**
   * What {@code yieldAll} is taking values from ({@code gi_yieldfrom} in Python): a generator, or a
   * plain iterator.
   *
   * @return the innermost call's source; null if it does not stand in a {@code yieldAll}
   */
  public final @Nullable Iterator<?> delegate() {
    return (Iterator<?>) delegated();
  }

  /** The state, and where the body stands; after the end only the method. */
  @Override
  public final String toString() {
    StackTraceElement at = where();
    return isEnded()
        ? "Generator[" + state() + ", " + at.getClassName() + "." + at.getMethodName() + "]"
        : "Generator[" + state() + " at " + at + "]";
  }

  @Override
  protected void emit(@Nullable Object value) {
    current = value;
  }

  @Override
  protected void take(GeneratorRoot from) {
    current = ((Generator<?, ?, ?>) from).current();
  }

  /**
   * A generator of {@code int} values, which are not boxed on their way.
   *
   * @param <S> the values sent in
   * @param <R> the result of the body
   */
  public static final class OfInt<S extends @Nullable Object, R extends @Nullable Object>
      extends IntGenerator<S, R> {

    OfInt(Frame body) {
      super(body);
    }

    @Override
    public Generator.OfInt<S, R> iterator() {
      return this;
    }
  }

  /**
   * A generator of {@code long} values, which are not boxed on their way.
   *
   * @param <S> the values sent in
   * @param <R> the result of the body
   */
  public static final class OfLong<S extends @Nullable Object, R extends @Nullable Object>
      extends LongGenerator<S, R> {

    OfLong(Frame body) {
      super(body);
    }

    @Override
    public Generator.OfLong<S, R> iterator() {
      return this;
    }
  }

  /**
   * A generator of {@code double} values, which are not boxed on their way.
   *
   * @param <S> the values sent in
   * @param <R> the result of the body
   */
  public static final class OfDouble<S extends @Nullable Object, R extends @Nullable Object>
      extends DoubleGenerator<S, R> {

    OfDouble(Frame body) {
      super(body);
    }

    @Override
    public Generator.OfDouble<S, R> iterator() {
      return this;
    }
  }
}
