package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.EventLoop;
import dev.fermata.async.Runner;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Timers at random times, of which every other is cancelled and the rest fire; per timer. */
@Row(value = "timers, half of them cancelled", limit = "handHeap")
@State(Scope.Thread)
public class Timers extends Burst {
  private static final int N = 20_000;
  private static final long END = 1_000_000_000;

  private final Runner runner = Runner.virtual();
  private final long[] times = new Random(5).longs(N, 0, END).toArray();
  private int fired;

  /** Shuts the loop down. */
  @TearDown
  public void close() {
    runner.close();
  }

  @Coroutine
  void timers(AsyncScope co) {
    EventLoop loop = co.loop();
    EventLoop.Handle[] handles = new EventLoop.Handle[N];
    for (int i = 0; i < N; i++) {
      handles[i] = loop.callLater(Duration.ofNanos(times[i]), () -> fired++);
    }
    for (int i = 0; i < N; i += 2) {
      handles[i].cancel();
    }
    co.sleep(Duration.ofNanos(END + 1));
  }

  private final class HeapTimer extends HandHeap.Entry {
    @Override
    void fire() {
      fired++;
    }
  }

  private static final class QueueTimer implements Comparable<QueueTimer> {
    private final long time;
    private Runnable action;

    QueueTimer(long time, Runnable action) {
      this.time = time;
      this.action = action;
    }

    @Override
    public int compareTo(QueueTimer other) {
      return Long.compare(time, other.time);
    }
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handHeap() {
    fired = 0;
    HandHeap heap = new HandHeap();
    HeapTimer[] timers = new HeapTimer[N];
    for (int i = 0; i < N; i++) {
      timers[i] = new HeapTimer();
      heap.insert(times[i], timers[i]);
    }
    for (int i = 0; i < N; i += 2) {
      heap.remove(timers[i]);
    }
    for (long now = heap.nextKey(); now < END; now = heap.nextKey()) {
      heap.fire(now);
    }
    return fired;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int priorityQueue() {
    fired = 0;
    PriorityQueue<QueueTimer> queue = new PriorityQueue<>();
    QueueTimer[] timers = new QueueTimer[N];
    for (int i = 0; i < N; i++) {
      timers[i] = new QueueTimer(times[i], () -> fired++);
      queue.add(timers[i]);
    }
    for (int i = 0; i < N; i += 2) {
      timers[i].action = null;
    }
    for (QueueTimer next = queue.poll(); next != null; next = queue.poll()) {
      if (next.action != null) {
        next.action.run();
      }
    }
    return fired;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermata() {
    fired = 0;
    runner.run(TimersCoroutines.timers(this));
    return fired;
  }
}
