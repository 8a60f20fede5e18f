import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Bindings that a lambda captures in the condition that binds them, and that are read later. */
public class Main {
  static boolean test(BooleanSupplier s) {
    return s.getAsBoolean();
  }

  static final List<Supplier<Object>> SEEN = new ArrayList<>();

  static boolean keep(Supplier<Object> s) {
    return SEEN.add(s);
  }

  @Coroutine
  static void both(GeneratorScope<Object, Object> co, Object o, Object p) {
    if (o instanceof String s && test(() -> s.length() > 1) && p instanceof String t
        && test(() -> s.equals(t) || t.isEmpty()) && keep(() -> s + t)) {
      co.yield(s + "|" + t);
      System.out.println(s + t);
    }
    if (!(o instanceof String s) || !keep(() -> s)) {
      return;
    }
    co.yield(s);
    boolean is = p instanceof String t && keep(() -> t + s) && test(() -> t != s) | keep(() -> t);
    co.yield(is);
    do {
      co.yield("again");
    } while (o instanceof CharSequence c && keep(() -> c) && c.length() > 9);
    System.out.println(s);
  }

  @Coroutine
  static void suspended(GeneratorScope<Object, Object> co, Object o) {
    if (o instanceof String s && co.yield("?") == null && keep(() -> s + 1) && test(s::isEmpty)) {
      co.yield("not reached");
    } else if (o instanceof String u && keep(() -> u + 2) && co.yield("!") == null) {
      co.yield(u);
    }
    Object r =
        o instanceof String v && keep(() -> v + 3)
            ? co.yield("c") + v
            : o instanceof Integer w && keep(() -> w) ? w : "none";
    co.yield(r);
    while (o instanceof String x && keep(() -> x + 4)) {
      co.yield(x);
      o = 5;
    }
    assert o instanceof Integer y && keep(() -> y) : co.yield("failed");
  }

  public static void main(String[] args) {
    for (Object o : MainCoroutines.both("ab", "ab")) System.out.println(o);
    for (Object o : MainCoroutines.both("ab", "")) System.out.println(o);
    for (Object o : MainCoroutines.both(1, "")) System.out.println(o);
    for (Object o : MainCoroutines.suspended("z")) System.out.println(o);
    for (Object o : MainCoroutines.suspended(7)) System.out.println(o);
    SEEN.forEach(s -> System.out.println("seen " + s.get()));
  }
}
