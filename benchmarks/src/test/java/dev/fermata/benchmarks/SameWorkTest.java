package dev.fermata.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
}
