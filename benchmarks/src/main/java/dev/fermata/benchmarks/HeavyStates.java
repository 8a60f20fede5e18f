package dev.fermata.benchmarks;

import dev.fermata.generator.Generator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A step of a coroutine of sixty heavy states, too large for one method. */
@Row(value = "60 heavy states", limit = "handChunked")
public class HeavyStates extends Burst {
  private static final int ROUNDS = 20;

  @Benchmark
  @OperationsPerInvocation(ROUNDS * Heavy.STATES)
  public int handChunked() {
    IntMachine machine = new HandHeavy(ROUNDS);
    int sum = 0;
    while (machine.moveNext()) {
      sum += machine.current;
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ROUNDS * Heavy.STATES)
  public int fermata() {
    Generator.OfInt<Void, Void> values = HeavyCoroutines.states(ROUNDS);
    int sum = 0;
    while (values.moveNext()) {
      sum += values.currentInt();
    }
    return sum;
  }
}
