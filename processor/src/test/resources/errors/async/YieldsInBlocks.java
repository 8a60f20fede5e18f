package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncGeneratorScope;
import dev.fermata.async.AsyncIterable;
import dev.fermata.async.Deadline;
import dev.fermata.async.TaskGroup;
import java.time.Duration;
import java.util.List;

class YieldsInBlocks {
  @Coroutine
  static void ticks(AsyncGeneratorScope<Integer, Integer> co, AsyncIterable<Integer> source, Deadline given) {
    try (var deadline = co.deadline(Duration.ofSeconds(1))) {
      co.pause();
      use(deadline);
      co.yield(1); // ERROR 9: an async generator cannot yield while a deadline of its own is open, since that would interrupt its consumer: yield behind the block
      co.yield(2);
    } finally {
      co.yield(3);
    }
    try (TaskGroup group = co.supervisor();
        AutoCloseable second = () -> System.out.println(co.receive())) { // ERROR 59: a coroutine cannot suspend in a lambda, which runs in a call of its own: write a loop, or a coroutine of its own
      if (group != null) {
        co.yieldAll(List.of(1)); // ERROR 11: an async generator cannot yield while a group of its own is open, since that would interrupt its consumer: yield behind the block
      }
      System.out.println(second);
    } catch (Exception e) {
      co.yield(4);
    }
    try (given) {
      co.yieldAll(source); // ERROR 9: an async generator cannot yield while a deadline of its own is open, since that would interrupt its consumer: yield behind the block
    }
    co.yield(5);
  }

  static void use(Deadline deadline) {
    System.out.println(deadline.remaining());
  }
}
