package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncCloseable;
import dev.fermata.async.AsyncGeneratorScope;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Asyncs;
import dev.fermata.async.Awaitable;
import dev.fermata.async.TaskGroup;
import dev.fermata.async.sync.AsyncQueue;

class AsyncPlain {
  /** Closed in both ways. */
  static class Connection implements AsyncCloseable {
    @Override
    public Awaitable<?> closeAsync() {
      return Asyncs.of("");
    }

    @Override
    public void close() {}
  }

  @Coroutine
  static void log(AsyncScope co, String text) {
    co.pause();
  }

  @Coroutine
  static void lines(AsyncGeneratorScope<String, Void> co) {
    co.yield("line");
  }

  static void dropped(AsyncQueue<String> queue) {
    AsyncPlainCoroutines.log("x"); // ERROR 25: this coroutine is dropped before it has run: start it as a task, or keep it
    AsyncPlainCoroutines.lines(); // ERROR 25: this async generator is dropped before it has run: iterate over it, or keep it
    queue.put("x"); // ERROR 10: this coroutine is dropped before it has run: start it as a task, or keep it
    queue.offer("x");
  }

  static void closed(TaskGroup group) {
    try (group) { // ERROR 10: closing this TaskGroup is awaited, which only the own statements of a coroutine with an AsyncScope can do: write the try there, or await its closeAsync()
      System.out.println(group);
    }
    try (Connection connection = new Connection()) {
      System.out.println(connection);
    }
  }
}
