import dev.fermata.annotations.Coroutine;
import dev.fermata.async.*;
import dev.fermata.generator.*;
import java.time.Duration;
import java.util.*;

/** Depth: through calls, awaits, generators; async generators with labels and abrupt exits. */
public class Main {
  @Coroutine static int down(AsyncScope co, int n) { if (n == 0) { co.sleep(Duration.ofMillis(1)); return 0; } int r = n % 2 == 0 ? down(co, n - 1) : co.await(MainCoroutines.down(n - 1)); return r + 1; }
  @Coroutine static int failing(AsyncScope co, int n) { if (n == 0) { co.pause(); throw new IllegalStateException("bottom"); } try { return failing(co, n - 1) + 1; } finally { if (n % 1000 == 0) co.pause(); } }
  @Coroutine static void grid(AsyncGeneratorScope<String, Integer> co, int w) {
    int total = 0;
    outer:
    for (int i = 0; ; i++) {
      for (int j = 0; j < w; j++) {
        try {
          Integer got = co.yield(i + ":" + j);
          if (got != null) { total += got; if (got == 0) continue outer; if (got < 0) break outer; }
          co.sleep(Duration.ofMillis(1));
        } finally { total++; if (total > 100) return; }
      }
    }
    try { co.yield("total " + total); } finally { co.pause(); co.yield("after " + total); }
  }
  @Coroutine static String drive(AsyncScope co) {
    AsyncGenerator<String, Integer> g = MainCoroutines.grid(3);
    StringBuilder s = new StringBuilder(co.await(g.next()));
    for (Integer v : new Integer[] {null, 0, 5, null, null, -1, null, null}) {
      try { s.append(' ').append(co.await(g.send(v))); } catch (StopAsyncIteration e) { s.append(" stop"); }
    }
    loop:
    for (String a : co.each(MainCoroutines.grid(2))) {
      for (String b : co.each(MainCoroutines.grid(1).take(3))) {
        if (b.startsWith("1")) { s.append(" |").append(a).append(b); continue loop; }
        if (a.startsWith("2")) break loop;
      }
    }
    return s.toString();
  }
  public static void main(String[] args) {
    boolean direct = "direct".equals(System.getProperty("fermata.mode"));
    try (Runner r = Runner.virtual()) {
      System.out.println(r.run(MainCoroutines.down(direct ? 100 : 100_000)) > 99);
      try { r.run(MainCoroutines.failing(direct ? 100 : 100_000)); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
      System.out.println(r.run(MainCoroutines.drive()));
    }
  }
}
