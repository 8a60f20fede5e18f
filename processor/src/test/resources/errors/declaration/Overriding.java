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
    public void each(YieldScope<String> co) {}
  }

  static class Unmarked implements Source<String> {
    @Override
    public void each(YieldScope<String> co) {} // ERROR 17: each overrides the coroutine of errors.Overriding.Source, so callers that suspend expect a coroutine: mark it @Coroutine
  }

  static class Unrelated implements Source<String> {
    public void each(int n) {}
  }
}
