package dev.fermata.it.locals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Locals of every type across suspensions, {@code var}, constants and definite assignment. */
final class LocalVariableTest {
  @Coroutine
  static String everyType(YieldScope<String> co) {
    boolean z = true;
    byte b = -1;
    short s = 300;
    char c = 'é';
    int i = 1 << 30;
    long l = 1L << 62;
    float f = 1.5f;
    double d = Math.PI;
    String str = "str";
    int[][] grid = {{1}, {2, 3}};
    List<? extends Map.Entry<String, ?>> list = List.of(Map.entry("k", 1));
    Object nothing = null;
    co.yield("one");
    z = !z;
    b--;
    c++;
    l++;
    co.yield("two");
    return z
        + " "
        + b
        + " "
        + s
        + " "
        + c
        + " "
        + i
        + " "
        + l
        + " "
        + f
        + " "
        + (float) d
        + " "
        + str
        + " "
        + grid[1][1]
        + " "
        + list.get(0).getKey()
        + " "
        + nothing;
  }

  @Test
  void everyTypeSurvives() {
    assertEquals(
        "false -2 300 ê 1073741824 4611686018427387905 1.5 3.1415927 str 3 k null",
        Steps.<String>values(LocalVariableTestCoroutines.everyType(), "one", "two"));
  }

  @Coroutine
  static String inferred(GeneratorScope<String, List<? extends Number>> co) {
    var list = co.yield("list");
    var first = list.get(0);
    var anonymous =
        new Object() {
          int hits;

          void hit() {
            hits++;
          }
        };
    var both = list.isEmpty() ? 1 : "s";
    var map = Map.of("k", List.of(1, 2));
    co.yield("middle");
    anonymous.hit();
    for (var e : map.entrySet()) {
      for (var x : e.getValue()) {
        co.yield(e.getKey() + x);
        anonymous.hit();
      }
    }
    var total = anonymous.hits + first.doubleValue();
    return total + "" + both.hashCode() + list.size();
  }

  @Test
  void varOfEveryKindOfType() {
    Trace t = new Trace();
    t.run(LocalVariableTestCoroutines.inferred(), List.of(1.5, 2));
    // "s".hashCode() is its only char, 115.
    t.expect("yield list", "yield middle", "yield k1", "yield k2", "return 4.51152");
  }

  @Coroutine
  static int definiteAssignment(GeneratorScope<String, Integer> co) {
    final int a;
    int b;
    if (co.yield("branch") > 0) {
      a = co.yield("then");
      b = 1;
    } else {
      a = 2;
      b = co.yield("else");
    }
    final int c;
    switch (co.yield("switch")) {
      case 1 -> c = 10;
      case 2 -> {
        co.yield("two");
        c = 20;
      }
      default -> throw new IllegalStateException();
    }
    final String d;
    try {
      co.yield("try");
    } finally {
      d = "d";
    }
    final int e;
    while (true) {
      if (co.yield("loop") > 0) {
        e = 5;
        break;
      }
    }
    boolean f;
    if (a > 0 && (f = b > 0)) {
      co.yield("f " + f);
    }
    Supplier<Integer> all = () -> a + c + d.length() + e;
    co.yield("done");
    return all.get() + b;
  }

  @Test
  void finalLocalsAssignedInBranches() {
    Trace t = new Trace();
    t.run(LocalVariableTestCoroutines.definiteAssignment(), 1, 100, 2, null, null, 0, 1);
    t.expect(
        "yield branch",
        "yield then",
        "yield switch",
        "yield two",
        "yield try",
        "yield loop",
        "yield loop",
        "yield f true",
        "yield done",
        "return 127");
    t.run(LocalVariableTestCoroutines.definiteAssignment(), 0, -7, 1, null, 1);
    t.expect(
        "yield branch",
        "yield else",
        "yield switch",
        "yield try",
        "yield loop",
        "yield done",
        "return 11");
  }

  private static final int HOST_CONSTANT = 4;

  @Coroutine
  static String constants(GeneratorScope<String, Integer> co) {
    final int one = 1;
    final int two = one + 1;
    final String key = "k" + two;
    final char letter = 'x';
    final byte small = 100;
    final boolean yes = true;
    int n = co.yield("n");
    byte narrowed = two + 5;
    while (yes) {
      switch (n) {
        case one:
          co.yield("one");
          n = two;
          continue;
        case two:
          co.yield("two " + narrowed);
          n = HOST_CONSTANT;
          continue;
        case letter:
          return "letter";
        case small:
          return "small";
        case HOST_CONSTANT:
          switch (co.yield("string").toString()) {
            case key + "":
              return "key";
            default:
              return "no " + key;
          }
        default:
          throw new IllegalStateException();
      }
    }
  }

  @Test
  void constantVariablesStayConstants() {
    Trace t = new Trace();
    t.run(LocalVariableTestCoroutines.constants(), 1, null, null, 5)
        .expect("yield n", "yield one", "yield two 7", "yield string", "return no k2");
    t.run(LocalVariableTestCoroutines.constants(), (int) 'x').expect("yield n", "return letter");
    t.run(LocalVariableTestCoroutines.constants(), 100).expect("yield n", "return small");
  }

  @Coroutine
  static <T extends Comparable<T> & CharSequence> String intersections(
      YieldScope<Object> co, List<? extends T> items, List<?> wild) {
    var first = items.get(0);
    T best = first;
    co.yield(first.length());
    for (var item : items) {
      if (item.compareTo(best) > 0) {
        best = item;
        co.yield(item);
      }
    }
    var captured = wild.get(0);
    var mixed = List.of(1, "two");
    var element = mixed.get(1);
    co.yield(captured);
    Comparable<?> c = element;
    return best + " " + (element instanceof String s ? s + s.length() : c.toString()) + captured;
  }

  @Test
  void capturedAndIntersectionTypes() {
    assertEquals(
        "bb two3w",
        Steps.<String>values(
            LocalVariableTestCoroutines.<String>intersections(List.of("a", "bb"), List.of("w")),
            1,
            "bb",
            "w"));
  }

  @Coroutine
  static int deadLocals(YieldScope<Integer> co, int n) {
    int unused = n * 2;
    int before = n;
    before += unused;
    co.yield(before);
    int again;
    if (n > 1) {
      again = n;
      co.yield(again);
    }
    again = 5;
    int later;
    co.yield(again);
    later = 9;
    return later;
  }

  @Test
  void localsThatAreDeadAtTheSuspension() {
    assertEquals(9, Steps.<Integer>values(LocalVariableTestCoroutines.deadLocals(2), 6, 2, 5));
    assertEquals(9, Steps.<Integer>values(LocalVariableTestCoroutines.deadLocals(1), 3, 5));
  }

  @Coroutine
  static void loopLocalStartsAnew(YieldScope<String> co) {
    for (int i = 0; i < 2; i++) {
      String s;
      if (i == 0) {
        s = "first";
      } else {
        s = "second";
      }
      co.yield(s);
      List<String> fresh = new ArrayList<>();
      fresh.add(s);
      co.yield(fresh.toString());
    }
  }

  @Test
  void declarationsInLoopsAreFresh() {
    Steps.values(
        LocalVariableTestCoroutines.loopLocalStartsAnew(),
        "first",
        "[first]",
        "second",
        "[second]");
  }

  @Coroutine
  static String arraysOfArrays(GeneratorScope<String, Integer> co) {
    int a[] = new int[2], b[][] = new int[2][];
    b[co.yield("row")] = a;
    a[1] = co.yield("cell");
    long[][] c[] = {{{1L}, {2L, co.yield("long")}}};
    return Arrays.deepToString(b) + c[0][1][1];
  }

  @Test
  void cStyleArrayDeclarators() {
    Trace t = new Trace();
    t.run(LocalVariableTestCoroutines.arraysOfArrays(), 1, 7, 3)
        .expect("yield row", "yield cell", "yield long", "return [null, [0, 7]]3");
  }
}
