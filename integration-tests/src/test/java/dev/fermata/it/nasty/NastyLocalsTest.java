package dev.fermata.it.nasty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Modes;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Locals, classes and calls under every script, compared with the source as written. */
@SuppressWarnings("try")
final class NastyLocalsTest {
  @TestFactory
  Stream<DynamicTest> programs() {
    return Stream.of(
        Modes.row(
            "initializers", NastyLocalsTestCoroutines::initializers, NastyLocalsTest::initializers),
        Modes.row("closures", NastyLocalsTestCoroutines::closures, NastyLocalsTest::closures),
        Modes.row("classes", NastyLocalsTestCoroutines::classes, NastyLocalsTest::classes),
        Modes.row("reuse", NastyLocalsTestCoroutines::reuse, NastyLocalsTest::reuse),
        Modes.row("liveRanges", NastyLocalsTestCoroutines::liveRanges, NastyLocalsTest::liveRanges),
        Modes.row("callTree", NastyLocalsTestCoroutines::callTree, NastyLocalsTest::callTree),
        Modes.row("delegation", NastyLocalsTestCoroutines::delegation, NastyLocalsTest::delegation),
        Modes.row(
            "delegationInTry",
            NastyLocalsTestCoroutines::delegationInTry,
            NastyLocalsTest::delegationInTry),
        Modes.row(
            "callsInRegions",
            NastyLocalsTestCoroutines::callsInRegions,
            NastyLocalsTest::callsInRegions),
        Modes.row("iterating", NastyLocalsTestCoroutines::iterating, NastyLocalsTest::iterating),
        Modes.row("swap", NastyLocalsTestCoroutines::swap, NastyLocalsTest::swap));
  }

  @Coroutine
  static Object closures(GeneratorScope<Object, Integer> co, Trace t) {
    List<Supplier<Object>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      final int now = i;
      Integer sent = co.yield("i" + i);
      try {
        String label = now + "/" + sent;
        all.add(() -> label + now);
        co.yield(label);
        all.add(label::length);
      } catch (IllegalStateException e) {
        all.add(e::getMessage);
        all.add(() -> now + e.getMessage() + sent);
      } finally {
        Object seen = all.size();
        all.add(() -> seen);
      }
    }
    StringBuilder out = new StringBuilder();
    for (Supplier<Object> s : all) {
      out.append(s.get()).append(co.yield("collect"));
    }
    return out.toString();
  }

  @Coroutine
  static Object classes(GeneratorScope<Object, Integer> co, Trace t) {
    Integer first = co.yield("first");
    class Cell {
      Integer value = first;

      Cell next() {
        Cell c = new Cell();
        c.value = value == null ? 1 : value + 1;
        return c;
      }

      @Override
      public String toString() {
        return "Cell" + value + first;
      }
    }
    record Two(Cell a, Cell b) {
      int sum() {
        return (a.value == null ? 0 : a.value) + b.value;
      }
    }
    Cell c = new Cell();
    co.yield(c);
    Two two = new Two(c, c.next());
    Integer second = co.yield(two.sum());
    Supplier<Cell> maker = Cell::new;
    Object anonymous =
        new Object() {
          final Cell own = maker.get();

          @Override
          public String toString() {
            return own.next() + " " + second + two.b();
          }
        };
    co.yield(anonymous);
    return two.b().next() + "" + anonymous;
  }

  @Coroutine
  static Object reuse(GeneratorScope<Object, Integer> co, Trace t) {
    StringBuilder out = new StringBuilder();
    for (int x = 0; x < 2; x++) {
      String y = "y" + co.yield(x);
      out.append(y);
    }
    for (String x : List.of("p", "q")) {
      Integer y = co.yield(x);
      out.append(y);
      if (y == null) {
        long z = 1L << 40;
        co.yield(z);
        out.append(z);
      } else {
        boolean z = y > 0;
        co.yield(z);
        out.append(z);
      }
    }
    try {
      char x = 'x';
      co.yield(x);
      out.append(x);
    } catch (RuntimeException x) {
      co.yield(x.getMessage());
      out.append(x.getMessage());
    } finally {
      double x = 0.5;
      co.yield(x);
      out.append(x);
    }
    return out.toString();
  }

  @Coroutine
  static Object liveRanges(GeneratorScope<Object, Integer> co, Trace t) {
    int a = 1, b, c = 3;
    if (co.yield("branch") == null) {
      b = a;
      co.yield(b);
    } else {
      b = c;
      c = 4;
      co.yield(b + c);
    }
    a = 10;
    int d;
    do {
      d = b++;
      if (co.yield(d) == null) {
        a++;
      }
    } while (d < 3);
    String s = null;
    for (; ; ) {
      if (s != null) {
        return s + a + b + c + d;
      }
      s = "s" + co.yield("s");
    }
  }

  @Coroutine
  static int node(GeneratorScope<Object, Integer> co, Trace t, int depth, String path) {
    int sum = 0;
    try {
      Integer got = co.yield(path);
      sum += got == null ? 1 : got;
      if (depth > 0) {
        sum += node(co, t, depth - 1, path + "l") * 2 + node(co, t, depth - 1, path + "r");
      }
    } catch (IllegalStateException e) {
      t.log(path + " caught");
      if (depth != 1) {
        throw e;
      }
      sum = -1;
    } finally {
      t.log(path + " left");
    }
    return sum;
  }

  @Coroutine
  static Object callTree(GeneratorScope<Object, Integer> co, Trace t) {
    return node(co, t, 2, ".");
  }

  @Coroutine
  static Object delegation(GeneratorScope<Object, Integer> co, Trace t) {
    Object a = co.yieldAll(NastyLocalsTestCoroutines.leaf(t, "a"));
    co.yieldAll(List.of("x", "y"));
    Generator<Object, Integer, Object> g = NastyLocalsTestCoroutines.leaf(t, "b");
    g.next();
    return a + "" + co.yieldAll(g);
  }

  @Coroutine
  static Object leaf(GeneratorScope<Object, Integer> co, Trace t, String name) {
    int n = 0;
    try {
      for (int i = 0; i < 2; i++) {
        Integer got = co.yield(name + i);
        n += got == null ? 0 : got;
      }
      return name + n;
    } finally {
      t.log(name + " left");
    }
  }

  @Coroutine
  static Object delegationInTry(GeneratorScope<Object, Integer> co, Trace t) {
    Object result = "none";
    for (int i = 0; i < 2; i++) {
      try {
        result = co.yieldAll(NastyLocalsTestCoroutines.leaf(t, "leaf" + i));
        co.yieldAll(Stream.of("s").onClose(() -> t.log("stream closed")));
      } catch (IllegalStateException e) {
        t.log("caught " + e.getMessage());
        result = co.yieldAll(NastyLocalsTestCoroutines.leaf(t, "instead"));
      } finally {
        t.log("finally " + result);
        co.yieldAll(List.of("cleanup").iterator());
      }
    }
    return result;
  }

  @Coroutine
  static void checked(GeneratorScope<Object, Integer> co, Trace t, int n) throws Exception {
    t.log("checked " + n);
    if (co.yield("checked " + n) == null) {
      throw new Exception("null sent");
    }
  }

  @Coroutine
  static Object callsInRegions(GeneratorScope<Object, Integer> co, Trace t) throws Exception {
    int n = 0;
    while (true) {
      try (var r = t.open("r" + n)) {
        t.log(r.name());
        checked(co, t, n++);
        if (n == 3) {
          return "enough";
        }
      } catch (Exception e) {
        t.log(Trace.describe(e));
        checked(co, t, 100);
        return "recovered";
      } finally {
        node(co, t, 0, "finally");
      }
    }
  }

  @Coroutine
  static Object iterating(GeneratorScope<Object, Integer> co, Trace t) {
    int sum = 0;
    // A generator is an iterable, and closing it is up to whoever loops over it.
    try (Generator<Object, Integer, Object> g = NastyLocalsTestCoroutines.leaf(t, "g")) {
      for (Object o : g) {
        sum += o.toString().length();
        co.yield(o + "!");
      }
    }
    Generator<Object, Integer, Object> h = t.keep(NastyLocalsTestCoroutines.leaf(t, "h"));
    for (Object o : h.take(1)) {
      co.yield(o);
    }
    return sum;
  }

  @Coroutine
  static Object swap(GeneratorScope<Object, Integer> co, Trace t) {
    int a = 1;
    int b = 2;
    for (int i = 0; i < 3; i++) {
      int old = a;
      a = b;
      b = old + (co.yield(a + "," + b) == null ? 0 : 10);
      old = -1;
    }
    return a * 100 + b;
  }

  @Coroutine
  static Object initializers(GeneratorScope<Object, Integer> co, Trace t) {
    String base = "base" + co.yield("base");
    class Early {
      final String first = base + 1;

      {
        t.log(first);
        t.log(base);
      }
    }
    class Late extends Early {
      Late(int n) {
        t.log("late " + base + n);
      }
    }
    co.yield(new Early().first);
    return new Late(2).first;
  }
}
