package dev.fermata.async;

import dev.fermata.frame.LoopTimer;
import java.util.Random;

/** A loop in virtual time that one can look into after each turn. */
final class ProbedLoop extends EventLoop {

  private final Next next = new Next();
  private Runnable hook;

  ProbedLoop(Random order) {
    super(true, order);
  }

  /** Runs something after each turn that has run anything, until {@link #stop}. */
  void afterEachTurn(Runnable hook) {
    this.hook = hook;
    callSoon(this::look);
  }

  void stop() {
    hook = null;
    next.stop();
  }

  private void look() {
    if (hook == null) {
      return;
    }
    hook.run();
    if (!hasNothingReady()) {
      callSoon(this::look);
    } else if (hasTimers()) {
      next.at(untilNextTimer());
    }
  }

  boolean hasTimers() {
    return untilNextTimer() != Long.MAX_VALUE;
  }

  /** Looks when those have been woken who wait until then. */
  private final class Next extends LoopTimer {
    void at(long nanos) {
      set(ProbedLoop.this, nanos);
    }

    void stop() {
      clear(ProbedLoop.this);
    }

    @Override
    protected void fire() {
      look();
    }
  }
}
