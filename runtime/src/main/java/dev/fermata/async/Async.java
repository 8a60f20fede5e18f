package dev.fermata.async;

import dev.fermata.frame.Cold;
import dev.fermata.frame.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that has not started: cold. It does nothing until it is awaited, which runs it in the
 * awaiting task, or {@linkplain EventLoop#start started} as a task of its own; once. Making one
 * costs no task and no turn of the loop.
 *
 * <p>{@link #toString} says where it stands: {@code Async[created at
 * demo.Demo.main(Demo.java:12)]}, later {@code Async[started]}.
 *
 * @param <R> the result
 */
public final class Async<R extends @Nullable Object> extends Cold implements Awaitable<R> {

  private Async(Frame body) {
    super(body);
  }

  /**
   * Makes a coroutine of a frame. Internal: called by generated code.
   *
   * @param body a frame that has not started
   * @param <R> the result, which the compiler has checked
   * @return a coroutine that has not started
   */
  public static <R extends @Nullable Object> Async<R> of(Frame body) {
    return new Async<>(body);
  }

  /**
   * Itself.
   *
   * @return this
   */
  @Override
  public Async<R> async() {
    return this;
  }
}
