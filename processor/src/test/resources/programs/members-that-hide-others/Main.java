import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.util.*;
import java.util.function.*;

public class Main {
  int f = 1;
  static int s = 2;
  String name() { return "host"; }
  static String st() { return "static host"; }
  class Inner { int f = 10; String name() { return "inner" + Main.this.f; } class Deeper { String all() { return f + name() + Main.this.f + Inner.this.f; } } }
  interface Has { int s = 77; default String name() { return "has"; } static String st() { return "has st"; } }

  @Coroutine
  void hiding(YieldScope<Object> co, int p) {
    int f = 5;
    class A { int f = 100; String name() { return "A" + f + this.f + Main.this.f + p; }
      class B { int f = 1000; String name() { return "B" + f + A.this.f + Main.this.f + Main.this.name() + A.this.name() + s; }
        class C extends A { String name() { return "C" + f + super.f + B.this.f + super.name() + A.super.toString().isEmpty(); } } } }
    A a = new A();
    A.B b = a.new B();
    A.B.C c = b.new C();
    co.yield(a.name()); co.yield(b.name()); co.yield(c.name());
    f++;
    co.yield(f + this.f);
    class D extends Inner implements Has { int s = 3; @Override public String name() { return Has.super.name() + super.name() + f + super.f + Main.this.f + this.s + Has.s + Main.s + st() + Has.st(); } String st() { return "D.st" + Main.st(); } }
    co.yield(new D().name());
    Inner in = new Inner() { int f = 6; @Override String name() { return f + super.name() + super.f + ((Inner) this).f + Main.this.name(); } };
    co.yield(in.name());
    co.yield(in.new Deeper().all());
    Inner.Deeper d = new Inner().new Deeper() { @Override String all() { return "anon" + super.all() + f; } int f = 9; };
    co.yield(d.all());
    IntFunction<Supplier<String>> nest = x -> { int q = x; class L { int f = q; Supplier<String> get() { return () -> f + name() + q + x + p + Main.this.f; } String name() { return "L"; } } return new L().get(); };
    co.yield(nest.apply(8).get());
    for (int i = 0; i < 2; i++) { int j = i; class Loop { int k = j; int get() { return k++ + j + p; } } Loop loop = new Loop(); co.yield(loop.get()); co.yield(loop.get() + loop.k); }
    switch (p) { case 1 -> { record R(int s) { static int made = t(); static int t() { return Main.s; } int both() { return s + Main.s + made; } } co.yield(new R(50).both()); } default -> {} }
    enum E { X { int v() { return s + 1; } }, Y; int v() { return s; } static final E Z = Y; }
    co.yield(E.X.v() + E.Z.v());
    co.yield(EnumSet.allOf(E.class));
    interface I { String st(); default String twice() { return st() + st() + Main.st(); } }
    I i = () -> "I" + f(co1(p));
    co.yield(i.twice());
    Comparator<A> cmp = new Comparator<>() { public int compare(A x, A y) { return x.f - y.f + s; } };
    co.yield(cmp.compare(a, c));
    class Even { boolean is(int n) { return n == 0 || new Odd2().is(n - 1); } class Odd2 { boolean is(int n) { return n != 0 && new Even().is(n - 1); } } }
    co.yield(new Even().is(p + 9));
    Iterator<Integer> it = new Iterator<>() { int n; { n = p; } public boolean hasNext() { return n < 3; } public Integer next() { return n++; } };
    co.yieldAll(it);
    abstract class Abs<Q> { abstract Q q(); Q twice() { q(); return q(); } static <Z> Z zed(Z z) { return z; } }
    Abs<String> abs = new Abs<String>() { int n = p; String q() { return "q" + n++ + Abs.zed(p); } };
    co.yield(abs.twice());
    var gen = new Abs<List<? extends Number>>() { int extra = p; List<? extends Number> q() { return List.of(extra++); } };
    co.yield(gen.twice().get(0).intValue() + gen.extra);
  }
  static int co1(int n) { return n + 1; }
  String f(int n) { return "f" + n; }

  static void show(Generator<?, ?, ?> g) { while (g.moveNext()) System.out.println(g.current()); }
  public static void main(String[] args) { show(MainCoroutines.hiding(new Main(), 1)); }
}
