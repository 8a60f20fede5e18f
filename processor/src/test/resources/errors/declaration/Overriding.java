package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class Overriding {
  interface Source<T> {
    @Coroutine
    default void each(YieldScope<T> co) {}
  }

  static class Marked implements Source<String> {
    @Coroutine
    @Override
    public void each(YieldScope<String> co) {} // ERROR 17: coroutines cannot be overridden yet: each overrides the one of errors.Overriding.Source; give one of them another name
  }

  static class Unmarked implements Source<String> {
    @Override
    public void each(YieldScope<String> co) {} // ERROR 17: coroutines cannot be overridden yet: each overrides the one of errors.Overriding.Source; give one of them another name
  }

  static class Unrelated implements Source<String> {
    public void each(int n) {}
  }
}
