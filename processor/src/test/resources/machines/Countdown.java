package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

/** Instance coroutines: of a class, which call each other, and of an inner class. */
class Countdown {
  int remaining;

  Countdown(int remaining) {
    this.remaining = remaining;
  }

  /** Counts down to nothing. */
  @Coroutine
  void run(YieldScope<Integer> co) {
    while (remaining > 0) {
      co.yield(remaining);
      tick(co, 1);
    }
  }

  @Coroutine
  void tick(YieldScope<Integer> co, int by) {
    this.remaining -= by;
    if (remaining < 0) {
      co.yield(0);
    }
  }

  class Alarm {
    @Coroutine
    void ring(YieldScope<String> co) {
      co.yield("ring at " + remaining);
      co.yield("ring again at " + Countdown.this.remaining);
    }
  }
}
