package dev.fermata.it.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The enhanced {@code for} (JLS 14.14.2) over arrays and iterables. */
final class EnhancedForTest {
  @Coroutine
  static void arrays(YieldScope<String> co, int[] ints, char[] chars, String[]... table) {
    for (int i : ints) {
      co.yield("int " + i);
    }
    for (long widened : ints) {
      co.yield("long " + widened);
    }
    for (Integer boxed : ints) {
      co.yield("boxed " + boxed.hashCode());
    }
    for (int c : chars) {
      co.yield("char as int " + c);
    }
    for (String[] row : table) {
      for (String cell : row) {
        co.yield(cell);
      }
    }
  }

  @Test
  void arraysOfEveryKind() {
    Steps.values(
        EnhancedForTestCoroutines.arrays(
            new int[] {3, 4}, new char[] {'A'}, new String[] {"a", "b"}, new String[] {"c"}),
        "int 3",
        "int 4",
        "long 3",
        "long 4",
        "boxed 3",
        "boxed 4",
        "char as int 65",
        "a",
        "b",
        "c");
  }

  @Coroutine
  static <T extends Comparable<T>> T max(YieldScope<T> co, Collection<? extends T> items) {
    T best = null;
    for (T item : items) {
      if (best == null || item.compareTo(best) > 0) {
        co.yield(item);
        best = item;
      }
    }
    return best;
  }

  @Test
  void wildcardCollection() {
    assertEquals(
        "d",
        Steps.<String>values(EnhancedForTestCoroutines.max(List.of("b", "a", "d", "c")), "b", "d"));
  }

  @Coroutine
  static int sumWild(YieldScope<Number> co, List<?> things, Iterable<? super Integer> sup) {
    int n = 0;
    for (Object o : things) {
      if (o instanceof Number number) {
        co.yield(number);
        n += number.intValue();
      }
    }
    for (var o : sup) {
      if (o instanceof Integer i) {
        co.yield(i);
        n += i;
      }
    }
    return n;
  }

  @Test
  void unboundedAndSuperWildcards() {
    assertEquals(
        26,
        Steps.<Integer>values(
            EnhancedForTestCoroutines.sumWild(List.of(1, "x", 2.5), List.<Object>of(23, "y")),
            1,
            2.5,
            23));
  }

  @Coroutine
  static void unboxing(YieldScope<Integer> co, List<Integer> list) {
    for (int i : list) {
      co.yield(i + 1);
    }
  }

  @Test
  void elementsAreUnboxed() {
    Steps.values(EnhancedForTestCoroutines.unboxing(List.of(1, 2)), 2, 3);
    Steps.of(EnhancedForTestCoroutines.unboxing(Arrays.asList(1, null)))
        .yields(2)
        .raises(NullPointerException.class);
  }

  @Coroutine
  static int expressionOnce(GeneratorScope<String, List<Integer>> co, Trace t) {
    int sum = 0;
    for (int i : t.at("expression", co.yield("list?"))) {
      sum += i;
      co.yield("at " + i);
    }
    return sum;
  }

  @Test
  void expressionSuspendsAndIsEvaluatedOnce() {
    Trace t = new Trace();
    t.run(EnhancedForTestCoroutines.expressionOnce(t), List.of(4, 5));
    t.expect("yield list?", "expression", "yield at 4", "yield at 5", "return 9");
  }

  /** Logs each call, as JLS 14.14.2 orders them. */
  private record Logging(Trace t) implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      t.log("iterator");
      return new Iterator<>() {
        private int i;

        @Override
        public boolean hasNext() {
          t.log("hasNext");
          return i < 2;
        }

        @Override
        public String next() {
          t.log("next");
          return "v" + i++;
        }
      };
    }
  }

  @Coroutine
  static void protocol(YieldScope<String> co, Iterable<String> source) {
    for (final String s : source) {
      co.yield(s);
    }
  }

  @Test
  void iteratorProtocol() {
    Trace t = new Trace();
    t.run(EnhancedForTestCoroutines.protocol(new Logging(t)));
    t.expect(
        "iterator",
        "hasNext",
        "next",
        "yield v0",
        "hasNext",
        "next",
        "yield v1",
        "hasNext",
        "return null");
  }

  @Coroutine
  static void reassignedArray(YieldScope<Integer> co) {
    int[] a = {1, 2, 3};
    for (int x : a) {
      a = new int[] {9};
      co.yield(x);
      x = a[0];
      co.yield(x);
    }
    for (int i : a) {
      a[0] = 5;
      co.yield(i);
    }
  }

  @Test
  void arrayExpressionIsReadOnceAndTheVariableMayBeAssigned() {
    Steps.values(EnhancedForTestCoroutines.reassignedArray(), 1, 9, 2, 9, 3, 9, 9);
  }

  @Coroutine
  static void capturing(YieldScope<String> co, List<String> in, List<Supplier<String>> out) {
    for (String s : in) {
      out.add(() -> s + "!");
      co.yield(s);
      out.add(s::toUpperCase);
      out.add(
          new Supplier<>() {
            @Override
            public String get() {
              return s + s;
            }
          });
    }
  }

  @Test
  void lambdasCaptureTheVariableOfTheirRound() {
    List<Supplier<String>> out = new ArrayList<>();
    Steps.values(EnhancedForTestCoroutines.capturing(List.of("a", "b"), out), "a", "b");
    assertEquals(
        List.of("a!", "A", "aa", "b!", "B", "bb"), out.stream().map(Supplier::get).toList());
  }

  @Coroutine
  static void breaks(YieldScope<Integer> co, List<List<Integer>> rows) {
    rows:
    for (List<Integer> row : rows) {
      for (int cell : row) {
        if (cell < 0) {
          continue rows;
        }
        if (cell == 0) {
          break rows;
        }
        if (cell % 2 == 0) {
          continue;
        }
        co.yield(cell);
      }
      co.yield(-1);
    }
    co.yield(-2);
  }

  @Test
  void labelsAcrossEnhancedFors() {
    Steps.values(
        EnhancedForTestCoroutines.breaks(
            List.of(List.of(1, 2, 3), List.of(5, -1, 7), List.of(9, 0, 11), List.of(13))),
        1,
        3,
        -1,
        5,
        9,
        -2);
  }

  @Coroutine
  static <K, V extends List<? extends K>> void entries(YieldScope<String> co, Map<K, V> map) {
    for (Map.Entry<K, V> entry : map.entrySet()) {
      for (var e : entry.getValue()) {
        co.yield(entry.getKey() + "->" + e);
      }
    }
    for (var entry : map.entrySet()) {
      co.yield(entry.getKey() + "=" + entry.getValue().size());
    }
  }

  @Test
  void entriesOfAGenericMap() {
    Map<String, List<String>> map = new TreeMap<>(Map.of("k", List.of("a", "b"), "l", List.of()));
    Steps.values(EnhancedForTestCoroutines.entries(map), "k->a", "k->b", "k=2", "l=0");
  }

  @Coroutine
  static <T extends Number & Iterable<String>> void intersection(YieldScope<String> co, T source) {
    for (String s : source) {
      co.yield(s + source.intValue());
    }
  }

  /** A number that is also a list of words. */
  private static final class Both extends Number implements Iterable<String> {
    private static final long serialVersionUID = 1L;

    @Override
    public int intValue() {
      return 7;
    }

    @Override
    public long longValue() {
      return 7;
    }

    @Override
    public float floatValue() {
      return 7;
    }

    @Override
    public double doubleValue() {
      return 7;
    }

    @Override
    public Iterator<String> iterator() {
      return List.of("x", "y").iterator();
    }
  }

  @Test
  void iterableThroughAnIntersectionBound() {
    Steps.values(EnhancedForTestCoroutines.intersection(new Both()), "x7", "y7");
  }

  @Coroutine
  static void nullSource(YieldScope<String> co, List<String> list, String[] array) {
    co.yield("before");
    if (array == null) {
      for (String s : list) {
        co.yield(s);
      }
    }
    for (String s : array) {
      co.yield(s);
    }
  }

  @Test
  void nullSourceThrows() {
    Steps.of(EnhancedForTestCoroutines.nullSource(null, null))
        .yields("before")
        .raises(NullPointerException.class);
    Steps.of(EnhancedForTestCoroutines.nullSource(List.of(), null))
        .yields("before")
        .raises(NullPointerException.class);
    Steps.values(EnhancedForTestCoroutines.nullSource(null, new String[] {"s"}), "before", "s");
  }
}
