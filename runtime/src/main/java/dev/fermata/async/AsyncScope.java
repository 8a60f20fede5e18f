package dev.fermata.async;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The first parameter of a coroutine that awaits. It is passed on in suspending calls and is never
 * stored, captured or returned.
 *
 * <p>Every {@code co.x(…)} that suspends is {@code co.await(Asyncs.x(…))}: see {@link Asyncs} for
 * the order, the failure and the cancellation of each.
 */
public abstract class AsyncScope {

  AsyncScope() {}

  /**
   * Waits for something.
   *
   * <p>Order: what has ended goes on at once. A coroutine that has not started runs in this task,
   * at once. Failure: what it fails with; for a task that was cancelled a {@link
   * java.util.concurrent.CancellationException}. Cancellation: an interrupt is raised where the
   * task really waits. It reaches a coroutine that runs in this task, and never a task that
   * somebody else owns.
   *
   * @param awaitable a coroutine, a task, a promise, or what can be turned into a coroutine
   * @param <T> its result
   * @return the result
   * @throws IllegalStateException if it is a coroutine that was awaited or started before, or the
   *     task that this runs in
   */
  public abstract <T extends @Nullable Object> T await(Awaitable<? extends T> awaitable);

  /**
   * Waits for a stage of the JDK.
   *
   * <p>Failure: what it fails with, out of its {@code CompletionException}. Cancellation: an
   * interrupt cancels the stage's future, which was made for this await; {@link Asyncs#shared} does
   * not.
   *
   * @param stage completes on whatever thread it likes
   * @param <T> its result
   * @return the result
   */
  public abstract <T extends @Nullable Object> T await(CompletionStage<? extends T> stage);

  /**
   * Waits, and declares a checked exception that may be thrown.
   *
   * @param awaitable what to wait for
   * @param thrown the exception's class; only declares
   * @param <T> the result
   * @param <X> the exception
   * @return the result
   * @throws X if {@code awaitable} does
   */
  public final <T extends @Nullable Object, X extends Throwable> T await(
      Awaitable<? extends T> awaitable, Class<X> thrown) throws X {
    return await(awaitable);
  }

  /**
   * Waits, and declares a checked exception that may be thrown.
   *
   * @param stage what to wait for
   * @param thrown the exception's class; only declares
   * @param <T> the result
   * @param <X> the exception
   * @return the result
   * @throws X if {@code stage} does
   */
  public final <T extends @Nullable Object, X extends Throwable> T await(
      CompletionStage<? extends T> stage, Class<X> thrown) throws X {
    return await(stage);
  }

  /**
   * Waits, and declares two checked exceptions that may be thrown.
   *
   * @param awaitable what to wait for
   * @param thrown an exception's class; only declares
   * @param alsoThrown another's
   * @param <T> the result
   * @param <X> an exception
   * @param <Y> another
   * @return the result
   * @throws X if {@code awaitable} does
   * @throws Y if {@code awaitable} does
   */
  public final <T extends @Nullable Object, X extends Throwable, Y extends Throwable> T await(
      Awaitable<? extends T> awaitable, Class<X> thrown, Class<Y> alsoThrown) throws X, Y {
    return await(awaitable);
  }

  /**
   * Waits, and declares two checked exceptions that may be thrown.
   *
   * @param stage what to wait for
   * @param thrown an exception's class; only declares
   * @param alsoThrown another's
   * @param <T> the result
   * @param <X> an exception
   * @param <Y> another
   * @return the result
   * @throws X if {@code stage} does
   * @throws Y if {@code stage} does
   */
  public final <T extends @Nullable Object, X extends Throwable, Y extends Throwable> T await(
      CompletionStage<? extends T> stage, Class<X> thrown, Class<Y> alsoThrown) throws X, Y {
    return await(stage);
  }

  /**
   * Sleeps: {@link Asyncs#sleep}.
   *
   * @param time how long; zero or less is a {@link #pause}
   */
  public final void sleep(Duration time) {
    await(Asyncs.sleep(time));
  }

  /** Lets all that is ready run once: {@link Asyncs#pause}. */
  public final void pause() {
    await(Asyncs.pause());
  }

  /**
   * Awaits something, but only for a time: {@link Asyncs#timeout(Duration, Awaitable)}.
   *
   * @param time how long
   * @param awaitable what to await
   * @param <T> its result
   * @return its result
   * @throws TimeoutException if it is interrupted by that
   */
  public final <T extends @Nullable Object> T timeout(
      Duration time, Awaitable<? extends T> awaitable) throws TimeoutException {
    return await(Asyncs.<T>timeout(time, awaitable));
  }

  /**
   * Awaits a stage, but only for a time; then the stage's future is cancelled.
   *
   * @param time how long
   * @param stage what to await
   * @param <T> its result
   * @return its result
   * @throws TimeoutException if the time passes
   */
  public final <T extends @Nullable Object> T timeout(
      Duration time, CompletionStage<? extends T> stage) throws TimeoutException {
    return await(Asyncs.<T>timeout(time, stage));
  }

  /**
   * Awaits something, but only for a time, and declares a checked exception that may be thrown.
   *
   * @param time how long
   * @param awaitable what to await
   * @param thrown the exception's class; only declares
   * @param <T> its result
   * @param <X> the exception
   * @return its result
   * @throws TimeoutException if it is interrupted by that
   * @throws X if {@code awaitable} does
   */
  public final <T extends @Nullable Object, X extends Throwable> T timeout(
      Duration time, Awaitable<? extends T> awaitable, Class<X> thrown) throws TimeoutException, X {
    return timeout(time, awaitable);
  }

  /**
   * Awaits something, but only for a time: {@link Asyncs#timeoutOrElse}.
   *
   * @param time how long
   * @param awaitable what to await
   * @param fallback the result when the time has passed
   * @param <T> its result
   * @return its result, or {@code fallback}
   */
  public final <T extends @Nullable Object> T timeoutOrElse(
      Duration time, Awaitable<? extends T> awaitable, T fallback) {
    return await(Asyncs.<T>timeoutOrElse(time, awaitable, fallback));
  }

  /**
   * Awaits all, for a list of the results in the order given: {@link Asyncs#gather(Awaitable...)}.
   *
   * @param all what to await
   * @param <T> the results
   * @return the results; cannot be modified
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final <T extends @Nullable Object> List<T> gather(Awaitable<? extends T>... all) {
    return await(Asyncs.<T>gather(all));
  }

  /**
   * Awaits all, for a list of the results in the order given: {@link Asyncs#gather(Awaitable...)}.
   *
   * @param all what to await
   * @param <T> the results
   * @return the results; cannot be modified
   */
  public final <T extends @Nullable Object> List<T> gather(
      Collection<? extends Awaitable<? extends T>> all) {
    return await(Asyncs.<T>gather(all));
  }

  /**
   * Awaits all, for a list of how each has ended: {@link Asyncs#gatherOutcomes(Awaitable...)}.
   *
   * @param all what to await
   * @param <T> the results
   * @return in the order given; cannot be modified
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final <T extends @Nullable Object> List<Outcome<T>> gatherOutcomes(
      Awaitable<? extends T>... all) {
    return await(Asyncs.<T>gatherOutcomes(all));
  }

  /**
   * Awaits all, for a list of how each has ended: {@link Asyncs#gatherOutcomes(Awaitable...)}.
   *
   * @param all what to await
   * @param <T> the results
   * @return in the order given; cannot be modified
   */
  public final <T extends @Nullable Object> List<Outcome<T>> gatherOutcomes(
      Collection<? extends Awaitable<? extends T>> all) {
    return await(Asyncs.<T>gatherOutcomes(all));
  }

  /**
   * Awaits the first of several to end: {@link Asyncs#race(Awaitable...)}.
   *
   * @param all what to await, at least one
   * @param <T> the results
   * @return its result
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final <T extends @Nullable Object> T race(Awaitable<? extends T>... all) {
    return await(Asyncs.<T>race(all));
  }

  /**
   * Awaits the first of several to end: {@link Asyncs#race(Awaitable...)}.
   *
   * @param all what to await, at least one
   * @param <T> the results
   * @return its result
   */
  public final <T extends @Nullable Object> T race(
      Collection<? extends Awaitable<? extends T>> all) {
    return await(Asyncs.<T>race(all));
  }

  /**
   * Awaits the first of several to succeed: {@link Asyncs#firstSuccess(Awaitable...)}.
   *
   * @param all what to await, at least one
   * @param <T> the results
   * @return its result
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final <T extends @Nullable Object> T firstSuccess(Awaitable<? extends T>... all) {
    return await(Asyncs.<T>firstSuccess(all));
  }

  /**
   * Awaits the first of several to succeed: {@link Asyncs#firstSuccess(Awaitable...)}.
   *
   * @param all what to await, at least one
   * @param <T> the results
   * @return its result
   */
  public final <T extends @Nullable Object> T firstSuccess(
      Collection<? extends Awaitable<? extends T>> all) {
    return await(Asyncs.<T>firstSuccess(all));
  }

  /**
   * Waits for tasks of others, and cancels nothing: {@link Asyncs#waitFor}.
   *
   * @param until how long to wait
   * @param tasks what to wait for
   * @param <T> the results
   * @return those that have ended, and those that have not
   */
  public final <T extends @Nullable Object> Waited<T> waitFor(
      Until until, Collection<? extends Task<? extends T>> tasks) {
    return await(Asyncs.<T>waitFor(until, tasks));
  }

  /**
   * Awaits two of different types, for what a function makes of the results: {@link
   * Asyncs#combine(Awaitable, Awaitable, BiFunction)}.
   *
   * @param a what to await
   * @param b what to await
   * @param function applied to the results
   * @param <A> the result of {@code a}
   * @param <B> the result of {@code b}
   * @param <R> what the function makes of them
   * @return what the function makes of them
   */
  public final <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      R combine(
          Awaitable<? extends A> a,
          Awaitable<? extends B> b,
          BiFunction<? super A, ? super B, ? extends R> function) {
    return await(Asyncs.<A, B, R>combine(a, b, function));
  }

  /**
   * Awaits three of different types, for what a function makes of the results: {@link
   * Asyncs#combine(Awaitable, Awaitable, BiFunction)}.
   *
   * @param a what to await
   * @param b what to await
   * @param c what to await
   * @param function applied to the results
   * @param <A> the result of {@code a}
   * @param <B> the result of {@code b}
   * @param <C> the result of {@code c}
   * @param <R> what the function makes of them
   * @return what the function makes of them
   */
  public final <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      R combine(
          Awaitable<? extends A> a,
          Awaitable<? extends B> b,
          Awaitable<? extends C> c,
          Asyncs.Function3<? super A, ? super B, ? super C, ? extends R> function) {
    return await(Asyncs.<A, B, C, R>combine(a, b, c, function));
  }

  /**
   * Awaits four of different types, for what a function makes of the results: {@link
   * Asyncs#combine(Awaitable, Awaitable, BiFunction)}.
   *
   * @param a what to await
   * @param b what to await
   * @param c what to await
   * @param d what to await
   * @param function applied to the results
   * @param <A> the result of {@code a}
   * @param <B> the result of {@code b}
   * @param <C> the result of {@code c}
   * @param <D> the result of {@code d}
   * @param <R> what the function makes of them
   * @return what the function makes of them
   */
  public final <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      R combine(
          Awaitable<? extends A> a,
          Awaitable<? extends B> b,
          Awaitable<? extends C> c,
          Awaitable<? extends D> d,
          Asyncs.Function4<? super A, ? super B, ? super C, ? super D, ? extends R> function) {
    return await(Asyncs.<A, B, C, D, R>combine(a, b, c, d, function));
  }

  /**
   * Awaits five of different types, for what a function makes of the results: {@link
   * Asyncs#combine(Awaitable, Awaitable, BiFunction)}.
   *
   * @param a what to await
   * @param b what to await
   * @param c what to await
   * @param d what to await
   * @param e what to await
   * @param function applied to the results
   * @param <A> the result of {@code a}
   * @param <B> the result of {@code b}
   * @param <C> the result of {@code c}
   * @param <D> the result of {@code d}
   * @param <E> the result of {@code e}
   * @param <R> what the function makes of them
   * @return what the function makes of them
   */
  public final <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      R combine(
          Awaitable<? extends A> a,
          Awaitable<? extends B> b,
          Awaitable<? extends C> c,
          Awaitable<? extends D> d,
          Awaitable<? extends E> e,
          Asyncs.Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R>
              function) {
    return await(Asyncs.<A, B, C, D, E, R>combine(a, b, c, d, e, function));
  }

  /**
   * Awaits something that goes on when this task is interrupted: {@link Asyncs#shield}.
   *
   * @param awaitable what to await
   * @param <T> its result
   * @return its result
   */
  public final <T extends @Nullable Object> T shield(Awaitable<? extends T> awaitable) {
    return await(Asyncs.<T>shield(awaitable));
  }

  /**
   * Runs work that blocks on a thread, and waits for it: {@link Asyncs#onThread}.
   *
   * @param work what to run
   * @param <T> its result
   * @param <X> the checked exception that it throws
   * @return its result
   * @throws X if the work does
   */
  public final <T extends @Nullable Object, X extends Exception> T onThread(
      Asyncs.Blocking<? extends T, X> work) throws X {
    return await(Asyncs.<T, X>onThread(work));
  }

  /**
   * Runs work that blocks on a thread, and waits for it: {@link Asyncs#runOnThread}.
   *
   * @param work what to run
   * @param <X> the checked exception that it throws
   * @throws X if the work does
   */
  public final <X extends Exception> void runOnThread(Asyncs.BlockingRun<X> work) throws X {
    await(Asyncs.runOnThread(work));
  }

  /**
   * Opens a group of children: the first failure cancels the others and is raised in the body. Does
   * not suspend.
   *
   * @return the group, to be closed by the try that it is opened in
   */
  public final TaskGroup taskGroup() {
    return new TaskGroup(EventLoop.current(), false);
  }

  /**
   * Opens a group whose children fail alone. Does not suspend.
   *
   * @return the group, to be closed by the try that it is opened in
   */
  public final TaskGroup supervisor() {
    return new TaskGroup(EventLoop.current(), true);
  }

  /**
   * The elements of a source, each awaited: only in the head of a {@code for}.
   *
   * <pre>{@code
   * for (String line : co.each(lines)) {
   *   …
   * }
   * }</pre>
   *
   * <p>The source is not closed when the loop ends early: an {@link AsyncGenerator} is closed
   * before the task ends that took its first step.
   *
   * @param source the elements
   * @param <Y> their type
   * @return the elements, for one loop; asking for the next suspends
   */
  public final <Y extends @Nullable Object> Iterable<Y> each(AsyncIterable<? extends Y> source) {
    return () -> new Each<Y>(this, source.iterator());
  }

  /**
   * Opens a block whose suspensions raise {@link DeadlineExceeded} once a time has passed. Does not
   * suspend. {@link #timeout(Duration, Awaitable)} is to be preferred.
   *
   * @param time how long
   * @return the block, to be closed by the try that it is opened in
   */
  public final Deadline deadline(Duration time) {
    return new Deadline(EventLoop.current(), Nanos.of(time));
  }

  /**
   * The task this runs in. Does not suspend.
   *
   * @return the task
   */
  public final Task<?> task() {
    return EventLoop.current().currentTask();
  }

  /**
   * The loop this runs on. Does not suspend.
   *
   * @return the loop
   */
  public final EventLoop loop() {
    return EventLoop.current();
  }
}
