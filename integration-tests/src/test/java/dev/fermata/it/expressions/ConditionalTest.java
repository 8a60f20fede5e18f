package dev.fermata.it.expressions;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code &&}, {@code ||} and {@code ?:} (JLS 15.23 - 15.25) with suspensions in every operand. */
final class ConditionalTest {
  @Coroutine
  static boolean and(GeneratorScope<String, Boolean> co) {
    return co.yield("a") && co.yield("b") && co.yield("c");
  }

  @Test
  void andStopsAtTheFirstFalse() {
    Trace t = new Trace();
    t.run(ConditionalTestCoroutines.and(), true, true, true)
        .expect("yield a", "yield b", "yield c", "return true");
    t.run(ConditionalTestCoroutines.and(), true, false)
        .expect("yield a", "yield b", "return false");
    t.run(ConditionalTestCoroutines.and(), false).expect("yield a", "return false");
  }

  @Coroutine
  static boolean mixed(GeneratorScope<String, Boolean> co, Trace t) {
    boolean r =
        t.at("p", true) & co.yield("a") || co.yield("b") && !co.yield("c") | t.at("q", false);
    return r ^ (co.yield("d") || t.at("s", true));
  }

  @Test
  void strictAndLazyOperatorsMixed() {
    Trace t = new Trace();
    t.run(ConditionalTestCoroutines.mixed(t), true, false)
        .expect("p", "yield a", "yield d", "s", "return false");
    t.run(ConditionalTestCoroutines.mixed(t), false, false, true)
        .expect("p", "yield a", "yield b", "yield d", "return true");
    t.run(ConditionalTestCoroutines.mixed(t), false, true, true, true)
        .expect("p", "yield a", "yield b", "yield c", "q", "yield d", "return true");
    t.run(ConditionalTestCoroutines.mixed(t), false, true, false, true)
        .expect("p", "yield a", "yield b", "yield c", "q", "yield d", "return false");
  }

  @Coroutine
  static int inConditions(GeneratorScope<String, Boolean> co) {
    int n = 0;
    if (co.yield("i1") || co.yield("i2")) {
      n += 1;
    }
    while (n < 3 && (co.yield("w1") || co.yield("w2"))) {
      n++;
    }
    for (; co.yield("f1") && n < 100; n += 10) {}
    do {
      n += 1000;
    } while (!(co.yield("d1") && co.yield("d2")));
    return n;
  }

  @Test
  void lazyOperatorsAsConditions() {
    Trace t = new Trace();
    t.run(
        ConditionalTestCoroutines.inConditions(),
        false,
        true,
        true,
        false,
        false,
        true,
        false,
        true,
        false,
        false,
        true,
        true);
    // n: 1; w1 true: 2; w1 false, w2 false; f1 true: 12; f1 false; d: 1012 (d1 t, d2 f), 2012 (d1
    // f), 3012
    t.expect(
        "yield i1",
        "yield i2",
        "yield w1",
        "yield w1",
        "yield w2",
        "yield f1",
        "yield f1",
        "yield d1",
        "yield d2",
        "yield d1",
        "yield d1",
        "yield d2",
        "return 3012");
  }

  @Coroutine
  static int ternary(GeneratorScope<String, Integer> co, Trace t) {
    int x = co.yield("condition") > 0 ? co.yield("then") : co.yield("else");
    int y = x > 5 ? t.at("plain then", 1) : co.yield("else 2");
    return x * 10 + (y > 0 ? y : -1) + (co.yield("last") == 0 ? 100 : 200);
  }

  @Test
  void conditionalOperator() {
    Trace t = new Trace();
    t.run(ConditionalTestCoroutines.ternary(t), 1, 7, 0)
        .expect("yield condition", "yield then", "plain then", "yield last", "return 171");
    t.run(ConditionalTestCoroutines.ternary(t), 0, 3, 0, 1)
        .expect("yield condition", "yield else", "yield else 2", "yield last", "return 229");
  }

  @Coroutine
  static String nestedTernary(GeneratorScope<String, Integer> co) {
    int a = co.yield("a");
    return "<"
        + (a == 0
            ? "zero"
            : a < 0
                ? co.yield("negative") == 0 ? "n0" : "n" + a
                : a > 10 ? big(co, a) : "small" + co.yield("small"))
        + ">";
  }

  @Coroutine
  static String big(GeneratorScope<String, Integer> co, int a) {
    return "big" + (a + co.yield("big"));
  }

  @Test
  void nestedConditionals() {
    Trace t = new Trace();
    t.run(ConditionalTestCoroutines.nestedTernary(), 0).expect("yield a", "return <zero>");
    t.run(ConditionalTestCoroutines.nestedTernary(), -1, 0)
        .expect("yield a", "yield negative", "return <n0>");
    t.run(ConditionalTestCoroutines.nestedTernary(), -1, 1)
        .expect("yield a", "yield negative", "return <n-1>");
    t.run(ConditionalTestCoroutines.nestedTernary(), 11, 5)
        .expect("yield a", "yield big", "return <big16>");
    t.run(ConditionalTestCoroutines.nestedTernary(), 5, 4)
        .expect("yield a", "yield small", "return <small4>");
  }

  @Coroutine
  static Object boxing(GeneratorScope<String, Integer> co, boolean c, Double d) {
    // Binary numeric promotion: int and Double give double; the chosen operand is unboxed.
    Object o = c ? co.yield("int") : d;
    Object p = c ? co.yield("still Integer") : "string";
    long l = c ? co.yield("to long") : 5;
    Integer i = c ? co.yield("Integer") : Integer.valueOf(0);
    char ch = c ? 'x' : 'y';
    return o
        + " "
        + p
        + " "
        + l
        + " "
        + i
        + " "
        + ch
        + (c ? 1 : 'a')
        + (c ? co.yield("promoted") : 'a');
  }

  @Test
  void numericPromotionOfTheArms() {
    Trace t = new Trace();
    t.run(ConditionalTestCoroutines.boxing(true, 0.5), 1, 2, 3, 4, 98);
    // c ? 1 : 'a' is a char (1 is a constant that fits): (char) 1; Integer : char promotes to int.
    t.expect(
        "yield int",
        "yield still Integer",
        "yield to long",
        "yield Integer",
        "yield promoted",
        "return 1.0 2 3 4 x" + (char) 1 + "98");
    t.run(ConditionalTestCoroutines.boxing(false, 0.5)).expect("return 0.5 string 5 0 ya97");
    t.run(ConditionalTestCoroutines.boxing(true, null), 1, 2, 3, null, 98);
    t.expect(
        "yield int",
        "yield still Integer",
        "yield to long",
        "yield Integer",
        "yield promoted",
        "return 1.0 2 3 null x" + (char) 1 + "98");
  }

  @Coroutine
  static Integer unboxingNull(GeneratorScope<String, Integer> co, boolean c) {
    // Integer and int: type int, so a null Integer throws; Integer and Integer: it does not.
    Integer fine = c ? co.yield("kept") : Integer.valueOf(1);
    co.yield("null: " + (fine == null));
    Integer bad = c ? co.yield("unboxed") : 1;
    return bad;
  }

  @Test
  void nullArmOfAPrimitiveConditionalThrows() {
    Steps.of(ConditionalTestCoroutines.unboxingNull(true))
        .yields("kept")
        .send(null)
        .yields("null: true")
        .yields("unboxed")
        .raises(NullPointerException.class);
    Steps.of(ConditionalTestCoroutines.unboxingNull(false)).yields("null: false").returns(1);
  }

  @Coroutine
  static void unboxingNullOperand(GeneratorScope<String, Boolean> co, Trace t) {
    try {
      t.log(co.yield("left") && t.at("never", true));
    } catch (NullPointerException e) {
      t.log("NPE");
    }
    t.log(t.at("true", true) || co.yield("not reached"));
    t.log(!co.yield("negated"));
  }

  @Test
  void nullOperandsThrowOnlyWhenEvaluated() {
    Trace t = new Trace();
    t.run(ConditionalTestCoroutines.unboxingNullOperand(t), null, false)
        .expect("yield left", "NPE", "true", "true", "yield negated", "true", "return null");
  }

  @Coroutine
  static int asArguments(GeneratorScope<String, Integer> co, Trace t, boolean c) {
    return Math.max(t.at("first", 3), c ? co.yield("arm") : t.at("other arm", 4))
        + List.of(c && co.yield("x") > 0, !c || co.yield("y") > 0).indexOf(true);
  }

  @Test
  void insideArguments() {
    Trace t = new Trace();
    t.run(ConditionalTestCoroutines.asArguments(t, true), 9, 0, 1)
        .expect("first", "yield arm", "yield x", "yield y", "return 10");
    t.run(ConditionalTestCoroutines.asArguments(t, false)).expect("first", "other arm", "return 5");
  }

  @Coroutine
  static <T extends Comparable<T>> T polyArms(GeneratorScope<String, T> co, boolean c, T other) {
    T chosen = c ? co.yield("T") : other;
    Comparable<? super T> bound = c ? other : co.yield("again");
    return bound.compareTo(chosen) > 0 ? co.yield("greater") : chosen;
  }

  @Test
  void referenceArms() {
    Trace t = new Trace();
    t.run(ConditionalTestCoroutines.polyArms(true, "b"), "a", "z")
        .expect("yield T", "yield greater", "return z");
    t.run(ConditionalTestCoroutines.polyArms(false, "b"), "a").expect("yield again", "return b");
  }

  @Coroutine
  static void lambdaArms(GeneratorScope<String, Integer> co, Trace t, boolean c) {
    int n = co.yield("n");
    Runnable r = c ? () -> t.log("then " + n) : () -> t.log("else " + n);
    co.yield("made");
    r.run();
    boolean b = (n > 0) == co.yield("other") > 0 && c;
    t.log(b);
  }

  @Test
  void lambdasAsArms() {
    Trace t = new Trace();
    t.run(ConditionalTestCoroutines.lambdaArms(t, true), 5, 0, 1)
        .expect("yield n", "yield made", "then 5", "yield other", "true", "return null");
    t.run(ConditionalTestCoroutines.lambdaArms(t, false), 5, 0, 1)
        .expect("yield n", "yield made", "else 5", "yield other", "false", "return null");
  }
}
