package dev.fermata.frame;

/**
 * A timer that is no sleeping task.
 *
 * <p>Internal.
 */
public abstract class LoopTimer {

  /** Of {@link TimerHeap}. */
  int index;

  /** Of {@link TimerHeap}. */
  int sequence;

  /** Makes a timer that is not set. */
  protected LoopTimer() {}

  /** What happens when the time has come; on the loop's thread, between steps of tasks. */
  protected abstract void fire();

  /**
   * Sets it; on the loop's thread.
   *
   * @param loop whose time it is
   * @param nanos how long from now; not positive means at the next turn
   */
  protected final void set(LoopCore loop, long nanos) {
    loop.timers.add(this, loop.clock.in(nanos));
  }

  /**
   * Takes it back.
   *
   * @param loop where it was set
   * @return false if it was not set, or has fired
   */
  protected final boolean clear(LoopCore loop) {
    if (index == TimerHeap.NOT_SET) {
      return false;
    }
    loop.timers.remove(this);
    return true;
  }

  /**
   * How long it is until it fires.
   *
   * @param loop where it was set
   * @return nanoseconds; negative if it is overdue; {@code Long.MAX_VALUE} if it is not set
   */
  protected final long remaining(LoopCore loop) {
    return index <= TimerHeap.NOT_SET ? Long.MAX_VALUE : loop.timers.time(this) - loop.clock.now();
  }
}
