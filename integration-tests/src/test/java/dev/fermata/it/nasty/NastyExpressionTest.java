package dev.fermata.it.nasty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Modes;
import dev.fermata.it.support.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Expressions under every script, null replies included, compared with the source as written. */
final class NastyExpressionTest {
  int field;
  Integer boxed = 1;
  static long total;
  final int[] cells = new int[3];
  NastyExpressionTest other;

  @TestFactory
  Stream<DynamicTest> programs() {
    return Stream.of(
        Modes.row(
            "arithmetic",
            NastyExpressionTestCoroutines::arithmetic,
            NastyExpressionTest::arithmetic),
        Modes.row("targets", NastyExpressionTestCoroutines::targets, NastyExpressionTest::targets),
        Modes.row(
            "nullTargets",
            NastyExpressionTestCoroutines::nullTargets,
            NastyExpressionTest::nullTargets),
        Modes.row(
            "shortCircuits",
            NastyExpressionTestCoroutines::shortCircuits,
            NastyExpressionTest::shortCircuits),
        Modes.row("calls", NastyExpressionTestCoroutines::calls, NastyExpressionTest::calls),
        Modes.row(
            "creations", NastyExpressionTestCoroutines::creations, NastyExpressionTest::creations),
        Modes.row("arrays", NastyExpressionTestCoroutines::arrays, NastyExpressionTest::arrays),
        Modes.row("lambdas", NastyExpressionTestCoroutines::lambdas, NastyExpressionTest::lambdas),
        Modes.row(
            "patterns", NastyExpressionTestCoroutines::patterns, NastyExpressionTest::patterns),
        Modes.row(
            "compound", NastyExpressionTestCoroutines::compound, NastyExpressionTest::compound),
        Modes.row("boxing", NastyExpressionTestCoroutines::boxing, NastyExpressionTest::boxing),
        Modes.row("asserts", NastyExpressionTestCoroutines::asserts, NastyExpressionTest::asserts),
        Modes.row(
            "concatenation",
            NastyExpressionTestCoroutines::concatenation,
            NastyExpressionTest::concatenation));
  }

  private static int zero(Integer n) {
    return n == null ? 0 : n;
  }

  private NastyExpressionTest self(Trace t, Object label) {
    t.log(label);
    return this;
  }

  @Coroutine
  static Object arithmetic(GeneratorScope<Object, Integer> co, Trace t) {
    int x = 7;
    int a = x-- * zero(co.yield("a")) - (x += 2) / co.yield("b") % t.at("c", 5);
    long b = x << co.yield("d") >>> 1 ^ ~x | t.at("e", 3L) & co.yield("f");
    boolean c = a < co.yield("g") ^ b >= x != (x == co.yield("h"));
    return a + " " + b + " " + c + " " + x;
  }

  @Coroutine
  static Object targets(GeneratorScope<Object, Integer> co, Trace t) {
    NastyExpressionTest o = new NastyExpressionTest();
    o.other = o;
    total = 1;
    o.self(t, 1).other.self(t, 2).field += zero(co.yield("a"));
    o.cells[zero(co.yield("b")) & 1]++;
    o.self(t, 3).cells[++o.field % 3] -= o.cells[(int) total--] + co.yield("c");
    total = o.field = o.cells[0] = zero(co.yield("d"));
    o.boxed += o.boxed++ + zero(co.yield("e")) * --o.boxed;
    int n = (o = null) == null ? zero(co.yield("f")) : 5;
    return n + " " + total;
  }

  @Coroutine
  static Object nullTargets(GeneratorScope<Object, Integer> co, Trace t) {
    int caught = 0;
    NastyExpressionTest none = null;
    int[] noArray = null;
    try {
      none.self(t, co.yield("receiver argument"));
    } catch (NullPointerException e) {
      caught += 1;
    }
    try {
      none.field = zero(co.yield("field value"));
    } catch (NullPointerException e) {
      caught += 10;
    }
    try {
      none.field += zero(co.yield("not reached, since the field is read first"));
    } catch (NullPointerException e) {
      caught += 100;
    }
    try {
      noArray[zero(co.yield("index"))] = zero(co.yield("element value"));
    } catch (NullPointerException e) {
      caught += 1000;
    }
    try {
      noArray[zero(co.yield("index 2"))] += zero(co.yield("not reached either"));
    } catch (NullPointerException e) {
      caught += 10000;
    }
    try {
      t.log(none.other.cells[zero(co.yield("not reached at all"))]);
    } catch (NullPointerException e) {
      caught += 100000;
    }
    return caught;
  }

  @Coroutine
  static Object shortCircuits(GeneratorScope<Object, Integer> co, Trace t) {
    Integer a = co.yield("a");
    boolean b =
        a != null && a > 0 && co.yield("b") != null
            || co.yield("c") == null && t.at("d", false) | co.yield("e") == null;
    int c =
        b
            ? a == null ? zero(co.yield("f")) : co.yield("g") == null ? -1 : t.at("h", 2)
            : b || co.yield("i") != null ? 3 : zero(co.yield("j"));
    Integer d = b ? co.yield("k") : a;
    return c + " " + (d == null ? co.yield("l") : d) + (c > 0 && d != null && d == co.yield("m"));
  }

  @Coroutine
  static int twice(GeneratorScope<Object, Integer> co, Trace t, int n) {
    try {
      return 2 * n + zero(co.yield("twice " + n));
    } finally {
      t.log("twice done");
    }
  }

  @Coroutine
  static Object calls(GeneratorScope<Object, Integer> co, Trace t) {
    int a = twice(co, t, twice(co, t, 1) + zero(co.yield("x")));
    int b = t.at("left", 1) + twice(co, t, a) * Math.max(twice(co, t, 0), co.yield("y"));
    return String.format("%d %d %s", a, b, List.of(twice(co, t, -1), t.at("last", "z")));
  }

  record Pair(Object left, Object right) {
    Pair {
      if (left == null) {
        throw new IllegalArgumentException("left");
      }
    }
  }

  class Inner {
    final int n;

    Inner(int n) {
      this.n = n + field;
    }
  }

  @Coroutine
  static Object creations(GeneratorScope<Object, Integer> co, Trace t) {
    NastyExpressionTest o = new NastyExpressionTest();
    o.field = zero(co.yield("field"));
    Inner inner = o.self(t, "outer").new Inner(zero(co.yield("inner")));
    try {
      return new Pair(
          new Pair(co.yield("left"), t.at("l", "l")), new Pair(inner.n, co.yield("right")));
    } catch (IllegalArgumentException e) {
      return new Pair(e.getMessage(), new int[] {1, zero(co.yield("array"))}.length);
    }
  }

  @Coroutine
  static Object arrays(GeneratorScope<Object, Integer> co, Trace t) {
    int[][] grid = {{1, 2}, {zero(co.yield("cell")), 4}, new int[2]};
    int i = 0;
    grid[i++][i] = grid[i][i - 1] + (i = zero(co.yield("i")) & 1) + grid[i][i];
    grid[i] = i == zero(co.yield("j")) ? null : new int[] {co.yield("k") == null ? 9 : 8, i};
    int[][] copy = {grid[0], grid[1] = new int[] {zero(co.yield("l"))}, {}};
    copy[1][zero(co.yield("m"))] <<= copy[1].length;
    return Arrays.deepToString(grid) + Arrays.deepToString(copy) + grid[2][co.yield("n")];
  }

  @Coroutine
  static Object lambdas(GeneratorScope<Object, Integer> co, Trace t) {
    Integer base = co.yield("base");
    IntUnaryOperator f = x -> x * 2 + zero(base);
    int n = f.andThen(x -> x + 1).applyAsInt(zero(co.yield("x")));
    int m;
    if ((m = zero(co.yield("m"))) >= 0
        && t.at("lambda", f.compose(x -> x - m)).applyAsInt(1) != n) {
      IntUnaryOperator g = x -> f.applyAsInt(x) + m;
      co.yield(g.applyAsInt(n));
    }
    Map<String, Integer> map = new TreeMap<>();
    for (String key : List.of("a", "b", "a")) {
      Integer sent = co.yield(key);
      map.merge(key, n, (x, y) -> x + y + zero(sent));
    }
    map.replaceAll((k, v) -> v + m);
    return map.toString();
  }

  @Coroutine
  static Object patterns(GeneratorScope<Object, Integer> co, Trace t) {
    Object o = co.yield("o");
    if (o instanceof Integer i
        && i > 0
        && (Object) co.yield("more") instanceof Integer j
        && j >= i) {
      return i + j;
    }
    if (!(o instanceof Integer i)) {
      return (Object) co.yield("none") instanceof Integer i ? "late " + i : "null";
    }
    while (!((Object) co.yield("again") instanceof Integer k && k != i)) {
      if (co.yield("enough?") == null) {
        break;
      }
    }
    return "i" + i;
  }

  @Coroutine
  static Object compound(GeneratorScope<Object, Integer> co, Trace t) {
    byte b = 120;
    char c = 'a';
    String s = "";
    double d = 1;
    Integer boxed = 3;
    b += zero(co.yield("b")) + 10;
    c += (char) zero(co.yield("c"));
    s += c += 1;
    s += co.yield("s") + "" + b--;
    d /= zero(co.yield("d"));
    boxed *= boxed++ + co.yield("boxed");
    b >>>= boxed -= 1;
    long l = b += s.length();
    l |= zero(co.yield("l")) * 1L << 40;
    return s + d + boxed + b + l + c;
  }

  @Coroutine
  static Object boxing(GeneratorScope<Object, Integer> co, Trace t) {
    Integer a = 127;
    Integer b = 1000;
    boolean same = a == co.yield("compared as references") || b < zero(co.yield("x"));
    long widened = co.yield("unboxed and widened");
    Object o = same ? widened : co.yield("object");
    Comparable<?> c = same ? "s" : co.yield("comparable");
    List<Integer> list = Arrays.asList(co.yield("list"), a, null);
    int n = list.get(1) + list.get(0);
    return o + " " + c + n + list.get(2);
  }

  @Coroutine
  static Object asserts(GeneratorScope<Object, Integer> co, Trace t) {
    int n = zero(co.yield("n"));
    assert n < 3 : co.yield("too much") + "!";
    assert co.yield("check") == null || t.at("or", n > 0) : t.at("detail", n);
    return n;
  }

  @Coroutine
  static Object concatenation(GeneratorScope<Object, Integer> co, Trace t) {
    char[] chars = {'a', 'b'};
    StringBuilder sb = new StringBuilder("sb");
    String s =
        1
            + 'x'
            + co.yield("a")
            + ""
            + 1
            + 'x'
            + chars.length
            + sb
            + co.yield("b")
            + sb.append("!").length()
            + (Object) null;
    s += s + co.yield("c") + (s = "reset") + s;
    return s;
  }
}
