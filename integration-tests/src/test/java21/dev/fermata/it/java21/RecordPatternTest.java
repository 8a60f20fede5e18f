package dev.fermata.it.java21;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Record patterns (JLS 21, 14.30.1), nested and generic, and sequenced collections. */
final class RecordPatternTest {
  record Point(int x, int y) {}

  record Line(Point from, Point to) {}

  record Box<T>(T value) {}

  sealed interface Expr permits Num, Add, Neg {}

  record Num(int n) implements Expr {}

  record Add(Expr left, Expr right) implements Expr {}

  record Neg(Expr inner) implements Expr {}

  @Coroutine
  static int eval(GeneratorScope<Expr, Integer> co, Expr e) {
    return switch (e) {
      case Num(int n) -> n;
      case Add(Num(var a), Num(int b)) when a == b -> 2 * a + zero(co.yield(e));
      case Add(var left, Neg(Expr inner)) -> eval(co, left) - eval(co, inner);
      case Add(Expr left, Expr right) -> eval(co, left) + eval(co, right) + zero(co.yield(e));
      case Neg(Num(int n)) -> -n;
      case Neg(var inner) -> {
        int value = eval(co, inner);
        co.yield(inner);
        yield -value;
      }
    };
  }

  private static int zero(Integer n) {
    return n == null ? 0 : n;
  }

  @Test
  void nestedRecordPatterns() {
    Expr twice = new Add(new Num(2), new Num(2));
    Expr sum = new Add(twice, new Num(5));
    Expr difference = new Add(new Neg(sum), new Neg(new Num(1)));
    // twice = 4 + 10; sum = 14 + 5 + 100; -119 - 1
    Steps.of(RecordPatternTestCoroutines.eval(difference))
        .yields(twice)
        .send(10)
        .yields(sum)
        .send(100)
        .yields(sum)
        .returns(-120);
  }

  @Coroutine
  static String instanceOf(GeneratorScope<String, Object> co, Object o) {
    if (o instanceof Line(Point(var x, int y), Point to)
        && x == y
        && co.yield("to " + to.x()) != null) {
      x++;
      return x + "," + y + "," + to;
    }
    if (!(o instanceof Box<?>(String s))) {
      return "no box";
    }
    while (!(co.yield(s) instanceof Point(int px, int py))) {
      s += "!";
    }
    return s + px + py;
  }

  @Test
  void recordPatternsInInstanceof() {
    Line line = new Line(new Point(1, 1), new Point(2, 3));
    Steps.of(RecordPatternTestCoroutines.instanceOf(line))
        .yields("to 2")
        .send(0)
        .returns("2,1,Point[x=2, y=3]");
    Steps.of(RecordPatternTestCoroutines.instanceOf(line)).yields("to 2").returns("no box");
    Steps.of(RecordPatternTestCoroutines.instanceOf(new Line(null, null))).returns("no box");
    Steps.of(RecordPatternTestCoroutines.instanceOf(new Box<>("b")))
        .yields("b")
        .yields("b!")
        .send(new Point(7, 8))
        .returns("b!78");
    Steps.of(RecordPatternTestCoroutines.instanceOf(new Box<>(5))).returns("no box");
  }

  @Coroutine
  static <T extends Comparable<T>> void generic(YieldScope<Object> co, Box<Box<T>> boxes, T limit) {
    switch (boxes) {
      case Box<Box<T>>(Box<T>(T t)) when t.compareTo(limit) > 0 -> co.yield(t);
      case Box<Box<T>>(Box<T>(var t)) -> {
        co.yield("inferred");
        co.yield(t);
      }
      case Box<Box<T>>(var none) -> co.yield("none " + none);
    }
  }

  @Test
  void genericRecordPatterns() {
    Steps.values(RecordPatternTestCoroutines.generic(new Box<>(new Box<>("b")), "a"), "b");
    Steps.values(
        RecordPatternTestCoroutines.generic(new Box<>(new Box<>("a")), "b"), "inferred", "a");
    Steps.values(RecordPatternTestCoroutines.<String>generic(new Box<>(null), "b"), "none null");
  }

  @Coroutine
  static void failingAccessor(YieldScope<String> co, Object o) {
    record Bad(int n) {
      @Override
      public int n() {
        throw new IllegalStateException("accessor");
      }
    }
    Object target = o == null ? new Bad(1) : o;
    co.yield("before");
    try {
      if (target instanceof Bad(int n)) {
        co.yield("never " + n);
      }
      co.yield("no match");
    } catch (MatchException e) {
      co.yield(e.getCause().getMessage());
    }
  }

  @Test
  void exceptionsOfAccessorsAreWrapped() {
    Steps.values(RecordPatternTestCoroutines.failingAccessor("x"), "before", "no match");
    Steps.values(RecordPatternTestCoroutines.failingAccessor(null), "before", "accessor");
  }

  @Coroutine
  static List<Object> sequenced(YieldScope<Object> co, SequencedCollection<String> items, Trace t) {
    var seen = new ArrayList<Object>();
    for (var s : items.reversed()) {
      co.yield(s);
      seen.addFirst(s);
    }
    SequencedMap<String, Integer> map = new LinkedHashMap<>();
    map.putFirst("b", 2);
    map.putFirst("a", 1);
    for (var entry : map.sequencedEntrySet().reversed()) {
      co.yield(entry.getKey() + entry.getValue());
    }
    t.log(map.firstEntry());
    return seen;
  }

  @Test
  void sequencedCollections() {
    Trace t = new Trace();
    assertEquals(
        List.of("x", "y"),
        Steps.<List<Object>>values(
            RecordPatternTestCoroutines.sequenced(List.of("x", "y"), t), "y", "x", "b2", "a1"));
    t.expect("a=1");
  }
}
