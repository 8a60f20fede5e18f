package dev.fermata.it.ported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Facts that the tests of regenerator (generators for JavaScript) hold, where Java has them too.
 */
final class RegeneratorTest {
  @Coroutine
  static void collatz(YieldScope<Integer> co, int n) {
    int count = 0;
    co.yield(n);
    while (n != 1) {
      count++;
      if (n % 2 != 0) {
        co.yield(n = n * 3 + 1);
      } else {
        co.yield(n >>= 1);
      }
    }
    co.yield(-count);
  }

  @Test
  void collatzSequence() {
    Steps.values(RegeneratorTestCoroutines.collatz(6), 6, 3, 10, 5, 16, 8, 4, 2, 1, -8);
  }

  @Coroutine
  static int tryCatchFinally(GeneratorScope<String, Boolean> co, Trace t, boolean condition) {
    try {
      co.yield("a");
      if (condition) {
        throw new IllegalStateException("raised");
      }
      co.yield("b");
      return 1;
    } catch (IllegalStateException e) {
      co.yield(e.getMessage());
      t.log("catch");
    } finally {
      co.yield("c");
      t.log("finally");
    }
    co.yield("d");
    return 2;
  }

  @Test
  void tryCatchFinally() {
    Trace t = new Trace();
    t.run(RegeneratorTestCoroutines.tryCatchFinally(t, true))
        .expect("yield a", "yield raised", "catch", "yield c", "finally", "yield d", "return 2");
    t.run(RegeneratorTestCoroutines.tryCatchFinally(t, false))
        .expect("yield a", "yield b", "yield c", "finally", "return 1");
  }

  @Coroutine
  static void nestedTry(YieldScope<Object> co, List<RuntimeException> errors) {
    try {
      try {
        try {
          throw errors.get(0);
        } catch (RuntimeException e) {
          co.yield(e);
          throw errors.get(1);
        } finally {
          co.yield("finally 1");
        }
      } catch (RuntimeException e) {
        co.yield(e);
        throw errors.get(2);
      } finally {
        co.yield("finally 2");
      }
    } catch (RuntimeException e) {
      co.yield(e);
    }
  }

  @Test
  void nestedTryWithThrowingCatches() {
    List<RuntimeException> errors =
        List.of(new RuntimeException("0"), new RuntimeException("1"), new RuntimeException("2"));
    Steps.values(
        RegeneratorTestCoroutines.nestedTry(errors),
        errors.get(0),
        "finally 1",
        errors.get(1),
        "finally 2",
        errors.get(2));
  }

  @Coroutine
  @SuppressWarnings("fallthrough")
  static void labelled(YieldScope<Integer> co, boolean really) {
    l1:
    for (int i = 0; ; i++) {
      l2:
      do {
        if (i == 1) {
          co.yield(-1);
          continue l1;
        }
        l3:
        switch (i) {
          case 0:
            co.yield(0);
            break l3;
          case 2:
            co.yield(2);
            break l2;
          case 3:
            if (really) {
              break l1;
            }
          default:
            return;
        }
        co.yield(100 + i);
      } while (false);
      co.yield(200 + i);
    }
    co.yield(300);
  }

  @Test
  void labelledLoopsAndSwitches() {
    Steps.values(RegeneratorTestCoroutines.labelled(true), 0, 100, 200, -1, 2, 202, 300);
    Steps.values(RegeneratorTestCoroutines.labelled(false), 0, 100, 200, -1, 2, 202);
  }

  @Coroutine
  static void breakFromNestedTry(YieldScope<String> co, Trace t) {
    for (int i = 0; i < 2; i++) {
      try {
        co.yield("outer " + i);
        for (int j = 0; j < 3; j++) {
          try {
            if (j == 1) {
              break;
            }
            co.yield("inner " + j);
          } finally {
            t.log("inner finally");
          }
        }
        if (i == 1) {
          break;
        }
      } finally {
        t.log("outer finally");
      }
    }
    co.yield("done");
  }

  @Test
  void breakFromTryInLoops() {
    Trace t = new Trace();
    t.run(RegeneratorTestCoroutines.breakFromNestedTry(t));
    t.expect(
        "yield outer 0",
        "yield inner 0",
        "inner finally",
        "inner finally",
        "outer finally",
        "yield outer 1",
        "yield inner 0",
        "inner finally",
        "inner finally",
        "outer finally",
        "yield done",
        "return null");
  }

  @Coroutine
  static int sequenceOfOperands(GeneratorScope<Integer, Integer> co, int[] a) {
    int i = 0;
    a[i++] += co.yield(i) + a[i++] * co.yield(i++);
    return a[0] * 100 + i;
  }

  @Test
  void explodedOperandsSeeTheIndexInOrder() {
    int[] a = {1, 5};
    // a[0] = 1 + (20 + 5 * 3); the yields see i after its increments: 1, then 2 (i++ gives 2, i is
    // 3)
    Steps.of(RegeneratorTestCoroutines.sequenceOfOperands(a))
        .yields(1)
        .send(20)
        .yields(2)
        .send(3)
        .returns(3603);
  }

  @Coroutine
  static void conditional(GeneratorScope<Integer, Integer> co) {
    co.yield(co.yield(0) > 0 ? co.yield(1) : co.yield(2));
    Integer a;
    Integer b = (a = co.yield(3)) == null ? co.yield(4) : a;
    co.yield(b);
  }

  @Test
  void yieldsInsideYields() {
    Steps.of(RegeneratorTestCoroutines.conditional())
        .yields(0)
        .send(1)
        .yields(1)
        .send(7)
        .yields(7)
        .yields(3)
        .send(8)
        .yields(8)
        .returns(null);
    Steps.of(RegeneratorTestCoroutines.conditional())
        .yields(0)
        .send(0)
        .yields(2)
        .send(6)
        .yields(6)
        .yields(3)
        .send(null)
        .yields(4)
        .send(9)
        .yields(9)
        .returns(null);
  }

  @Coroutine
  static void variousUpdates(YieldScope<Integer> co, List<Integer> log) {
    for (int i = 0, n = 5; i < n; log.add(i), i++, n -= i > 2 ? 1 : 0) {
      if (i % 2 == 0) {
        continue;
      }
      co.yield(i);
    }
  }

  @Test
  void continueInFor() {
    List<Integer> log = new ArrayList<>();
    // i: 0, 1, 2; i becomes 3 and n 4; 3; i becomes 4 and n 3
    Steps.values(RegeneratorTestCoroutines.variousUpdates(log), 1, 3);
    assertEquals(List.of(0, 1, 2, 3), log);
  }

  @Coroutine
  static void recursiveDelegation(YieldScope<Integer> co, int n) {
    if (n > 0) {
      co.yieldAll(RegeneratorTestCoroutines.recursiveDelegation(n - 1));
      co.yield(n);
      recursiveDelegation(co, n - 1);
    }
  }

  @Test
  void delegationAndCallsMix() {
    Steps.values(RegeneratorTestCoroutines.recursiveDelegation(3), 1, 2, 1, 3, 1, 2, 1);
  }

  @Coroutine
  static void alreadyRunning(YieldScope<Integer> co, Generator<?, ?, ?>[] self) {
    co.yield(1);
    self[0].moveNext();
    co.yield(2);
  }

  @Test
  void aRunningGeneratorCannotBeResumed() {
    Generator<?, ?, ?>[] self = new Generator<?, ?, ?>[1];
    Generator<Integer, Void, Void> g = RegeneratorTestCoroutines.alreadyRunning(self);
    self[0] = g;
    assertEquals(1, g.next());
    assertThrows(IllegalStateException.class, g::next);
    assertEquals(Generator.State.CLOSED, g.state());
  }
}
