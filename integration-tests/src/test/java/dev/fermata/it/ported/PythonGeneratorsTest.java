package dev.fermata.it.ported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.StopIteration;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts about generators that CPython's test_generators and PEP 255 and 342 hold. */
final class PythonGeneratorsTest {
  @Coroutine
  static void pep255(YieldScope<Integer> co, int zero) {
    try {
      co.yield(1);
      try {
        co.yield(2);
        co.yield(1 / zero);
        co.yield(3);
      } catch (ArithmeticException e) {
        co.yield(4);
        co.yield(5);
        throw e;
      } catch (RuntimeException e) {
        co.yield(6);
      }
      co.yield(7);
    } catch (RuntimeException e) {
      co.yield(8);
    }
    co.yield(9);
    int x;
    try {
      x = 12;
    } finally {
      co.yield(10);
    }
    co.yield(x - 1);
  }

  @Test
  void pep255TryExample() {
    Steps.values(PythonGeneratorsTestCoroutines.pep255(0), 1, 2, 4, 5, 8, 9, 10, 11);
    Steps.values(PythonGeneratorsTestCoroutines.pep255(1), 1, 2, 1, 3, 7, 9, 10, 11);
  }

  @Coroutine
  static void returnInTry(YieldScope<Integer> co) {
    try {
      return;
    } finally {
      co.yield(1);
    }
  }

  @Coroutine
  static void stopInTry(YieldScope<Integer> co) {
    try {
      throw new StopIteration(null);
    } catch (RuntimeException e) {
      co.yield(42);
    }
  }

  @Test
  void returnIsNotAnExceptionButStopIterationIs() {
    Steps.values(PythonGeneratorsTestCoroutines.returnInTry(), 1);
    Steps.values(PythonGeneratorsTestCoroutines.stopInTry(), 42);
  }

  @Coroutine
  static void failsOnce(YieldScope<Integer> co, int zero) {
    co.yield(1 / zero);
    co.yield(2);
  }

  @Test
  void noResumptionAfterAnException() {
    Generator<Integer, Void, Void> g = PythonGeneratorsTestCoroutines.failsOnce(0);
    assertThrows(ArithmeticException.class, g::next);
    assertThrows(StopIteration.class, g::next);
    assertThrows(StopIteration.class, g::next);
  }

  @Coroutine
  static void integers(YieldScope<Integer> co, int from) {
    for (int i = from; ; i++) {
      co.yield(i);
    }
  }

  @Coroutine
  static void exclude(YieldScope<Integer> co, int p, Generator<Integer, Void, Void> source) {
    while (source.moveNext()) {
      if (source.current() % p != 0) {
        co.yield(source.current());
      }
    }
  }

  @Coroutine
  static void sieve(YieldScope<Integer> co) {
    Generator<Integer, Void, Void> numbers = PythonGeneratorsTestCoroutines.integers(2);
    while (true) {
      int p = numbers.next();
      co.yield(p);
      numbers = PythonGeneratorsTestCoroutines.exclude(p, numbers);
    }
  }

  @Test
  void sieveOfEratosthenes() {
    assertEquals(
        List.of(2, 3, 5, 7, 11, 13, 17, 19),
        PythonGeneratorsTestCoroutines.sieve().take(8).stream().toList());
  }

  /** A list that a generator fills as far as it is read. */
  static final class LazyList {
    private final List<Long> known = new ArrayList<>();
    private final Generator<Long, Void, Void> source;

    LazyList(Generator<Long, Void, Void> source) {
      this.source = source;
    }

    @Coroutine
    void each(YieldScope<Long> co) {
      for (int i = 0; ; i++) {
        while (known.size() <= i) {
          known.add(source.next());
        }
        co.yield(known.get(i));
      }
    }
  }

  @Coroutine
  static void times(YieldScope<Long> co, int n, Generator<Long, Void, Void> g) {
    for (long x : g) {
      co.yield(n * x);
    }
  }

  @Coroutine
  static void merge(
      YieldScope<Long> co, Generator<Long, Void, Void> g, Generator<Long, Void, Void> h) {
    long ng = g.next();
    long nh = h.next();
    while (true) {
      if (ng < nh) {
        co.yield(ng);
        ng = g.next();
      } else if (ng > nh) {
        co.yield(nh);
        nh = h.next();
      } else {
        co.yield(ng);
        ng = g.next();
        nh = h.next();
      }
    }
  }

  @Coroutine
  static void hamming(YieldScope<Long> co, LazyList[] self) {
    co.yield(1L);
    Generator<Long, Void, Void> two =
        PythonGeneratorsTestCoroutines.times(
            2, PythonGeneratorsTest_LazyListCoroutines.each(self[0]));
    Generator<Long, Void, Void> three =
        PythonGeneratorsTestCoroutines.times(
            3, PythonGeneratorsTest_LazyListCoroutines.each(self[0]));
    Generator<Long, Void, Void> five =
        PythonGeneratorsTestCoroutines.times(
            5, PythonGeneratorsTest_LazyListCoroutines.each(self[0]));
    co.yieldAll(
        PythonGeneratorsTestCoroutines.merge(
            PythonGeneratorsTestCoroutines.merge(two, three), five));
  }

  @Test
  void hammingNumbersFromALazyListOfThemselves() {
    LazyList[] self = new LazyList[1];
    self[0] = new LazyList(PythonGeneratorsTestCoroutines.hamming(self));
    List<Long> first =
        PythonGeneratorsTest_LazyListCoroutines.each(self[0]).take(16).stream().toList();
    assertEquals(
        List.of(1L, 2L, 3L, 4L, 5L, 6L, 8L, 9L, 10L, 12L, 15L, 16L, 18L, 20L, 24L, 25L), first);
  }

  @Coroutine
  static void coroutine(GeneratorScope<Integer, String> co, Trace t) {
    t.log(co.yield(1));
    co.yield(2);
  }

  @Test
  void sendPrintsTheValue() {
    Trace t = new Trace();
    Generator<Integer, String, Void> g = PythonGeneratorsTestCoroutines.coroutine(t);
    g.next();
    g.send("foo");
    t.expect("foo");
    assertThrows(StopIteration.class, () -> g.send("goo"));
  }

  @Coroutine
  static int yieldInSum(GeneratorScope<Integer, List<Integer>> co) {
    int seen = 0;
    for (int x : co.yield(co.yield(1).size())) {
      seen += x;
    }
    return seen;
  }

  @Test
  void yieldInsideYieldInsideFor() {
    Steps.of(PythonGeneratorsTestCoroutines.yieldInSum())
        .yields(1)
        .send(List.of(7, 7))
        .yields(2)
        .send(List.of(3, 4))
        .returns(7);
  }

  @Coroutine
  static void augmented(GeneratorScope<Integer, Integer> co, List<Integer> seq) {
    int total = 0;
    while (true) {
      total += co.yield(total);
      seq.add(total);
    }
  }

  @Test
  void augmentedAssignmentOfAYield() {
    List<Integer> seq = new ArrayList<>();
    Generator<Integer, Integer, Void> g = PythonGeneratorsTestCoroutines.augmented(seq);
    g.next();
    assertEquals(10, g.send(10));
    assertEquals(20, g.send(10));
    assertEquals(30, g.send(10));
    assertEquals(List.of(10, 20, 30), seq);
  }

  @Coroutine
  static void catcher(YieldScope<Object> co, Trace t) {
    while (true) {
      try {
        co.yield(null);
      } catch (IllegalArgumentException v) {
        t.log("caught " + v.getMessage());
      }
    }
  }

  @Test
  void throwIntoAndCatch() {
    Trace t = new Trace();
    Generator<Object, Void, Void> g = PythonGeneratorsTestCoroutines.catcher(t);
    g.next();
    assertNull(g.raise(new IllegalArgumentException("a")));
    assertNull(g.raise(new IllegalArgumentException("b")));
    ArithmeticException other = new ArithmeticException();
    assertSame(other, assertThrows(ArithmeticException.class, () -> g.raise(other)));
    assertThrows(IllegalArgumentException.class, () -> g.raise(new IllegalArgumentException("c")));
    t.expect("caught a", "caught b");
  }

  @Coroutine
  static void exiting(YieldScope<Integer> co, Trace t) {
    try {
      co.yield(1);
    } finally {
      t.log("exiting");
    }
  }

  @Test
  void closeBeforeStartRunsNothing() {
    Trace t = new Trace();
    Generator<Integer, Void, Void> g = PythonGeneratorsTestCoroutines.exiting(t);
    g.close();
    g.close();
    t.expect();
    assertFalse(g.moveNext());
    Generator<Integer, Void, Void> h = PythonGeneratorsTestCoroutines.exiting(t);
    h.next();
    h.close();
    t.expect("exiting");
    h.close();
    t.expect();
  }

  @Coroutine
  static void closeValue(GeneratorScope<Integer, Integer> co, boolean exit) {
    try {
      co.yield(1);
    } catch (GeneratorExit e) {
      if (exit) {
        throw e;
      }
      throw new StopIteration(5);
    }
  }

  @Test
  void stopIterationInAnswerToClose() {
    Generator<Integer, Integer, Void> g = PythonGeneratorsTestCoroutines.closeValue(true);
    g.next();
    g.close();
    Generator<Integer, Integer, Void> h = PythonGeneratorsTestCoroutines.closeValue(false);
    h.next();
    // PEP 479 applies to the answer as well.
    assertThrows(IllegalStateException.class, h::close);
  }
}
