package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.YieldScope;

class SwallowedExit {
  @Coroutine
  static void warned(YieldScope<Integer> co) {
    try {
      co.yield(1);
    } catch (Throwable t) { // WARNING 14: this also catches GeneratorExit, by which close() ends a suspended coroutine: rethrow it, catch Exception instead, or add @SuppressWarnings("fermata")
      System.out.println(t);
    }
    try {
      if (Thread.interrupted()) {
        co.yield(2);
      }
    } catch (RuntimeException | Error e) { // WARNING 14: this also catches GeneratorExit, by which close() ends a suspended coroutine: rethrow it, catch Exception instead, or add @SuppressWarnings("fermata")
      Runnable r = () -> {
        throw e;
      };
    }
  }

  @Coroutine
  static void fine(YieldScope<Integer> co) {
    try {
      co.yield(1);
    } catch (Exception e) {
      System.out.println(e);
    }
    try {
      co.yield(1);
    } catch (Throwable t) {
      System.out.println(t);
      throw t;
    }
    try {
      co.yield(1);
    } catch (GeneratorExit exit) {
      throw exit;
    } catch (Throwable t) {
      System.out.println(t);
    }
    try {
      System.out.println();
    } catch (Throwable t) {
      co.yield(3);
    }
  }

  @Coroutine
  @SuppressWarnings("fermata")
  static void suppressed(YieldScope<Integer> co) {
    try {
      co.yield(1);
    } catch (Throwable t) {
      System.out.println(t);
    }
  }
}
