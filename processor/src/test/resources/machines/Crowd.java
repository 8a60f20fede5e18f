package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncCloseable;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.DeadlineExceeded;
import dev.fermata.async.Task;
import java.io.IOException;
import java.time.Duration;

final class Crowd {
  interface Connection extends AsyncCloseable {
    String greet();
  }

  @Coroutine
  static int count(AsyncScope co, String text) throws IOException {
    co.pause();
    return text.length();
  }

  @Coroutine
  static int total(AsyncScope co, String text) throws IOException {
    try (var group = co.taskGroup()) {
      Task<Integer> first = group.start(CrowdCoroutines.count(text));
      Task<Integer> second = group.start(CrowdCoroutines.count(text));
      co.await(group.join(), IOException.class);
      return first.result() + second.result();
    }
  }

  @Coroutine
  static String greeting(AsyncScope co, Connection connection) {
    try (connection; var deadline = co.deadline(Duration.ofSeconds(1))) {
      co.pause();
      return connection.greet() + deadline.remaining();
    } catch (DeadlineExceeded e) {
      return "too late";
    }
  }
}
