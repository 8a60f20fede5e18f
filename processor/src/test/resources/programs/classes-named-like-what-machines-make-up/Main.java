import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;
import java.util.*;
import java.util.function.*;

/** Private and protected types in every position are errors at their lines; here is what is allowed beside. */
public class Main {
  static class co { static String next = "co.next"; static String now() { return "co.now"; } static class exit { static int thrown = 3; } }
  static class next { static int caught = 1; int dispatch = 2; }
  static class START { static final int LINES = 4; static START ENDED() { return new START(); } public String toString() { return "START"; } }
  static class failure extends RuntimeException { private static final long serialVersionUID = 1; static int resume = 8; }
  static class T { static String t = "class T"; }

  @Coroutine
  static void classes(YieldScope<Object> co) {
    co.yield(Main.co.next + Main.co.now());
    co.yield(next.caught + new next().dispatch);
    try { co.yield(START.LINES); co.yield(START.ENDED()); throw new failure(); } catch (failure e) { co.yield("caught" + failure.resume); } finally { co.yield(Main.co.exit.thrown); }
    for (START s : new START[] {START.ENDED()}) co.yield(s);
    START[] array = {START.ENDED()};
    co.yield(array.length);
    Function<Integer, START[]> f = START[]::new;
    co.yield(f.apply(2).length);
    Supplier<START> g = START::ENDED;
    co.yield(g.get());
    Object o = g.get();
    co.yield(o instanceof START s ? s : null);
    co.yield(START.class.getSimpleName());
  }

  @Coroutine
  static <T extends Number> T variables(YieldScope<Object> co, T t) {
    co.yield(t.intValue() + Main.T.t);
    T u = t;
    co.yield(u);
    return u;
  }

  static int label = 1;
  @Coroutine
  static void labels(YieldScope<Object> co) {
    dispatch: for (int next = 0; ; next++) { now: for (int now = 0; now < 3; now++) { if (now == 1) continue dispatch; if (next == 2) break dispatch; co.yield(next + "" + now); if (label == 5) break now; } }
    START: { co.yield("block"); if (label == 1) break START; co.yield("never"); }
  }

  @Coroutine
  static void varargs(YieldScope<Object> co, Object... Object) { for (Object o : Object) co.yield(o); String String = "s"; co.yield(String.length()); Integer Integer = 5; co.yield(Integer + 1); co.yield(java.lang.Integer.valueOf(7)); Map<String, Integer> Map = new HashMap<>(); Map.put(String, Integer); co.yield(Map); List<Object> List = new ArrayList<>(); List.add(Map); co.yieldAll(List); }

  static void show(Generator<?, ?, ?> g) { while (g.moveNext()) System.out.println(g.current()); System.out.println("=> " + g.result()); }
  public static void main(String[] args) {
    show(MainCoroutines.classes());
    show(MainCoroutines.variables(3));
    show(MainCoroutines.labels());
    show(MainCoroutines.varargs(1, "two"));
  }
}
