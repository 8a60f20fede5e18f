package dev.fermata.benchmarks;

import dev.fermata.generator.Generator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** A step of a coroutine of sixty heavy states, too large for one method. */
@Row(value = "60 heavy states", limit = "handChunked")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HeavyStates {
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
