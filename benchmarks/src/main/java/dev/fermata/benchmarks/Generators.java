package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

/** Ours: the same four, primitive and boxed. */
final class Generators {
  private Generators() {}

  @Coroutine
  static void upTo(YieldScope.OfInt co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield(i);
    }
  }

  @Coroutine
  static void evens(YieldScope.OfInt co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield(2 * i);
    }
  }

  @Coroutine
  static void downFrom(YieldScope.OfInt co, int n) {
    for (int i = n; i > 0; i--) {
      co.yield(i);
    }
  }

  @Coroutine
  static void squares(YieldScope.OfInt co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield(i * i);
    }
  }

  @Coroutine
  static void boxedUpTo(YieldScope<Integer> co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield(i);
    }
  }

  @Coroutine
  static void boxedEvens(YieldScope<Integer> co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield(2 * i);
    }
  }

  @Coroutine
  static void boxedDownFrom(YieldScope<Integer> co, int n) {
    for (int i = n; i > 0; i--) {
      co.yield(i);
    }
  }

  @Coroutine
  static void boxedSquares(YieldScope<Integer> co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield(i * i);
    }
  }
}
