package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Frames;
import dev.fermata.frame.Root;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code Generator.OfInt}, {@code OfLong}, {@code OfDouble}. */
class PrimitiveTest {

  /** {@code co.yieldAll(…)} for a source of each kind. */
  private static final class Calling extends Machine {
    private final Supplier<Frame> callee;

    Calling(Supplier<Frame> callee) {
      this.callee = callee;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == 0 && calls(co, callee.get(), 1)) {
        return CALLED;
      }
      return returns(co);
    }
  }

  /** {@code co.yieldAll(generator)}. */
  private static final class Delegating extends Machine {
    private final Generator<?, ?, ?> inner;

    Delegating(Generator<?, ?, ?> inner) {
      this.inner = inner;
    }

    @Override
    protected int resume(Root co) {
      return resumePoint() == 0 ? delegates(co, inner, 1) : returns(co, resumed(co));
    }
  }

  /** Sums what it receives: {@code long sum = 0; while (true) sum += co.yield(sum);}. */
  private static final class Summing extends Machine {
    private long sum;

    @Override
    protected int resume(Root co) {
      if (resumePoint() == 1) {
        sum += Frame.<Long>resumed(co);
      }
      return exchangesLong(co, sum, 1);
    }
  }

  // ------------------------------------------------------------------ reading

  @EveryMode
  @DisplayName("nextInt, moveNext/currentInt, next and hasNext read the same values")
  void reading(Mode mode) {
    var g = Samples.countingInts(mode, 5);
    assertEquals(0, g.currentInt());
    assertEquals(0, g.nextInt());
    assertTrue(g.moveNext());
    assertEquals(1, g.currentInt());
    assertEquals(1, g.current());
    assertEquals(2, g.next());
    assertTrue(g.hasNext());
    assertEquals(3, g.nextInt());
    assertEquals(4, g.send(null));
    assertEquals(5, assertThrows(StopIteration.class, g::nextInt).value());
    assertFalse(g.moveNext());
    assertEquals(0, g.currentInt());
  }

  @EveryMode
  @DisplayName("forEachRemaining, with an IntConsumer and a Consumer")
  void forEachRemaining(Mode mode) {
    int[] sum = {0};
    Samples.countingInts(mode, 5).forEachRemaining((int value) -> sum[0] += value);
    Samples.countingInts(mode, 5).forEachRemaining((Integer value) -> sum[0] += value);
    assertEquals(20, sum[0]);
  }

  @EveryMode
  @DisplayName("intStream(), take and takeWhile stay primitive and close the generator")
  void streams(Mode mode) {
    assertEquals(10, Samples.countingInts(mode, 5).intStream().sum());
    assertEquals(List.of(0, 1, 2), Samples.countingInts(mode, 3).stream().toList());
    var taken = Samples.countingInts(mode, 5);
    assertEquals(3, taken.take(3).intStream().sum());
    assertEquals(Generator.State.CLOSED, taken.state());
    var limited = Samples.countingInts(mode, 5);
    assertEquals(1, limited.takeWhile(value -> value < 2).intStream().sum());
    assertEquals(Generator.State.CLOSED, limited.state());
    var closed = Samples.countingInts(mode, 5);
    try (IntStream stream = closed.intStream()) {
      assertEquals(0, stream.findFirst().orElseThrow());
    }
    assertEquals(Generator.State.CLOSED, closed.state());
  }

  @Test
  @DisplayName("a double keeps its bits, a long its range")
  void bits() {
    double[] values = {-0.0, Double.NaN, Double.MIN_VALUE, Double.NEGATIVE_INFINITY};
    Generator.OfDouble<Void, Void> doubles =
        Generator.ofDouble(new Calling(() -> Frames.eachDouble(DoubleStream.of(values))));
    assertEquals(Arrays.toString(values), Arrays.toString(doubles.doubleStream().toArray()));
    Generator.OfLong<Void, Void> longs =
        Generator.ofLong(
            new Calling(() -> Frames.eachLong(LongStream.of(Long.MIN_VALUE, Long.MAX_VALUE))));
    assertEquals(Long.MIN_VALUE, longs.nextLong());
    assertEquals(Long.MAX_VALUE, longs.next());
  }

  @Test
  @DisplayName("take and takeWhile of longs and doubles")
  void otherPrefixes() {
    Generator.OfLong<Void, Void> longs =
        Generator.ofLong(new Calling(() -> Frames.eachLong(LongStream.range(0, 9))));
    assertEquals(1, longs.take(2).longStream().sum());
    Generator.OfDouble<Void, Void> doubles =
        Generator.ofDouble(new Calling(() -> Frames.eachDouble(DoubleStream.of(1, 2, 3))));
    assertEquals(3, doubles.takeWhile(value -> value < 3).doubleStream().sum());
  }

  // ------------------------------------------------------------------ sending

  @Test
  @DisplayName("PEP 342: send to primitive generators, lowered and direct")
  void send() {
    List<Generator.OfLong<Long, Void>> both = new ArrayList<>();
    both.add(Generator.ofLong(new Summing()));
    both.add(
        DirectScopes.<Long, Void>longGenerator(
            co -> {
              long sum = 0;
              while (true) {
                sum += co.yield(sum);
              }
            }));
    for (Generator.OfLong<Long, Void> g : both) {
      assertEquals(0, g.nextLong());
      assertEquals(5, g.send(5L));
      assertTrue(g.moveNext(7L));
      assertEquals(12, g.currentLong());
      g.close();
    }
  }

  @Test
  @DisplayName("receive() yields 0 in a primitive scope, null in another")
  void receive() {
    assertEquals(0, DirectScopes.<String, String>intGenerator(co -> co.receive()).nextInt());
    assertEquals(0L, DirectScopes.<String, String>longGenerator(co -> co.receive()).nextLong());
    assertEquals(
        0.0, DirectScopes.<String, String>doubleGenerator(co -> co.receive()).nextDouble());
    var g = DirectScopes.<String, String, String>generator(co -> co.receive());
    assertEquals(null, g.next());
    assertEquals("x", assertThrows(StopIteration.class, () -> g.send("x")).value());
  }

  // ------------------------------------------------------------------ delegating

  @EveryMode
  @DisplayName("yieldAll of a primitive generator to a primitive one")
  void sameKind(Mode mode) {
    var inner = Samples.countingInts(mode, 3);
    Generator.OfInt<Void, Integer> g = mode.ofInt(new Delegating(inner), co -> co.yieldAll(inner));
    assertEquals(3, g.intStream().sum());
    assertEquals(3, g.result());
  }

  @EveryMode
  @DisplayName("yieldAll of a primitive generator to one of objects, and the other way round")
  void mixedKinds(Mode mode) {
    var ints = Samples.countingInts(mode, 3);
    Generator<Integer, Void, Integer> boxing =
        mode.of(new Delegating(ints), co -> co.yieldAll(ints));
    assertEquals(List.of(0, 1, 2), boxing.stream().toList());
    var boxes = Samples.counting(mode, 3);
    Generator.OfInt<Void, Integer> unboxing =
        mode.ofInt(new Delegating(boxes), co -> co.yieldAll(boxes));
    assertEquals(3, unboxing.intStream().sum());
  }

  @EveryMode
  @DisplayName(
      "yieldAll: a null from a delegate cannot be unboxed: NullPointerException at yieldAll")
  void nullFromDelegate(Mode mode) {
    Generator<Integer, Void, Integer> nulls =
        mode.of(
            new Calling(() -> Frames.each(Arrays.asList(1, null))),
            co -> {
              co.yieldAll(Arrays.asList(1, null));
              return 0;
            });
    Generator.OfInt<Void, Integer> g = mode.ofInt(new Delegating(nulls), co -> co.yieldAll(nulls));
    assertEquals(1, g.nextInt());
    assertThrows(NullPointerException.class, g::nextInt);
    assertEquals(Generator.State.CLOSED, g.state());
    assertEquals(Generator.State.SUSPENDED, nulls.state());
    assertFalse(nulls.moveNext());
  }

  @EveryMode
  @DisplayName("a boxed null yielded to a primitive generator: NullPointerException in the body")
  void boxedNull(Mode mode) {
    List<Integer> values = Arrays.asList(1, null);
    Generator.OfInt<Void, Integer> g =
        mode.ofInt(
            new Calling(() -> Frames.each(values)),
            co -> {
              co.yieldAll(values);
              return 0;
            });
    assertEquals(1, g.nextInt());
    assertThrows(NullPointerException.class, g::nextInt);
  }

  @Test
  @DisplayName("yieldAll of every primitive source, lowered and direct")
  void everySource() {
    PrimitiveIterator.OfInt ints = IntStream.of(1, 2).iterator();
    assertEquals(3, Generator.ofInt(new Calling(() -> Frames.eachInt(ints))).intStream().sum());
    PrimitiveIterator.OfLong longs = LongStream.of(1, 2).iterator();
    assertEquals(3, Generator.ofLong(new Calling(() -> Frames.eachLong(longs))).longStream().sum());
    PrimitiveIterator.OfDouble doubles = DoubleStream.of(1, 2).iterator();
    assertEquals(
        3.0,
        Generator.ofDouble(new Calling(() -> Frames.eachDouble(doubles))).doubleStream().sum());
    assertEquals(
        30,
        DirectScopes.<Void, Integer>intGenerator(
                co -> {
                  co.yieldAll(IntStream.of(1, 2));
                  co.yieldAll(IntStream.of(3, 4).iterator());
                  co.yieldAll(List.of(5, 6));
                  co.yieldAll(Stream.of(7));
                  Integer two = co.yieldAll(Samples.countingInts(Mode.LOWERED, 2));
                  co.yield(two - 1);
                  return 0;
                })
            .intStream()
            .sum());
    assertEquals(
        10.0,
        DirectScopes.<Void, Integer>doubleGenerator(
                co -> {
                  co.yieldAll(DoubleStream.of(1, 2));
                  co.yieldAll(DoubleStream.of(3, 4).iterator());
                  return 0;
                })
            .doubleStream()
            .sum());
    assertEquals(
        10,
        DirectScopes.<Void, Integer>longGenerator(
                co -> {
                  co.yieldAll(LongStream.of(1, 2));
                  co.yieldAll(LongStream.of(3, 4).iterator());
                  return 0;
                })
            .longStream()
            .sum());
  }

  @Test
  @DisplayName("yieldAll: a primitive generator whose static type is an iterator is a delegate")
  void disguised() {
    PrimitiveIterator.OfInt inner = Samples.countingInts(Mode.LOWERED, 3);
    Generator.OfInt<Void, Void> g = Generator.ofInt(new Calling(() -> Frames.eachInt(inner)));
    g.next();
    assertEquals(inner, g.delegate());
  }
}
