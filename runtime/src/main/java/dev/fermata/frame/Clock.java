package dev.fermata.frame;

/** The time of a loop, in nanoseconds since it was made. */
abstract class Clock {

  /** Now. */
  abstract long now();

  /** The time so many nanoseconds from now; the end of time if that is beyond it. */
  final long in(long nanos) {
    long now = now();
    return nanos <= 0 ? now : nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
  }

  /** The time of the machine. */
  static final class Real extends Clock {
    private final long start = System.nanoTime();

    @Override
    long now() {
      return System.nanoTime() - start;
    }
  }

  /** A time that passes only when the loop has nothing else to do. */
  static final class Virtual extends Clock {
    private long now;

    @Override
    long now() {
      return now;
    }

    void jumpTo(long time) {
      now = Math.max(now, time);
    }
  }
}
