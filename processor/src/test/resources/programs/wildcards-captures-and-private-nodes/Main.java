import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.io.Closeable;
import java.io.IOException;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.function.*;

public class Main<K extends Comparable<K>> {
  static class Tree<K extends Comparable<K>, V> {
    private final class Entry implements Map.Entry<K, V> { K k; V v; private Entry l, r; private Entry(K k, V v) { this.k = k; this.v = v; }
      public K getKey() { return k; } public V getValue() { return v; } public V setValue(V n) { V o = v; v = n; return o; } }
    private int size;
    protected Node root;
    class Node { K k; V v; Node l, r; private int h = 1; private Node(K k, V v) { this.k = k; this.v = v; } private Node child(boolean left) { return left ? l : r; } }
    private Node put(Node n, K k, V v) { if (n == null) { size++; return new Node(k, v); } int c = k.compareTo(n.k); if (c < 0) n.l = put(n.l, k, v); else if (c > 0) n.r = put(n.r, k, v); else n.v = v; n.h++; return n; }
    void put(K k, V v) { root = put(root, k, v); }
    @Coroutine void walk(YieldScope<? super Map.Entry<K, V>> co, Node n) { if (n == null) return; walk(co, n.child(true)); co.yield(Map.entry(n.k, n.v)); n.h += size; walk(co, n.child(false)); }
    @Coroutine int iterative(YieldScope<Object> co) {
      Deque<Node> stack = new ArrayDeque<Node>();
      Node n = root;
      while (n != null || !stack.isEmpty()) { while (n != null) { stack.push(n); n = n.l; } Node top = stack.pop(); co.yield(top.k + "=" + top.v); top.h--; n = top.r; }
      Function<Node, Integer> h = x -> x.h;
      List<Tree<K, V>.Node> all = new ArrayList<>(); all.add(root); all.add(new Node(root.k, root.v));
      Optional<Node> found = all.stream().filter(x -> x.h > 0).findFirst();
      co.yield(found.map(h).orElse(0));
      Node[] none = null;
      Map<K, ? extends Node> m = Map.of(root.k, root);
      co.yield(m.get(root.k).v);
      put(root, root.k, null); 
      co.yield(size);
      BiFunction<K, V, Node> mk = Node::new;
      co.yield(mk.apply(root.k, null).h);
      Function<Boolean, Node> ch = root::child;
      co.yield(ch.apply(true) == null);
      return none == null ? size : 0;
    }
  }
  interface Visitor<R, X extends Exception> { R visit(int n) throws X; }
  private static <R, X extends Exception> R accept(Visitor<? extends R, ? extends X> v, int n) throws X { return v.visit(n); }
  private <A, B extends A> A pick(boolean b, A x, B y) { return b ? x : y; }
  private static <T extends Object & Comparable<? super T> & java.io.Serializable> T top(Collection<? extends T> c) { return Collections.max(c); }
  private List<? super K> sink = new ArrayList<Object>();
  private Map<? extends K, ? super Integer> wild = new HashMap<>();

  @SuppressWarnings("lossy-conversions") // of Java 20, for sh -= 1.5
  @Coroutine
  <V extends K> Map<K, List<? extends V>> wild(YieldScope<Object> co, Collection<? extends V> in, K k) throws IOException {
    sink.add(k);
    Object o = sink.get(0);
    co.yield(o);
    for (var x : in) { var list = List.of(x); co.yield(list.get(0).compareTo(k)); sink.addAll(list); }
    var cap = wild.entrySet();
    co.yield(cap.size());
    co.yield(Main.<String, IOException>accept(n -> "v" + n, 3));
    try { accept((Visitor<Object, IOException>) n -> { throw new IOException("x" + n); }, 4); } catch (IOException e) { co.yield(e.getMessage()); }
    co.yield(this.<K, V>pick(true, k, null));
    co.yield(pick(false, 1, 2.5));
    var top = top(List.of("a", "c", "b"));
    co.yield(top.length() + top);
    var inter = (Comparable<String> & java.io.Serializable) "inter";
    co.yield(inter.compareTo("inter"));
    Runnable r = (Runnable & java.io.Serializable) () -> sink.clear();
    r.run();
    co.yield(sink.size());
    List<? extends List<? extends V>> nested = List.of(List.copyOf(in));
    for (List<? extends V> each : nested) for (V v : each) co.yield(v);
    Map<K, List<? extends V>> result = new TreeMap<>();
    Callable<? extends Collection<? super V>> call = () -> { List<K> l = new ArrayList<>(in); l.add(k); return l; };
    try { co.yield(call.call().size()); } catch (Exception e) { throw new IOException(e); }
    result.put(k, nested.get(0));
    try (Closeable c = () -> sink.add(k); var c2 = (Runnable & Closeable2) () -> co2()) { co.yield(c != c2); }
    co.yield(sink);
    Supplier<Supplier<? extends K>> ss = () -> () -> k;
    co.yield(ss.get().get());
    int[][] jag = {{1}, {}, null}; long total = 0; for (int[] row : jag) { if (row != null) for (int v : row) { total += v; co.yield(total); } }
    char ch = 'a'; ch += 1; ch++; co.yield(ch); byte bt = (byte) 200; bt >>>= 1; co.yield(bt); short sh = 1; sh -= 1.5; co.yield(sh);
    Integer nul = null; boolean t = false; co.yield(t ? nul : "ok");
    co.yield(t ? 1 : 'c'); co.yield((Object) (t ? 1 : 2.0));
    return result;
  }
  private static void co2() {} interface Closeable2 extends Closeable { void run(); default void close() { run(); } }
  static void show(Generator<?, ?, ?> g) { while (g.moveNext()) System.out.println(g.current()); System.out.println("=> " + g.result()); }
  public static void main(String[] args) {
    Tree<String, Integer> tree = new Tree<>(); for (String s : "d b a c e".split(" ")) tree.put(s, s.length());
    show(Main_TreeCoroutines.walk(tree, tree.root));
    show(Main_TreeCoroutines.iterative(tree));
    show(MainCoroutines.wild(new Main<String>(), List.of("x", "y"), "k"));
  }
}
