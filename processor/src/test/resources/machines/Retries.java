package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Awaitable;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

final class Retries {
  /** Tries up to three times. */
  @Coroutine
  static <T> T retry(AsyncScope co, Supplier<? extends Awaitable<T>> attempt) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return co.await(attempt.get(), IOException.class);
      } catch (IOException e) {
        co.sleep(Duration.ofMillis(10L * tries)); // longer each time
        if (tries == 3) {
          throw e;
        }
      } finally {
        // whatever happened
        co.pause();
        System.out.println("tried after " + co.loop().time());
      }
    }
  }

  @Coroutine
  static void poll(AsyncScope co, Supplier<Boolean> ready) {
    while (!ready.get()) {
      co.sleep(Duration.ofSeconds(1));
    }
  }
}
