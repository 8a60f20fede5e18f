import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.util.List;

/** Comments between the arguments of calls and creations that machines write anew. */
public class Main {
  class Inner {
    final String s;

    Inner(int a, int b) {
      s = a + ":" + b;
    }
  }

  private String join(int a, int b) {
    return a + "-" + b;
  }

  private static String two(Object... all) {
    return List.of(all).toString();
  }

  @Coroutine
  void rewritten(YieldScope<Object> co) {
    Inner inner = new Inner(/* KEEP1 */ 1, /* KEEP2 */ 2 /* KEEP3 */);
    co.yield(inner.s);
    String s =
        join( // KEEP4
            1, // KEEP5
            2 // KEEP6
            );
    co.yield(s);
    String t = two(1, /* KEEP7 */ "/* no */", join(3, /* KEEP8 */ 4));
    co.yield(t);
    co.yield(new Inner(5, /* KEEP9 */ 6) { @Override public String toString() { return "anonymous " + s(/* KEEP10 */); } String s() { return s; } });
    this./* KEEP11 */join(1, 2);
    co.yield(this.new Inner(7, /* KEEP12 */ 8).s);
  }

  static void show(Generator<?, ?, ?> values) {
    while (values.moveNext()) {
      System.out.println(values.current());
    }
  }

  public static void main(String[] args) {
    show(MainCoroutines.rewritten(new Main()));
  }
}
