package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncGeneratorScope;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Asyncs;
import dev.fermata.async.TaskGroup;
import dev.fermata.async.sync.AsyncQueue;
import dev.fermata.generator.YieldScope;
import java.time.Duration;

class AsyncDropped {
  @Coroutine
  static void log(AsyncScope co, String text) {
    co.pause();
  }

  @Coroutine
  static void lines(AsyncGeneratorScope<String, Void> co) {
    co.yield("line");
  }

  @Coroutine
  static void numbers(YieldScope<Integer> co) {
    co.yield(1);
    AsyncDroppedCoroutines.log("x"); // ERROR 27: this coroutine is dropped before it has run: start it as a task, or keep it
  }

  static Async<Void> later() {
    return Asyncs.sleep(Duration.ZERO);
  }

  @Coroutine
  static void main(AsyncScope co, AsyncQueue<String> queue, TaskGroup group) {
    AsyncDroppedCoroutines.log("x"); // ERROR 27: this coroutine is dropped before it has run: write log(co, …) to run it as a part of this coroutine, or start it as a task
    AsyncDroppedCoroutines.lines(); // ERROR 27: this async generator is dropped before it has run: iterate over it, or keep it
    AsyncDroppedCoroutines.numbers(); // ERROR 27: this generator is dropped before it has run: iterate over it, or keep it
    Asyncs.sleep(Duration.ofSeconds(1)); // ERROR 11: this is dropped before it has run: write co.await(…) around it, or start it as a task
    AsyncDroppedCoroutines.log("x").map(x -> 1); // ERROR 36: this is dropped before it has run: write co.await(…) around it, or start it as a task
    queue.put("x"); // ERROR 10: this is dropped before it has run: write co.await(…) around it, or start it as a task
    group.join(); // ERROR 10: this is dropped before it has run: write co.await(…) around it, or start it as a task
    later(); // ERROR 5: this is dropped before it has run: write co.await(…) around it, or start it as a task
    Runnable action =
        () -> {
          group.join(); // ERROR 16: this coroutine is dropped before it has run: start it as a task, or keep it
        };
    action.run();
    group.start(AsyncDroppedCoroutines.log("x"));
    queue.offer("x");
    co.await(queue.take());
    co.await(Asyncs.of(AsyncDroppedCoroutines.log("x")));
  }
}
