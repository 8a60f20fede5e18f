import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;
import java.util.*;
import java.util.function.*;

public class Main {
  int total = 100;
  private int hidden = 7;
  private int hide(int n) { return n + hidden; }
  static String name = "host";

  abstract static class Base {
    final int seen;
    Base() { seen = value(); }
    abstract int value();
  }
  class Inner { int q; Inner(int q) { this.q = q + total; } Inner() { this(1); } }

  /** An override that reads captures is called by the superclass constructor. */
  @Coroutine void superCallsOverride(YieldScope<Object> co, int base) {
    class Low extends Base {
      int own = base + 1;
      { own *= 2; }
      @Override int value() { return base + total; }
    }
    Low low = new Low();
    co.yield(low.seen);
    co.yield(low.own + ":" + new Low().seen);
  }

  @Coroutine void related(YieldScope<Object> co, int x, String y) {
    class A { int a() { return x; } A another() { return new A(); } }
    class B extends A { int b() { return a() + 1; } }
    class C {
      final A made = new A();
      String c() { return y + made.another().a() + new B().b() + total; }
      class D { String d() { return c() + x; } }
    }
    A a = new A();
    co.yield(a.a());
    B b = new B();
    co.yield(b.b());
    C c = new C();
    co.yield(c.c());
    C.D d = c.new D();
    co.yield(d.d());
    List<A> all = List.of(a, b);
    co.yield(all.size());
    Supplier<C> make = C::new;
    Function<A, Integer> f = A::a;
    co.yield(make.get().c() + f.apply(b));
  }

  @Coroutine void perIteration(YieldScope<Object> co) {
    List<Supplier<Object>> later = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int j = i * 10;
      class Holder implements Supplier<Object> { public Object get() { return j; } }
      later.add(new Holder());
      co.yield(new Holder().get());
      later.add(Holder::new);
    }
    for (Supplier<Object> s : later) {
      Object o = s.get();
      co.yield(o instanceof Supplier<?> t ? t.get() : o);
    }
  }

  @SuppressWarnings("fallthrough")
  @Coroutine void cases(GeneratorScope<Object, Integer> co, int captured) {
    switch (co.yield("which")) {
      case 1:
        class K { int k = captured; }
        co.yield("one " + new K().k);
        // falls through
      case 2:
        int late = captured + 1;
        class K2 { int k = captured + late; }
        co.yield("two " + new K2().k);
        break;
      default:
        record P(int a) { P { if (a < 0) throw new IllegalArgumentException("negative"); } }
        co.yield(new P(captured));
    }
  }

  @Coroutine void kinds(YieldScope<Object> co, int n) {
    enum Color { RED { @Override int c() { return 1; } }, GREEN; int c() { return 2; } }
    interface Shape { int area(); static Shape unit() { return () -> 1; } default int twice() { return area() * 2; } }
    record Square(int side) implements Shape {
      static int made;
      Square { made++; if (side < 0) side = 0; }
      Square() { this(3); }
      public int area() { return side * side; }
      record In(int z) {}
      static class Nested { int v = 9; }
    }
    co.yield(Color.RED.c() + Color.GREEN.c());
    Shape s = new Square();
    co.yield(s.area() + s.twice());
    co.yield(new Square(-5) + " " + Square.made + " " + new Square.In(4) + new Square.Nested().v + Shape.unit().area());
    Color[] colors = Color.values();
    for (Color c : colors) {
      switch (c) { case RED -> co.yield("r"); case GREEN -> co.yield("g"); }
    }
    Square[][] grid = {{new Square(1)}, {new Square(2), new Square(3)}};
    co.yield(grid[1].length);
    int[] sizes = new int[] {n, n};
    co.yield(Arrays.stream(grid).flatMap(Arrays::stream).mapToInt(Square::side).sum() + sizes.length);
  }

  @Coroutine void hosted(YieldScope<Object> co, int p) {
    class Local extends Inner {
      final int sum;
      Local(int l) { super(l); sum = q + p + hidden + hide(1); }
      Local() { sum = -q; }
      Local(String s) { this(s.length()); }
      String sees() { return Main.this.total + name + Main.name + Main.this.hide(2); }
    }
    class Plain extends Inner { }
    co.yield(new Local(3).sum);
    co.yield(new Local().sum + " " + new Local("four").sum + new Plain().q);
    co.yield(new Local(1).sees());
    Inner anonymous = new Inner(5) { @Override public String toString() { return "an" + q + p; } };
    co.yield(anonymous);
    var named = new Inner(6) { int twice = q * 2 + p; };
    co.yield(named.twice);
    co.yield(named.q + named.twice);
  }

  @Coroutine void shadows(YieldScope<Object> co, int total) {
    class Same {
      int total = 5;
      int see(int name) { return total + Main.this.total + name; }
      int outer() { class In { int x = total; } return new In().x; }
    }
    int self = 3, helper = 4;
    class Names extends Base {
      int value() { return self + helper + total; }
      String self() { return "self" + Main.this.total; }
    }
    co.yield(new Same().see(1) + new Same().outer());
    Names names = new Names();
    co.yield(names.self() + names.value() + names.seen);
  }

  public static void main(String[] args) {
    Main m = new Main();
    for (Object o : MainCoroutines.superCallsOverride(m, 5)) System.out.println(o);
    for (Object o : MainCoroutines.related(m, 5, "y")) System.out.println(o);
    for (Object o : MainCoroutines.perIteration(m)) System.out.println(o);
    for (int i = 1; i < 4; i++) {
      var g = MainCoroutines.cases(m, 8);
      g.next();
      for (boolean more = g.moveNext(i); more; more = g.moveNext(i)) System.out.println(g.current());
    }
    for (Object o : MainCoroutines.kinds(m, 2)) System.out.println(o);
    for (Object o : MainCoroutines.hosted(m, 2)) System.out.println(o);
    for (Object o : MainCoroutines.shadows(m, 2)) System.out.println(o);
  }
}
