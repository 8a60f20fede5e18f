package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A scope handed to what cannot become a coroutine, and what is done with it there. */
class Borrowed {
  @Coroutine
  static void stored(YieldScope<Integer> co) {
    YieldScope<Integer> own = co; // ERROR 31: the scope co cannot be stored: name it co wherever it is needed
    own.yield(3);
    stored(own);
  }

  @Coroutine
  static void toLibrary(YieldScope<Integer> co) {
    List.of(co); // ERROR 13: the scope co may only be called, or handed to a coroutine as its first argument
    Objects.requireNonNull(co).yield(1); // ERROR 28: the scope co may only be called, or handed to a coroutine as its first argument
    System.out.println(co); // ERROR 24: the scope co may only be called, or handed to a coroutine as its first argument
    Consumer<YieldScope<Integer>> consumer = other -> other.yield(1);
    consumer.accept(co); // ERROR 21: the scope co may only be called, or handed to a coroutine as its first argument
    for (YieldScope<Integer> each : List.of(co)) { // ERROR 45: the scope co may only be called, or handed to a coroutine as its first argument
      each.yield(1);
    }
  }

  @Coroutine
  static void toLocal(YieldScope<Integer> co) {
    class Local {
      void method(YieldScope<Integer> other) {
        other.yield(2);
      }
    }
    new Local().method(co); // ERROR 24: the scope co may only be called, or handed to a coroutine as its first argument
    new Object() {
      void method(Object o) {}
    }.method(co); // ERROR 14: the scope co may only be called, or handed to a coroutine as its first argument
  }

  @Coroutine
  static void elsewhere(YieldScope<Integer> co) {
    if (co instanceof YieldScope) { // ERROR 9: the scope co may only be called, or handed to a coroutine as its first argument
      co.yield(1);
    }
    synchronized (co) { // ERROR 19: the scope co may only be called, or handed to a coroutine as its first argument
      System.out.println();
    }
  }

  record Holder(YieldScope<Integer> co) {
    @Coroutine
    void all(YieldScope<Integer> co) {
      this.co.yield(1); // ERROR 14: a coroutine suspends through its own scope: write co in place of the other scope
      co().yield(2); // ERROR 11: a coroutine suspends through its own scope: write co in place of the other scope
    }
  }
}
