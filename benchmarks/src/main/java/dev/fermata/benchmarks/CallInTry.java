package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A suspending call that returns at once, in a loop in a {@code try}. */
@Row(value = "call that returns at once, in a try", limit = "plainCall")
@State(Scope.Thread)
public class CallInTry extends Burst {
  private static final int N = 1000;
  private int n = N;

  private static int plain(int i) {
    if (i < 0) {
      throw new IllegalArgumentException();
    }
    return i;
  }

  @Coroutine
  static int leaf(YieldScope.OfInt co, int i) {
    if (i < 0) {
      co.yield(i);
    }
    return i;
  }

  @Coroutine
  static void calls(YieldScope.OfInt co, int n) {
    int sum = 0;
    try {
      for (int i = 0; i < n; i++) {
        sum = 31 * sum + leaf(co, i);
      }
    } catch (IllegalArgumentException e) {
      sum = 0;
    }
    co.yield(sum);
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int plainCall() {
    int sum = 0;
    try {
      for (int i = 0; i < n; i++) {
        sum = 31 * sum + plain(i);
      }
    } catch (IllegalArgumentException e) {
      sum = 0;
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermata() {
    Generator.OfInt<Void, Void> values = CallInTryCoroutines.calls(n);
    values.moveNext();
    return values.currentInt();
  }
}
