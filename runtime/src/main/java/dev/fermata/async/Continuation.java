package dev.fermata.async;

import dev.fermata.frame.Resumption;
import dev.fermata.frame.Root;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Resumes one suspension, once, from any thread; later calls are ignored. Given to the function of
 * {@link Asyncs#suspend}.
 *
 * @param <T> the result of the suspension
 */
public final class Continuation<T extends @Nullable Object> extends Resumption {

  private @Nullable Runnable onCancel;

  private Continuation(Root co) {
    super(co);
  }

  /**
   * Resumes with a value; from any thread. Within the function given to {@link Asyncs#suspend} the
   * coroutine goes on without suspending.
   *
   * @param value the result
   */
  public void complete(T value) {
    resume(value, null);
  }

  /**
   * Resumes with a failure; from any thread.
   *
   * @param failure thrown at the suspension
   */
  public void fail(Throwable failure) {
    resume(null, Objects.requireNonNull(failure, "failure"));
  }

  /**
   * Says what undoes the operation if the task is interrupted before it is resumed; it runs on the
   * loop's thread. Called within the function given to {@link Asyncs#suspend}.
   *
   * @param action what to run; what it throws is suppressed into the interrupt
   */
  public void onCancel(Runnable action) {
    onCancel = Objects.requireNonNull(action, "action");
  }

  @Override
  protected void interrupted() {
    if (onCancel != null) {
      onCancel.run();
    }
  }

  /** The frame of {@link Asyncs#suspend}. */
  static final class Suspend<T extends @Nullable Object> extends Resumption.Waiting {
    private final Consumer<? super Continuation<T>> start;

    Suspend(Consumer<? super Continuation<T>> start) {
      this.start = start;
    }

    @Override
    protected Resumption begin(Root co) {
      Continuation<T> continuation = new Continuation<>(co);
      start.accept(continuation);
      return continuation;
    }

    @Override
    protected String operation() {
      return "suspend";
    }
  }
}
