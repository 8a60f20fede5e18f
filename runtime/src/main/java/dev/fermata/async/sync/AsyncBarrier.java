package dev.fermata.async.sync;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.async.Async;
import dev.fermata.async.Awaitable;
import dev.fermata.frame.Root;
import dev.fermata.frame.WaitingFrame;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;

/**
 * Lets a number of tasks wait for one another; then it can be used again.
 *
 * <p>All methods on the loop's thread. Source of the semantics: Python's {@code asyncio.Barrier}:
 * unlike with {@link java.util.concurrent.CyclicBarrier}, a task that is cancelled while it waits
 * does not break the barrier.
 */
public final class AsyncBarrier {

  private final int parties;
  private final Set<Await> waiting = new LinkedHashSet<>();
  private boolean broken;

  /**
   * Makes a barrier.
   *
   * @param parties how many tasks wait for one another, at least 1
   * @throws IllegalArgumentException if it is less
   */
  public AsyncBarrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("a barrier is for at least one task: " + parties);
    }
    this.parties = parties;
  }

  /**
   * Waits until as many tasks wait as there are parties.
   *
   * <p>Order: the last to come goes on at once; it wakes the others in the order of coming. Result:
   * how many were there before it, from 0. Failure: {@link BrokenBarrierException} if the barrier
   * is broken, or is reset or aborted meanwhile. Cancellation: an interrupt is raised here, and the
   * barrier waits for one more; once all are there, they have passed.
   *
   * @return the wait, to be awaited
   */
  @CheckReturnValue
  public Awaitable<Integer> await() {
    return Async.of(new Await());
  }

  /**
   * How many tasks it is for.
   *
   * @return the number
   */
  public int parties() {
    return parties;
  }

  /**
   * How many tasks wait.
   *
   * @return the number
   */
  public int waiting() {
    return waiting.size();
  }

  /**
   * Whether it was aborted.
   *
   * @return true until it is reset
   */
  public boolean isBroken() {
    return broken;
  }

  /** Makes it as new; those who wait fail with {@link BrokenBarrierException}. */
  public void reset() {
    broken = false;
    breakWaits();
  }

  /** Breaks it: those who wait, or come later, fail with {@link BrokenBarrierException}. */
  public void abort() {
    broken = true;
    breakWaits();
  }

  private void breakWaits() {
    for (Await waits : List.copyOf(waiting)) {
      waits.fail();
    }
    waiting.clear();
  }

  private int passes() {
    int index = 0;
    for (Await waits : List.copyOf(waiting)) {
      waits.pass(index++);
    }
    waiting.clear();
    return index;
  }

  /** How many wait, of how many. */
  @Override
  public String toString() {
    return "AsyncBarrier[" + (broken ? "broken" : waiting() + " of " + parties) + "]";
  }

  private final class Await extends WaitingFrame {
    private boolean failed;
    private int index;

    @Override
    protected int start(Root co) throws BrokenBarrierException {
      if (broken) {
        throw new BrokenBarrierException();
      }
      if (waiting.size() + 1 == parties) {
        return returns(co, passes());
      }
      waiting.add(this);
      return parks(co);
    }

    void pass(int index) {
      this.index = index;
      wake();
    }

    void fail() {
      failed = true;
      wake();
    }

    @Override
    protected int woken(Root co) throws BrokenBarrierException {
      if (failed) {
        throw new BrokenBarrierException();
      }
      return returns(co, index);
    }

    @Override
    protected boolean letsGo() {
      waiting.remove(this);
      return true;
    }

    @Override
    protected String operation() {
      return "await";
    }
  }
}
