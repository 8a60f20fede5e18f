package dev.fermata.it.ported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.StopIteration;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import org.junit.jupiter.api.Test;

/** PEP 479: StopIteration that leaves a body is an error, never a silent end. */
final class Pep479Test {
  @Coroutine
  static String raisesStop(YieldScope<Integer> co, StopIteration stop, boolean early) {
    if (early) {
      throw stop;
    }
    co.yield(1);
    throw stop;
  }

  @Test
  void stopIterationOfTheBodyIsWrapped() {
    for (boolean early : new boolean[] {true, false}) {
      StopIteration stop = new StopIteration("value");
      Generator<Integer, Void, String> g = Pep479TestCoroutines.raisesStop(stop, early);
      if (!early) {
        assertEquals(1, g.next());
      }
      IllegalStateException e = assertThrows(IllegalStateException.class, g::next);
      assertSame(stop, e.getCause());
      assertEquals("value", stop.value());
      assertNull(assertThrows(StopIteration.class, g::next).value());
    }
  }

  @Coroutine
  static void yieldsOne(YieldScope<Integer> co) {
    co.yield(1);
  }

  @Test
  void raisedStopIterationIsWrapped() {
    Generator<Integer, Void, Void> g = Pep479TestCoroutines.yieldsOne();
    g.next();
    StopIteration stop = new StopIteration(null);
    assertSame(stop, assertThrows(IllegalStateException.class, () -> g.raise(stop)).getCause());
  }

  @Test
  void raisedStopIterationIntoAFreshGeneratorIsWrapped() {
    Generator<Integer, Void, Void> g = Pep479TestCoroutines.yieldsOne();
    StopIteration stop = new StopIteration(null);
    assertSame(stop, assertThrows(IllegalStateException.class, () -> g.raise(stop)).getCause());
  }

  @Coroutine
  static Object catches(
      GeneratorScope<Integer, Integer> co, Generator<Integer, Void, Void> source) {
    int sum = 0;
    try {
      while (true) {
        sum += source.next();
        co.yield(sum);
      }
    } catch (StopIteration end) {
      return sum;
    }
  }

  @Test
  void caughtStopIterationIsTheBodysOwnBusiness() {
    Steps.of(Pep479TestCoroutines.catches(Pep479TestCoroutines.yieldsOne())).yields(1).returns(1);
  }

  @Coroutine
  static void outer(YieldScope<Integer> co, Generator<Integer, Void, String> inner) {
    try {
      co.yieldAll(inner);
    } catch (IllegalStateException e) {
      co.yield(e.getCause() instanceof StopIteration ? 10 : 20);
    }
  }

  @Test
  void aDelegatesStopIterationReachesTheDelegatorWrapped() {
    Steps.values(
        Pep479TestCoroutines.outer(Pep479TestCoroutines.raisesStop(new StopIteration(7), false)),
        1,
        10);
  }

  @Coroutine
  static void call(YieldScope<Integer> co, boolean catching) {
    if (!catching) {
      raisesStop(co, new StopIteration(1), true);
    }
    try {
      raisesStop(co, new StopIteration(2), false);
    } catch (StopIteration stop) {
      co.yield((Integer) stop.value());
    }
  }

  @Test
  void onlyTheRootWraps() {
    Steps.values(Pep479TestCoroutines.call(true), 1, 2);
    assertEquals(
        StopIteration.class,
        Steps.of(Pep479TestCoroutines.call(false))
            .raises(IllegalStateException.class)
            .getCause()
            .getClass());
  }
}
