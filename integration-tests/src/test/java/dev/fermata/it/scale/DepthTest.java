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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Each level adds its number while an exception passes, and every third catches and rethrows. */
  @Coroutine
  static int guarded(YieldScope<Integer> co, int n, List<String> log) throws IOException {
    try {
      if (n == 0) {
        co.yield(0);
        throw new IOException("bottom");
      }
      return guarded(co, n - 1, log) + 1;
    } catch (IOException e) {
      if (n % 3 == 0) {
        throw new IOException("level " + n, e);
      }
      throw e;
    } finally {
      log.add("finally " + n);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 62, 63, 64, 65, 66, 129, 130, 131, 260})
  void exceptionsThroughTryAtTheLimits(int depth) {
    for (boolean raise : new boolean[] {false, true}) {
      List<String> log = new ArrayList<>();
      Generator<Integer, Void, Integer> g = DepthTestCoroutines.guarded(depth, log);
      assertTrue(g.moveNext());
      Throwable thrown =
          assertThrows(
              IOException.class,
              () -> {
                if (raise) {
                  g.raise(new IOException("raised"));
                } else {
                  g.next();
                }
              });
      for (int n = depth / 3 * 3; n >= 0; n -= 3) {
        assertEquals("level " + n, thrown.getMessage());
        thrown = thrown.getCause();
      }
      assertEquals(raise ? "raised" : "bottom", thrown.getMessage());
      assertEquals(IntStream.rangeClosed(0, depth).mapToObj(n -> "finally " + n).toList(), log);
    }
  }

  /** Calls itself, and delegates to a generator of itself, in turn. */
  @Coroutine
  static int callThenDelegate(YieldScope<Integer> co, int n, int[] finallys) {
    try {
      if (n == 0) {
        co.yield(0);
        return 0;
      }
      int below = delegateThenCall(co, n - 1, finallys);
      co.yield(n);
      return below + 1;
    } finally {
      finallys[0]++;
    }
  }

  @Coroutine
  static int delegateThenCall(YieldScope<Integer> co, int n, int[] finallys) {
    try {
      return n == 0 ? 0 : 1 + co.yieldAll(DepthTestCoroutines.callThenDelegate(n - 1, finallys));
    } finally {
      finallys[0]++;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 62, 64, 66, 128, 130, 132, 200})
  void mutualRecursionThroughDelegates(int most) throws InterruptedException {
    int depth = DirectScopes.enabled() ? Math.min(most, 20) : most;
    onSmallStack(() -> mutualRecursion(depth));
  }

  @Test
  void mutualRecursionThroughManyDelegates() throws InterruptedException {
    onSmallStack(() -> mutualRecursion(DirectScopes.enabled() ? 20 : 200_000));
  }

  private static void mutualRecursion(int depth) {
    int[] finallys = {0};
    Generator<Integer, Void, Integer> g = DepthTestCoroutines.callThenDelegate(depth, finallys);
    for (int n = 0; n <= depth; n += 2) {
      assertTrue(g.moveNext());
      assertEquals(n, g.current());
    }
    assertFalse(g.moveNext());
    assertEquals(depth, g.result());
    assertEquals(depth + 1, finallys[0]);
    finallys[0] = 0;
    Generator<Integer, Void, Integer> raised =
        DepthTestCoroutines.callThenDelegate(depth, finallys);
    assertTrue(raised.moveNext());
    Exception x = new Exception("x");
    assertSame(x, assertThrows(Exception.class, raising(raised, x)));
    assertEquals(depth + 1, finallys[0]);
  }

  /** Descends, and there calls in a loop what returns, yields or throws at once. */
  @Coroutine
  static int busyBottom(YieldScope<Integer> co, int n, int rounds) {
    if (n > 0) {
      return busyBottom(co, n - 1, rounds);
    }
    int caught = 0;
    for (int i = 0; i < rounds; i++) {
      try {
        caught += step(co, i, i % 3 == 0);
      } catch (IllegalArgumentException e) {
        caught++;
      }
    }
    return caught;
  }

  @Coroutine
  static int step(YieldScope<Integer> co, int i, boolean fails) {
    if (fails) {
      throw new IllegalArgumentException();
    }
    step(co, i);
    return 0;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 61, 62, 63, 64, 65, 66, 128, 129, 130})
  void callsInALoopAtTheLimits(int depth) {
    Generator<Integer, Void, Integer> g = DepthTestCoroutines.busyBottom(depth, 10_000);
    // Of the thousands 0 to 9,000 those that are divisible by three throw instead.
    for (int i : new int[] {1000, 2000, 4000, 5000, 7000, 8000}) {
      assertTrue(g.moveNext());
      assertEquals(i, g.current());
    }
    assertFalse(g.moveNext());
    assertEquals(3334, g.result());
  }
}
