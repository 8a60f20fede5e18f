package dev.fermata.frame;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The untyped promise: something that is settled once, from any thread, and that any number of
 * tasks wait for.
 *
 * <p>Internal: users see {@link dev.fermata.async.Promise}.
 */
public abstract class Eventual {

  private final LoopCore loop;
  private final AtomicBoolean claimed = new AtomicBoolean();

  // Of the loop's thread alone.
  private final WaitList waiters = new WaitList(null);
  private boolean settled;
  private @Nullable Object value;
  private @Nullable Throwable failure;

  /**
   * Makes one that is not settled.
   *
   * @param loop whose tasks wait for it
   */
  protected Eventual(LoopCore loop) {
    this.loop = loop;
  }

  /**
   * Settles it. On the loop's thread those who wait are woken at once, else the loop is told.
   *
   * @param value the result
   * @param failure what it fails with instead, or null
   * @return false if it was settled before, which has no effect
   */
  protected final boolean settle(@Nullable Object value, @Nullable Throwable failure) {
    if (!claimed.compareAndSet(false, true)) {
      return false;
    }
    loop.execute(() -> settled(value, failure));
    return true;
  }

  private void settled(@Nullable Object value, @Nullable Throwable failure) {
    this.value = value;
    this.failure = failure;
    settled = true;
    waiters.ended(value, failure);
  }

  /**
   * Whether it has been settled; from any thread.
   *
   * @return true from then on
   */
  protected final boolean isSettled() {
    return claimed.get();
  }

  /**
   * A frame that waits for it.
   *
   * @return a frame that has not started
   */
  protected final Frame waiting() {
    return new Waiting(this);
  }

  private static final class Waiting extends LibraryFrame {
    private static final int AWAITED = 1;

    private final Eventual eventual;

    Waiting(Eventual eventual) {
      this.eventual = eventual;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == AWAITED) {
        return returns(co, resumed(co));
      }
      if (!eventual.settled) {
        co.task().waitIn(eventual.waiters);
        return suspendsAt(AWAITED);
      }
      if (eventual.failure != null) {
        throw eventual.failure;
      }
      return returns(co, eventual.value);
    }

    @Override
    protected String operation() {
      return "promise";
    }
  }
}
