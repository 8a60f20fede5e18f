package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncScope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Ten thousand children, each a task of its own, and a list of their results; per child. */
@Row(value = "gather of 10,000", limit = "handCounter")
public class GatherMany extends OnLoop {
  private static final int N = 10_000;

  @Coroutine
  static Integer child(AsyncScope co, int i) {
    return i & 63;
  }

  @Coroutine
  static int all(AsyncScope co) {
    List<Async<Integer>> children = new ArrayList<>(N);
    for (int i = 0; i < N; i++) {
      children.add(GatherManyCoroutines.child(i));
    }
    return sum(co.gather(children));
  }

  static int sum(List<Integer> results) {
    int sum = 0;
    for (int result : results) {
      sum += result;
    }
    return sum;
  }

  /** Children that count down and leave their results. */
  private static final class HandGather {
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>(N + 1);
    private final Integer[] results = new Integer[N];
    private int left = N;

    int run() {
      for (int i = 0; i < N; i++) {
        int child = i;
        queue.add(() -> end(child, child & 63));
      }
      for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
        next.run();
      }
      if (left > 0) {
        throw new IllegalStateException("children are left: " + left);
      }
      return sum(List.of(results));
    }

    private void end(int child, int result) {
      results[child] = result;
      left--;
    }
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handCounter() {
    return new HandGather().run();
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int completableFuture() {
    ArrayDeque<Runnable> queue = new ArrayDeque<>(N + 1);
    List<CompletableFuture<Integer>> children = new ArrayList<>(N);
    for (int i = 0; i < N; i++) {
      int child = i;
      children.add(CompletableFuture.supplyAsync(() -> child & 63, queue::add));
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(children.toArray(CompletableFuture[]::new));
    for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
      next.run();
    }
    all.join();
    int sum = 0;
    for (CompletableFuture<Integer> child : children) {
      sum += child.join();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int kotlinAwaitAll() {
    return KotlinAsync.awaitAll(N);
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermata() {
    return runner.run(GatherManyCoroutines.all());
  }
}
