import dev.fermata.annotations.Coroutine;
import dev.fermata.async.*;
import java.time.Duration;
import java.util.*;

/** Patterns and switches around awaits (Java 21+). */
public class Main {
  sealed interface Expr permits Num, Add, Neg {}
  record Num(int v) implements Expr {}
  record Add(Expr l, Expr r) implements Expr {}
  record Neg(Expr e) implements Expr {}
  @Coroutine static int eval(AsyncScope co, Object o) {
    return switch (o) {
      case null -> co.await(Asyncs.of(-1));
      case Num(int v) when ok(co, v) -> v;
      case Num n -> { co.pause(); yield -n.v(); }
      case Add(Num(var a), Num(var b)) when a == b -> 2 * eval(co, new Num(a));
      case Add(Expr l, Expr r) -> eval(co, l) + eval(co, r);
      case Neg(var e) -> { try { yield -eval(co, e); } finally { co.sleep(Duration.ofMillis(1)); } }
      case String s when s.length() > co.await(MainCoroutines.len(s)) - 1 -> s.length();
      case int[] arr -> { int t = 0; for (int x : arr) t += eval(co, new Num(x)); yield t; }
      default -> throw new IllegalArgumentException("" + o);
    };
  }
  @Coroutine static boolean ok(AsyncScope co, int v) { co.sleep(Duration.ofMillis(1)); return v < 10; }
  @Coroutine static int len(AsyncScope co, String s) { co.pause(); return s.length(); }
  @Coroutine static String cond(AsyncScope co, Object o) {
    if (!(o instanceof Add(var l, Num(int v)) && v > co.await(Asyncs.of(1)))) { return "no " + (o instanceof String s && len(co, s) > 2 ? s : "short"); }
    Runnable r = () -> System.out.println("captured " + l + v);
    co.pause();
    r.run();
    while (!(o instanceof Neg n)) { o = new Neg((Expr) o); co.pause(); }
    return "yes " + n + eval(co, n);
  }
  public static void main(String[] args) {
    try (Runner r = Runner.virtual()) {
      for (Object o : new Object[] {null, new Num(3), new Num(30), new Add(new Num(4), new Num(4)), new Add(new Neg(new Num(2)), new Num(5)), "hello", new int[] {1, 20}}) System.out.println(r.run(MainCoroutines.eval(o)));
      try { r.run(MainCoroutines.eval(5L)); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
      System.out.println(r.run(MainCoroutines.cond(new Add(new Num(1), new Num(2)))));
      System.out.println(r.run(MainCoroutines.cond("text")) + r.run(MainCoroutines.cond("t")));
      System.out.println(r.loop().time());
    }
  }
}
