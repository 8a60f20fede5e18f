package dev.fermata.async;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.frame.Members;
import dev.fermata.frame.SleepFrame;
import dev.fermata.frame.StageFrame;
import dev.fermata.frame.ThreadFrame;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every combinator as a cold value: what {@code co.x(…)} does when {@code Asyncs.x(…)} is awaited.
 */
public final class Asyncs {

  private Asyncs() {}

  /**
   * Ends at once.
   *
   * @param value the result
   * @param <T> its type
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> of(T value) {
    return Async.of(new Small.Value(value));
  }

  /**
   * Fails at once.
   *
   * @param failure thrown at the await
   * @param <T> the result it does not have
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> failed(Throwable failure) {
    Objects.requireNonNull(failure, "failure");
    return Async.of(
        new Small.Call(
            () -> {
              throw Members.sneaky(failure);
            }));
  }

  /**
   * Calls something that does not suspend, when it is awaited, on the loop's thread.
   *
   * @param work what to call; what it throws is the failure
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> call(Callable<? extends T> work) {
    return Async.of(new Small.Call(Objects.requireNonNull(work, "work")));
  }

  /**
   * Suspends until the continuation is resumed, from any thread: the bridge for callbacks.
   *
   * <pre>{@code
   * static Async<String> get(Client client, String url) {
   *   return Asyncs.suspend(k -> {
   *     Call call = client.get(url, k::complete, k::fail);
   *     k.onCancel(call::abort);
   *   });
   * }
   * }</pre>
   *
   * <p>Order: the function runs at once, on the loop's thread; if it resumes within, there is no
   * suspension. Failure: what the function throws, or what the continuation fails with.
   * Cancellation: an interrupt that comes before the continuation has been resumed runs {@link
   * Continuation#onCancel} and is raised; what was resumed before is delivered.
   *
   * @param start begins the operation
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> suspend(
      Consumer<? super Continuation<T>> start) {
    return Async.of(new Continuation.Suspend<T>(Objects.requireNonNull(start, "start")));
  }

  /**
   * A stage as a coroutine: cancelled with the task that awaits it.
   *
   * <p>Failure: what the stage fails with, out of its {@code CompletionException}. Cancellation: an
   * interrupt cancels the stage's future.
   *
   * @param stage completes on whatever thread it likes
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> from(CompletionStage<? extends T> stage) {
    return Async.of(new StageFrame(Objects.requireNonNull(stage, "stage"), true));
  }

  /**
   * Awaits a stage without cancelling it when the awaiting task is interrupted.
   *
   * @param stage completes on whatever thread it likes
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> shared(CompletionStage<? extends T> stage) {
    return Async.of(new StageFrame(Objects.requireNonNull(stage, "stage"), false));
  }

  /**
   * A completable future as a coroutine: as {@link #from(CompletionStage)}.
   *
   * @param future completes on whatever thread it likes
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> from(CompletableFuture<? extends T> future) {
    CompletionStage<? extends T> stage = future;
    return from(stage);
  }

  /**
   * A future that can only be waited for as a coroutine: a thread waits for it, unless it is done.
   *
   * <p>Failure: what the future fails with, out of its {@code ExecutionException}. Cancellation: an
   * interrupt cancels the future.
   *
   * @param future completes on whatever thread it likes
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> from(Future<? extends T> future) {
    return Async.of(new Small.OfFuture(Objects.requireNonNull(future, "future")));
  }

  /**
   * What a publisher of reactive streams publishes, to be iterated; {@link EventLoop#publisher} is
   * the other way.
   *
   * <p>Order: the first step subscribes, and each step requests one element: back-pressure, nothing
   * is buffered. Failure: what the publisher signals. Cancellation: an interrupt of a step cancels
   * the subscription, and so does the close, by the task that took the first step at the latest.
   *
   * @param publisher signals on whatever thread it likes
   * @param <T> the elements
   * @return subscribes anew for each iteration
   */
  @CheckReturnValue
  public static <T> AsyncIterable<T> from(Flow.Publisher<? extends T> publisher) {
    Objects.requireNonNull(publisher, "publisher");
    return () -> AsyncGenerator.<T, Object>of(new FlowSource<T>(publisher));
  }

  /**
   * Runs work that blocks on a thread of its own, a virtual one where the JDK has them; the loop
   * goes on meanwhile.
   *
   * <pre>{@code
   * try {
   *   String text = co.onThread(() -> Files.readString(path));
   * } catch (IOException e) {
   *   …
   * }
   * }</pre>
   *
   * <p>Order: the thread starts at once. Failure: what the work throws. Cancellation: an interrupt
   * interrupts the thread <b>and waits for the work</b>, which so never outlives the task. Then it
   * is raised, with what the work threw suppressed unless that is an {@link InterruptedException};
   * if the work has a value in spite of it, that is delivered, and the interrupt raised at the next
   * suspension.
   *
   * @param work what to run; must share nothing with the loop's thread that it changes
   * @param <T> its result
   * @param <X> the checked exception that it throws
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object, X extends Exception> Async<T> onThread(
      Blocking<? extends T, X> work) {
    Objects.requireNonNull(work, "work");
    return Async.of(new ThreadFrame("onThread", work::call));
  }

  /**
   * As {@link #onThread}, without a result.
   *
   * @param work what to run
   * @param <X> the checked exception that it throws
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <X extends Exception> Async<Void> runOnThread(BlockingRun<X> work) {
    Objects.requireNonNull(work, "work");
    return Async.of(
        new ThreadFrame(
            "runOnThread",
            () -> {
              work.run();
              return null;
            }));
  }

  /**
   * Work that blocks: see {@link #onThread}.
   *
   * @param <T> its result
   * @param <X> the checked exception that it throws
   */
  @FunctionalInterface
  public interface Blocking<T extends @Nullable Object, X extends Exception> {

    /**
     * Does the work; on a thread of its own.
     *
     * @return the result
     * @throws X the failure
     */
    T call() throws X;
  }

  /**
   * Work that blocks and has no result: see {@link #runOnThread}.
   *
   * @param <X> the checked exception that it throws
   */
  @FunctionalInterface
  public interface BlockingRun<X extends Exception> {

    /**
     * Does the work; on a thread of its own.
     *
     * @throws X the failure
     */
    void run() throws X;
  }

  /**
   * Sleeps. Timers fire by time, then in the order in which they were set.
   *
   * @param time how long; zero or less is a {@link #pause}
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static Async<Void> sleep(Duration time) {
    return Async.of(new SleepFrame(Nanos.of(time)));
  }

  /**
   * Lets all that is ready run once. An interrupt that comes meanwhile is raised here.
   *
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static Async<Void> pause() {
    return Async.of(new SleepFrame(0));
  }

  /**
   * An awaitable with its result transformed, on the loop's thread in the task that awaits it.
   *
   * @param awaitable what to await
   * @param function applied to the result; what it throws is the failure
   * @param <T> the result awaited
   * @param <R> what the function makes of it
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object, R extends @Nullable Object> Async<R> map(
      Awaitable<? extends T> awaitable, Function<? super T, ? extends R> function) {
    return Async.of(
        new Small.Map<T>(
            Objects.requireNonNull(awaitable, "awaitable"),
            Objects.requireNonNull(function, "function")));
  }

  /**
   * Awaits something, but only for a time, in the task that awaits this.
   *
   * <p>Order: a timeout set before a sleep of the same length wins. Failure: what {@code awaitable}
   * fails with; once the time has passed, {@link DeadlineExceeded} is raised where it waits, and
   * when that comes out of it, it becomes a {@link java.util.concurrent.TimeoutException} with what
   * was suppressed. A body that swallows it and returns: its value. Cancellation: raised in {@code
   * awaitable}.
   *
   * @param time how long
   * @param awaitable what to await
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> timeout(
      Duration time, Awaitable<? extends T> awaitable) {
    return Async.of(
        new Timeout.Failing(
            Objects.requireNonNull(time, "time"), Objects.requireNonNull(awaitable, "awaitable")));
  }

  /**
   * Awaits a stage, but only for a time; then the stage's future is cancelled.
   *
   * @param time how long
   * @param stage what to await
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> timeout(
      Duration time, CompletionStage<? extends T> stage) {
    Async<T> awaitable = from(stage);
    return timeout(time, awaitable);
  }

  /**
   * Awaits something, but only for a time; then it is interrupted as by {@link #timeout(Duration,
   * Awaitable)}, and the result is another value.
   *
   * @param time how long
   * @param awaitable what to await
   * @param fallback the result when the time has passed
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> timeoutOrElse(
      Duration time, Awaitable<? extends T> awaitable, T fallback) {
    return Async.of(
        new Timeout.OrElse(
            Objects.requireNonNull(time, "time"),
            Objects.requireNonNull(awaitable, "awaitable"),
            fallback));
  }

  /**
   * Awaits all, for a list of the results in the order given.
   *
   * <p>Order: what has not started becomes a child; the children first run at the next turn, in
   * order. Failure: the first cancels the children, waits for these, and is thrown, with later
   * failures suppressed; tasks that were passed in are only awaited, and after a failure not waited
   * for. Cancellation: an interrupt does the same, and is thrown when the children have ended.
   *
   * @param all what to await
   * @param <T> the results
   * @return a coroutine that has not started; its list cannot be modified
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<List<T>> gather(Awaitable<? extends T>... all) {
    return gather(List.of(all));
  }

  /**
   * Awaits all, for a list of the results in the order given.
   *
   * @param all what to await, as by {@link #gather(Awaitable...)}
   * @param <T> the results
   * @return a coroutine that has not started; its list cannot be modified
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<List<T>> gather(
      Collection<? extends Awaitable<? extends T>> all) {
    return Async.of(new Gather(all));
  }

  /**
   * Awaits something that goes on when the awaiting task is interrupted.
   *
   * <p>Order: what has not started becomes a task of the loop. Failure: what it fails with; once
   * nobody awaits it any more, that goes to the exception handler. Cancellation: an interrupt is
   * raised here, and leaves the task alone.
   *
   * @param awaitable what to await
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> shield(Awaitable<? extends T> awaitable) {
    return Async.of(new Small.Shield(Objects.requireNonNull(awaitable, "awaitable")));
  }

  /**
   * Awaits all, for a list of how each has ended; nothing of them is thrown.
   *
   * <p>Order: as of {@link #gather(Awaitable...)}. Failure: none; a coroutine that was awaited or
   * started before is an {@link IllegalStateException}. Cancellation: an interrupt cancels the
   * children, and is thrown when they have ended, with what they fail with then suppressed.
   *
   * @param all what to await
   * @param <T> the results
   * @return a coroutine that has not started; its list is in the order given, and cannot be
   *     modified
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<List<Outcome<T>>> gatherOutcomes(
      Awaitable<? extends T>... all) {
    return gatherOutcomes(List.of(all));
  }

  /**
   * As {@link #gatherOutcomes(Awaitable...)}.
   *
   * @param all what to await
   * @param <T> the results
   * @return a coroutine that has not started; its list is in the order given, and cannot be
   *     modified
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<List<Outcome<T>>> gatherOutcomes(
      Collection<? extends Awaitable<? extends T>> all) {
    return Async.of(new GatherOutcomes(all));
  }

  /**
   * Awaits the first of several to end, in whatever way.
   *
   * <p>Order: what has not started becomes a child; the children first run at the next turn, in
   * order. The winner is the first to run to its end, and the others are cancelled: what was handed
   * to one of them by a queue or a lock, in the same turn, goes back. They have ended when this
   * does. Tasks that were passed in are only awaited, and not cancelled. Failure: the winner's. A
   * loser's own failure goes to the exception handler. Cancellation: an interrupt cancels the
   * children, and is thrown when they have ended; if there is a winner with a value, that is
   * delivered, and the interrupt raised at the next suspension.
   *
   * <p>A loser that ends with a value in the same turn as the winner loses it, unless the value is
   * one that can go back: where that matters, use {@link #waitFor}.
   *
   * @param all what to await, at least one
   * @param <T> the results
   * @return a coroutine that has not started
   * @throws IllegalArgumentException if there is none
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> race(Awaitable<? extends T>... all) {
    return race(List.of(all));
  }

  /**
   * As {@link #race(Awaitable...)}.
   *
   * @param all what to await, at least one
   * @param <T> the results
   * @return a coroutine that has not started
   * @throws IllegalArgumentException if there is none
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> race(
      Collection<? extends Awaitable<? extends T>> all) {
    return Async.of(new Race(all, false));
  }

  /**
   * Awaits the first of several to succeed.
   *
   * <p>Order and cancellation: as of {@link #race(Awaitable...)}. Failure: if all fail, the failure
   * that came first, with the others suppressed.
   *
   * @param all what to await, at least one
   * @param <T> the results
   * @return a coroutine that has not started
   * @throws IllegalArgumentException if there is none
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> firstSuccess(Awaitable<? extends T>... all) {
    return firstSuccess(List.of(all));
  }

  /**
   * As {@link #firstSuccess(Awaitable...)}.
   *
   * @param all what to await, at least one
   * @param <T> the results
   * @return a coroutine that has not started
   * @throws IllegalArgumentException if there is none
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> firstSuccess(
      Collection<? extends Awaitable<? extends T>> all) {
    return Async.of(new Race(all, true));
  }

  /**
   * Waits for tasks of others; cancels nothing, and throws nothing of theirs.
   *
   * <p>Order: at once if enough have ended already; none given are enough. Cancellation: an
   * interrupt is raised here, and leaves the tasks alone.
   *
   * @param until how long to wait
   * @param tasks what to wait for
   * @param <T> the results
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<Waited<T>> waitFor(
      Until until, Collection<? extends Task<? extends T>> tasks) {
    return Async.of(new WaitFor(until, tasks));
  }

  /**
   * The tasks of several in the order in which they end.
   *
   * <pre>{@code
   * for (Task<String> task : co.each(Asyncs.asCompleted(downloads))) {
   *   System.out.println(task.result());
   * }
   * }</pre>
   *
   * <p>Order: what has not started becomes a child in the first step; the children first run at the
   * next turn, in order. Tasks that were passed in are only awaited. Failure: none; each task is
   * asked for its own. Cancellation: an interrupt of a step ends the iteration. Its close, by the
   * task that took the first step at the latest, cancels the children that are left and waits for
   * them.
   *
   * @param all what to await
   * @param <T> the results
   * @return to be iterated once, unless all are tasks
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> AsyncIterable<Task<T>> asCompleted(
      Collection<? extends Awaitable<? extends T>> all) {
    List<Awaitable<? extends T>> awaitables = List.copyOf(all);
    return () -> AsyncGenerator.<Task<T>, Object>of(new AsCompleted(awaitables));
  }

  /**
   * Sleeps, and then awaits something in the same task.
   *
   * @param time how long; zero or less is a {@link #pause}
   * @param awaitable what to await; an interrupt of the sleep leaves it alone
   * @param <T> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> Async<T> delayed(
      Duration time, Awaitable<? extends T> awaitable) {
    return Async.of(
        new Small.Delayed(
            Objects.requireNonNull(time, "time"), Objects.requireNonNull(awaitable, "awaitable")));
  }

  /**
   * Awaits two of different types, for what a function makes of the results.
   *
   * <p>Order, failure and cancellation: as of {@link #gather(Awaitable...)}. The function runs in
   * the task that awaits this; what it throws is the failure.
   *
   * @param a what to await
   * @param b what to await
   * @param function applied to the results
   * @param <A> the result of {@code a}
   * @param <B> the result of {@code b}
   * @param <R> what the function makes of them
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      Async<R> combine(
          Awaitable<? extends A> a,
          Awaitable<? extends B> b,
          BiFunction<? super A, ? super B, ? extends R> function) {
    Objects.requireNonNull(function, "function");
    return Results.map(all -> function.apply(all.<A>next(), all.<B>next()), a, b);
  }

  /**
   * As {@link #combine(Awaitable, Awaitable, BiFunction)}, of three.
   *
   * @param a what to await
   * @param b what to await
   * @param c what to await
   * @param function applied to the results
   * @param <A> the result of {@code a}
   * @param <B> the result of {@code b}
   * @param <C> the result of {@code c}
   * @param <R> what the function makes of them
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      Async<R> combine(
          Awaitable<? extends A> a,
          Awaitable<? extends B> b,
          Awaitable<? extends C> c,
          Function3<? super A, ? super B, ? super C, ? extends R> function) {
    Objects.requireNonNull(function, "function");
    return Results.map(all -> function.apply(all.<A>next(), all.<B>next(), all.<C>next()), a, b, c);
  }

  /**
   * As {@link #combine(Awaitable, Awaitable, BiFunction)}, of four.
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
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      Async<R> combine(
          Awaitable<? extends A> a,
          Awaitable<? extends B> b,
          Awaitable<? extends C> c,
          Awaitable<? extends D> d,
          Function4<? super A, ? super B, ? super C, ? super D, ? extends R> function) {
    Objects.requireNonNull(function, "function");
    return Results.map(
        all -> function.apply(all.<A>next(), all.<B>next(), all.<C>next(), all.<D>next()),
        a,
        b,
        c,
        d);
  }

  /**
   * As {@link #combine(Awaitable, Awaitable, BiFunction)}, of five.
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
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      Async<R> combine(
          Awaitable<? extends A> a,
          Awaitable<? extends B> b,
          Awaitable<? extends C> c,
          Awaitable<? extends D> d,
          Awaitable<? extends E> e,
          Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function) {
    Objects.requireNonNull(function, "function");
    return Results.map(
        all ->
            function.apply(
                all.<A>next(), all.<B>next(), all.<C>next(), all.<D>next(), all.<E>next()),
        a,
        b,
        c,
        d,
        e);
  }

  /**
   * A function of three.
   *
   * @param <A> what it takes
   * @param <B> what it takes
   * @param <C> what it takes
   * @param <R> what it returns
   */
  @FunctionalInterface
  public interface Function3<
      A extends @Nullable Object,
      B extends @Nullable Object,
      C extends @Nullable Object,
      R extends @Nullable Object> {

    /**
     * Applies it.
     *
     * @param a an argument
     * @param b an argument
     * @param c an argument
     * @return the result
     */
    R apply(A a, B b, C c);
  }

  /**
   * A function of four.
   *
   * @param <A> what it takes
   * @param <B> what it takes
   * @param <C> what it takes
   * @param <D> what it takes
   * @param <R> what it returns
   */
  @FunctionalInterface
  public interface Function4<
      A extends @Nullable Object,
      B extends @Nullable Object,
      C extends @Nullable Object,
      D extends @Nullable Object,
      R extends @Nullable Object> {

    /**
     * Applies it.
     *
     * @param a an argument
     * @param b an argument
     * @param c an argument
     * @param d an argument
     * @return the result
     */
    R apply(A a, B b, C c, D d);
  }

  /**
   * A function of five.
   *
   * @param <A> what it takes
   * @param <B> what it takes
   * @param <C> what it takes
   * @param <D> what it takes
   * @param <E> what it takes
   * @param <R> what it returns
   */
  @FunctionalInterface
  public interface Function5<
      A extends @Nullable Object,
      B extends @Nullable Object,
      C extends @Nullable Object,
      D extends @Nullable Object,
      E extends @Nullable Object,
      R extends @Nullable Object> {

    /**
     * Applies it.
     *
     * @param a an argument
     * @param b an argument
     * @param c an argument
     * @param d an argument
     * @param e an argument
     * @return the result
     */
    R apply(A a, B b, C c, D d, E e);
  }
}
