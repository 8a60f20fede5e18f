package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class Dropped {
  @Coroutine
  static void log(YieldScope<String> co, String text) {
    co.yield(text);
  }

  @Coroutine
  static void tick(YieldScope<String> co) {
    DroppedCoroutines.log("x"); // ERROR 22: this generator is dropped before it has run: write log(co, …) to run it as a part of this coroutine, or iterate over it
    DroppedCoroutines.tick(); // ERROR 22: this generator is dropped before it has run: write tick(co) to run it as a part of this coroutine, or iterate over it
    Runnable later =
        () -> {
          DroppedCoroutines.tick(); // ERROR 28: this generator is dropped before it has run: iterate over it, or keep it
        };
    later.run();
    DroppedCoroutines.log("x").take(3).forEachRemaining(t -> {});
    co.yieldAll(DroppedCoroutines.log("y"));
  }
}
