package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of nearly each construct, some of which other ways of attributing a body break. */
public class Everything {
  int f = 3;

  @Coroutine
  public static void numbers(YieldScope<Integer> co, int n) {
    var list = new ArrayList<Map.Entry<String, Integer>>();
    for (var e : list) {
      co.yield(e.getValue());
    }
    for (var i = 0; i < n; i++) {
      co.yield(i);
    }
    var m = Map.of("a", 1, "b", 2);
    int k = m.values().stream().filter(x -> x > 1).mapToInt(x -> x).sum();
    List<String> d = new ArrayList<>();
    List<? extends Number> nums = n > 0 ? List.of(1, 2.0) : List.of(1L);
    Number q = n > 3 ? 1 : 2.0;
    co.yield(k + d.size() + nums.size() + q.intValue());
  }

  @Coroutine
  static void count(YieldScope<Integer> co, int n) {
    co.yield(n);
  }

  @Coroutine
  public String instance(YieldScope<String> co, String s) {
    Runnable r = () -> System.out.println(f + s);
    r.run();
    class Local {
      final int v = f;

      int get() {
        return v + s.length();
      }
    }
    var loc = new Local();
    record P(int a, String b) {
      P {
        if (a < 0) {
          throw new IllegalArgumentException();
        }
      }
    }
    enum E2 {
      A,
      B {
        @Override
        public String toString() {
          return "b";
        }
      }
    }
    interface I2 {
      int z();
    }
    var p = new P(1, "x");
    I2 i2 = () -> p.a();
    String sw =
        switch (E2.A) {
          case A -> p.b();
          case B -> {
            yield "q";
          }
        };
    Object o = p;
    if (o instanceof P pp && pp.a() > 0) {
      co.yield(pp.b() + sw + i2.z());
    }
    Function<Integer, Function<Integer, Integer>> cur = a -> b -> a + b;
    BiFunction<Integer, Integer, Integer> add = Integer::sum;
    Supplier<List<String>> sup = ArrayList::new;
    Comparator<String> c =
        new Comparator<>() {
          @Override
          public int compare(String x, String y) {
            return x.compareTo(y) + f;
          }
        };
    Object an =
        new Object() {
          final int z = loc.get();

          @Override
          public String toString() {
            return "" + z;
          }
        };
    Inner in =
        this.new Inner(4) {
          @Override
          int t() {
            return w + 1;
          }
        };
    int[] arr = {1, 2, 3};
    arr[0] += 2;
    long tot = arr[0]++ + ~arr[1];
    try (var sc = new Scanner("x")) {
      co.yield(sc.next() + in.t() + tot + an + c.compare("a", "b") + sup.get() + add.apply(1, 2));
    } catch (IllegalStateException | NoSuchElementException ex) {
      throw ex;
    }
    synchronized (this) {
      f++;
    }
    lbl:
    while (true) {
      do {
        break lbl;
      } while (f > 0);
    }
    List<List<String>> g =
        Stream.of(s).collect(Collectors.groupingBy(String::length)).values().stream().toList();
    Integer total = g.stream().map(List::size).reduce(0, (u, v) -> u + v);
    for (Integer z : EverythingCoroutines.count(3)) {
      co.yield("" + z + total + cur.apply(1).apply(2));
    }
    for (Integer z : EverythingCoroutines.numbers(3)) {
      co.yield("" + z);
    }
    var generator = EverythingCoroutines.instance(this, "z");
    String value = generator.next().trim();
    return value;
  }

  class Inner {
    int w;

    Inner(int w) {
      this.w = w;
    }

    int t() {
      return w;
    }
  }

  @Coroutine
  static <T extends Comparable<T>> void generic(YieldScope<T> co, List<T> in) {
    var mx = in.stream().max(Comparator.naturalOrder()).orElseThrow();
    T t2 = in.isEmpty() ? null : Collections.max(in);
    co.yield(mx);
    co.yield(t2);
    var cp = new ArrayList<>(in);
    co.yieldAll(cp);
  }

  static int normalUser(Everything e) {
    var z =
        new Object() {
          int q = 1;
        };
    z.q++;
    Inner in = e.new Inner(3) {};
    int sum = in.t() + z.q;
    for (int i : EverythingCoroutines.count(4)) {
      sum += i;
    }
    return sum;
  }
}
