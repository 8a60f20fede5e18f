package dev.fermata.benchmarks;

import dev.fermata.generator.Generator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * As {@link SendPingPong}, in one conversation of a thousand values: HotSpot compiles the loop when
 * it has seen few first steps, and shows what it makes of a call that it has not counted.
 */
@Row(value = "send, one long conversation", limit = "handMachine")
@State(Scope.Thread)
public class SendLong extends Burst {
  private static final int N = 1000;
  private final Integer[] numbers = new Integer[N];

  /** Fills the numbers before they are measured. */
  public SendLong() {
    for (int i = 0; i < N; i++) {
      numbers[i] = i;
    }
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handMachine() {
    SendPingPong.HandMachine machine = new SendPingPong.HandMachine();
    int last = 0;
    for (Integer number : numbers) {
      machine.moveNext(number);
      last ^= machine.current;
    }
    return last;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermata() {
    Generator.OfInt<Integer, Void> sums = SendPingPongCoroutines.sums();
    sums.moveNext();
    int last = 0;
    for (Integer number : numbers) {
      sums.moveNext(number);
      last ^= sums.currentInt();
    }
    return last;
  }
}
