import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.StopIteration;
import dev.fermata.generator.YieldScope;
import java.lang.ref.WeakReference;
import java.util.*;

/** roslyn 376, corda 989, Kotlin's spilled variables: what a suspended or finished coroutine keeps alive. */
public class Main {
  static void p(Object s) { System.out.println(s); }
  static WeakReference<Object> ref;
  static Object big() { Object o = new byte[1000]; ref = new WeakReference<>(o); return o; }
  static void use(Object o) { if (o == null) p("null!"); }
  static int len(Object a, int n) { return ((byte[]) a).length + n; }

  @Coroutine static void assignedNull(GeneratorScope<String, Object> co) {
    Object o = big();
    co.yield("live");
    use(o);
    o = null;
    co.yield("dead!");
    use("x");
  }

  @Coroutine static void outOfScope(GeneratorScope<String, Object> co) {
    { Object o = big(); co.yield("live"); use(o); }
    co.yield("dead");
    co.yield("dead 2");
  }

  @Coroutine static void loop(GeneratorScope<String, Object> co) {
    for (Object o : List.of(big())) { co.yield("live"); use(o); }
    co.yield("dead");
  }

  @Coroutine static void caught(GeneratorScope<String, Object> co) {
    try { Object o = big(); co.yield("live"); use(o); throw new RuntimeException(); } catch (RuntimeException e) { co.yield("dead"); use(e); }
    co.yield("dead 2");
  }

  @Coroutine static void operand(GeneratorScope<String, Object> co) {
    int n = len(big(), co.yield("live") == null ? 1 : 2);
    co.yield("dead " + n);
  }

  @Coroutine static void callee(GeneratorScope<String, Object> co) {
    inner(co, big());
    co.yield("dead");
  }
  @Coroutine static Object inner(GeneratorScope<String, Object> co, Object o) { co.yield("live"); use(o); return o; }

  @Coroutine static void throwing(GeneratorScope<String, Object> co) {
    Object o = big();
    co.yield("live");
    use(o);
    throw new IllegalStateException("end");
  }

  @Coroutine static void yielded(GeneratorScope<Object, Object> co) { co.yield(big()); co.yield("dead"); }

  static boolean collected() throws Exception {
    long start = System.currentTimeMillis();
    while (ref.get() != null && System.currentTimeMillis() - start < 10_000) System.gc();
    return ref.get() == null;
  }

  static void run(String name, Generator<?, Object, ?> g) throws Exception {
    p("== " + name);
    try {
      boolean first = true;
      while (first ? g.moveNext() : g.moveNext(null)) {
        first = false;
        Object c = g.current();
        String s = c instanceof String t ? t : "live";
        c = null;
        p(s + (s.equals("dead!") ? " collected " + collected() : ""));
      }
    } catch (IllegalStateException e) { p("threw"); }
    p("after the end collected " + collected() + " " + g.state());
  }

  public static void main(String[] args) throws Exception {
    run("assignedNull", MainCoroutines.assignedNull());
    run("outOfScope", MainCoroutines.outOfScope());
    run("loop", MainCoroutines.loop());
    run("caught", MainCoroutines.caught());
    run("operand", MainCoroutines.operand());
    run("callee", MainCoroutines.callee());
    run("throwing", MainCoroutines.throwing());
    run("yielded", MainCoroutines.yielded());
    var h = MainCoroutines.assignedNull(); h.next(); h.close(); p("closed collected " + collected() + h.state());
  }
}
