package dev.fermata.async.sync;

import dev.fermata.async.Async;
import dev.fermata.async.Awaitable;
import dev.fermata.frame.LibraryFrame;
import dev.fermata.frame.Revocable;
import dev.fermata.frame.Root;
import dev.fermata.frame.WaitingFrame;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What locks and semaphores are made of: permits that are handed to those who wait, in the order of
 * asking. A permit is there only when nobody waits.
 */
final class Permits {

  private final Set<Claim> line = new LinkedHashSet<>();
  private int available;

  Permits(int available) {
    this.available = available;
  }

  int available() {
    return available;
  }

  boolean tryTake() {
    if (available == 0) {
      return false;
    }
    available--;
    return true;
  }

  /** A permit is there: whoever has waited longest has it from now on. */
  void give() {
    for (Iterator<Claim> waiting = line.iterator(); waiting.hasNext(); ) {
      Claim first = waiting.next();
      waiting.remove();
      if (first.granted()) {
        return;
      }
    }
    available++;
  }

  Async<Void> acquire() {
    return Async.of(new Acquire(this));
  }

  <T extends @Nullable Object> Async<T> holding(Awaitable<? extends T> body, Runnable release) {
    return Async.of(new Holding(this, body, release));
  }

  /** A frame that may wait for a permit. */
  abstract static class Claim extends WaitingFrame {

    final int waits(Root co, Permits permits) {
      permits.line.add(this);
      return parks(co);
    }

    final void leave(Permits permits) {
      permits.line.remove(this);
    }

    /** It has a permit from now on; false if it does not wait for one any more. */
    abstract boolean granted();
  }

  private static final class Acquire extends Claim implements Revocable {
    private final Permits permits;

    Acquire(Permits permits) {
      this.permits = permits;
    }

    @Override
    protected int start(Root co) {
      return permits.tryTake() ? returns(co) : waits(co, permits);
    }

    @Override
    protected int woken(Root co) {
      return returns(co);
    }

    @Override
    boolean granted() {
      return wake(this);
    }

    @Override
    public boolean giveBack() {
      permits.give();
      return true;
    }

    @Override
    protected boolean letsGo() {
      leave(permits);
      return true;
    }

    @Override
    protected String operation() {
      return "acquire";
    }
  }

  /** Acquires, awaits something, releases. */
  private static final class Holding extends LibraryFrame {
    private static final int ACQUIRED = 1;
    private static final int RAN = 2;

    private final Permits permits;
    private final Awaitable<?> body;
    private final Runnable release;

    Holding(Permits permits, Awaitable<?> body, Runnable release) {
      this.permits = permits;
      this.body = body;
      this.release = release;
    }

    @Override
    protected boolean handles() {
      return resumePoint() == RAN;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == 0 && calls(co, new Acquire(permits), ACQUIRED)) {
        return SUSPENDED;
      }
      try {
        if (resumePoint() != RAN && awaits(co, body, RAN)) {
          return SUSPENDED;
        }
        throwRaised(co);
      } catch (Throwable failure) {
        release.run();
        throw failure;
      }
      release.run();
      return returns(co, resumed(co));
    }

    @Override
    protected String operation() {
      return "holding";
    }
  }
}
