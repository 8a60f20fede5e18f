package dev.fermata.it.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.StopIteration;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The protocol of PEP 342 and 479 on compiled coroutines: send, receive, raise, close. */
final class SendTest {
  @Coroutine
  static void finder(GeneratorScope<Void, String> co, String letter, List<Boolean> out) {
    while (true) {
      String data = co.receive();
      out.add(data.contains(letter));
    }
  }

  @Test
  void finderOfTheDocumentation() {
    List<Boolean> out = new ArrayList<>();
    Generator<Void, String, Void> g = SendTestCoroutines.finder("e", out);
    assertNull(g.next());
    assertNull(g.send("hello"));
    assertNull(g.send("world"));
    g.close();
    StopIteration end = assertThrows(StopIteration.class, () -> g.send("Geek"));
    assertNull(end.value());
    assertEquals(List.of(true, false), out);
  }

  @Coroutine
  static double average(GeneratorScope<Double, Double> co) {
    double sum = 0;
    int count = 0;
    Double next = co.yield(null);
    while (next != null) {
      sum += next;
      count++;
      next = co.yield(sum / count);
    }
    return sum;
  }

  @Test
  void runningAverage() {
    Generator<Double, Double, Double> g = SendTestCoroutines.average();
    assertNull(g.next());
    assertEquals(10.0, g.send(10.0));
    assertEquals(15.0, g.send(20.0));
    StopIteration end = assertThrows(StopIteration.class, g::next);
    assertEquals(30.0, end.value());
    assertEquals(30.0, g.result());
    assertNull(assertThrows(StopIteration.class, g::next).value());
  }

  @Test
  void sendToAJustStartedGenerator() {
    // PEP 342: the first send must be null, since no yield waits for the value.
    Generator<Double, Double, Double> g = SendTestCoroutines.average();
    assertThrows(IllegalStateException.class, () -> g.send(1.0));
    assertEquals(Generator.State.CREATED, g.state());
    assertNull(g.send(null));
    assertEquals(4.0, g.send(4.0));
  }

  @Coroutine
  static String stubborn(GeneratorScope<Integer, String> co, Trace t) {
    for (int i = 0; ; i++) {
      try {
        String s = co.yield(i);
        t.log("got " + s);
        if ("stop".equals(s)) {
          return "stopped";
        }
      } catch (IllegalArgumentException e) {
        t.log("caught " + e.getMessage());
      }
    }
  }

  @Test
  void raiseIsCaughtAtTheYield() {
    Trace t = new Trace();
    Generator<Integer, String, String> g = SendTestCoroutines.stubborn(t);
    assertEquals(0, g.next());
    assertEquals(1, g.raise(new IllegalArgumentException("a")));
    assertEquals(2, g.send("b"));
    assertEquals(3, g.next());
    StopIteration end = assertThrows(StopIteration.class, () -> g.send("stop"));
    assertEquals("stopped", end.value());
    IllegalArgumentException late = new IllegalArgumentException("late");
    assertEquals(late, assertThrows(IllegalArgumentException.class, () -> g.raise(late)));
    t.expect("caught a", "got b", "got null", "got stop");
  }

  @Test
  void raiseIntoAGeneratorThatHasNotStarted() {
    Trace t = new Trace();
    Generator<Integer, String, String> g = SendTestCoroutines.stubborn(t);
    assertThrows(IllegalArgumentException.class, () -> g.raise(new IllegalArgumentException("x")));
    assertEquals(Generator.State.CLOSED, g.state());
    assertFalse(g.moveNext());
    t.expect();
  }

  @Coroutine
  static void ignoresExit(YieldScope<String> co) {
    try {
      co.yield("a");
    } catch (GeneratorExit exit) {
      co.yield("ignored");
    }
  }

  @Test
  void yieldInAnswerToClose() {
    Generator<String, Void, Void> g = SendTestCoroutines.ignoresExit();
    g.next();
    IllegalStateException e = assertThrows(IllegalStateException.class, g::close);
    assertEquals("generator ignored GeneratorExit", e.getMessage());
  }

  @Coroutine
  static int returnsOnExit(YieldScope<String> co, Trace t) {
    try {
      co.yield("a");
      return 1;
    } catch (GeneratorExit exit) {
      t.log("exit");
      return 2;
    }
  }

  @Test
  void returnInAnswerToCloseIsFine() {
    Trace t = new Trace();
    Generator<String, Void, Integer> g = SendTestCoroutines.returnsOnExit(t);
    g.next();
    g.close();
    g.close();
    t.expect("exit");
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @Coroutine
  static void failsOnExit(YieldScope<String> co) {
    try {
      co.yield("a");
    } finally {
      throwIt(new IllegalArgumentException("cleanup failed"));
    }
  }

  private static void throwIt(RuntimeException e) {
    throw e;
  }

  @Test
  void exceptionInAnswerToCloseIsThrown() {
    Generator<String, Void, Void> g = SendTestCoroutines.failsOnExit();
    g.next();
    assertEquals(
        "cleanup failed", assertThrows(IllegalArgumentException.class, g::close).getMessage());
    g.close();
  }

  @Coroutine
  static void leaksStopIteration(YieldScope<Integer> co, Generator<Integer, Void, Void> source) {
    while (true) {
      co.yield(source.next());
    }
  }

  @Coroutine
  static void numbers(YieldScope<Integer> co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield(i);
    }
  }

  @Test
  void stopIterationOfTheBodyBecomesIllegalState() {
    // PEP 479: else a forgotten end of an inner generator would silently end the outer one.
    Generator<Integer, Void, Void> g =
        SendTestCoroutines.leaksStopIteration(SendTestCoroutines.numbers(1));
    assertEquals(0, g.next());
    IllegalStateException e = assertThrows(IllegalStateException.class, g::next);
    assertEquals(StopIteration.class, e.getCause().getClass());
    assertTrue(NoSuchElementException.class.isInstance(e.getCause()));
  }

  @Coroutine
  static void callsALeak(YieldScope<Integer> co, Trace t) {
    try {
      leaksStopIteration(co, SendTestCoroutines.numbers(1));
    } catch (StopIteration e) {
      t.log("crossed the call unchanged");
    }
    co.yield(-1);
  }

  @Test
  void stopIterationCrossesSuspendingCallsUnchanged() {
    Trace t = new Trace();
    t.run(SendTestCoroutines.callsALeak(t))
        .expect("yield 0", "crossed the call unchanged", "yield -1", "return null");
  }

  @Coroutine
  static void reenters(YieldScope<String> co, List<Generator<String, Void, Void>> self, Trace t) {
    co.yield("a");
    try {
      self.get(0).next();
    } catch (IllegalStateException e) {
      t.log(e.getMessage());
    }
    t.log(self.get(0).state());
    co.yield("b");
  }

  @Test
  void reentry() {
    Trace t = new Trace();
    List<Generator<String, Void, Void>> self = new ArrayList<>();
    self.add(SendTestCoroutines.reenters(self, t));
    t.run(self.get(0))
        .expect("yield a", "generator already executing", "RUNNING", "yield b", "return null");
  }

  @Test
  void hasNextLooksOneAhead() {
    Generator<Integer, Void, Void> g = SendTestCoroutines.numbers(2);
    assertTrue(g.hasNext());
    assertTrue(g.hasNext());
    assertThrows(IllegalStateException.class, () -> g.raise(new Error()));
    assertEquals(0, g.next());
    assertEquals(1, g.next());
    assertFalse(g.hasNext());
    assertThrows(StopIteration.class, g::next);
  }

  @Test
  void forEachTakeAndStreams() {
    Trace t = new Trace();
    for (int i : SendTestCoroutines.numbers(3)) {
      t.log(i);
    }
    SendTestCoroutines.numbers(9).take(2).forEach(t::log);
    t.log(SendTestCoroutines.numbers(9).takeWhile(i -> i < 3).stream().mapToInt(i -> i).sum());
    t.expect("0", "1", "2", "0", "1", "3");
  }

  @Test
  void twoRunsOfOneCoroutineShareNothing() {
    Generator<Integer, Void, Void> a = SendTestCoroutines.numbers(3);
    Generator<Integer, Void, Void> b = SendTestCoroutines.numbers(3);
    assertEquals(0, a.next());
    assertEquals(1, a.next());
    assertEquals(0, b.next());
    assertEquals(2, a.next());
    assertEquals(1, b.next());
    Steps.values(b, 2);
  }
}
