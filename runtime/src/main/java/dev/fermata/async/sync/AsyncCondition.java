package dev.fermata.async.sync;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.async.Async;
import dev.fermata.async.Awaitable;
import dev.fermata.async.Cancelled;
import dev.fermata.frame.LibraryFrame;
import dev.fermata.frame.Revocable;
import dev.fermata.frame.Root;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits, with a lock held, until another task signals that something has changed.
 *
 * <pre>{@code
 * co.await(condition.lock().acquire());
 * try {
 *   co.await(condition.awaitUntil(() -> !jobs.isEmpty()));
 *   …
 * } finally {
 *   condition.lock().release();
 * }
 * }</pre>
 *
 * <p>All methods on the loop's thread, and with the lock held by the task that calls or awaits
 * them. Source of the semantics: Python's {@code asyncio.Condition}.
 */
public final class AsyncCondition {

  private final AsyncLock lock;
  private final Set<Await> waiting = new LinkedHashSet<>();

  /** Makes a condition with a lock of its own. */
  public AsyncCondition() {
    this(new AsyncLock());
  }

  /**
   * Makes a condition of a lock, which may have several.
   *
   * @param lock the lock
   */
  public AsyncCondition(AsyncLock lock) {
    this.lock = Objects.requireNonNull(lock, "lock");
  }

  /**
   * Its lock.
   *
   * @return the same each time
   */
  public AsyncLock lock() {
    return lock;
  }

  /**
   * Releases the lock, waits for a signal, and acquires the lock again, however the wait ends.
   *
   * <p>Order: signals are given in the order of waiting, then the lock in the order of asking.
   * Failure: {@link IllegalStateException} if nobody holds the lock. Cancellation: an interrupt is
   * raised here, once the lock is held again; if it comes after the signal, the signal goes to the
   * next.
   *
   * @return the wait, to be awaited
   */
  @CheckReturnValue
  public Awaitable<Void> await() {
    return Async.of(new Await());
  }

  /**
   * Waits until something is true: at once if it is, else asks again after each signal.
   *
   * @param condition what is waited for; asked with the lock held
   * @return the wait, to be awaited: as {@link #await}
   */
  @CheckReturnValue
  public Awaitable<Void> awaitUntil(BooleanSupplier condition) {
    return Async.of(new AwaitUntil(Objects.requireNonNull(condition, "condition")));
  }

  /**
   * Wakes the task that has waited longest, if any; it goes on when it has the lock.
   *
   * @throws IllegalStateException if nobody holds the lock
   */
  public void signal() {
    requireLocked();
    signalNext();
  }

  /**
   * Wakes all that wait, in the order of waiting; each goes on when it has the lock.
   *
   * @throws IllegalStateException if nobody holds the lock
   */
  public void signalAll() {
    requireLocked();
    while (signalNext()) {
      // the next
    }
  }

  private boolean signalNext() {
    Iterator<Await> first = waiting.iterator();
    if (!first.hasNext()) {
      return false;
    }
    Await next = first.next();
    first.remove();
    next.signalled();
    return true;
  }

  private void requireLocked() {
    if (!lock.isLocked()) {
      throw new IllegalStateException("the condition's lock is not held");
    }
  }

  /** How many tasks wait for a signal. */
  @Override
  public String toString() {
    return "AsyncCondition[" + waiting.size() + " waiting, " + lock + "]";
  }

  /** First in the line for a signal, then in the line for the lock. */
  private final class Await extends Permits.Claim implements Revocable {
    private boolean locking;
    private @Nullable Throwable interrupt;

    @Override
    protected int start(Root co) {
      requireLocked();
      lock.release();
      waiting.add(this);
      return parks(co);
    }

    void signalled() {
      wake(this);
    }

    @Override
    public boolean giveBack() {
      signalNext();
      return true;
    }

    @Override
    protected boolean letsGo() {
      waiting.remove(this);
      leave(lock.permits());
      return true;
    }

    @Override
    protected int woken(Root co) throws Throwable {
      return locking ? ends(co) : locks(co);
    }

    private int locks(Root co) throws Throwable {
      locking = true;
      return lock.tryAcquire() ? ends(co) : waits(co, lock.permits());
    }

    private int ends(Root co) throws Throwable {
      if (interrupt != null) {
        throw interrupt;
      }
      return returns(co);
    }

    @Override
    boolean granted() {
      return wake();
    }

    @Override
    protected int interrupted(Root co, Throwable signal) throws Throwable {
      if (locking && interrupt == null) {
        // It was signalled, and will not make anything of it.
        signalNext();
      }
      interrupt = interrupt instanceof Cancelled ? interrupt : signal;
      return locks(co);
    }

    @Override
    protected String operation() {
      return "await";
    }
  }

  private final class AwaitUntil extends LibraryFrame {
    private static final int WAITED = 1;

    private final BooleanSupplier condition;

    AwaitUntil(BooleanSupplier condition) {
      this.condition = condition;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      while (!condition.getAsBoolean()) {
        if (calls(co, new Await(), WAITED)) {
          return SUSPENDED;
        }
      }
      return returns(co);
    }

    @Override
    protected String operation() {
      return "awaitUntil";
    }
  }
}
