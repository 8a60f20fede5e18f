import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;
import java.util.*;
import java.util.function.*;

public class Main<H extends Comparable<H>> {
  H host;
  Main(H host) { this.host = host; }

  @Coroutine static <T> void node(YieldScope<Object> co, T t) {
    class Node {
      T v = t;
      Node next;
      Node[] children = new Node[2];
      @Override public boolean equals(Object o) { return o instanceof Node other && Objects.equals(other.v, v); }
      @Override public int hashCode() { return Objects.hashCode(v); }
      boolean same(Object o) { Node n = (Node) o; T w = n.v; return w == v; }
    }
    Node n = new Node();
    co.yield(n.v);
    Object o = n;
    Node[] ns = {n, new Node()};
    co.yield(ns[1].equals(o) + " " + n.same(ns[1]));
    if (o instanceof Node m && m.v == t) { T w = m.v; co.yield(w); Node again = m; co.yield(again.same(m)); }
    Node cast = (Node) o;
    List<Node> list = new ArrayList<>(List.of(cast));
    Map<String, List<Node>> map = new HashMap<>();
    map.put("x", list);
    co.yield(map.get("x").get(0).children.length);
    Function<Node, T> get = z -> z.v;
    BiFunction<Node, Object, Boolean> same = Node::same;
    co.yield(get.apply(cast) + "" + same.apply(n, o));
    Node[][] grid = new Node[2][3];
    grid[1][2] = cast;
    co.yield(grid[1][2].v);
    Supplier<Node> make = Node::new;
    co.yield(make.get().v);
    Class<?> c = Node.class;
    co.yield(c.getSimpleName());
    for (Node each : ns) co.yield(each.v);
  }

  @Coroutine <K extends H, C extends Collection<K>> void bounds(YieldScope<Object> co, C keys) {
    class Max {
      K max() { K best = null; for (K k : keys) if (best == null || k.compareTo(best) > 0) best = k; return best; }
      boolean beats() { return host.compareTo(max()) < 0; }
    }
    Max max = new Max();
    co.yield(max.max());
    co.yield(max.beats());
    class Box<V> {
      final V value;
      final K key;
      Box(V value, K key) { this.value = value; this.key = key; }
      <W> Box<W> with(W w) { return new Box<>(w, key); }
    }
    Box<String> box = new Box<>("s", max.max());
    co.yield(box.value + box.key);
    Box<Integer> with = box.with(3);
    co.yield(with.value + "" + with.key);
    List<Box<?>> boxes = List.of(box, with, new Box<Long>(4L, with.key));
    for (Box<?> b : boxes) co.yield(b.value);
  }

  /** A class's own type parameter hides the method's. */
  @Coroutine static <T> void hiding(YieldScope<Object> co, T t) {
    class Pair<T> { T a; Pair(T a) { this.a = a; } String s() { return a + "" + t; } }
    Pair<Integer> p = new Pair<>(1);
    co.yield(p.s());
    int i = p.a;
    co.yield(i);
  }

  public static void main(String[] args) {
    for (Object o : MainCoroutines.node("t")) System.out.println(o);
    for (Object o : MainCoroutines.bounds(new Main<>(3), List.of(2, 7, 5))) System.out.println(o);
    for (Object o : MainCoroutines.hiding("t")) System.out.println(o);
  }
}
