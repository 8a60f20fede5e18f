package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

/** A counting loop of primitives, and a loop in a loop with a label. */
final class Counting {
  @Coroutine
  static void odd(YieldScope.OfInt co, int limit) {
    for (int i = 0; i < limit; i++) {
      if (i % 2 == 0) {
        continue; // even
      }
      co.yield(i);
    }
  }

  @Coroutine
  static void primes(YieldScope.OfInt co, int limit) {
    candidates:
    for (int n = 2; n < limit; n++) {
      for (int d = 2; d * d <= n; d++) {
        if (n % d == 0) {
          continue candidates;
        }
      }
      co.yield(n);
    }
  }
}
