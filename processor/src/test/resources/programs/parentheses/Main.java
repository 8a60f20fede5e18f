import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;
import java.util.*;
import java.util.function.*;

public class Main {
  interface Named { String name(); }
  static int n;
  static int next() { return ++n; }
  static <T> T log(T t) { System.out.println("log " + t); return t; }
  static int[] fill(int k) { return new int[] {k, k + 1}; }

  @SuppressWarnings("unchecked")
  @Coroutine
  static void shapes(GeneratorScope<Object, Integer> co, int x, Object o) {
    co.yield(x-(-co.yield("minus")));
    co.yield(- -co.yield("m2"));
    co.yield(-(x + co.yield("m3")));
    co.yield(-~co.yield("m4"));
    co.yield((x + 1) * co.yield("a"));
    co.yield(x + 1 + co.yield("b"));
    co.yield(x - (1 - co.yield("c")));
    co.yield("" + (x + co.yield("d")));
    co.yield("" + x + co.yield("e"));
    co.yield((x > 1 ? 1 : 2) + co.yield("f"));
    co.yield((x = co.yield("g")) + 1);
    co.yield((x += co.yield("h")) * 2);
    co.yield(((Object) co.yield("i")).getClass().getSimpleName());
    co.yield(((Number) co.yield("j")).intValue());
    co.yield((co.yield("k") + "x").length());
    co.yield(new int[] {co.yield("l"), 4}[0]);
    co.yield(new int[] {co.yield("l2"), 4}.length);
    co.yield(new int[co.yield("m")].length);
    co.yield(fill(co.yield("n"))[next() % 2]);
    co.yield(new StringBuilder("q" + co.yield("p")).append(1).toString());
    co.yield(!(co.yield("q") > 3) ? "no" : "yes");
    boolean b = !(co.yield("r") > 3 && x > 0);
    co.yield(b);
    b = !!(co.yield("s") == 7);
    co.yield(b);
    if (!!!(co.yield("t") == 7)) co.yield("T"); else co.yield("F");
    while (!(co.yield("u") >= 7)) { }
    co.yield(((Supplier<Integer>) () -> 5).get() + co.yield("v"));
    co.yield((x & 3) + co.yield("w") << 1);
    co.yield(x << co.yield("x") + 1);
    co.yield((x << 1) + (co.yield("y") | 1));
    co.yield((co.yield("z") | 1 ^ 3 & x) == 7 == true);
    co.yield((byte) (co.yield("A") + 300));
    co.yield((byte) -co.yield("B"));
    co.yield((char) (co.yield("C") + 'a') + "");
    co.yield((int) 'a' + co.yield("D"));
    for (Object e : (List<Object>) (List<?>) List.of(x, co.yield("E"))) co.yield(e);
    for (var e : (Iterable<Integer>) () -> List.of(1).iterator()) co.yield(e);
    for (int e : x > 0 ? new int[] {1, co.yield("F")} : new int[0]) co.yield(e);
    for (String s : (String[]) o) co.yield(s);
    co.yield((switch (co.yield("G")) { case 7 -> "seven"; default -> "other"; }).length());
    co.yield(switch (co.yield("H")) { case 7 -> 7; default -> 8; } + 1);
    co.yield(((String[]) o)[co.yield("I") - 7].length());
    co.yield(x++ + co.yield("J") + ++x);
    co.yield(-x++ - co.yield("K"));
    int[] a = {1, 2, 3};
    co.yield(a[co.yield("L") - 6]++ + a[1]);
    co.yield((a)[1] += co.yield("M"));
    co.yield(((Function<Integer, Integer>) i -> i + 1).apply(co.yield("N")));
    co.yield((x > 0 ? (Supplier<Object>) () -> "P" : (Supplier<Object>) () -> "Q").get() + "" + co.yield("O"));
    co.yield(o instanceof String[] t && t.length > co.yield("R") - 7 ? t[0] : "none");
    co.yield((Object) co.yield("S") instanceof Integer i && i > 3);
  }

  public static void main(String[] args) {
    try (var g = MainCoroutines.shapes(5, new String[] {"one", "two"})) {
      Object v = g.next();
      while (true) { System.out.println(v); try { v = g.send(7); } catch (StopIteration e) { break; } }
    }
  }
}
