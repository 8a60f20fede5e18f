package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of type that can hold a coroutine. */
final class HostKindsTest {
  private final int base = 5;

  enum Planet {
    EARTH(1),
    MARS(2);

    private final int moons;

    Planet(int moons) {
      this.moons = moons;
    }

    @Coroutine
    void moons(YieldScope<String> co) {
      for (int i = 0; i < moons; i++) {
        co.yield(name() + i);
      }
    }

    @Coroutine
    static void all(YieldScope<String> co) {
      for (Planet p : values()) {
        p.moons(co);
      }
    }
  }

  @Test
  void enumHost() {
    Steps.values(HostKindsTest_PlanetCoroutines.moons(Planet.MARS), "MARS0", "MARS1");
    Steps.values(HostKindsTest_PlanetCoroutines.all(), "EARTH0", "MARS0", "MARS1");
  }

  record Range<N extends Number>(N from, N to) {
    @Coroutine
    int walk(YieldScope<Integer> co) {
      for (int i = from.intValue(); i < to.intValue(); i++) {
        co.yield(i);
      }
      return to().intValue() - from().intValue();
    }

    @Coroutine
    static <M extends Number> void twice(YieldScope<Integer> co, Range<M> r) {
      co.yield(-r.walk(co));
      co.yield(-new Range<>(r.from, 0).walk(co));
    }
  }

  @Test
  void recordHost() {
    assertEquals(
        2, Steps.<Integer>values(HostKindsTest_RangeCoroutines.walk(new Range<>(3, 5)), 3, 4));
    Steps.values(HostKindsTest_RangeCoroutines.twice(new Range<>(-1, 1)), -1, 0, -2, -1, -1);
  }

  interface Walker<T> {
    List<T> items();

    @Coroutine
    default int walk(GeneratorScope<T, Boolean> co) {
      int n = 0;
      for (T item : items()) {
        if (accept(co.yield(item))) {
          n++;
        }
      }
      return n;
    }

    private boolean accept(Boolean b) {
      return b != null && b;
    }

    @Coroutine
    private int twice(GeneratorScope<T, Boolean> co) {
      return walk(co) + walk(co);
    }

    @Coroutine
    static <E> int walkTwice(GeneratorScope<E, Boolean> co, Walker<E> walker) {
      return walker.twice(co);
    }
  }

  @Test
  void interfaceHost() {
    Walker<String> walker = () -> List.of("a", "b");
    Trace t = new Trace();
    t.run(HostKindsTest_WalkerCoroutines.walk(walker), true, false)
        .expect("yield a", "yield b", "return 1");
    t.run(HostKindsTest_WalkerCoroutines.walkTwice(walker), true, false, true, true)
        .expect("yield a", "yield b", "yield a", "yield b", "return 3");
  }

  static class Box<T> {
    T value;

    Box(T value) {
      this.value = value;
    }

    static class Nested {
      static class Deep {
        @Coroutine
        static <T> T open(YieldScope<? super T> co, Box<T> box) {
          co.yield(box.value);
          return box.value;
        }
      }
    }

    class Inner<U> {
      final U other;

      Inner(U other) {
        this.other = other;
      }

      @Coroutine
      void both(YieldScope<Object> co, boolean swap) {
        co.yield(swap ? other : value);
        co.yield(swap ? Box.this.value : this.other);
        value = null;
        co.yield(Box.this.value == null);
      }

      class Innermost {
        @Coroutine
        T all(YieldScope<Object> co) {
          co.yield(other);
          T old = value;
          Box.this.value = null;
          co.yield(Inner.this.other);
          return old;
        }
      }
    }
  }

  @Test
  void nestedHosts() {
    assertEquals(
        "v",
        Steps.<String>values(HostKindsTest_Box_Nested_DeepCoroutines.open(new Box<>("v")), "v"));
  }

  @Test
  void innerHosts() {
    Box<String> box = new Box<>("v");
    Box<String>.Inner<Integer> inner = box.new Inner<>(7);
    assertEquals(
        "v",
        Steps.<String>values(
            HostKindsTest_Box_Inner_InnermostCoroutines.all(inner.new Innermost()), 7, 7));
    box.value = "w";
    Steps.values(HostKindsTest_Box_InnerCoroutines.both(inner, true), 7, "w", true);
  }

  class Member {
    private final int own = 1;

    @Coroutine
    int sum(GeneratorScope<String, Integer> co) {
      int a = own + base + co.yield("a");
      int b = HostKindsTest.this.base + Member.this.own + outerMethod(co.yield("b"));
      return a * 100 + b;
    }

    @Coroutine
    int creates(YieldScope<Object> co) {
      Member sibling = new Member();
      Member other = HostKindsTest.this.new Member();
      co.yield(sibling != other);
      return sibling.own + other.own;
    }
  }

  private int outerMethod(int x) {
    return x * 2;
  }

  @Coroutine
  String createsInner(GeneratorScope<Object, HostKindsTest> co) {
    Member a = new Member();
    Member b = co.yield("outer?").new Member();
    Member c = this.new Member();
    return a.own + "" + b.own + c.own;
  }

  @Test
  void memberClass() {
    Trace t = new Trace();
    HostKindsTest outer = new HostKindsTest();
    // a = 1 + 5 + 2; b = 5 + 1 + 6
    t.run(HostKindsTest_MemberCoroutines.sum(outer.new Member()), 2, 3)
        .expect("yield a", "yield b", "return 812");
    t.run(HostKindsTest_MemberCoroutines.creates(outer.new Member()))
        .expect("yield true", "return 2");
    t.run(HostKindsTestCoroutines.createsInner(outer), outer).expect("yield outer?", "return 111");
    Steps.of(HostKindsTestCoroutines.createsInner(outer))
        .yields("outer?")
        .raises(NullPointerException.class);
  }

  abstract static class Template {
    abstract String hook(int i);

    @Coroutine
    final void run(YieldScope<String> co) {
      for (int i = 0; i < 2; i++) {
        co.yield(hook(i));
      }
    }
  }

  @Test
  void abstractClassAsHost() {
    Template anonymous =
        new Template() {
          @Override
          String hook(int i) {
            return "hook" + i;
          }
        };
    Steps.values(HostKindsTest_TemplateCoroutines.run(anonymous), "hook0", "hook1");
  }

  @Coroutine(factory = "renamed")
  static void clash(YieldScope<String> co, int n) {
    co.yield("renamed " + n);
    if (n > 0) {
      clash(co, n - 1);
    }
  }

  @Test
  void renamedFactory() {
    Steps.values(HostKindsTestCoroutines.renamed(1), "renamed 1", "renamed 0");
  }
}
