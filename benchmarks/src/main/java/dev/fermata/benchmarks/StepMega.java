package dev.fermata.benchmarks;

import dev.fermata.generator.Generator;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** One step of a generator whose consumer is not inlined and sees four types of it. */
@Row(value = "generator step, mega", limit = "handStateMachine")
public class StepMega extends Burst {
  static final int N = 1000;
  private static final int STEPS = 4 * N;

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public int handStateMachine() {
    return sum(new IntMachine.UpTo(N))
        + sum(new IntMachine.Evens(N))
        + sum(new IntMachine.DownFrom(N))
        + sum(new IntMachine.Squares(N));
  }

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public int handSwitchMachine() {
    return sum(new SwitchMachines.UpTo(N))
        + sum(new SwitchMachines.Evens(N))
        + sum(new SwitchMachines.DownFrom(N))
        + sum(new SwitchMachines.Squares(N));
  }

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public int fermataPrimitive() {
    return sum(GeneratorsCoroutines.upTo(N))
        + sum(GeneratorsCoroutines.evens(N))
        + sum(GeneratorsCoroutines.downFrom(N))
        + sum(GeneratorsCoroutines.squares(N));
  }

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public int fermataPrimitiveIterator() {
    return sumInts(GeneratorsCoroutines.upTo(N))
        + sumInts(GeneratorsCoroutines.evens(N))
        + sumInts(GeneratorsCoroutines.downFrom(N))
        + sumInts(GeneratorsCoroutines.squares(N));
  }

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public int fermataIterator() {
    return sum((Iterator<Integer>) GeneratorsCoroutines.boxedUpTo(N))
        + sum((Iterator<Integer>) GeneratorsCoroutines.boxedEvens(N))
        + sum((Iterator<Integer>) GeneratorsCoroutines.boxedDownFrom(N))
        + sum((Iterator<Integer>) GeneratorsCoroutines.boxedSquares(N));
  }

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public int handIterator() {
    return sum(HandIterators.upTo(N))
        + sum(HandIterators.evens(N))
        + sum(HandIterators.downFrom(N))
        + sum(HandIterators.squares(N));
  }

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public int kotlinSequence() {
    return sum(Kotlin.upTo(N))
        + sum(Kotlin.evens(N))
        + sum(Kotlin.downFrom(N))
        + sum(Kotlin.squares(N));
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static int sum(IntMachine machine) {
    int sum = 0;
    while (machine.moveNext()) {
      sum += machine.current;
    }
    return sum;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static int sum(Generator.OfInt<?, ?> generator) {
    int sum = 0;
    while (generator.moveNext()) {
      sum += generator.currentInt();
    }
    return sum;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static int sumInts(PrimitiveIterator.OfInt iterator) {
    int sum = 0;
    while (iterator.hasNext()) {
      sum += iterator.nextInt();
    }
    return sum;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static int sum(Iterator<Integer> iterator) {
    int sum = 0;
    while (iterator.hasNext()) {
      sum += iterator.next();
    }
    return sum;
  }
}
