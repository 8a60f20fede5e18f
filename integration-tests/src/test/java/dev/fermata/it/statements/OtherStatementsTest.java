package dev.fermata.it.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code throw}, {@code assert}, blocks, empty statements, {@code return} and declarations. */
final class OtherStatementsTest {
  @Coroutine
  static void throwing(GeneratorScope<String, Exception> co) throws Exception {
    throw co.yield("what?");
  }

  @Test
  void throwOperandSuspends() {
    IOException io = new IOException("io");
    Steps.of(OtherStatementsTestCoroutines.throwing()).yields("what?").send(io).raises(io);
    Steps.of(OtherStatementsTestCoroutines.throwing())
        .yields("what?")
        .raises(NullPointerException.class);
  }

  @Coroutine
  static void throwNew(GeneratorScope<String, String> co, Trace t) {
    throw new IllegalStateException(
        t.at("before", "<") + co.yield("message?") + t.at("after", ">"),
        new RuntimeException(co.yield("cause?")));
  }

  @Test
  void throwNewWithSuspendingArguments() {
    Trace t = new Trace();
    t.run(OtherStatementsTestCoroutines.throwNew(t), "m", "c");
    t.expect(
        "before", "yield message?", "after", "yield cause?", "throw IllegalStateException: <m>");
  }

  @Coroutine
  static int asserts(GeneratorScope<String, Boolean> co) {
    assert co.yield("first");
    assert co.yield("second") : co.yield("detail");
    return 1;
  }

  @Test
  void assertionsAreEnabledHere() {
    assertTrue(OtherStatementsTest.class.desiredAssertionStatus());
  }

  @Test
  void assertConditionAndDetailSuspend() {
    Trace t = new Trace();
    t.run(OtherStatementsTestCoroutines.asserts(), true, true)
        .expect("yield first", "yield second", "return 1");
    t.run(OtherStatementsTestCoroutines.asserts(), false)
        .expect("yield first", "throw AssertionError");
    t.run(OtherStatementsTestCoroutines.asserts(), true, false, true)
        .expect("yield first", "yield second", "yield detail", "throw AssertionError: true");
  }

  @Coroutine
  static void plainAssert(YieldScope<Integer> co, int n) {
    co.yield(n);
    assert n > 0 : "n = " + n;
    co.yield(-n);
    assert n < 10;
  }

  @Test
  void assertWithoutSuspension() {
    Trace t = new Trace();
    t.run(OtherStatementsTestCoroutines.plainAssert(5))
        .expect("yield 5", "yield -5", "return null");
    t.run(OtherStatementsTestCoroutines.plainAssert(0))
        .expect("yield 0", "throw AssertionError: n = 0");
    t.run(OtherStatementsTestCoroutines.plainAssert(10))
        .expect("yield 10", "yield -10", "throw AssertionError");
  }

  @Coroutine
  static int blocks(YieldScope<Integer> co) {
    ;
    {
      int x = 1;
      co.yield(x);
      {
        int y = x + 1;
        co.yield(y);
        ;
      }
      {
        int y = x + 2;
        x = y;
      }
      co.yield(x);
    }
    {
      String x = "four";
      co.yield(x.length());
    }
    {
    }
    int x = 5;
    return x;
  }

  @Test
  void blockScopes() {
    assertEquals(5, Steps.<Integer>values(OtherStatementsTestCoroutines.blocks(), 1, 2, 3, 4));
  }

  @Coroutine
  static int declarations(GeneratorScope<String, Integer> co) {
    int a = co.yield("a"), b = a + co.yield("b"), c;
    final int d, e[] = {a, co.yield("e")}, f[][] = {{co.yield("f")}, e};
    c = b;
    d = c + 1;
    var g = new int[] {d};
    return a + 10 * b + 100 * c + 1000 * d + 10000 * e[1] + 100000 * f[0][0] + g.length;
  }

  @Test
  void declaratorsSuspendInOrder() {
    Trace t = new Trace();
    t.run(OtherStatementsTestCoroutines.declarations(), 1, 1, 5, 6);
    // a=1 b=2 c=2 d=3 e={1,5} f={{6},e} g.length=1
    t.expect("yield a", "yield b", "yield e", "yield f", "return 653222");
  }

  @Coroutine
  static long returnsWiden(GeneratorScope<String, Integer> co, boolean early) {
    if (early) {
      return co.yield("early");
    }
    return co.yield("a") + co.yield("b");
  }

  @Test
  void returnOperandSuspendsAndConverts() {
    Steps.of(OtherStatementsTestCoroutines.returnsWiden(true)).yields("early").send(7).returns(7L);
    Steps.of(OtherStatementsTestCoroutines.returnsWiden(false))
        .yields("a")
        .send(Integer.MAX_VALUE)
        .yields("b")
        .send(1)
        .returns((long) Integer.MIN_VALUE);
  }

  @Coroutine
  static void noSuspensionAtAll(YieldScope<String> co, Trace t) {
    t.log("ran");
    if (t.lines().size() > 1) {
      return;
    }
    t.log("first");
  }

  @Test
  void coroutineWithoutSuspension() {
    Trace t = new Trace();
    var cold = OtherStatementsTestCoroutines.noSuspensionAtAll(t);
    t.expect();
    t.run(cold).expect("ran", "first", "return null");
  }

  @Coroutine
  static void empty(YieldScope<String> co) {}

  @Coroutine
  static int onlyThrows(YieldScope<String> co) {
    throw new UnsupportedOperationException("never");
  }

  @Test
  void emptyAndThrowingBodies() {
    Steps.values(OtherStatementsTestCoroutines.empty());
    assertEquals(
        "never",
        Steps.of(OtherStatementsTestCoroutines.onlyThrows())
            .raises(UnsupportedOperationException.class)
            .getMessage());
  }

  @Coroutine
  static void parametersAreVariables(YieldScope<Integer> co, int n, int... rest) {
    n += rest.length;
    co.yield(n);
    rest = new int[] {n};
    n *= 2;
    co.yield(n + rest[0]);
    for (n = 0; n < 2; n++) {
      co.yield(n);
    }
    co.yield(n);
  }

  @Test
  void parametersMayBeAssigned() {
    Steps.values(OtherStatementsTestCoroutines.parametersAreVariables(1, 8, 9), 3, 9, 0, 1, 2);
  }
}
