package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncCloseable;
import dev.fermata.async.AsyncGenerator;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Asyncs;
import dev.fermata.async.Awaitable;
import dev.fermata.generator.YieldScope;

class AsyncResources {
  /** Closed in both ways. */
  static class Both implements AsyncCloseable {
    @Override
    public Awaitable<?> closeAsync() {
      return Asyncs.of("");
    }

    @Override
    public void close() {}
  }

  static class Connection extends Both {}

  @Coroutine
  static void both(YieldScope<String> co) {
    try (Connection connection = new Connection()) {
      co.yield(connection + "");
    }
  }

  @Coroutine
  static void generator(YieldScope<String> co, AsyncGenerator<String, Void> lines) {
    co.yield("x");
    try (AsyncGenerator<String, Void> closed = lines) { // ERROR 39: closing this AsyncGenerator is awaited, which only the own statements of a coroutine with an AsyncScope can do: write the try there, or await its closeAsync()
      System.out.println(closed);
    }
  }

  @Coroutine
  static void coroutine(AsyncScope co, AsyncCloseable resource) {
    try (resource;
        Both both = new Both()) {
      System.out.println(both);
    }
    Runnable action =
        () -> {
          try (resource) { // ERROR 16: closing this AsyncCloseable is awaited, which only the own statements of a coroutine with an AsyncScope can do: write the try there, or await its closeAsync()
            System.out.println(resource);
          }
        };
    action.run();
  }
}
