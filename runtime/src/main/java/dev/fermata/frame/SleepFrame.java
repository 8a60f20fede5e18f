package dev.fermata.frame;

/**
 * A sleep, or for a time that is not positive a pause. Where it is awaited it never runs: the task
 * itself goes into the heap, and this frame is forgotten.
 *
 * <p>Internal: made by {@link dev.fermata.async.Asyncs}.
 */
public final class SleepFrame extends LibraryFrame {

  private static final int SLEPT = 1;

  private final long nanos;

  /**
   * Makes a frame that has not started.
   *
   * @param nanos how long; not positive for a pause
   */
  public SleepFrame(long nanos) {
    this.nanos = nanos;
  }

  /** Lets the task of a root sleep. */
  void begin(Root co) {
    co.task().sleep(nanos);
  }

  @Override
  protected int resume(Root co) {
    if (resumePoint() == SLEPT) {
      return returns(co);
    }
    begin(co);
    return suspendsAt(SLEPT);
  }

  @Override
  protected String operation() {
    return nanos > 0 ? "sleep" : "pause";
  }
}
