package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * A child that might suspend, and does not: by a suspending call, and by an await of its object.
 */
@Row(value = "await of a child coroutine", limit = "handMachine")
public class AwaitChild extends OnLoop {
  private static final int N = 10_000;

  @Coroutine
  static int child(AsyncScope co, int i) {
    if (i < 0) {
      co.pause();
    }
    return i & 63;
  }

  @Coroutine
  static int calls(AsyncScope co) {
    int sum = 0;
    for (int i = 0; i < N; i++) {
      sum += child(co, i);
    }
    return sum;
  }

  @Coroutine
  static int awaits(AsyncScope co) {
    int sum = 0;
    for (int i = 0; i < N; i++) {
      sum += co.await(AwaitChildCoroutines.child(i));
    }
    return sum;
  }

  /** The child by hand: an object with its argument, its state and its result. */
  private static final class HandMachine {
    private final int i;
    private int state;
    int result;

    HandMachine(int i) {
      this.i = i;
    }

    /** Whether it has ended. */
    boolean resume() {
      if (state == 0 && i < 0) {
        state = 1;
        return false;
      }
      result = i & 63;
      return true;
    }
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handMachine() {
    int sum = 0;
    for (int i = 0; i < N; i++) {
      HandMachine child = new HandMachine(i);
      if (child.resume()) {
        sum += child.result;
      }
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int completableFuture() {
    int sum = 0;
    for (int i = 0; i < N; i++) {
      int argument = i;
      sum += CompletableFuture.completedFuture(argument).thenApply(x -> x & 63).join();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int kotlinSuspendCall() {
    return KotlinAsync.callChildren(N, true);
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int kotlinAsync() {
    return KotlinAsync.awaitChildren(N);
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermataCall() {
    return runner.run(AwaitChildCoroutines.calls());
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermataAwait() {
    return runner.run(AwaitChildCoroutines.awaits());
  }
}
