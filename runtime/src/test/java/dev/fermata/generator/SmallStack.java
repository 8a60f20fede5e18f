package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/** Runs tests on a thread with 256 KB of stack, on which anything recursive overflows. */
final class SmallStack {

  static final int MILLION = 1_000_000;

  private static final long STACK_SIZE = 256 * 1024;

  private SmallStack() {}

  static void run(Executable test) throws InterruptedException {
    Throwable[] failure = {null};
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                test.execute();
              } catch (Throwable thrown) {
                failure[0] = thrown;
              }
            },
            "small stack",
            STACK_SIZE);
    thread.start();
    thread.join();
    if (failure[0] != null) {
      throw new AssertionFailedError("on a small stack: " + failure[0], failure[0]);
    }
    assertTrue(!thread.isAlive());
  }
}
