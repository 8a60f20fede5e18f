package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A loop with a call in it, once in a coroutine between two suspensions and once in a method. */
@Row(value = "inner loop with a call", limit = "plainLoop")
@State(Scope.Thread)
public class InnerLoop extends Burst {
  private static final int ROUNDS = 10;
  private static final int LENGTH = 1000;
  private int rounds = ROUNDS;
  private int length = LENGTH;

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static int mix(int a, int b) {
    return a * 31 + b;
  }

  @Coroutine
  static void mixed(YieldScope.OfInt co, int rounds, int length) {
    int a = 1;
    int b = 2;
    int c = 3;
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < length; i++) {
        a = mix(a, c);
        b += a ^ i;
        c = b + round;
      }
      co.yield(a + b + c);
    }
  }

  @Benchmark
  @OperationsPerInvocation(ROUNDS * LENGTH)
  public int plainLoop() {
    int sum = 0;
    int a = 1;
    int b = 2;
    int c = 3;
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < length; i++) {
        a = mix(a, c);
        b += a ^ i;
        c = b + round;
      }
      sum ^= a + b + c;
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ROUNDS * LENGTH)
  public int fermata() {
    Generator.OfInt<Void, Void> values = InnerLoopCoroutines.mixed(rounds, length);
    int sum = 0;
    while (values.moveNext()) {
      sum ^= values.currentInt();
    }
    return sum;
  }
}
