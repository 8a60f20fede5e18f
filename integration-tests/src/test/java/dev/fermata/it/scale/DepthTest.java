package dev.fermata.it.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Depth costs heap, never Java stack. Every test runs on a thread with a stack of 256 KiB; direct
 * mode, whose depth is a documented exception, goes less deep.
 */
final class DepthTest {
  private static final int DEPTH = DirectScopes.enabled() ? 300 : 1_000_000;

  /** Runs {@code test} on a thread with a small stack and rethrows what it throws. */
  private static void onSmallStack(Runnable test) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, test, "small stack", 256 * 1024);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    thread.join();
    if (failure.get() != null) {
      throw new AssertionError(failure.get());
    }
  }

  @Coroutine
  static long descend(YieldScope<Integer> co, int n) {
    if (n == 0) {
      co.yield(-1);
      return 0;
    }
    return 1 + descend(co, n - 1);
  }

  @Test
  void yieldAtTheBottom() throws InterruptedException {
    onSmallStack(
        () -> {
          Generator<Integer, Void, Long> g = DepthTestCoroutines.descend(DEPTH);
          assertTrue(g.moveNext());
          assertEquals(-1, g.current());
          assertFalse(g.moveNext());
          assertEquals(DEPTH, g.result());
        });
  }

  @Coroutine
  static void everyLevelYields(YieldScope<Integer> co, int n) {
    co.yield(n);
    if (n > 0) {
      everyLevelYields(co, n - 1);
    }
    co.yield(-n);
  }

  @Test
  void yieldAtEveryLevel() throws InterruptedException {
    onSmallStack(
        () -> {
          Generator<Integer, Void, Void> g = DepthTestCoroutines.everyLevelYields(DEPTH);
          for (int i = DEPTH; i >= 0; i--) {
            assertTrue(g.moveNext());
            assertEquals(i, g.current());
          }
          for (int i = 0; i <= DEPTH; i++) {
            assertTrue(g.moveNext());
            assertEquals(-i, g.current());
          }
          assertFalse(g.moveNext());
        });
  }

  @Coroutine
  static int throwing(YieldScope<Integer> co, int n) {
    if (n == 0) {
      throw new IllegalStateException("bottom");
    }
    return throwing(co, n - 1) + 1;
  }

  @Test
  void exceptionFromTheBottom() throws InterruptedException {
    onSmallStack(
        () -> {
          Generator<Integer, Void, Integer> g = DepthTestCoroutines.throwing(DEPTH);
          assertEquals("bottom", assertThrows(IllegalStateException.class, g::next).getMessage());
        });
  }

  @Coroutine
  static void withFinally(YieldScope<Integer> co, int n, int[] finallys) {
    try {
      if (n == 0) {
        co.yield(0);
      } else {
        withFinally(co, n - 1, finallys);
      }
    } finally {
      finallys[0]++;
    }
  }

  @Test
  void raiseAndCloseRunEveryFinally() throws InterruptedException {
    onSmallStack(
        () -> {
          int[] finallys = {0};
          Generator<Integer, Void, Void> g = DepthTestCoroutines.withFinally(DEPTH, finallys);
          g.next();
          g.close();
          assertEquals(DEPTH + 1, finallys[0]);
          g = DepthTestCoroutines.withFinally(DEPTH, finallys);
          g.next();
          Exception x = new Exception("x");
          assertSame(x, assertThrows(Exception.class, raising(g, x)));
          assertEquals(2 * (DEPTH + 1), finallys[0]);
        });
  }

  private static org.junit.jupiter.api.function.Executable raising(
      Generator<?, ?, ?> g, Exception x) {
    return () -> g.raise(x);
  }

  @Coroutine
  static int silent(YieldScope<Integer> co, int n) {
    return n == 0 ? 0 : silent(co, n - 1) + 1;
  }

  @Test
  void callsThatNeverYield() throws InterruptedException {
    onSmallStack(
        () -> {
          Generator<Integer, Void, Integer> g = DepthTestCoroutines.silent(DEPTH);
          assertFalse(g.moveNext());
          assertEquals(DEPTH, g.result());
        });
  }

  @Coroutine
  static int delegating(YieldScope<Integer> co, int n) {
    if (n == 0) {
      co.yield(7);
      co.yield(8);
      return 0;
    }
    return 1 + co.yieldAll(DepthTestCoroutines.delegating(n - 1));
  }

  @Test
  void chainsOfDelegation() throws InterruptedException {
    int depth = DirectScopes.enabled() ? 20 : DEPTH / 4;
    onSmallStack(
        () -> {
          Generator<Integer, Void, Integer> g = DepthTestCoroutines.delegating(depth);
          assertEquals(7, g.next());
          assertEquals(8, g.next());
          assertFalse(g.moveNext());
          assertEquals(depth, g.result());
          assertNull(g.current());
        });
  }

  @Coroutine
  static void loop(YieldScope<Integer> co, int n) {
    for (int i = 0; i < n; i++) {
      step(co, i);
    }
  }

  @Coroutine
  static void step(YieldScope<Integer> co, int i) {
    if (i % 1000 == 0) {
      co.yield(i);
    }
  }

  @Test
  void manyShortCallsInALoop() throws InterruptedException {
    onSmallStack(
        () ->
            assertEquals(
                DEPTH / 1000 + (DEPTH % 1000 == 0 ? 0 : 1),
                DepthTestCoroutines.loop(DEPTH).stream().count()));
  }
}
