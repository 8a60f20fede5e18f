package dev.fermata.async;

import dev.fermata.frame.AsyncGeneratorRoot;
import dev.fermata.frame.Frame;
import dev.fermata.frame.GeneratorRoot;
import dev.fermata.generator.Generator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A generator whose steps are awaited (PEP 525): made by the factory of a coroutine with an {@link
 * AsyncGeneratorScope}. Runs nothing until its first step. A one-shot {@link AsyncIterable}.
 *
 * <p>Every step runs in the task that awaits it, and may be another task's each time; only one may
 * be under way. The task that takes the first step closes the generator before it ends, the one
 * begun last first, waiting for each; so {@code break} out of a {@code co.each} loses no clean-up.
 * An interrupt of the task is raised at the await that the generator stands at; if it escapes, the
 * generator has ended.
 *
 * <p>After the end {@link #moveNext} has false, {@link #next} and {@link #send} throw {@link
 * StopAsyncIteration}, {@link #raise} what it was given. All methods on the loop's thread.
 *
 * @param <Y> the values yielded
 * @param <S> the values sent in
 */
public final class AsyncGenerator<Y extends @Nullable Object, S extends @Nullable Object>
    extends AsyncGeneratorRoot implements AsyncIterable<Y>, AsyncIterator<Y> {

  private AsyncGenerator(Frame body) {
    super(body);
  }

  /**
   * Makes a generator of a frame. Internal: called by generated code.
   *
   * @param body a frame that has not started
   * @param <Y> the values yielded
   * @param <S> the values sent in
   * @return a generator that has not started
   */
  public static <Y extends @Nullable Object, S extends @Nullable Object> AsyncGenerator<Y, S> of(
      Frame body) {
    return new AsyncGenerator<>(body);
  }

  /**
   * Goes on to the next value; a receiving generator gets null.
   *
   * @return the step, to be awaited: whether there is a value. The await throws what the body
   *     throws, and IllegalStateException if a step is under way
   */
  @Override
  public Awaitable<Boolean> moveNext() {
    return Async.of(moving(null));
  }

  /**
   * Goes on to the next value; a receiving generator gets null.
   *
   * @return the step, to be awaited: the value. The await throws {@link StopAsyncIteration} at the
   *     end
   */
  public Awaitable<Y> next() {
    return Async.of(sending(null));
  }

  /**
   * Goes on to the next value, sending one in.
   *
   * @param value what the yield that the generator stands at evaluates to
   * @return the step, to be awaited: the next value. The await throws {@link StopAsyncIteration} at
   *     the end, and IllegalStateException if the generator has not started and the value is not
   *     null
   */
  public Awaitable<Y> send(S value) {
    return Async.of(sending(value));
  }

  /**
   * Raises an exception at the yield that the generator stands at. One that has not started ends.
   *
   * @param failure what to raise
   * @return the step, to be awaited: the next value. The await throws what the body lets out, or
   *     {@link StopAsyncIteration} if the body returns
   */
  public Awaitable<Y> raise(Throwable failure) {
    return Async.of(raising(Objects.requireNonNull(failure, "failure")));
  }

  /**
   * Ends the generator: raises a fresh {@link dev.fermata.generator.GeneratorExit} at the yield
   * that it stands at, and waits for its clean-up. One that has not started ends without running.
   *
   * @return the close, to be awaited. The await throws what the body throws in answer, and
   *     IllegalStateException if it yields ("async generator ignored GeneratorExit") or if a step
   *     is under way
   */
  @Override
  public Awaitable<? extends @Nullable Object> closeAsync() {
    return Async.of(closing());
  }

  /**
   * The value yielded last.
   *
   * @return the same until the next step; null before the first and after the end
   */
  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // checked where the body was written; Y may be null
  public Y current() {
    return (Y) current;
  }

  /**
   * Itself.
   *
   * @return this
   */
  @Override
  public AsyncGenerator<Y, S> iterator() {
    return this;
  }

  /** State, and where it stands in the source. */
  @Override
  public String toString() {
    StackTraceElement at = where();
    if (isEnded()) {
      return "AsyncGenerator[ended, " + at.getClassName() + "." + at.getMethodName() + "]";
    }
    String state = isCreated() ? "created" : isRunning() ? "running" : "suspended";
    return "AsyncGenerator[" + state + " at " + at + "]";
  }

  @Override
  protected void emit(@Nullable Object value) {
    current = value;
  }

  @Override
  protected void take(GeneratorRoot from) {
    current = ((Generator<?, ?, ?>) from).current();
  }
}
