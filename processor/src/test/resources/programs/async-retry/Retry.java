import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Awaitable;
import dev.fermata.async.Runner;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/** Retry with exponential back-off, generic over what is retried; checked exceptions stay checked. */
final class Retry {
  private static int calls;

  @Coroutine
  static <T> T retry(AsyncScope co, int attempts, Supplier<? extends Awaitable<T>> attempt) throws IOException {
    Duration pause = Duration.ofMillis(50);
    for (int left = attempts; ; left--) {
      try {
        return co.await(attempt.get(), IOException.class);
      } catch (IOException e) {
        if (left == 1) {
          throw e;
        }
      }
      co.sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  @Coroutine
  static String flaky(AsyncScope co) throws IOException {
    co.sleep(Duration.ofMillis(5));
    if (++calls < 3) {
      throw new IOException("attempt " + calls);
    }
    return "succeeded at attempt " + calls;
  }

  @Coroutine
  static String main(AsyncScope co) {
    try {
      return retry(co, 5, RetryCoroutines::flaky) + " after " + co.loop().time().toMillis() + " ms";
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  public static void main(String[] args) {
    try (Runner runner = Runner.virtual()) {
      System.out.println(runner.run(RetryCoroutines.main()));
    }
  }
}
