package dev.fermata.it.locals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Local classes, records, enums and interfaces (JLS 14.3) that live across suspensions. */
final class LocalClassTest {
  private int counter = 100;

  private int bump() {
    return ++counter;
  }

  @Coroutine
  static void capturesLocals(GeneratorScope<String, Integer> co, String prefix) {
    int base = co.yield("base?");
    class Adder {
      private final int own;

      Adder(int own) {
        this.own = own;
      }

      String add(int x) {
        return prefix + (base + own + x);
      }
    }
    Adder a = new Adder(1);
    int step = co.yield(a.add(0));
    Adder b = new Adder(step);
    co.yield(b.add(10) + a.add(20));
    co.yield(new Adder(1000).add(0));
  }

  @Test
  void classCapturesLocalsAndParameters() {
    Trace t = new Trace();
    t.run(LocalClassTestCoroutines.capturesLocals("#"), 5, 7)
        .expect("yield base?", "yield #6", "yield #22#26", "yield #1005", "return null");
  }

  @Coroutine
  int capturesThis(YieldScope<Integer> co, int n) {
    class Counting {
      int seen;

      int next() {
        seen++;
        return bump() + n + LocalClassTest.this.counter;
      }
    }
    Counting counting = new Counting();
    co.yield(counting.next());
    co.yield(counting.next());
    counting.seen += 10;
    return counting.seen;
  }

  @Test
  void classCapturesThis() {
    // 101 + 1 + 101, 102 + 1 + 102
    assertEquals(
        12,
        Steps.<Integer>values(
            LocalClassTestCoroutines.capturesThis(new LocalClassTest(), 1), 203, 205));
  }

  @Coroutine
  static <T extends Comparable<T>> List<T> records(YieldScope<String> co, List<T> items) {
    record Ranked<E extends Comparable<E>>(E item, int rank) {
      Ranked {
        if (rank < 0) {
          throw new IllegalArgumentException("negative");
        }
      }

      String show() {
        return item + "#" + rank;
      }

      static <E extends Comparable<E>> Ranked<E> first(E item) {
        return new Ranked<>(item, 0);
      }
    }
    List<Ranked<T>> ranked = new ArrayList<>();
    for (T item : items) {
      Ranked<T> r = ranked.isEmpty() ? Ranked.first(item) : new Ranked<>(item, ranked.size());
      ranked.add(r);
      co.yield(r.show());
    }
    ranked.sort(Comparator.comparing(Ranked::item));
    co.yield(ranked.get(0).toString());
    return ranked.stream().map(Ranked<T>::item).toList();
  }

  @Test
  void genericRecord() {
    assertEquals(
        List.of("a", "b"),
        Steps.<List<String>>values(
            LocalClassTestCoroutines.records(List.of("b", "a")),
            "b#0",
            "a#1",
            "Ranked[item=a, rank=1]"));
  }

  @Coroutine
  static String enums(GeneratorScope<String, Integer> co) {
    enum Direction {
      NORTH(0, 1) {
        @Override
        String sign() {
          return "^";
        }
      },
      EAST(1, 0);

      final int dx;
      final int dy;

      Direction(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
      }

      String sign() {
        return ">";
      }
    }
    int x = 0;
    int y = 0;
    StringBuilder path = new StringBuilder();
    for (Direction d : Direction.values()) {
      int n = co.yield(d + "?");
      x += d.dx * n;
      y += d.dy * n;
      path.append(d.sign());
      switch (d) {
        case NORTH -> co.yield("north done");
        case EAST -> co.yield("east done");
      }
    }
    return path + " " + x + "," + y + Direction.valueOf("EAST").ordinal();
  }

  @Test
  void localEnum() {
    Trace t = new Trace();
    t.run(LocalClassTestCoroutines.enums(), 3, null, 4)
        .expect(
            "yield NORTH?", "yield north done", "yield EAST?", "yield east done", "return ^> 4,31");
  }

  @Coroutine
  static int interfaces(GeneratorScope<String, Integer> co) {
    interface Shape {
      int area();

      default Shape doubled() {
        return () -> 2 * area();
      }
    }
    record Square(int side) implements Shape {
      @Override
      public int area() {
        return side * side;
      }
    }
    Shape s = new Square(co.yield("side"));
    co.yield("area " + s.area());
    int extra = co.yield("extra");
    Shape bigger = () -> s.area() + extra;
    co.yield("bigger " + bigger.area());
    return bigger.doubled().area();
  }

  @Test
  void localInterfaceAndRecord() {
    Trace t = new Trace();
    t.run(LocalClassTestCoroutines.interfaces(), 3, null, 1, null)
        .expect("yield side", "yield area 9", "yield extra", "yield bigger 10", "return 20");
  }

  @Coroutine
  static String classesCaptureClasses(GeneratorScope<String, Integer> co) {
    int a = co.yield("a");
    class Inner {
      int a() {
        return a;
      }
    }
    int b = co.yield("b");
    class Outer extends Inner {
      final Inner other = new Inner();

      int sum() {
        return a() + other.a() + b;
      }

      Supplier<Inner> maker() {
        return Inner::new;
      }

      class Deep {
        int all() {
          return sum() + a + b;
        }
      }
    }
    Outer outer = new Outer();
    int c = co.yield("sum " + outer.sum());
    Outer.Deep deep = outer.new Deep();
    co.yield("deep " + deep.all());
    return outer.maker().get().a()
        + ":"
        + new Outer() {
          @Override
          int sum() {
            return super.sum() + c;
          }
        }.sum();
  }

  @Test
  void localClassesUseEachOther() {
    Trace t = new Trace();
    t.run(LocalClassTestCoroutines.classesCaptureClasses(), 1, 2, 3)
        .expect("yield a", "yield b", "yield sum 4", "yield deep 7", "return 1:7");
  }

  @Coroutine
  static void perIteration(YieldScope<Integer> co, List<Object> out) {
    for (int i = 0; i < 3; i++) {
      int square = i * i;
      class Holder {
        int get() {
          return square;
        }

        @Override
        public String toString() {
          return "H" + get();
        }
      }
      Holder h = new Holder();
      co.yield(h.get());
      out.add(h);
      out.add(new Holder());
    }
  }

  @Test
  void classInALoopCapturesItsIteration() {
    List<Object> out = new ArrayList<>();
    Steps.values(LocalClassTestCoroutines.perIteration(out), 0, 1, 4);
    assertEquals("[H0, H0, H1, H1, H4, H4]", out.toString());
  }

  @Coroutine
  static int recursiveClass(YieldScope<Integer> co, int depth) {
    final int limit = depth * 2;
    class Node {
      final Node next;
      final int value;

      Node(int value) {
        this.value = value;
        this.next = value < limit ? new Node(value + 1) : null;
      }

      int length() {
        return next == null ? 1 : 1 + next.length();
      }
    }
    Node list = new Node(depth);
    for (Node n = list; n != null; n = n.next) {
      co.yield(n.value);
    }
    return list.length();
  }

  @Test
  void classThatRefersToItself() {
    assertEquals(3, Steps.<Integer>values(LocalClassTestCoroutines.recursiveClass(2), 2, 3, 4));
  }

  @Coroutine
  static String sameNameInSiblings(YieldScope<String> co) {
    String out = "";
    {
      class C {
        @Override
        public String toString() {
          return "first";
        }
      }
      C c = new C();
      co.yield("1");
      out += c;
    }
    {
      record C(int x) {}
      C c = new C(2);
      co.yield("2");
      out += c;
    }
    return out;
  }

  @Test
  void siblingBlocksMayReuseAClassName() {
    assertEquals(
        "firstC[x=2]",
        Steps.<String>values(LocalClassTestCoroutines.sameNameInSiblings(), "1", "2"));
  }

  @Coroutine
  static <A, B extends A> String typeParameters(YieldScope<A> co, A a, B b) {
    class Pair {
      final A left = a;
      B right = b;

      A pick(boolean first) {
        return first ? left : right;
      }
    }
    Pair p = new Pair();
    co.yield(p.pick(true));
    co.yield(p.pick(false));
    p.right = null;
    return p.left + "" + p.right;
  }

  @Test
  void classUsesTypeParametersOfTheMethod() {
    assertEquals(
        "1null",
        Steps.<String>values(LocalClassTestCoroutines.<Number, Integer>typeParameters(1, 2), 1, 2));
  }
}
