import dev.fermata.annotations.Coroutine;
import dev.fermata.async.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;

/** Evaluation order with awaits everywhere; each await either is there at once or waits. */
public class Main {
  static final StringBuilder LOG = new StringBuilder();
  @Coroutine static int get(AsyncScope co, int v, boolean waits) {
    LOG.append("<").append(v).append(' ');
    if (waits) co.sleep(Duration.ofMillis(v));
    LOG.append(v).append("> ");
    return v;
  }
  int field = 10;
  static int sfield = 3;
  int[] arr = {1, 2, 3, 4};
  Main self() { LOG.append("self "); return this; }
  int[] array() { LOG.append("array "); return arr; }
  static String cat(Object... os) { return Arrays.toString(os); }

  @Coroutine String order(AsyncScope co, boolean w) throws Exception {
    self().field += get(co, 5, w) * co.await(MainCoroutines.get(2, w));
    array()[get(co, 1, w)] <<= get(co, 2, !w);
    array()[co.await(MainCoroutines.get(0, w))]++;
    sfield = sfield + (sfield = get(co, 7, w)) + sfield;
    String s = "a" + field + get(co, 1, w) + (field = 0) + co.await(Asyncs.of('c')) + null + field;
    int[][] m = new int[get(co, 2, w)][co.await(MainCoroutines.get(3, !w))];
    m[1][2] = get(co, 9, w);
    Object o = w ? get(co, 1, w) : (Object) ("x" + get(co, 4, w));
    boolean b = get(co, 1, w) == 1 && co.await(Asyncs.of(false)) || get(co, 3, w) > 2;
    long l = switch (get(co, 2, w)) { case 1 -> 1; case 2 -> { long t = co.await(MainCoroutines.get(6, w)); yield t + get(co, 1, !w); } default -> 0; };
    char c = 'a'; c += get(co, 1, w); byte by = 1; by *= co.await(Asyncs.of(200)); Integer boxed = 5; boxed += get(co, 2, w); boxed++;
    String text = null; text += get(co, 1, w);
    List<Integer> list = new ArrayList<>(List.of(get(co, 1, w), get(co, 2, !w), co.await(MainCoroutines.get(3, w))));
    list.add(list.remove(get(co, 0, w)) + list.get(get(co, 1, w)));
    return cat(field, Arrays.toString(arr), sfield, s, Arrays.deepToString(m), o, b, l, c, by, boxed, text, list, new int[] {get(co, 1, w), 2}.length);
  }

  public static void main(String[] args) throws Exception {
    for (boolean w : new boolean[] {false, true}) {
      LOG.setLength(0); sfield = 3;
      try (Runner r = Runner.virtual()) { System.out.println(r.run(MainCoroutines.order(new Main(), w))); }
      System.out.println(LOG);
    }
  }
}
