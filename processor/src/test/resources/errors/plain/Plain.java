package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Generators dropped, and coroutines implemented by lambdas and local classes, outside of any. */
class Plain {
  interface Source<T> {
    @Coroutine
    void each(YieldScope<T> co);
  }

  enum Level {
    LOW {
      @Override
      void count(YieldScope<Integer> co) {} // ERROR 12: count overrides the coroutine of Level, which no method of a local or anonymous class can: make it a member class, its count marked @Coroutine
    };

    @Coroutine
    void count(YieldScope<Integer> co) {
      co.yield(1);
    }
  }

  @Coroutine
  static void tick(YieldScope<Integer> co) {
    co.yield(1);
  }

  static void plain(YieldScope<String> co) {}

  Runnable lambda = () -> PlainCoroutines.tick();
  Runnable reference = PlainCoroutines::tick;
  Supplier<Object> kept = PlainCoroutines::tick;
  Callable<Object> keptToo = () -> PlainCoroutines.tick();

  static {
    PlainCoroutines.tick(); // ERROR 20: this generator is dropped before it has run: iterate over it, or keep it
  }

  Plain() {
    PlainCoroutines.tick(); // ERROR 20: this generator is dropped before it has run: iterate over it, or keep it
  }

  static void method(int n) {
    PlainCoroutines.tick(); // ERROR 20: this generator is dropped before it has run: iterate over it, or keep it
    PlainCoroutines.tick().close();
    Source<String> lambda = co -> {}; // ERROR 29: each of Source is a coroutine, which a lambda or method reference cannot be: write a member class that implements Source, its each marked @Coroutine
    Source<String> reference = Plain::plain; // ERROR 32: each of Source is a coroutine, which a lambda or method reference cannot be: write a member class that implements Source, its each marked @Coroutine
    Object both = (Source<String> & Serializable) co -> {}; // ERROR 51: each of Source is a coroutine, which a lambda or method reference cannot be: write a member class that implements Source, its each marked @Coroutine
    Source<String> anonymous =
        new Source<>() {
          @Override
          public void each(YieldScope<String> co) {} // ERROR 23: each overrides the coroutine of Source, which no method of a local or anonymous class can: make it a member class, its each marked @Coroutine
        };
    for (PlainCoroutines.tick(); n > 0; PlainCoroutines.tick()) { // ERROR 25: this generator is dropped before it has run: iterate over it, or keep it // ERROR 56: this generator is dropped before it has run: iterate over it, or keep it
      n--;
    }
    switch (n) {
      case 0 -> PlainCoroutines.tick(); // ERROR 32: this generator is dropped before it has run: iterate over it, or keep it
      default -> {}
    }
  }

  record Nested(int n) {
    Nested {
      PlainCoroutines.tick(); // ERROR 22: this generator is dropped before it has run: iterate over it, or keep it
    }
  }
}
