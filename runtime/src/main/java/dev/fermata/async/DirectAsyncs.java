package dev.fermata.async;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.direct.Baton;
import dev.fermata.direct.DirectFrame;
import dev.fermata.frame.Dispatch;
import dev.fermata.frame.Frame;
import dev.fermata.generator.DirectScopes;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Direct mode of coroutines that await: the source runs as written, each coroutine that is awaited
 * or started on a daemon thread of its own (a virtual one where the JDK has them). Tasks, loop and
 * timers are the same as for generated code; the loop's thread waits while a body runs, so only one
 * of them runs at a time, and order, times and output are those of generated code.
 *
 * <p>The body's thread belongs to the loop: {@link EventLoop#current()}, context variables and what
 * the scope does without suspending work there. A suspending call is an ordinary call of Java; so
 * recursion is as deep as the stack of a thread allows, and {@link StackOverflowError} ends it
 * where generated code would go on. The other differences are those of {@link DirectScopes}: what
 * is bound to a thread.
 *
 * <p>The threads end with their coroutines, at the latest when the loop is shut down. A loop that
 * is dropped without being shut down keeps the threads whose bodies refer to it.
 */
public final class DirectAsyncs {

  private DirectAsyncs() {}

  /**
   * Makes a direct coroutine.
   *
   * @param body the body
   * @param <R> its result
   * @return a coroutine that has not started
   */
  @CheckReturnValue
  public static <R extends @Nullable Object> Async<R> async(
      DirectScopes.Body<? super AsyncScope, ? extends R> body) {
    return Async.of(frame(body, body.getClass(), DirectAsyncScope::of));
  }

  /**
   * Makes a frame that runs a coroutine as written, as part of its caller. Internal: named by
   * generated code.
   *
   * @param body the coroutine
   * @return a frame that has not started
   */
  public static Frame asyncFrame(Dispatch.Body body) {
    return frame(body::run, body.getClass(), DirectAsyncScope::of);
  }

  /**
   * Makes a direct asynchronous generator.
   *
   * @param body the body
   * @param <Y> the values yielded
   * @param <S> the values sent in
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static <Y extends @Nullable Object, S extends @Nullable Object>
      AsyncGenerator<Y, S> asyncGenerator(
          DirectScopes.Body<? super AsyncGeneratorScope<Y, S>, ?> body) {
    return AsyncGenerator.of(
        DirectAsyncs.<AsyncGeneratorScope<Y, S>>frame(
            body, body.getClass(), DirectAsyncScope::<Y, S>ofGenerator));
  }

  /**
   * Makes a frame that runs a coroutine that awaits and yields as written, as part of its caller.
   * Internal: named by generated code.
   *
   * @param body the coroutine
   * @return a frame that has not started
   */
  public static Frame asyncGeneratorFrame(Dispatch.Body body) {
    return frame(body::run, body.getClass(), DirectAsyncScope::<Object, Object>ofGenerator);
  }

  private static <C> Frame frame(
      DirectScopes.Body<? super C, ?> body, Class<?> writer, Function<Baton, ? extends C> scope) {
    return new DirectFrame<C>(DirectAsyncScope.KIND, body::run, writer, scope);
  }
}
