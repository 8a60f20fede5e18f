package dev.fermata.async;

import java.time.Duration;

/** Durations as nanoseconds: what is too long is as long as can be. */
final class Nanos {

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private Nanos() {}

  static long of(Duration time) {
    if (time.isNegative()) {
      return 0;
    }
    return time.compareTo(LONGEST) >= 0 ? Long.MAX_VALUE : time.toNanos();
  }
}
