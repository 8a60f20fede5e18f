package dev.fermata.it.ported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.StopIteration;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Facts about delegation that CPython's test_pep380 holds; g1 delegates to g2. */
final class Pep380Test {
  static final class Spanish extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spanish(String message) {
      super(message);
    }
  }

  @Coroutine
  static void g1(
      GeneratorScope<String, Integer> co,
      Trace t,
      Supplier<Generator<String, Integer, String>> g2) {
    t.log("starting g1");
    try {
      co.yield("g1 ham");
      String ret = co.yieldAll(g2.get());
      t.log("g2 returned " + ret);
      co.yield("g1 eggs");
    } catch (IllegalStateException e) {
      t.log("g1 caught " + e.getMessage());
      co.yield("g1 recovered");
    } finally {
      t.log("finishing g1");
    }
  }

  @Coroutine
  static String g2(GeneratorScope<String, Integer> co, Trace t, int zero) {
    t.log("starting g2");
    try {
      t.log("g2 received " + co.yield("g2 spam"));
      co.yield("g2 more " + 1 / zero);
      return "42";
    } finally {
      t.log("finishing g2");
    }
  }

  @Test
  void delegatingInitialNextAndReturn() {
    Trace t = new Trace();
    t.run(Pep380TestCoroutines.g1(t, () -> Pep380TestCoroutines.g2(t, 1)), 1, 2, 3);
    t.expect(
        "starting g1",
        "yield g1 ham",
        "starting g2",
        "yield g2 spam",
        "g2 received 2",
        "yield g2 more 1",
        "finishing g2",
        "g2 returned 42",
        "yield g1 eggs",
        "finishing g1",
        "return null");
  }

  @Test
  void raisingInTheDelegate() {
    Trace t = new Trace();
    t.run(Pep380TestCoroutines.g1(t, () -> Pep380TestCoroutines.g2(t, 0)));
    t.expect(
        "starting g1",
        "yield g1 ham",
        "starting g2",
        "yield g2 spam",
        "g2 received null",
        "finishing g2",
        "finishing g1",
        "throw ArithmeticException: / by zero");
  }

  @Test
  void raisingBeforeTheDelegateExists() {
    Trace t = new Trace();
    t.run(
        Pep380TestCoroutines.g1(
            t,
            () -> {
              throw new IllegalStateException("hovercraft");
            }));
    t.expect(
        "starting g1",
        "yield g1 ham",
        "g1 caught hovercraft",
        "yield g1 recovered",
        "finishing g1",
        "return null");
  }

  @Test
  void handlingAnExceptionWhileDelegating() {
    Trace t = new Trace();
    Steps.of(Pep380TestCoroutines.g1(t, () -> Pep380TestCoroutines.g2(t, 1)))
        .yields("g1 ham")
        .yields("g2 spam")
        .raise(new IllegalStateException("tomato"))
        .yields("g1 recovered")
        .returns(null);
    t.expect("starting g1", "starting g2", "finishing g2", "g1 caught tomato", "finishing g1");
  }

  @Test
  void delegatingClose() {
    Trace t = new Trace();
    Steps.of(Pep380TestCoroutines.g1(t, () -> Pep380TestCoroutines.g2(t, 1)))
        .yields("g1 ham")
        .yields("g2 spam")
        .close();
    t.expect("starting g1", "starting g2", "finishing g2", "finishing g1");
  }

  @Coroutine
  static String failsOnClose(GeneratorScope<String, Integer> co) {
    try {
      co.yield("open");
    } finally {
      fail("nobody expects");
    }
    return "";
  }

  private static void fail(String message) {
    throw new Spanish(message);
  }

  @Test
  void exceptionOfTheDelegateWhileClosing() {
    Trace t = new Trace();
    Generator<String, Integer, Void> g =
        Pep380TestCoroutines.g1(t, Pep380TestCoroutines::failsOnClose);
    g.next();
    g.next();
    assertEquals("nobody expects", assertThrows(Spanish.class, g::close).getMessage());
    t.expect("starting g1", "finishing g1");
  }

  @Coroutine
  static String yieldsOnClose(GeneratorScope<String, Integer> co) {
    while (true) {
      try {
        co.yield("stays");
      } catch (GeneratorExit e) {
        co.yield("still here");
        return "after exit";
      }
    }
  }

  @Test
  void delegateThatIgnoresExit() {
    // CPython: close() of the delegate raises RuntimeException, and that goes into the delegator.
    Trace t = new Trace();
    Generator<String, Integer, Void> g =
        Pep380TestCoroutines.g1(t, Pep380TestCoroutines::yieldsOnClose);
    g.next();
    g.next();
    IllegalStateException e = assertThrows(IllegalStateException.class, g::close);
    assertEquals("generator ignored GeneratorExit", e.getMessage());
    // g1 catches the delegate's failure and then yields itself.
    t.expect("starting g1", "g1 caught generator ignored GeneratorExit");
  }

  @Coroutine
  static String returnsOnRaise(GeneratorScope<String, Integer> co) {
    try {
      co.yield("x");
      return "normal";
    } catch (Spanish e) {
      return "returned for " + e.getMessage();
    }
  }

  @Test
  void delegateThatReturnsInAnswerToRaise() {
    Trace t = new Trace();
    Steps.of(Pep380TestCoroutines.g1(t, Pep380TestCoroutines::returnsOnRaise))
        .yields("g1 ham")
        .yields("x")
        .raise(new Spanish("inquisition"))
        .yields("g1 eggs")
        .returns(null);
    t.expect("starting g1", "g2 returned returned for inquisition", "finishing g1");
  }

  @Coroutine
  static void delegateTwice(
      GeneratorScope<String, Integer> co, Generator<String, Integer, String> g, Trace t) {
    t.log("first " + co.yieldAll(g));
    t.log("second " + co.yieldAll(g));
  }

  @Test
  void delegatingToAFinishedGenerator() {
    // The result is told once; an exhausted generator's yield from gives None.
    Trace t = new Trace();
    t.run(Pep380TestCoroutines.delegateTwice(Pep380TestCoroutines.g2(t, 1), t));
    t.expect(
        "starting g2",
        "yield g2 spam",
        "g2 received null",
        "yield g2 more 1",
        "finishing g2",
        "first 42",
        "second null",
        "return null");
  }

  @Coroutine
  static void cycle(YieldScope<Integer> co, List<Generator<Integer, Void, Void>> self) {
    co.yield(1);
    co.yieldAll(self.get(0));
    co.yield(2);
  }

  @Test
  void attemptedYieldFromLoop() {
    List<Generator<Integer, Void, Void>> self =
        Arrays.asList((Generator<Integer, Void, Void>) null);
    Generator<Integer, Void, Void> g = Pep380TestCoroutines.cycle(self);
    self.set(0, g);
    assertEquals(1, g.next());
    IllegalStateException e = assertThrows(IllegalStateException.class, g::next);
    assertEquals("generator already executing", e.getMessage());
  }

  @Coroutine
  static String conversation(
      GeneratorScope<String, Integer> co, String name, Generator<String, Integer, String> inner) {
    String result = name;
    for (Integer got = 0; got != null && result.length() < 20; ) {
      got = co.yield(name + " heard " + got);
      result += got;
      if (inner != null && got != null && got == 9) {
        result += co.yieldAll(inner);
      }
    }
    return result + ";";
  }

  @Test
  void conversationThroughThreeGenerators() {
    var c = Pep380TestCoroutines.conversation("c", null);
    var b = Pep380TestCoroutines.conversation("b", c);
    var a = Pep380TestCoroutines.conversation("a", b);
    Steps.of(a)
        .yields("a heard 0")
        .send(9)
        .yields("b heard 0")
        .send(1)
        .yields("b heard 1")
        .send(9)
        .yields("c heard 0")
        .send(2)
        .yields("c heard 2")
        .send(null)
        .yields("b heard 9")
        .send(3)
        .yields("b heard 3")
        .send(null)
        .yields("a heard 9")
        .send(null)
        .returns("a9b19c2null;3null;null;");
    assertNull(a.delegate());
  }

  @Coroutine
  static void chain(
      YieldScope<Integer> co, Iterable<Integer> one, Generator<Integer, Void, Void> two) {
    co.yieldAll(one);
    co.yieldAll(two);
  }

  @Coroutine
  static void range(YieldScope<Integer> co, int from, int to) {
    for (; from < to; from++) {
      co.yield(from);
    }
  }

  @Test
  void mixedChains() {
    Steps.values(
        Pep380TestCoroutines.chain(
            List.of(1, 2),
            Pep380TestCoroutines.chain(
                Pep380TestCoroutines.range(3, 5), Pep380TestCoroutines.range(5, 6))),
        1,
        2,
        3,
        4,
        5);
  }

  @Test
  void partlyConsumedDelegate() {
    Generator<Integer, Void, Void> inner = Pep380TestCoroutines.range(0, 3);
    assertEquals(0, inner.next());
    Generator<Integer, Void, Void> g = Pep380TestCoroutines.chain(List.of(), inner);
    assertEquals(1, g.next());
    assertSame(inner, g.delegate());
    g.close();
    assertThrows(StopIteration.class, inner::next);
  }

  @Test
  void valuesAreSentToIteratorsInVain() {
    // PEP 380: sending a non-None value to a plain iterator is an AttributeError in the delegator.
    Trace t = new Trace();
    Generator<String, Integer, Void> g = Pep380TestCoroutines.plain(t);
    assertEquals("a", g.next());
    assertEquals("instead", g.send(5));
    t.expect("IllegalStateException");
  }

  @Coroutine
  static void plain(GeneratorScope<String, Integer> co, Trace t) {
    try {
      co.yieldAll(List.of("a", "b"));
    } catch (IllegalStateException e) {
      t.log(e.getClass().getSimpleName());
      co.yield("instead");
    }
  }
}
