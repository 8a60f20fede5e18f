package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Task;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A value that is there already. The limit is a test whether it is. */
@Row(value = "await of a completed value", limit = "handTest")
public class AwaitCompleted extends OnLoop {
  private static final int N = 10_000;
  private static final Integer VALUE = 7;

  private final Task<Integer> task = runner.run(AwaitCompletedCoroutines.completed());
  private final CompletableFuture<Integer> future = CompletableFuture.completedFuture(VALUE);
  private final HandFuture handFuture = new HandFuture();

  @Coroutine
  static Integer value(AsyncScope co) {
    return VALUE;
  }

  @Coroutine
  static Task<Integer> completed(AsyncScope co) {
    Task<Integer> task = co.loop().start(AwaitCompletedCoroutines.value());
    co.await(task);
    return task;
  }

  @Coroutine
  static int sum(AsyncScope co, Task<Integer> task) {
    int sum = 0;
    for (int i = 0; i < N; i++) {
      sum += co.await(task);
    }
    return sum;
  }

  /** What awaiting needs to know. */
  private static final class HandFuture {
    volatile Object value = VALUE;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handTest() {
    int sum = 0;
    for (int i = 0; i < N; i++) {
      if (handFuture.value instanceof Integer value) {
        sum += value;
      }
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int completableFuture() {
    int sum = 0;
    for (int i = 0; i < N; i++) {
      sum += future.join();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int kotlinDeferred() {
    return KotlinAsync.awaitCompleted(N, VALUE);
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermata() {
    return runner.run(AwaitCompletedCoroutines.sum(task));
  }
}
