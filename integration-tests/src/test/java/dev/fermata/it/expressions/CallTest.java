package dev.fermata.it.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Suspending calls: arguments, results, exceptions, overloads and generics of the callee. */
final class CallTest {
  @Coroutine
  static int ask(GeneratorScope<String, Integer> co, String what) {
    return co.yield(what + "?");
  }

  @Coroutine
  static int add(GeneratorScope<String, Integer> co, int a, int b) {
    co.yield(a + "+" + b);
    return a + b;
  }

  @Coroutine
  static int expression(GeneratorScope<String, Integer> co, Trace t) {
    return add(co, t.at("left", 1), ask(co, "b"))
        * add(co, ask(co, "c"), add(co, ask(co, "d"), t.at("last", 2)));
  }

  @Test
  void callsNestAsArguments() {
    Trace t = new Trace();
    t.run(CallTestCoroutines.expression(t), 5, null, 6, 7, null, null);
    // (1 + 5) * (6 + (7 + 2))
    t.expect(
        "left",
        "yield b?",
        "yield 1+5",
        "yield c?",
        "yield d?",
        "last",
        "yield 7+2",
        "yield 6+9",
        "return 90");
  }

  @Coroutine
  static void over(YieldScope<String> co, int i) {
    co.yield("int " + i);
  }

  @Coroutine
  static void over(YieldScope<String> co, long l) {
    co.yield("long " + l);
  }

  @Coroutine
  static void over(YieldScope<String> co, Integer i) {
    co.yield("Integer " + i);
  }

  @Coroutine
  static void over(YieldScope<String> co, Object o) {
    co.yield("Object " + o);
  }

  @Coroutine
  static void over(YieldScope<String> co, String... s) {
    co.yield("String... " + s.length);
  }

  @Coroutine
  static void over(YieldScope<String> co, List<? extends Number> list) {
    co.yield("List " + list);
  }

  @Coroutine
  static void overloads(YieldScope<String> co, byte b) {
    over(co, b);
    over(co, 'c');
    over(co, 5L);
    over(co, 1.5f);
    over(co, Integer.valueOf(7));
    over(co, "one", "two");
    over(co);
    over(co, "alone");
    over(co, (Object) "cast");
    over(co, List.of(1, 2.5));
    over(co, new String[3]);
  }

  @Test
  void overloadsAreChosenByJavac() {
    // A lone String is an Object in phase 1, before variable arity is looked at (JLS 15.12.2).
    Steps.values(
        CallTestCoroutines.overloads((byte) 1),
        "int 1",
        "int 99",
        "long 5",
        "Object 1.5",
        "Integer 7",
        "String... 2",
        "String... 0",
        "Object alone",
        "Object cast",
        "List [1, 2.5]",
        "String... 3");
  }

  @Test
  void facadesKeepTheOverloads() {
    Steps.values(CallTestCoroutines.over(1), "int 1");
    Steps.values(CallTestCoroutines.over(1L), "long 1");
    Steps.values(CallTestCoroutines.over("a", "b"), "String... 2");
    Steps.values(CallTestCoroutines.over(List.of(1)), "List [1]");
  }

  @Coroutine
  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> List<T> collect(GeneratorScope<String, Integer> co, String label, T... items) {
    int n = co.yield(label + items.length);
    return Arrays.asList(items).subList(0, n);
  }

  @Coroutine
  static String generic(GeneratorScope<String, Integer> co) {
    List<String> a = collect(co, "a", "x", "y", "z");
    var b = CallTest.<Number>collect(co, "b", 1, 2.5);
    List<Object> none = collect(co, "none");
    return a.get(0) + b + none + collect(co, "c", a, b).size();
  }

  @Test
  void genericVarargs() {
    Trace t = new Trace();
    t.run(CallTestCoroutines.generic(), 2, 1, 0, 2)
        .expect("yield a3", "yield b2", "yield none0", "yield c2", "return x[1][]2");
  }

  @Coroutine
  static int failing(GeneratorScope<String, Integer> co, Trace t) throws IOException {
    try {
      if (co.yield("fail?") > 0) {
        throw new IOException("failed");
      }
      return 1;
    } finally {
      t.log("callee finally");
    }
  }

  @Coroutine
  static int caller(GeneratorScope<String, Integer> co, Trace t) {
    int n = 10;
    try {
      n += failing(co, t);
      n += failing(co, t);
    } catch (IOException e) {
      t.log("caught " + e.getMessage());
      n += ask(co, "instead");
    }
    return n;
  }

  @Test
  void exceptionsCrossTheCallUnchanged() {
    Trace t = new Trace();
    t.run(CallTestCoroutines.caller(t), 0, 1, 30)
        .expect(
            "yield fail?",
            "callee finally",
            "yield fail?",
            "callee finally",
            "caught failed",
            "yield instead?",
            "return 41");
    t.run(CallTestCoroutines.caller(t), 0, 0)
        .expect("yield fail?", "callee finally", "yield fail?", "callee finally", "return 12");
  }

  @Test
  void raiseReachesTheInnermostCallFirst() {
    Trace t = new Trace();
    Steps.of(CallTestCoroutines.caller(t))
        .yields("fail?")
        .raise(new IOException("raised"))
        .yields("instead?")
        .send(5)
        .returns(15);
    t.expect("callee finally", "caught raised");
    IllegalStateException x = new IllegalStateException();
    Steps.of(CallTestCoroutines.caller(t)).yields("fail?").raise(x).raises(x);
    t.expect("callee finally");
    Steps.of(CallTestCoroutines.caller(t)).yields("fail?").close();
    t.expect("callee finally");
  }

  @Coroutine
  static void statementPositions(GeneratorScope<String, Integer> co) {
    ask(co, "statement");
    int x = ask(co, "initialiser");
    x = ask(co, "assignment");
    if (ask(co, "if") > 0) ask(co, "then");
    else ask(co, "else");
    for (ask(co, "for init"); ask(co, "for condition") > 0; ask(co, "for update"))
      ask(co, "for body");
    int[] a = {ask(co, "array"), x};
    a[ask(co, "index")] += ask(co, "value");
    co.yield("nested " + ask(co, "yielded") + Arrays.toString(a));
    Object unused = (Integer) ask(co, "cast");
    switch (ask(co, "switch")) {
      case 0 -> ask(co, "rule");
      default -> {}
    }
  }

  @Test
  void callsInStatements() {
    Trace t = new Trace();
    t.run(
        CallTestCoroutines.statementPositions(),
        0,
        0,
        4,
        1,
        0,
        0,
        1,
        0,
        0,
        0,
        5,
        1,
        2,
        9,
        0,
        0,
        0,
        0);
    t.expect(
        "yield statement?",
        "yield initialiser?",
        "yield assignment?",
        "yield if?",
        "yield then?",
        "yield for init?",
        "yield for condition?",
        "yield for body?",
        "yield for update?",
        "yield for condition?",
        "yield array?",
        "yield index?",
        "yield value?",
        "yield yielded?",
        "yield nested 9[5, 6]",
        "yield cast?",
        "yield switch?",
        "yield rule?",
        "return null");
  }

  @Coroutine
  static <T> T identity(YieldScope<? super String> co, T value) {
    co.yield("identity");
    return value;
  }

  @Coroutine
  static void narrowerScope(GeneratorScope<Object, Integer> co) {
    // A callee may ask for less than the caller's scope offers.
    String s = identity(co, "s");
    co.yield(s.length());
    int n = identity(co, 5) + identity(co, 6);
    co.yield(n);
    co.yield(identity(co, List.of(1L)).get(0));
  }

  @Test
  void scopeArgumentMayBeWidened() {
    Steps.values(
        CallTestCoroutines.narrowerScope(),
        "identity",
        1,
        "identity",
        "identity",
        11,
        "identity",
        1L);
  }

  @Coroutine
  static void effects(YieldScope<Integer> co, int[] counter) {
    counter[0]++;
    co.yield(counter[0]);
    counter[0]++;
  }

  @Coroutine
  static void callsRunAtOnce(YieldScope<Integer> co, int[] counter) {
    effects(co, counter);
    co.yield(counter[0] * 10);
    effects(co, counter);
  }

  @Test
  void calleeRunsAsPartOfTheCaller() {
    int[] counter = {0};
    var g = CallTestCoroutines.callsRunAtOnce(counter);
    assertEquals(0, counter[0]);
    Steps.values(g, 1, 20, 3);
    assertEquals(4, counter[0]);
  }

  @Coroutine
  static boolean even(YieldScope<Integer> co, int n) {
    co.yield(n);
    return n == 0 || odd(co, n - 1);
  }

  @Coroutine
  static boolean odd(YieldScope<Integer> co, int n) {
    co.yield(-n);
    return n != 0 && even(co, n - 1);
  }

  @Test
  void mutualRecursion() {
    assertEquals(false, Steps.<Boolean>values(CallTestCoroutines.even(3), 3, -2, 1, 0));
    assertEquals(true, Steps.<Boolean>values(CallTestCoroutines.even(2), 2, -1, 0));
  }
}
