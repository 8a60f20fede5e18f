import dev.fermata.annotations.Coroutine;
import dev.fermata.async.*;
import dev.fermata.async.sync.*;
import java.io.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.TimeoutException;
import java.util.function.*;

/** try in every shape around awaits; labels; rethrow; finally that overrides; constructors; statics. */
public class Main {
  static class Bad extends Exception { Bad(String m) { super(m); } }
  @Coroutine static <X extends Exception> int boom(AsyncScope co, Supplier<? extends X> x, boolean late) throws X { if (late) co.pause(); if (x != null) throw x.get(); return 1; }
  @Coroutine static String tries(AsyncScope co, int mode) throws Exception {
    StringBuilder s = new StringBuilder();
    loop:
    for (int i = 0; i < 4; i++) {
      try {
        try {
          switch (mode) {
            case 0: boom(co, () -> new Bad("b"), true); break;
            case 1: if (i == 1) continue loop; if (i == 2) break loop; break;
            case 2: return s.append("ret").toString();
            case 3: { int got = co.await(MainCoroutines.boom(() -> new IOException("io"), i % 2 == 0), IOException.class); s.append(got); break; }
            default: throw new Error("err");
          }
          s.append('n').append(i);
        } catch (Bad | FileNotFoundException e) {
          s.append('c').append(co.<Integer, RuntimeException>await(MainCoroutines.boom(null, true), RuntimeException.class));
          if (i == 2) throw new Bad("again");
        } catch (IOException e) {
          try { boom(co, () -> e, false); } catch (IOException same) { s.append(same == e); }
        } finally {
          s.append('f'); co.sleep(Duration.ofMillis(1));
          if (mode == 4 && i == 0) continue loop;
          if (mode == 5) return s.append("over").toString();
        }
      } catch (Bad b) { s.append(b.getMessage()); }
    }
    return s.toString();
  }
  final int a; { a = 5; }
  static int count;
  int next() { return ++count; }
  @Coroutine int fields(AsyncScope co) { int before = count; this.inc(co).inc(co); synchronized (this) { count += before; } return count + a; }
  @Coroutine private Main inc(AsyncScope co) { count += next() * 0 + co.await(Asyncs.of(1)); return this; }
  @Coroutine static <T extends Comparable<? super T>, C extends Collection<? super T>> C sorted(AsyncScope co, C into, Iterable<? extends Awaitable<? extends T>> from) {
    List<T> all = new ArrayList<>();
    for (Awaitable<? extends T> each : from) all.add(co.await(each));
    Collections.sort(all); into.addAll(all); return into;
  }
  @Coroutine static String queues(AsyncScope co) throws TimeoutException {
    AsyncQueue<Integer> q = AsyncQueue.bounded(2);
    StringBuilder s = new StringBuilder();
    try (var g = co.taskGroup()) {
      g.start(MainCoroutines.produce(q, 5));
      for (int x : co.each(q)) { if (x == 3) { s.append('!'); continue; } s.append(x); co.sleep(Duration.ofMillis(x)); }
      co.await(g.join());
    }
    AsyncLock lock = new AsyncLock();
    List<String> order = new ArrayList<>();
    co.gather(MainCoroutines.locked(lock, "a", order), MainCoroutines.locked(lock, "b", order), lock.holding(Asyncs.call(() -> { order.add("h"); return "h"; })));
    return s + order.toString() + co.loop().time().toMillis();
  }
  @Coroutine static void produce(AsyncScope co, AsyncQueue<Integer> q, int n) { for (int i = 1; i <= n; i++) { co.await(q.put(i)); } q.shutdown(); }
  @Coroutine static String locked(AsyncScope co, AsyncLock lock, String n, List<String> order) { co.await(lock.acquire()); try { order.add(n); co.sleep(Duration.ofMillis(3)); order.add(n + "'"); return n; } finally { lock.release(); } }
  public static void main(String[] args) throws Exception {
    try (Runner r = Runner.virtual()) {
      for (int m = 0; m < 6; m++) { try { System.out.println(m + r.run(MainCoroutines.tries(m), Exception.class)); } catch (Throwable e) { System.out.println(m + " " + e); } }
      System.out.println(r.run(MainCoroutines.fields(new Main())));
      System.out.println(r.run(MainCoroutines.<Integer, List<Number>>sorted(new LinkedList<>(), List.of(Asyncs.of(3), Asyncs.delayed(Duration.ofMillis(2), Asyncs.of(1)), Asyncs.of(2)))));
      System.out.println(r.run(MainCoroutines.queues(), TimeoutException.class));
    }
  }
}
