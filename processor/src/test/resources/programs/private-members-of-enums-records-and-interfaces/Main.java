import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

public class Main {
  private static int made;
  private int[] numbers = {1, 2, 3};
  private int[][] deep = {{1}, {2, 3}};
  private Integer boxed = 5;
  private String text = "t";
  private long wide = 1;
  private final Map<String, List<Integer>> map = new TreeMap<>();
  private Main next;
  private static final int COMPUTED = Integer.parseInt("7");
  private static final List<String> LOG = new ArrayList<>();

  private static int log(String s, int v) { LOG.add(s); return v; }
  private Main self() { made++; return this; }
  private <E extends Exception> void mayThrow(E e, boolean really) throws E { if (really) throw e; }
  private static <T extends Comparable<? super T>> T most(List<? extends T> list) { T b = null; for (T t : list) if (b == null || t.compareTo(b) > 0) b = t; return b; }
  private static String var(int a, Object... rest) { return a + Arrays.toString(rest); }
  private static String prim(long... rest) { return Arrays.toString(rest); }

  enum Planet {
    EARTH(1) { @Override String hi() { return "earth" + massOf(); } }, MARS(2);
    private final int mass;
    private static int seen;
    Planet(int mass) { this.mass = mass; }
    private int mass() { seen++; return mass; }
    int massOf() { return mass(); }
    String hi() { return name() + mass; }
    private Planet after() { return values()[(ordinal() + 1) % values().length]; }
    @Coroutine void orbit(YieldScope<Object> co) { co.yield(mass + hi()); co.yield(after()); seen += mass(); co.yield(seen); switch (this) { case EARTH -> co.yield("e"); default -> co.yield(after().mass); } }
  }

  record Point(int x, int y) {
    private static int made;
    private Point plus(Point o) { made++; return new Point(x + o.x, y + o.y); }
    Point { if (x < 0) throw new IllegalArgumentException(); }
    private Point(int v) { this(v, v); }
    @Coroutine Point walk(YieldScope<Object> co, Point by) { Point p = this; while (p.x < 5) { co.yield(p); p = p.plus(by); } co.yield(new Point(9)); co.yield(made++ + made); return p; }
  }

  interface Shape {
    private String secret(int n) { return "secret" + n + area(); }
    private static String hidden() { return "hidden"; }
    int area();
    @Coroutine default void draw(YieldScope<Object> co) { co.yield(secret(1)); co.yield(hidden()); Supplier<String> s = Shape::hidden; co.yield(s.get()); Function<Integer, String> f = this::secret; co.yield(f.apply(area())); }
  }

  @Coroutine
  void places(YieldScope<Object> co) throws Exception {
    numbers[log("a", 0)] += log("b", 10);
    numbers[1]++;
    co.yield(numbers[0] + numbers[1]);
    self().numbers[log("c", 2)] *= 3;
    self().deep[1][0] <<= 2;
    co.yield(self().numbers[2] + deep[1][0]);
    boxed++;
    ++boxed;
    boxed += 2;
    co.yield(boxed-- + boxed);
    self().boxed *= 2;
    co.yield(self().boxed++);
    text += 1 + 2;
    text += 'c';
    self().text += null;
    co.yield(text);
    wide += 1.7;
    wide >>>= 1;
    wide = wide << 40;
    co.yield(wide);
    next = new Main();
    next.next = this;
    next.next.next.text = "chain";
    co.yield(next.text + next.next.text);
    map.computeIfAbsent("k", k -> new ArrayList<>()).add(boxed);
    map.get("k").add(COMPUTED);
    co.yield(map);
    int i = 0;
    numbers[i++] = numbers[i] + (i = 2);
    co.yield(numbers[0] + "," + i);
    numbers[0] = log("d", 1) + co(co, 5);
    co.yield(Arrays.toString(numbers));
    self().numbers[log("e", 1)] += co(co, 6);
    co.yield(Arrays.toString(numbers) + made + LOG);
    try { mayThrow(new java.io.IOException("io"), numbers[0] > 0); } catch (java.io.IOException e) { co.yield(e.getMessage()); }
    this.<RuntimeException>mayThrow(null, false);
    co.yield(most(List.of(3, 9, 4)));
    co.yield(var(1) + var(2, "x") + var(3, (Object[]) new String[] {"y", "z"}) + var(4, (Object) null) + var(5, 1, 2.0, 'c'));
    co.yield(prim() + prim(1) + prim(1, (byte) 2));
    final int k = numbers[0];
    Runnable r = () -> { numbers[k % 3]++; boxed--; self().text += k; made += 2; };
    r.run();
    co.yield(boxed + text + made);
  }

  @Coroutine
  private static int co(YieldScope<Object> co, int n) { co.yield("co" + n); return n * 2; }

  static void show(Generator<?, ?, ?> g) {
    while (g.moveNext()) System.out.println(g.current());
    System.out.println("=> " + g.result());
  }

  public static void main(String[] args) {
    show(MainCoroutines.places(new Main()));
    for (Planet p : Planet.values()) show(Main_PlanetCoroutines.orbit(p));
    show(Main_PointCoroutines.walk(new Point(1, 1), new Point(2, 3)));
    show(Main_ShapeCoroutines.draw(() -> 4));
  }
}
