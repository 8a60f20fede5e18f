package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.io.IOException;

/** What javac finds only after attribution: flow, definite assignment, exceptions. */
class Flow {
  @Coroutine
  static int unassigned(YieldScope<Integer> co) {
    int n;
    co.yield(n); // ERROR 14: variable n might not have been initialized
    return n;
  }

  @Coroutine
  static int noReturn(YieldScope<Integer> co) {
    co.yield(1);
  } // ERROR 3: missing return statement

  @Coroutine
  static void unreachable(YieldScope<Integer> co) {
    while (true) {
      co.yield(1);
    }
    co.yield(2); // ERROR 5: unreachable statement
  }

  @Coroutine
  static void unreported(YieldScope<Integer> co) {
    co.yield(1);
    throw new IOException(); // ERROR 5: unreported exception java.io.IOException; must be caught or declared to be thrown
  }
}
