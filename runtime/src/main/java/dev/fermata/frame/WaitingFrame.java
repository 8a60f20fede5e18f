package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * A frame that waits for something that only it knows: the base of combinators, locks, queues and
 * whatever calls back. It parks the task that runs it, and whoever knows the frame {@linkplain
 * #wake() wakes} it. Interrupts reach it as they reach any {@code try}.
 *
 * <pre>{@code
 * final class Acquire extends WaitingFrame {
 *   protected int start(Root co) {
 *     return lock.tryAcquire() ? returns(co) : parks(co);
 *   }
 *
 *   protected int woken(Root co) {
 *     return returns(co);
 *   }
 *
 *   protected int interrupted(Root co, Throwable signal) throws Throwable {
 *     lock.forget(this);
 *     throw signal;
 *   }
 * }
 * }</pre>
 *
 * <p>A wake-up is final: an interrupt that comes before the task has run again waits for the next
 * suspension; unless it was woken {@linkplain #wake(Revocable) with something that can go back}.
 *
 * <p>Internal. All methods on the loop's thread.
 */
public abstract class WaitingFrame extends LibraryFrame {

  private static final int PARKED = 1;

  /** The task that is parked on this frame. */
  private @Nullable AsyncRoot parked;

  /** Makes a frame that has not started. */
  protected WaitingFrame() {}

  /**
   * The first step: {@link #returns}, {@link #parks}, or throws.
   *
   * @param co the root
   * @return the signal
   * @throws Throwable the failure
   */
  protected abstract int start(Root co) throws Throwable;

  /**
   * A step after a wake-up.
   *
   * @param co the root
   * @return the signal, as of {@link #start}
   * @throws Throwable the failure
   */
  protected abstract int woken(Root co) throws Throwable;

  /**
   * A step with an interrupt, instead of a wake-up: throw it, or {@linkplain #parks park} again
   * (having told the children) and throw it later.
   *
   * @param co the root
   * @param signal a {@link dev.fermata.async.Cancelled}, or what an open block raises
   * @return the signal of the frame, as of {@link #start}
   * @throws Throwable {@code signal}, if not overridden
   */
  protected int interrupted(Root co, Throwable signal) throws Throwable {
    throw signal;
  }

  /**
   * Asked when an interrupt finds the task parked here: whether it may have it.
   *
   * @return false if a wake-up is on its way that must not be lost; then the interrupt waits for
   *     the next suspension
   */
  protected boolean letsGo() {
    return true;
  }

  @Override
  protected final boolean handles() {
    return resumePoint() == PARKED;
  }

  @Override
  protected final int resume(Root co) throws Throwable {
    parked = null;
    if (resumePoint() != PARKED) {
      return start(co);
    }
    Throwable signal = co.raised;
    if (signal == null) {
      return woken(co);
    }
    co.raised = null;
    return interrupted(co, signal);
  }

  /**
   * Parks the task on this frame: {@code return parks(co)}.
   *
   * @param co the root
   * @return {@link #SUSPENDED}
   */
  protected final int parks(Root co) {
    AsyncRoot task = co.task();
    task.park(this);
    parked = task;
    return suspendsAt(PARKED);
  }

  /**
   * Whether a task is parked here: neither woken nor interrupted since.
   *
   * @return true if {@link #wake} would wake it
   */
  protected final boolean isParked() {
    return parked != null && parked.blocker() == this;
  }

  /**
   * Wakes the task that is parked here, for good.
   *
   * @return false if there is none: it was woken or interrupted before, or has not parked
   */
  protected final boolean wake() {
    return parked != null && parked.wakeIf(this, null);
  }

  /** {@link #wake()} for owners. */
  final boolean wakeWaiting() {
    return wake();
  }

  /**
   * Wakes the task that is parked here with something that goes back if it is interrupted before it
   * runs.
   *
   * @param given takes it back
   * @return false if there is none: it was woken or interrupted before, or has not parked
   */
  protected final boolean wake(Revocable given) {
    return parked != null && parked.wakeIf(this, given);
  }

  /**
   * Lets a signal that this frame was interrupted with, and does not throw, be raised at the task's
   * next suspension; called before it returns, never before it parks.
   *
   * @param co the root
   * @param signal what {@link #interrupted} was given
   */
  protected static void pend(Root co, Throwable signal) {
    Interrupts.pend(co.task(), signal);
  }

  /**
   * The loop that runs this frame.
   *
   * @param co the root
   * @return the loop
   */
  protected static LoopCore loop(Root co) {
    return co.task().loop();
  }

  /**
   * The task that runs this frame.
   *
   * @param co the root
   * @return the task
   */
  protected static AsyncRoot task(Root co) {
    return co.task();
  }
}
