import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Constants that are none behind an expression, small boxes from a switch, lambdas from a switch. */
@SuppressWarnings("static")
public class Main {
  private static final boolean ON = true;
  private static final int LIMIT = 3;
  private static final String NAME = "name";
  private Byte small = 1;
  private Short shorter = 1;
  private Character letter = 'a';
  private byte plain;
  private char sign;
  private static int made;

  static Main make() {
    made++;
    return new Main();
  }

  @Coroutine
  static void loops(YieldScope<Object> co, Main m) {
    int n = 0;
    while (m.ON) {
      if (n++ > 2) break;
    }
    int k = 0;
    for (; m.ON; ) {
      if (++k > 2) throw new IllegalStateException();
      if (k == 2) { co.yield("k"); break; }
    }
    final int x;
    if (m.ON) x = 1;
    else x = 2;
    co.yield(x);
    co.yield(make().LIMIT + made);
    co.yield(make().NAME + (make()).LIMIT + made);
    co.yield(m.NAME == (NAME + ""));
    byte b = LIMIT;
    co.yield(b);
    do {
      n++;
    } while (m.ON && n < 10);
    co.yield(n);
  }

  @Coroutine
  static void spins(YieldScope<Object> co, Main m) {
    if (m == null) {
      while (m.ON) {
        made++;
      }
    }
    co.yield("after");
  }

  @Coroutine
  void boxes(YieldScope<Object> co, int n) {
    small = switch (n) { case 1 -> 5; default -> 6; };
    letter = switch (n) { case 1 -> { int y = n; yield 98; } default -> 'c'; };
    plain = switch (n) { case 1 -> 9; default -> 10; };
    sign = n == 1 ? 'x' : 121;
    co.yield("" + small + shorter + letter + plain + sign);
    small = switch (n) { case 1 -> { co.yield(1); yield 15; } default -> 16; };
    letter = n == 1 ? (char) 100 : (char) 101;
    this.shorter = (short) 3;
    this.small = 4;
    co.yield("" + small + shorter + letter + plain + sign);
    Runnable r = () -> { small = switch (n) { case 1 -> 25; default -> 26; }; };
    r.run();
    co.yield("" + small + plain);
  }

  @Coroutine
  static void lambdas(YieldScope<Supplier<String>> co, int n) {
    String s = "s" + n;
    co.yield(switch (n) { case 1 -> () -> "one" + s; case 2 -> { String t = s; yield () -> t + "two"; } default -> s::toString; });
    co.yield(n == 1 ? () -> "a" : () -> "b");
    Supplier<String> d = switch (n) { case 1 -> { co.yield(() -> "inside"); yield () -> "out"; } default -> () -> s; };
    co.yield(d);
    co.yield(switch (n) { case 1 -> { co.yield(() -> "deep"); yield () -> "deeper" + s; } default -> String::new; });
    IntSupplier i = n > 5 ? null : switch (n) { case 1 -> () -> 1; default -> () -> 2; };
    co.yield(() -> "" + i.getAsInt());
  }

  static void show(Generator<?, ?, ?> values) {
    while (values.moveNext()) {
      Object o = values.current();
      System.out.println(o instanceof Supplier<?> s ? s.get() : o);
    }
  }

  public static void main(String[] args) {
    show(MainCoroutines.loops(new Main()));
    show(MainCoroutines.spins(new Main()));
    show(MainCoroutines.boxes(new Main(), 1));
    show(MainCoroutines.boxes(new Main(), 2));
    show(MainCoroutines.lambdas(1));
    show(MainCoroutines.lambdas(2));
    show(MainCoroutines.lambdas(3));
  }
}
