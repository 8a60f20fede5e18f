package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * Whoever answers for tasks: the loop, a group, a combinator. Every task has one owner until it
 * ends, and the owner hears of the end before anybody who awaits the task.
 *
 * <p>The children are kept in the order of starting, in a list that runs through them.
 *
 * <p>Internal. All methods on the loop's thread.
 */
public abstract class Owner {

  final LoopCore loop;
  @Nullable AsyncRoot first;
  private @Nullable AsyncRoot last;
  private int count;

  /**
   * Makes an owner without children.
   *
   * @param loop that runs the children
   */
  protected Owner(LoopCore loop) {
    this.loop = loop;
  }

  /**
   * A child has ended; it is no longer among the children. Called from within the child's last
   * step, or from {@link #startAtOnce}.
   *
   * @param child what has ended; ask {@link #failureOf}, {@link #wasCancelled}, {@link #valueOf}
   */
  protected abstract void ended(AsyncRoot child);

  /**
   * Whether the owner takes care of the failures of its children; else one that nobody has asked
   * for goes to the exception handler.
   *
   * @return true unless overridden
   */
  protected boolean retrievesFailures() {
    return true;
  }

  /**
   * Starts a child; it first runs at the loop's next turn.
   *
   * @param body what it awaits
   * @return the task
   */
  protected final AsyncRoot start(Awaited body) {
    AsyncRoot child = make(body);
    loop.ready.add(child);
    return child;
  }

  /**
   * Starts a child and runs it at once, up to its first suspension.
   *
   * @param body what it awaits
   * @return the task, which may have ended
   */
  protected final AsyncRoot startAtOnce(Awaited body) {
    AsyncRoot child = make(body);
    child.run();
    return child;
  }

  /**
   * A child that has been cancelled before it could run.
   *
   * @param body what is not run
   * @return the task, which ends at the loop's next turn
   */
  protected final AsyncRoot startCancelled(Awaited body) {
    AsyncRoot child = start(body);
    child.requestCancel("the group is being cancelled");
    return child;
  }

  /**
   * Wakes the task that is parked on a frame, which waits for the children.
   *
   * @param frame where it is parked
   * @return false if there is none: it was woken or interrupted before
   */
  protected static boolean wake(WaitingFrame frame) {
    return frame.wakeWaiting();
  }

  private AsyncRoot make(Awaited body) {
    loop.requireOpen();
    return loop.newTask(this, body.async().take());
  }

  /**
   * How many children have not ended.
   *
   * @return the number
   */
  protected final int count() {
    return count;
  }

  /**
   * Cancels the children that have not ended, in the order of starting.
   *
   * @param reason for {@link dev.fermata.async.Cancelled}, or null
   */
  protected final void cancelAll(@Nullable String reason) {
    for (AsyncRoot child = first; child != null; child = child.nextSibling) {
      child.requestCancel(reason);
    }
  }

  /**
   * The loop that runs the children.
   *
   * @return the loop
   */
  protected final LoopCore loop() {
    return loop;
  }

  /**
   * What a task that has ended failed with; counts as asking for it.
   *
   * @param ended a task that has ended
   * @return null if it has succeeded or was cancelled
   */
  protected static @Nullable Throwable failureOf(AsyncRoot ended) {
    return ended.failure();
  }

  /**
   * Whether a task has ended by being cancelled.
   *
   * @param ended a task
   * @return true if so
   */
  protected static boolean wasCancelled(AsyncRoot ended) {
    return ended.state() == AsyncRoot.CANCELLED;
  }

  /**
   * The result of a task that has succeeded.
   *
   * @param ended a task that has ended
   * @return the result; null if it has not succeeded
   */
  protected static @Nullable Object valueOf(AsyncRoot ended) {
    return ended.state() == AsyncRoot.DONE ? ended.value : null;
  }

  final void add(AsyncRoot child) {
    child.previousSibling = last;
    if (last == null) {
      first = child;
    } else {
      last.nextSibling = child;
    }
    last = child;
    count++;
  }

  final void remove(AsyncRoot child) {
    AsyncRoot previous = child.previousSibling;
    AsyncRoot next = child.nextSibling;
    if (previous == null) {
      first = next;
    } else {
      previous.nextSibling = next;
    }
    if (next == null) {
      last = previous;
    } else {
      next.previousSibling = previous;
    }
    child.previousSibling = null;
    child.nextSibling = null;
    count--;
  }
}
