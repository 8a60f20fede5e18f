package dev.fermata.frame;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The untyped continuation: something outside of the loop that resumes one suspension, once, from
 * any thread; whatever comes later is ignored.
 *
 * <p>Internal: users see {@link dev.fermata.async.Continuation}.
 */
public abstract class Resumption {

  private static final int OPEN = 0;
  private static final int RESUMED = 1;
  private static final int GIVEN_UP = 2;

  private final AtomicInteger state = new AtomicInteger(OPEN);
  private final LoopCore loop;

  // Of the loop's thread alone.
  private @Nullable Waiting frame;
  private boolean arrived;
  private @Nullable Object value;
  private @Nullable Throwable failure;

  /**
   * Makes one that nobody has resumed.
   *
   * @param co the root that will wait
   */
  protected Resumption(Root co) {
    this.loop = co.task().loop();
  }

  /**
   * Resumes.
   *
   * @param value the result
   * @param failure what it fails with instead, or null
   * @return false if it was resumed or given up before
   */
  protected final boolean resume(@Nullable Object value, @Nullable Throwable failure) {
    if (!state.compareAndSet(OPEN, RESUMED)) {
      return false;
    }
    loop.execute(() -> arrive(value, failure));
    return true;
  }

  private void arrive(@Nullable Object value, @Nullable Throwable failure) {
    this.value = value;
    this.failure = failure;
    arrived = true;
    if (frame != null) {
      frame.arrived();
    }
  }

  /** Nobody waits any longer; false if it is being resumed. */
  private boolean giveUp() {
    return state.compareAndSet(OPEN, GIVEN_UP);
  }

  /** The task was interrupted first; on the loop's thread. */
  protected abstract void interrupted();

  /**
   * The loop whose task waits.
   *
   * @return the loop
   */
  protected final LoopCore loop() {
    return loop;
  }

  /**
   * A frame that begins something and waits to be resumed.
   *
   * <p>Internal.
   */
  public abstract static class Waiting extends WaitingFrame {

    private @Nullable Resumption resumption;

    /** Makes a frame that has not started. */
    protected Waiting() {}

    /**
     * Begins what will resume; it may do so at once.
     *
     * @param co the root
     * @return what it resumes
     * @throws Throwable what begins fails with: then it does not wait
     */
    protected abstract Resumption begin(Root co) throws Throwable;

    @Override
    protected final int start(Root co) throws Throwable {
      Resumption begun = begin(co);
      if (begun.arrived) {
        return outcome(co, begun);
      }
      resumption = begun;
      begun.frame = this;
      begun.loop.outside++;
      return parks(co);
    }

    private void arrived() {
      wake();
    }

    @Override
    protected final boolean letsGo() {
      return resumption == null || resumption.giveUp();
    }

    @Override
    protected final int woken(Root co) throws Throwable {
      return outcome(co, left());
    }

    @Override
    protected final int interrupted(Root co, Throwable signal) throws Throwable {
      Resumption begun = left();
      try {
        begun.interrupted();
      } catch (Throwable failure) {
        signal.addSuppressed(failure);
      }
      throw signal;
    }

    private Resumption left() {
      Resumption begun = resumption;
      if (begun == null) {
        throw new IllegalStateException("woken without having waited");
      }
      begun.loop.outside--;
      begun.frame = null;
      resumption = null;
      return begun;
    }

    private static int outcome(Root co, Resumption begun) throws Throwable {
      if (begun.failure != null) {
        throw begun.failure;
      }
      return returns(co, begun.value);
    }
  }
}
