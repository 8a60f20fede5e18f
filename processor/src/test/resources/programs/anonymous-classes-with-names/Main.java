import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;
import java.io.*;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.function.*;
import java.util.stream.*;

public class Main {
  int total = 10;
  class Inner { int q; Inner(int... qs) { for (int x : qs) q += x + total; } }
  static class Thrower { Thrower(boolean b) throws IOException { if (b) throw new IOException("b"); } }

  @Coroutine void named(YieldScope<Object> co, int p, Main other) throws IOException {
    var counter = new Object() { int count = p; int next() { return count++ + total; } };
    co.yield(counter.next());
    co.yield(counter.next() + counter.count);
    var inner = new Inner(1, 2, 3) { int twice() { return q * 2; } };
    co.yield(inner.twice());
    var others = other.new Inner(4) { int thrice = q * 3; };
    co.yield(others.thrice);
    co.yield(others.q);
    var list = new ArrayList<Map<String, Integer>>(5) { int adds; @Override public boolean add(Map<String, Integer> m) { adds++; return super.add(m); } };
    list.add(Map.of("a", 1));
    co.yield(list.adds);
    for (Map<String, Integer> m : list) co.yield(m);
    var comparator = new Comparator<String>() { int calls; public int compare(String a, String b) { calls++; return a.compareTo(b) * p; } };
    List<String> words = new ArrayList<>(List.of("b", "a", "c"));
    words.sort(comparator);
    co.yield(words);
    co.yield(comparator.calls > 0);
    try {
      var t = new Thrower(true) { int never; };
      co.yield(t.never);
    } catch (IOException e) { co.yield(e.getMessage()); }
    var diamond = new HashMap<>(Map.of("k", List.of(1))) { int extra = p; };
    co.yield(diamond.extra + diamond.get("k").get(0));
  }

  @Coroutine void leaving(YieldScope<Object> co, int p) {
    var op = Optional.of(1).map(z -> new Object() { int w = z + p; }).get();
    co.yield(op.w);
    var all = Stream.of(1, 2, 3).map(z -> new Object() { final int v = z; final int square = z * z + total; }).collect(Collectors.toList());
    co.yield(all.size());
    for (var each : all) co.yield(each.v + "^2=" + each.square);
    var local = Optional.of(2).map(z -> { class W { int w = z + p; W twin() { return new W(); } } return new W(); }).get();
    co.yield(local.w);
    co.yield(local.twin().w);
    var rec = Optional.of(3).map(z -> { record R(int r) {} return new R(z); }).get();
    co.yield(rec.r());
    co.yield(rec);
    var array = Stream.of("x", "y").map(s -> new Object() { String t = s + s; }).toArray();
    co.yield(array.length);
  }

  @Coroutine void receivers(GeneratorScope<Object, Integer> co, int p) {
    int sum = new Object() { int add(int x, int y) { return x + y + p; } }.add(co.yield("a"), co.yield("b"));
    co.yield(sum);
    co.yield(new Object() { int f = p * 2; }.f);
    Callable<Integer> c = new Callable<>() { public Integer call() { return p; } };
    try { co.yield(c.call()); } catch (Exception e) { throw new IllegalStateException(e); }
    Runnable r = new Runnable() { int self = 4; public void run() { total += self; } };
    r.run();
    co.yield(total);
  }

  @Coroutine void extending(YieldScope<Object> co, int p) {
    class Named { int n; Named(int n) { this.n = n + p; } int get() { return n; } }
    var more = new Named(5) { int m = n * 2; @Override int get() { return super.get() + m + p; } };
    co.yield(more.get());
    Named plain = new Named(6) { @Override int get() { return -super.get(); } };
    co.yield(plain.get());
    co.yield(more.m);
    List<Supplier<Named>> later = new ArrayList<>();
    for (int i = 0; i < 2; i++) { int j = i; later.add(() -> new Named(j) { @Override int get() { return j * 100 + n; } }); }
    for (Supplier<Named> s : later) co.yield(s.get().get());
    later.clear();
    for (int x : List.of(1, 2)) { class Deep extends Named { Deep() { super(x); } int get() { return x + n; } } Deep d = new Deep(); later.add(() -> d); }
    for (Supplier<Named> s : later) co.yield(s.get().get());
  }

  public static void main(String[] args) throws Exception {
    Main m = new Main();
    for (Object o : MainCoroutines.named(m, 1, new Main())) System.out.println(o);
    for (Object o : MainCoroutines.leaving(m, 1)) System.out.println(o);
    var g = MainCoroutines.receivers(m, 1);
    boolean more = g.moveNext();
    for (int i = 5; more; i++) { System.out.println(g.current()); more = g.moveNext(i); }
    for (Object o : MainCoroutines.extending(m, 1)) System.out.println(o);
  }
}
