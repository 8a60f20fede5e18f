package app;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import lib.Base;

public class Main extends Base<String> {
  private int count = 40;

  protected Main() {
    super("item");
  }

  @Override
  protected String name() {
    return "main";
  }

  @Coroutine
  void fields(YieldScope<Object> co) {
    item += "!";
    super.count += 2;
    count += super.count++;
    co.yield(item + count + super.count);
    total++;
    Base.total += 2;
    co.yield(TAG + total + Main.total);
    counts[super.count - 3]++;
    counts[1] += counts[0] = 9;
    co.yield(counts[0] + "," + counts[1]);
    this.item = this.item.toUpperCase();
    co.yield(this.item.length());
    Supplier<String> get = () -> item + super.count;
    co.yield(get.get());
    Runnable set = () -> { item = "x"; super.count = 7; total = 1; };
    set.run();
    co.yield(item + super.count + total);
  }

  @Coroutine
  void methods(YieldScope<Object> co) {
    co.yield(max("a", "b"));
    co.yield(this.<Integer>max(1, 2));
    co.yield(all("p", "q"));
    co.yield(same(name()) + super.name());
    co.yield(Base.<String>same("s"));
    BinaryOperator<String> m = this::max;
    co.yield(m.apply("c", "d"));
    BinaryOperator<Integer> m2 = super::max;
    co.yield(m2.apply(3, 4));
    UnaryOperator<String> s = Base::same;
    co.yield(s.apply("t"));
    Supplier<String> n = super::name;
    Supplier<String> n2 = this::name;
    co.yield(n.get() + n2.get());
    Function<Main, String> u = Main::name;
    co.yield(u.apply(this));
    Main other = new Main();
    other.item = "other";
    co.yield(other.item + other.max("x", "y") + other.name());
  }

  static String co(boolean b) {
    return "" + b;
  }

  @Coroutine
  void anonymous(YieldScope<Object> co, String p) throws java.io.IOException {
    Base<String> b = new Base<String>("anon") { @Override protected String name() { return super.name() + item + p + Main.this.item; } @Override public String toString() { return name() + total + TAG; } };
    co.yield(b.toString());
    Base<String> b2 = new Base<>("two", 2) { @Override public String toString() { return name() + count + Main.this.count + max(1, 2); } };
    co.yield(b2);
    Inner i = new Inner() { @Override public String toString() { return inner() + p; } };
    co.yield(i);
    Base.Open o = new Open() { @Override public String toString() { open += p; return say() + this.open + super.say(); } };
    co.yield(o);
    class Local extends Base<Integer> {
      Local() { super(5); }
      @Override protected String name() { return super.name() + Main.super.name() + count + Main.super.count; }
      @Override public String toString() { return name() + all(1, 2); }
    }
    co.yield(new Local());


  }

  static void show(Generator<?, ?, ?> g) {
    while (g.moveNext()) System.out.println(g.current());
  }

  public static void main(String[] args) {
    show(MainCoroutines.fields(new Main()));
    show(MainCoroutines.methods(new Main()));
    show(MainCoroutines.anonymous(new Main(), "P"));
  }
}
