import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import static java.lang.Math.max;

/** Locals, parameters, lambda parameters and fields named like types that only generated code has to write. */
class G {
  static String label = "L";
  static int count;
  private static String secret = "S";
  enum Color { RED, GREEN }
  static class In { static String s = "In.s"; static String m(int i) { return "m" + i; } }

  @Coroutine
  static String local(YieldScope<Integer> co) {
    int G = 5;
    co.yield(G);
    count++;
    G += count;
    return label + G + secret + In.s + Color.RED;
  }

  @Coroutine
  static String parameter(YieldScope<Integer> co, int G) {
    co.yield(G);
    label = label + "x";
    return label + G + In.m(3);
  }

  @Coroutine
  static String scope(YieldScope<Integer> G) {
    G.yield(1);
    return label;
  }

  @Coroutine
  static void lambda(YieldScope<String> co) {
    Function<String, String> f = G -> label + G;
    co.yield(f.apply("1"));
    co.yield(f.apply("2"));
    List.of(1, 2).forEach(G -> { count += G; });
    co.yield("" + count);
    Function<Integer, String> r = In::m;
    { int G = 7; co.yield(r.apply(G)); Function<Integer, String> r2 = In::m; co.yield(r2.apply(G + 1)); }
  }

  @Coroutine
  static void classes(YieldScope<Object> co) {
    Object o = new Object() { int G = 4; int Math = 8; @Override public String toString() { return label + G + max(Math, G) + Color.GREEN; } };
    co.yield(o.toString());
    class Local { int G = 1; String s() { return label + G + In.s; } }
    Local l = new Local();
    co.yield(l.s());
    co.yield(l.s());
  }

  @Coroutine
  static void catches(YieldScope<Object> co, Object o) {
    try { co.yield(1); throw new IllegalStateException("x"); } catch (IllegalStateException G) { co.yield(label + G.getMessage()); }
    if (o instanceof String G && !label.isEmpty()) co.yield(label + G);
    for (int G = 0; G < 2; G++) { count += G; co.yield(count); }
    for (String G : List.of("a")) { co.yield(label + G); }
    switch (Color.RED) { case RED -> { String G = "r"; co.yield(label + G); } default -> { } }
  }

  @Coroutine
  static int math(YieldScope<Integer> co, int Math) {
    co.yield(max(Math, 3));
    int Members = 2, Frame = 3, Frames = 4, Objects = 5, Integer = 6;
    int x = 1;
    x += helper(Members, Frame, Frames, Objects);
    co.yieldAll(List.of(Members, Integer));
    return x + max(Math, Integer);
  }
  private static int helper(int Members, int HELPER, int failure, int MethodHandle) { return Members + HELPER + failure + MethodHandle; }

  int field = 3;
  @Coroutine
  int instance(YieldScope<Integer> co, int Objects, int Generator, int DirectScopes, int self) {
    co.yield(Objects + field);
    return Generator + DirectScopes + self + field;
  }

  public static void main(String[] x) {
    show(GCoroutines.local());
    show(GCoroutines.parameter(2));
    show(GCoroutines.scope());
    show(GCoroutines.lambda());
    show(GCoroutines.classes());
    show(GCoroutines.catches("o"));
    show(GCoroutines.math(9));
    show(GCoroutines.instance(new G(), 1, 2, 3, 4));
  }
  static void show(dev.fermata.generator.Generator<?, ?, ?> g) {
    while (g.moveNext()) System.out.println(g.current());
    System.out.println("=> " + g.result());
  }
}
