package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for the end of one thing: an entry of its {@link WaitList}, made only when
 * there is something to wait for.
 *
 * <p>Internal: combinators watch tasks with it that they do not own.
 */
public abstract class Waiter {

  @Nullable WaitList list;
  @Nullable Waiter previous;
  @Nullable Waiter next;

  /** Makes one that waits for nothing. */
  protected Waiter() {}

  /**
   * What was waited for has ended; on the loop's thread, in the order of waiting.
   *
   * @param value its result, if it has not failed
   * @param failure what it failed with; a {@link java.util.concurrent.CancellationException} if it
   *     was cancelled
   */
  protected abstract void ended(@Nullable Object value, @Nullable Throwable failure);

  /** Waits no longer; without effect if it does not wait. */
  protected final void leave() {
    WaitList waitsIn = list;
    if (waitsIn != null) {
      waitsIn.remove(this);
    }
  }

  /**
   * Waits for the end of a task that has not ended, as somebody who takes notice of its failure.
   *
   * @param task whoever owns it
   */
  protected final void watch(AsyncRoot task) {
    task.waitList().add(this);
  }

  /** A task that is parked until then. */
  static final class OfTask extends Waiter {
    final AsyncRoot task;

    OfTask(AsyncRoot task) {
      this.task = task;
    }

    @Override
    protected void ended(@Nullable Object value, @Nullable Throwable failure) {
      task.deliver(this, value, failure);
    }
  }
}
