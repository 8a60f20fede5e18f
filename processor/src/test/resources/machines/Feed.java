package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncGenerator;
import dev.fermata.async.AsyncGeneratorScope;
import dev.fermata.async.AsyncIterable;
import dev.fermata.async.AsyncScope;
import java.time.Duration;

final class Feed {
  @Coroutine
  static void ticks(AsyncGeneratorScope<Integer, Void> co, Duration every) {
    try {
      for (int i = 0; ; i++) {
        co.sleep(every);
        co.yield(i);
      }
    } finally {
      co.pause();
    }
  }

  @Coroutine
  static void numbered(AsyncGeneratorScope<String, ?> co, AsyncIterable<String> lines) {
    int n = 1;
    for (String line : co.each(lines)) {
      if (line.isEmpty()) {
        continue;
      }
      co.yield(n++ + ": " + line);
    }
    co.yieldAll(lines);
  }

  @Coroutine
  static int sum(AsyncScope co, AsyncGenerator<Integer, Void> numbers) {
    int sum = 0;
    try (numbers) {
      for (int number : co.each(numbers)) {
        sum += number;
      }
    }
    return sum;
  }
}
