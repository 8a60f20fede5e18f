package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A value in and a value out: a running sum. What is sent is an object in all of them. A burst is
 * ten conversations of a hundred values; {@link SendLong} is one of a thousand.
 */
@Row(value = "send ping-pong", limit = "handMachine")
@State(Scope.Thread)
public class SendPingPong extends Burst {
  private static final int CONVERSATIONS = 10;
  private static final int LENGTH = 100;
  private static final int N = CONVERSATIONS * LENGTH;
  private final Integer[] numbers = new Integer[LENGTH];

  /** Fills the numbers before they are measured. */
  public SendPingPong() {
    for (int i = 0; i < LENGTH; i++) {
      numbers[i] = i;
    }
  }

  @Coroutine
  static void sums(GeneratorScope.OfInt<Integer> co) {
    int sum = 0;
    while (true) {
      sum += co.yield(sum);
    }
  }

  /** The same by hand. */
  static final class HandMachine {
    private int sum;
    int current;

    boolean moveNext(Integer sent) {
      sum += sent;
      current = sum;
      return true;
    }
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handMachine() {
    int last = 0;
    for (int i = 0; i < CONVERSATIONS; i++) {
      HandMachine machine = new HandMachine();
      for (Integer number : numbers) {
        machine.moveNext(number);
        last ^= machine.current + i;
      }
    }
    return last;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermata() {
    int last = 0;
    for (int i = 0; i < CONVERSATIONS; i++) {
      Generator.OfInt<Integer, Void> sums = SendPingPongCoroutines.sums();
      sums.moveNext();
      for (Integer number : numbers) {
        sums.moveNext(number);
        last ^= sums.currentInt() + i;
      }
    }
    return last;
  }
}
