package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class FileTaken {
  @Coroutine
  static void Inner_count(YieldScope<Integer> co) {} // ERROR 15: Fermata cannot write a generated file: Attempt to recreate a file for type errors.FileTaken_Inner_count: rename what has its name

  static class Inner {
    @Coroutine
    static void count(YieldScope<Integer> co) {}
  }
}
