package dev.fermata.it.ported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Facts about C# iterators and Kotlin's {@code sequence} that their compilers' tests hold. */
final class OtherLanguagesTest {
  @Coroutine
  static void disposes(YieldScope<Integer> co, Trace t) {
    try {
      co.yield(1);
      try {
        co.yield(2);
        return;
      } finally {
        t.log("inner");
      }
    } finally {
      t.log("outer");
    }
  }

  @Test
  void csharpDisposeRunsTheFinallysOfTheCurrentState() {
    Trace t = new Trace();
    for (int steps = 0; steps <= 3; steps++) {
      try (Generator<Integer, Void, Void> g = OtherLanguagesTestCoroutines.disposes(t)) {
        for (int i = 0; i < steps; i++) {
          g.moveNext();
        }
      }
      switch (steps) {
        case 0 -> t.expect();
        case 1 -> t.expect("outer");
        default -> t.expect("inner", "outer");
      }
    }
  }

  @Coroutine
  static void yieldBreak(YieldScope<Integer> co, int stop, Trace t) {
    for (int i = 0; ; i++) {
      try {
        if (i == stop) {
          return;
        }
        co.yield(i);
      } finally {
        t.log("finally " + i);
      }
    }
  }

  @Test
  void csharpYieldBreakInTry() {
    Trace t = new Trace();
    t.run(OtherLanguagesTestCoroutines.yieldBreak(2, t))
        .expect("yield 0", "finally 0", "yield 1", "finally 1", "finally 2", "return null");
  }

  @Coroutine
  static <T> void checked(YieldScope<T> co, List<T> source) {
    Objects.requireNonNull(source, "source");
    for (T item : source) {
      co.yield(item);
    }
  }

  @Test
  void csharpArgumentChecksAreDeferredToTheFirstStep() {
    Generator<String, Void, Void> g = OtherLanguagesTestCoroutines.checked(null);
    assertEquals("source", assertThrows(NullPointerException.class, g::moveNext).getMessage());
    assertFalse(g.moveNext());
  }

  @Coroutine
  static void parameterPerRun(YieldScope<Integer> co, int n) {
    while (n-- > 0) {
      co.yield(n);
    }
  }

  @Test
  void csharpEachEnumerationHasItsOwnParameters() {
    Iterable<Integer> twice = () -> OtherLanguagesTestCoroutines.parameterPerRun(2);
    List<Integer> seen = new ArrayList<>();
    twice.forEach(seen::add);
    twice.forEach(seen::add);
    assertEquals(List.of(1, 0, 1, 0), seen);
  }

  @Coroutine
  static void lazily(YieldScope<Integer> co, Trace t) {
    t.log("first");
    co.yield(1);
    t.log("second");
    co.yield(2);
    t.log("end");
  }

  @Test
  void kotlinLaziness() {
    Trace t = new Trace();
    Iterator<Integer> it = OtherLanguagesTestCoroutines.lazily(t);
    t.expect();
    assertTrue(it.hasNext());
    assertTrue(it.hasNext());
    t.expect("first");
    assertEquals(1, it.next());
    t.expect();
    assertEquals(2, it.next());
    t.expect("second");
    assertFalse(it.hasNext());
    assertFalse(it.hasNext());
    t.expect("end");
    assertThrows(NoSuchElementException.class, it::next);
  }

  @Coroutine
  static void failing(YieldScope<Integer> co) {
    co.yield(1);
    throw new UnsupportedOperationException("done");
  }

  @Test
  void kotlinExceptionInTheBody() {
    Iterator<Integer> it = OtherLanguagesTestCoroutines.failing();
    assertEquals(1, it.next());
    assertThrows(UnsupportedOperationException.class, it::hasNext);
    assertFalse(it.hasNext());
  }

  @Coroutine
  static void fibonacci(YieldScope<Integer> co) {
    co.yield(1);
    int cur = 1;
    int next = 1;
    while (true) {
      co.yield(next);
      int tmp = cur + next;
      cur = next;
      next = tmp;
    }
  }

  @Test
  void kotlinInfiniteSequence() {
    assertEquals(
        List.of(1, 1, 2, 3, 5, 8),
        OtherLanguagesTestCoroutines.fibonacci().takeWhile(x -> x < 10).stream().toList());
    assertEquals(
        List.of(1, 1, 2), OtherLanguagesTestCoroutines.fibonacci().stream().limit(3).toList());
  }

  @Coroutine
  static void yieldAlls(YieldScope<Integer> co, boolean infinite) {
    co.yieldAll(Collections.<Integer>emptyList());
    co.yield(0);
    co.yieldAll(Collections.<Integer>emptyIterator());
    co.yieldAll(List.of(1, 2));
    co.yieldAll(List.of(3).iterator());
    if (infinite) {
      co.yieldAll(OtherLanguagesTestCoroutines.fibonacci());
    }
  }

  @Test
  void kotlinYieldAllOfEmptyAndInfiniteSources() {
    Steps.values(OtherLanguagesTestCoroutines.yieldAlls(false), 0, 1, 2, 3);
    assertEquals(
        List.of(0, 1, 2, 3, 1, 1, 2, 3),
        OtherLanguagesTestCoroutines.yieldAlls(true).take(8).stream().toList());
  }

  @Test
  void kotlinParallelIterators() {
    Generator<Integer, Void, Void> a = OtherLanguagesTestCoroutines.fibonacci();
    Generator<Integer, Void, Void> b = OtherLanguagesTestCoroutines.fibonacci();
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += a.next() * b.next();
    }
    // 1 + 1 + 4 + 9 + 25 + 64
    assertEquals(104, sum);
  }

  @Coroutine
  static void manySuspensionsOfOneExpression(YieldScope<Object> co, int depth) {
    co.yield(depth == 0 ? co.yield("zero") : co.yield(co.yield(co.yield(depth))));
  }

  @Test
  void kotlinNestedYieldsAreUnits() {
    // In a scope that does not receive a yield is worth null.
    Trace t = new Trace();
    t.run(OtherLanguagesTestCoroutines.manySuspensionsOfOneExpression(1))
        .expect("yield 1", "yield null", "yield null", "yield null", "return null");
    t.run(OtherLanguagesTestCoroutines.manySuspensionsOfOneExpression(0))
        .expect("yield zero", "yield null", "return null");
  }
}
