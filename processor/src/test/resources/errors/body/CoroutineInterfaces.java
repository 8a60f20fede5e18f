package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.function.Supplier;

class CoroutineInterfaces {
  interface Source<T> {
    @Coroutine
    void each(YieldScope<T> co);
  }

  static void plain(YieldScope<String> co) {}

  @Coroutine
  static void all(YieldScope<String> co) {
    Source<String> lambda = other -> other.yield("x"); // ERROR 29: each of Source is a coroutine, which a lambda or method reference cannot be: write a member class that implements Source, its each marked @Coroutine
    Source<String> reference = CoroutineInterfaces::plain; // ERROR 32: each of Source is a coroutine, which a lambda or method reference cannot be: write a member class that implements Source, its each marked @Coroutine
    Supplier<String> fine = () -> "y";
    lambda.each(co);
    reference.each(co);
    co.yield(fine.get());
  }
}
