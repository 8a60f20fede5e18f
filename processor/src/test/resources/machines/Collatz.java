package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

/** Branches, some of which suspend. */
final class Collatz {
  @Coroutine
  static int steps(YieldScope<String> co, long start) {
    int steps = 0;
    long n = start;
    while (n != 1) {
      if (n < 0) {
        co.yield("too large");
        return -1;
      } else if (n % 2 == 0) {
        n /= 2;
      } else {
        co.yield(n + " goes up");
        n = 3 * n + 1;
      }
      steps++;
    }
    return steps;
  }
}
