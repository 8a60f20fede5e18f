package dev.fermata.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a row compares does the same work, or its figures mean nothing. */
class SameWorkTest {

  @Test
  void megaSteps() {
    StepMega row = new StepMega();
    int expected = row.handStateMachine();
    assertEquals(expected, row.handSwitchMachine());
    assertEquals(expected, row.handIterator());
    assertEquals(expected, row.kotlinSequence());
    assertEquals(expected, row.fermataPrimitive());
    assertEquals(expected, row.fermataPrimitiveIterator());
    assertEquals(expected, row.fermataIterator());
  }

  @Test
  void inlinedSteps() {
    StepInlined row = new StepInlined();
    int expected = row.plainLoop();
    assertEquals(expected, row.handStateMachine());
    assertEquals(expected, row.handIterator());
    assertEquals(expected, row.kotlinSequence());
    assertEquals(expected, row.fermataPrimitive());
    assertEquals(expected, row.fermataIterator());
  }

  @Test
  void handOff() {
    assumeTrue(HandOff.isAvailable(), "needs virtual threads");
    StepInlined row = new StepInlined();
    assertEquals(row.plainLoop(), row.virtualThreadHandOff());
  }

  @Test
  void recursion() {
    RecursionBalanced balanced = new RecursionBalanced();
    int expected = balanced.plainRecursion();
    assertEquals(expected, balanced.explicitStack());
    assertEquals(expected, balanced.kotlinSuspendRecursion());
    assertEquals(expected, balanced.kotlinYieldAll());
    assertEquals(expected, balanced.fermata());
    RecursionLeftDeep deep = new RecursionLeftDeep();
    assertEquals(deep.plainRecursion(), deep.explicitStack());
    assertEquals(deep.plainRecursion(), deep.fermata());
  }

  @Test
  void sends() {
    SendPingPong row = new SendPingPong();
    assertEquals(row.handMachine(), row.fermata());
    SendLong longer = new SendLong();
    assertEquals(longer.handMachine(), longer.fermata());
  }

  @Test
  void innerLoops() {
    InnerLoop row = new InnerLoop();
    assertEquals(row.plainLoop(), row.fermata());
  }

  @Test
  void guardedLoops() {
    StepInTry steps = new StepInTry();
    assertEquals(steps.handMachine(), steps.fermata());
    CallInTry calls = new CallInTry();
    assertEquals(calls.plainCall(), calls.fermata());
  }

  @Test
  void heavyStates() {
    HeavyStates row = new HeavyStates();
    assertEquals(row.handChunked(), row.fermata());
  }

  @Test
  void awaits() {
    AwaitCompleted completed = new AwaitCompleted();
    int expected = completed.handTest();
    assertEquals(expected, completed.completableFuture());
    assertEquals(expected, completed.kotlinDeferred());
    assertEquals(expected, completed.fermata());
    AwaitChild child = new AwaitChild();
    expected = child.handMachine();
    assertEquals(expected, child.completableFuture());
    assertEquals(expected, child.kotlinSuspendCall());
    assertEquals(expected, child.kotlinAsync());
    assertEquals(expected, child.fermataCall());
    assertEquals(expected, child.fermataAwait());
    AwaitBoxedChild boxed = new AwaitBoxedChild();
    expected = boxed.handMachine();
    assertEquals(expected, boxed.kotlinSuspendCall());
    assertEquals(expected, boxed.fermataCall());
    assertEquals(expected, boxed.fermataAwait());
  }

  @Test
  void switches() {
    SwitchTasks row = new SwitchTasks();
    int expected = row.handQueue();
    assertEquals(expected, row.completableFuture());
    assertEquals(expected, row.nettyEventLoop());
    assertEquals(expected, row.kotlinYield());
    assertEquals(expected, row.fermata());
    row.closeNetty();
  }

  @Test
  void virtualThreadsThatTakeTurns() throws InterruptedException {
    assumeTrue(HandOff.isAvailable(), "needs virtual threads");
    SwitchTasks row = new SwitchTasks();
    assertEquals(row.handQueue(), row.virtualThreadYield());
    row.closeNetty();
  }

  @Test
  void gathers() {
    GatherMany row = new GatherMany();
    int expected = row.handCounter();
    assertEquals(expected, row.completableFuture());
    assertEquals(expected, row.kotlinAwaitAll());
    assertEquals(expected, row.fermata());
  }

  @Test
  void submits() throws InterruptedException {
    SubmitFromOutside row = new SubmitFromOutside();
    int expected = row.executor();
    assertEquals(expected, row.nettyEventLoop());
    assertEquals(expected, row.fermata());
    row.close();
  }

  @Test
  void timers() {
    Timers row = new Timers();
    int expected = row.handHeap();
    assertEquals(expected, row.priorityQueue());
    assertEquals(expected, row.fermata());
    row.close();
  }

  @Test
  void sleepers() throws InterruptedException {
    for (Sleepers.Kind kind : Sleepers.Kind.values()) {
      if (kind != Sleepers.Kind.VIRTUAL_THREAD || HandOff.isAvailable()) {
        AtomicInteger asleep = new AtomicInteger();
        kind.run(100, Duration.ofMillis(1), asleep::incrementAndGet);
        assertEquals(1, asleep.get(), kind.name());
      }
    }
  }
}
