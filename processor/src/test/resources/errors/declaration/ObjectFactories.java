package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

/** Factories are static methods, and may not have the signatures of Object's. */
class ObjectFactories {
  @Coroutine
  static void wait(YieldScope<Integer> co) { // ERROR 15: the factory of this coroutine would be a static method with the signature of Object's wait, which no class can have: rename it, with @Coroutine(factory = "…")
    co.yield(1);
  }

  @Coroutine
  static void wait(YieldScope<Integer> co, long millis) { // ERROR 15: the factory of this coroutine would be a static method with the signature of Object's wait, which no class can have: rename it, with @Coroutine(factory = "…")
    co.yield(1);
  }

  @Coroutine
  static void hashCode(YieldScope<Integer> co) { // ERROR 15: the factory of this coroutine would be a static method with the signature of Object's hashCode, which no class can have: rename it, with @Coroutine(factory = "…")
    co.yield(1);
  }

  @Coroutine
  static <T> void equals(YieldScope<Integer> co, T other) { // ERROR 19: the factory of this coroutine would be a static method with the signature of Object's equals, which no class can have: rename it, with @Coroutine(factory = "…")
    co.yield(1);
  }

  @Coroutine(factory = "toString")
  static void renamed(YieldScope<Integer> co) { // ERROR 15: the factory of this coroutine would be a static method with the signature of Object's toString, which no class can have: rename it, with @Coroutine(factory = "…")
    wait(co);
    co.yield(1);
  }

  @Coroutine(factory = "text")
  static void toString(YieldScope<Integer> co) {
    co.yield(1);
  }

  @Coroutine
  static void wait(YieldScope<Integer> co, String fine) {
    co.yield(1);
  }

  @Coroutine
  void notify(YieldScope<Integer> co) {
    co.yield(1);
  }
}
