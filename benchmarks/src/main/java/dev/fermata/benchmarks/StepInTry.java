package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One step of a loop that stands in a {@code try}: what the machine's own handler costs. */
@Row(value = "generator step in a try", limit = "handMachine")
@State(Scope.Thread)
public class StepInTry extends Burst {
  private static final int N = 1000;
  private int n = N;
  int ended;

  /** The limit: the values from 0 up to before n; what fails in between is counted. */
  private final class HandMachine extends IntMachine {
    private final int n;
    private int i;

    HandMachine(int n) {
      this.n = n;
    }

    @Override
    boolean moveNext() {
      try {
        int next = i;
        if (next == n) {
          ended++;
          return false;
        }
        current = next;
        i = next + 1;
        return true;
      } catch (Throwable failure) {
        ended++;
        throw failure;
      }
    }
  }

  @Coroutine
  void guarded(YieldScope.OfInt co, int n) {
    try {
      for (int i = 0; i < n; i++) {
        co.yield(i);
      }
    } finally {
      ended++;
    }
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handMachine() {
    IntMachine machine = new HandMachine(n);
    int sum = 0;
    while (machine.moveNext()) {
      sum = 31 * sum + machine.current;
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermata() {
    Generator.OfInt<Void, Void> values = StepInTryCoroutines.guarded(this, n);
    int sum = 0;
    while (values.moveNext()) {
      sum = 31 * sum + values.currentInt();
    }
    return sum;
  }
}
