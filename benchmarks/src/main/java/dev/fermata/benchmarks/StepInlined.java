package dev.fermata.benchmarks;

import dev.fermata.generator.Generator;
import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One step where the compiler sees generator and consumer together. */
@Row(value = "generator step, inlined", limit = "plainLoop")
@State(Scope.Thread)
public class StepInlined extends Burst {
  private static final int N = 1000;
  private int n = N;

  @Benchmark
  @OperationsPerInvocation(N)
  public int plainLoop() {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      // As much arithmetic as keeps the loop from being replaced by a formula or by vectors.
      sum = 31 * sum + i;
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handStateMachine() {
    IntMachine machine = new IntMachine.UpTo(n);
    int sum = 0;
    while (machine.moveNext()) {
      sum = 31 * sum + machine.current;
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermataPrimitive() {
    Generator.OfInt<Void, Void> generator = GeneratorsCoroutines.upTo(n);
    int sum = 0;
    while (generator.moveNext()) {
      sum = 31 * sum + generator.currentInt();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermataIterator() {
    int sum = 0;
    for (int value : GeneratorsCoroutines.boxedUpTo(n)) {
      sum = 31 * sum + value;
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handIterator() {
    int sum = 0;
    for (Iterator<Integer> iterator = HandIterators.upTo(n); iterator.hasNext(); ) {
      sum = 31 * sum + iterator.next();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int kotlinSequence() {
    int sum = 0;
    for (Iterator<Integer> iterator = Kotlin.upTo(n); iterator.hasNext(); ) {
      sum = 31 * sum + iterator.next();
    }
    return sum;
  }

  /** Needs a JDK 21 or later; left out elsewhere. */
  @Benchmark
  @OperationsPerInvocation(N)
  public int virtualThreadHandOff() {
    int sum = 0;
    try (HandOff values =
        new HandOff(
            sink -> {
              for (int i = 0; i < n; i++) {
                sink.accept(i);
              }
            })) {
      while (values.hasNext()) {
        sum = 31 * sum + values.next();
      }
    }
    return sum;
  }
}
