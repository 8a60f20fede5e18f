package dev.fermata.it.generators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scopes and generators of {@code int}, {@code long} and {@code double}. */
final class PrimitiveScopesTest {
  @Coroutine
  static int ints(YieldScope.OfInt co, int from, Integer to) {
    for (int i = from; i < to; i++) {
      co.yield(i);
    }
    co.yield('c');
    co.yield((byte) -1);
    Integer boxed = 1000;
    co.yield(boxed);
    return to - from;
  }

  @Test
  void intsAreYieldedUnboxed() {
    Generator.OfInt<Void, Integer> g = PrimitiveScopesTestCoroutines.ints(1, 3);
    assertEquals(1, g.nextInt());
    assertEquals(2, g.nextInt());
    assertEquals((int) 'c', g.nextInt());
    assertEquals(2, Steps.<Integer>values(g, -1, 1000));
    assertArrayEquals(
        new int[] {5, 99, -1, 1000},
        PrimitiveScopesTestCoroutines.ints(5, 6).intStream().toArray());
  }

  @Coroutine
  static void longs(YieldScope.OfLong co, long n) {
    while (n > 0) {
      co.yield(n);
      n >>= 20;
    }
    co.yield(3);
    co.yield('a');
  }

  @Test
  void longsAreWidened() {
    Steps.values(PrimitiveScopesTestCoroutines.longs(1L << 40), 1L << 40, 1L << 20, 1L, 3L, 97L);
    assertEquals(1L << 20, PrimitiveScopesTestCoroutines.longs(1L << 20).nextLong());
  }

  @Coroutine
  static double doubles(YieldScope.OfDouble co, double x) {
    co.yield(x / 2);
    co.yield(1);
    co.yield(2L);
    co.yield(-0.0);
    co.yield(Double.NaN);
    return x;
  }

  @Test
  void doublesKeepTheirBits() {
    assertEquals(
        5.0,
        Steps.<Double>values(
            PrimitiveScopesTestCoroutines.doubles(5), 2.5, 1.0, 2.0, -0.0, Double.NaN));
    assertEquals(2.0, PrimitiveScopesTestCoroutines.doubles(4).nextDouble());
  }

  @Coroutine
  static String receiving(GeneratorScope.OfInt<String> co) {
    String a = co.yield(1);
    String b = co.yield(a.length()) + co.receive();
    return a + b;
  }

  @Test
  void intScopeThatReceives() {
    Steps.of(PrimitiveScopesTestCoroutines.receiving())
        .yields(1)
        .send("four")
        .yields(4)
        .send("b")
        .yields(0)
        .send("c")
        .returns("fourbc");
  }

  @Coroutine
  static long receivingLong(GeneratorScope.OfLong<Long> co) {
    long sum = 0;
    Long got;
    while ((got = co.yield(sum)) != null) {
      sum += got;
    }
    return sum;
  }

  @Coroutine
  static double receivingDouble(GeneratorScope.OfDouble<Double> co) {
    return co.yield(0.5) * co.yield(1.5) + co.receive();
  }

  @Test
  void longAndDoubleScopesThatReceive() {
    Steps.of(PrimitiveScopesTestCoroutines.receivingLong())
        .yields(0L)
        .send(5L)
        .yields(5L)
        .send(1L << 33)
        .yields(5L + (1L << 33))
        .returns(5L + (1L << 33));
    Steps.of(PrimitiveScopesTestCoroutines.receivingDouble())
        .yields(0.5)
        .send(2.0)
        .yields(1.5)
        .send(3.0)
        .yields(0.0)
        .send(0.25)
        .returns(6.25);
  }

  @Coroutine
  static int allSources(
      YieldScope.OfInt co, PrimitiveIterator.OfInt iterator, List<Integer> boxed) {
    co.yieldAll(iterator);
    co.yieldAll(IntStream.rangeClosed(10, 11));
    co.yieldAll(boxed);
    co.yieldAll(boxed.iterator());
    co.yieldAll(Stream.of(7));
    int n = co.yieldAll(PrimitiveScopesTestCoroutines.ints(0, 1));
    Generator<Integer, Void, String> objects = PrimitiveScopesTestCoroutines.boxedInts();
    String s = co.yieldAll(objects);
    return n + s.length();
  }

  @Coroutine
  static String boxedInts(YieldScope<Integer> co) {
    co.yield(500);
    return "result";
  }

  @Test
  void yieldAllOfEverySourceOfInts() {
    assertEquals(
        7,
        Steps.<Integer>values(
            PrimitiveScopesTestCoroutines.allSources(IntStream.of(1, 2).iterator(), List.of(5, 6)),
            1,
            2,
            10,
            11,
            5,
            6,
            5,
            6,
            7,
            0,
            99,
            -1,
            1000,
            500));
  }

  @Coroutine
  static void otherStreams(YieldScope.OfLong longs, boolean generator) {
    longs.yieldAll(LongStream.of(1, 2));
    longs.yieldAll(LongStream.of(3).iterator());
    if (generator) {
      longs.yieldAll(PrimitiveScopesTestCoroutines.longs(1));
    }
  }

  @Coroutine
  static void doubleStreams(YieldScope.OfDouble co) {
    co.yieldAll(DoubleStream.of(1, 2));
    co.yieldAll(DoubleStream.of(3).iterator());
    double r = co.yieldAll(PrimitiveScopesTestCoroutines.doubles(1));
    co.yield(r);
  }

  @Test
  void yieldAllOfLongsAndDoubles() {
    Steps.values(PrimitiveScopesTestCoroutines.otherStreams(true), 1L, 2L, 3L, 1L, 3L, 97L);
    Steps.values(
        PrimitiveScopesTestCoroutines.doubleStreams(),
        1.0,
        2.0,
        3.0,
        0.5,
        1.0,
        2.0,
        -0.0,
        Double.NaN,
        1.0);
  }

  @Coroutine
  static void tree(YieldScope.OfInt co, int low, int high) {
    if (low > high) {
      return;
    }
    int middle = (low + high) / 2;
    tree(co, low, middle - 1);
    co.yield(middle);
    tree(co, middle + 1, high);
  }

  @Test
  void recursionInAPrimitiveScope() {
    assertArrayEquals(
        IntStream.rangeClosed(1, 100).toArray(),
        PrimitiveScopesTestCoroutines.tree(1, 100).intStream().toArray());
  }

  @Coroutine
  static int asObjects(YieldScope<? super Integer> co, int n) {
    co.yield(n);
    return n + 1;
  }

  @Coroutine
  static void callsAnObjectCoroutine(YieldScope.OfInt co) {
    int n = asObjects(co, 5);
    co.yield(n);
    n = asObjects(co, n);
    co.yield(-n);
  }

  @Test
  void aPrimitiveScopeMayCallACoroutineOfObjects() {
    Steps.values(PrimitiveScopesTestCoroutines.callsAnObjectCoroutine(), 5, 6, 6, -7);
    Trace t = new Trace();
    t.run(PrimitiveScopesTestCoroutines.asObjects(3)).expect("yield 3", "return 4");
  }

  @Test
  void beforeTheFirstValue() {
    Generator.OfInt<Void, Integer> g = PrimitiveScopesTestCoroutines.ints(1, 2);
    assertEquals(0, g.currentInt());
    g.moveNext();
    assertEquals(1, g.currentInt());
    assertNull(g.delegate());
  }
}
