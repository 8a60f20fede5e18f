package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncIterable;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Task;
import dev.fermata.async.TaskGroup;
import java.util.List;
import java.util.function.Supplier;

class AsyncScopes {
  @Coroutine
  static void main(AsyncScope co, AsyncIterable<String> lines, List<String> names) {
    for (String line : co.each(lines)) {
      System.out.println(line);
    }
    Iterable<String> all = co.each(lines); // ERROR 28: co.each(…) is what a loop runs over: write for (… : co.each(…)), or await toList() of its source
    for (String line : all) {
      System.out.println(line);
    }
    co.each(lines).forEach(System.out::println); // ERROR 5: co.each(…) is what a loop runs over: write for (… : co.each(…)), or await toList() of its source
    names.forEach(name -> co.pause()); // ERROR 29: a coroutine cannot suspend in a lambda, which runs in a call of its own: write a loop, or a coroutine of its own
    names.forEach(
        name -> {
          for (String line : co.each(lines)) { // ERROR 32: a coroutine cannot suspend in a lambda, which runs in a call of its own: write a loop, or a coroutine of its own
            System.out.println(line + name);
          }
        });
    Supplier<Task<?>> task = () -> co.task(); // ERROR 36: the scope co cannot be captured: it means nothing outside the coroutine's own statements
    Runnable pause = co::pause; // ERROR 22: the scope co cannot be part of a method reference, which runs in a call of its own: write a loop
    System.out.println(co.hashCode()); // ERROR 24: the scope co is for suspending, which co.hashCode does not do: remove it
    synchronized (names) {
      co.pause(); // ERROR 9: a coroutine cannot suspend while it holds a monitor, since another thread may resume it: suspend before or after the synchronized block
    }
    synchronized (names) {
      for (String line : co.each(lines)) { // ERROR 28: a coroutine cannot suspend while it holds a monitor, since another thread may resume it: suspend before or after the synchronized block
        System.out.println(line);
      }
    }
    synchronized (names) {
      try (TaskGroup group = co.taskGroup()) { // ERROR 22: a coroutine cannot suspend while it holds a monitor, since another thread may resume it: suspend before or after the synchronized block
        group.cancel();
      }
    }
    AsyncScope other = co; // ERROR 24: the scope co cannot be stored: name it co wherever it is needed
    help(co); // ERROR 10: the scope co means something to coroutines only: mark help @Coroutine, its first parameter the scope
    System.out.println(co.loop() + "" + co.deadline(null) + task + pause);
  }

  static void help(AsyncScope co) {}
}
