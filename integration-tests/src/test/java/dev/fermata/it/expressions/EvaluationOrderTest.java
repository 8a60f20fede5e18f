package dev.fermata.it.expressions;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operands are evaluated left to right, each once (JLS 15.7), however many of them suspend. */
final class EvaluationOrderTest {
  private static int f(int a, int b, int c) {
    return a * 100 + b * 10 + c;
  }

  @Coroutine
  static int arguments(GeneratorScope<String, Integer> co, Trace t) {
    return f(t.at("a", 1), co.yield("b"), t.at("c", 3))
        + f(co.yield("d"), t.at("e", 5), co.yield("f"));
  }

  @Test
  void methodArguments() {
    Trace t = new Trace();
    t.run(EvaluationOrderTestCoroutines.arguments(t), 2, 4, 6)
        .expect("a", "yield b", "c", "yield d", "e", "yield f", "return 579");
  }

  private static StringBuilder builder(Trace t, String label) {
    t.log(label);
    return new StringBuilder(label);
  }

  @Coroutine
  static String receivers(GeneratorScope<String, Integer> co, Trace t) {
    return builder(t, "r1")
        .append(co.yield("x"))
        .append(t.at("y", "|"))
        .append(builder(t, "r2").append(co.yield("z")))
        .insert(co.yield("at"), "^")
        .toString();
  }

  @Test
  void receiverBeforeArguments() {
    Trace t = new Trace();
    t.run(EvaluationOrderTestCoroutines.receivers(t), 10, 20, 2);
    t.expect("r1", "yield x", "y", "r2", "yield z", "yield at", "return r1^10|r220");
  }

  @Coroutine
  static String nullReceiver(GeneratorScope<String, Integer> co, Trace t, String s) {
    // JLS 15.12.4.4: the arguments are evaluated before a null receiver is noticed.
    return s.substring(t.at("before", 0), co.yield("arg"));
  }

  @Test
  void nullReceiverIsNoticedAfterTheArguments() {
    Trace t = new Trace();
    t.run(EvaluationOrderTestCoroutines.nullReceiver(t, "abc"), 2)
        .expect("before", "yield arg", "return ab");
    Steps.of(EvaluationOrderTestCoroutines.nullReceiver(t, null))
        .yields("arg")
        .send(1)
        .raises(NullPointerException.class);
  }

  @Coroutine
  static int reassignedOperand(GeneratorScope<String, Integer> co) {
    int x = 1;
    int sum = x + co.yield("a") + (x = 10) + x + co.yield("b") * x++ + x;
    int i = 2;
    int j = i * (i = 3) + i++ - co.yield("c") - i;
    return sum * 1000 + j;
  }

  @Test
  void leftOperandIsReadBeforeTheRightAssignsIt() {
    Trace t = new Trace();
    // sum = 1 + 5 + 10 + 10 + 2 * 10 + 11 = 57; j = 2 * 3 + 3 - 4 - 4 = 1
    t.run(EvaluationOrderTestCoroutines.reassignedOperand(), 5, 2, 4)
        .expect("yield a", "yield b", "yield c", "return 57001");
  }

  @Coroutine
  static int localReadBeforeSuspension(GeneratorScope<String, Integer> co, int[] cell) {
    int x = 1;
    x = x + co.yield("a") * (x += 4) + x;
    int y = cell[0] + co.yield("b") + cell[0];
    return x * 1000 + y;
  }

  @Test
  void readsHappenWhereTheyStand() {
    Trace t = new Trace();
    int[] cell = {7};
    var g = EvaluationOrderTestCoroutines.localReadBeforeSuspension(cell);
    Steps.of(g).yields("a").send(2).yields("b");
    cell[0] = 70;
    // x = 1 + 2 * 5 + 5 = 16; y = 7 (read before) + 100 + 70 (read after)
    Steps.of(g).send(100).returns(16177);
    t.expect();
  }

  @Coroutine
  static String creation(GeneratorScope<String, Integer> co, Trace t) {
    var list =
        new Triple(
            t.at("a", 1), co.yield("b"), new Triple(co.yield("c"), t.at("d", 4), t.at("e", null)));
    return list.toString();
  }

  record Triple(int x, int y, Triple rest) {}

  @Test
  void constructorArguments() {
    Trace t = new Trace();
    t.run(EvaluationOrderTestCoroutines.creation(t), 2, 3);
    t.expect(
        "a",
        "yield b",
        "yield c",
        "d",
        "e",
        "return Triple[x=1, y=2, rest=Triple[x=3, y=4, rest=null]]");
  }

  @Coroutine
  static String arrays(GeneratorScope<String, Integer> co, Trace t) {
    int[] a = {t.at("a0", 0), co.yield("a1"), t.at("a2", 2)};
    int[][] b = new int[][] {{co.yield("b00")}, {t.at("b10", 1), co.yield("b11")}, a};
    int[][][] c = new int[t.at("d1", 1)][co.yield("d2")][];
    Object[] d = {co.yield("o"), "s", new int[co.yield("length")].length};
    return Arrays.deepToString(b) + c[0].length + Arrays.toString(d);
  }

  @Test
  void arrayCreation() {
    Trace t = new Trace();
    t.run(EvaluationOrderTestCoroutines.arrays(t), 1, 5, 6, 3, 8, 9);
    t.expect(
        "a0",
        "yield a1",
        "a2",
        "yield b00",
        "b10",
        "yield b11",
        "d1",
        "yield d2",
        "yield o",
        "yield length",
        "return [[5], [1, 6], [0, 1, 2]]3[8, s, 9]");
  }

  @Coroutine
  static String access(GeneratorScope<String, Integer> co, Trace t) {
    int[][] grid = {{1, 2}, {3, 4}};
    int[] row = {10, 20};
    int x = t.at("grid", grid)[co.yield("i")][co.yield("j")];
    int y = row[co.yield("k")] + (row = new int[] {0, 0})[t.at("zero", 0)] + row[co.yield("l")];
    return x + " " + y;
  }

  @Test
  void arrayAccess() {
    Trace t = new Trace();
    t.run(EvaluationOrderTestCoroutines.access(t), 1, 0, 1, 1)
        .expect("grid", "yield i", "yield j", "yield k", "zero", "yield l", "return 3 20");
  }

  @Coroutine
  static int arrayVariableIsReadBeforeItsIndex(GeneratorScope<String, Integer> co) {
    int[] a = {1, 2};
    int[] b = {30, 40};
    int first = a[(a = b)[0] - 29 + co.yield("i")];
    return first * 100 + a[co.yield("j")];
  }

  @Test
  void indexMayReassignTheArrayVariable() {
    Trace t = new Trace();
    // first = old a[30 - 29 + 0] = 2; a is b by then: b[1] = 40
    t.run(EvaluationOrderTestCoroutines.arrayVariableIsReadBeforeItsIndex(), 0, 1)
        .expect("yield i", "yield j", "return 240");
  }

  @Coroutine
  static void arrayAssignment(GeneratorScope<String, Integer> co, Trace t, int[] a) {
    t.at("array", a)[t.at("index", 1)] = co.yield("value");
    t.log(Arrays.toString(a));
    t.at("array", a)[co.yield("index")] = t.at("value", 9);
    t.log(Arrays.toString(a));
    a[a[0] = co.yield("inner")] = a[0] + co.yield("outer");
    t.log(Arrays.toString(a));
  }

  @Test
  void assignmentToAnElement() {
    Trace t = new Trace();
    t.run(EvaluationOrderTestCoroutines.arrayAssignment(t, new int[3]), 5, 2, 1, 6);
    t.expect(
        "array",
        "index",
        "yield value",
        "[0, 5, 0]",
        "array",
        "yield index",
        "value",
        "[0, 5, 9]",
        "yield inner",
        "yield outer",
        "[1, 7, 9]",
        "return null");
  }

  @Coroutine
  static void nullArray(GeneratorScope<String, Integer> co, Trace t, int[] a) {
    // JLS 15.26.1: array, index and right side are evaluated before the null is noticed.
    a[t.at("index", 5)] = co.yield("value");
  }

  @Test
  void nullArrayIsNoticedLast() {
    Trace t = new Trace();
    Steps.of(EvaluationOrderTestCoroutines.nullArray(t, null))
        .yields("value")
        .send(1)
        .raises(NullPointerException.class);
    t.expect("index");
    Steps.of(EvaluationOrderTestCoroutines.nullArray(t, new int[1]))
        .yields("value")
        .send(1)
        .raises(ArrayIndexOutOfBoundsException.class);
    t.expect("index");
  }

  @Coroutine
  static int nested(GeneratorScope<String, Integer> co, Trace t) {
    return f(
        f(t.at("1", 1), co.yield("2"), f(co.yield("3"), t.at("4", 4), co.yield("5"))),
        t.at("6", 6),
        f(t.at("7", 7), t.at("8", 8), co.yield("9")));
  }

  @Test
  void nestedCalls() {
    Trace t = new Trace();
    // inner3 = f(3,4,5) = 345; f(1,2,345) = 100+20+345 = 465; f(7,8,9) = 789; f(465,6,789) =
    // 46500+60+789
    t.run(EvaluationOrderTestCoroutines.nested(t), 2, 3, 5, 9);
    t.expect("1", "yield 2", "yield 3", "4", "yield 5", "6", "7", "8", "yield 9", "return 47349");
  }

  @Coroutine
  static List<Object> varargs(GeneratorScope<String, Integer> co, Trace t) {
    return all(t.at("a", "x"), co.yield("b"), all(), all(co.yield("c")), t.at("d", 'z'));
  }

  private static List<Object> all(Object... items) {
    return Arrays.asList(items);
  }

  @Test
  void varargsCalls() {
    Trace t = new Trace();
    t.run(EvaluationOrderTestCoroutines.varargs(t), 1, 2)
        .expect("a", "yield b", "yield c", "d", "return [x, 1, [], [2], z]");
  }

  @Coroutine
  static int unboxedLeft(GeneratorScope<String, Integer> co, Integer left) {
    return left + co.yield("right");
  }

  @Test
  void aNullLeftOperandIsUnboxedBeforeTheRightIsEvaluated() {
    Steps.of(EvaluationOrderTestCoroutines.unboxedLeft(1)).yields("right").send(2).returns(3);
    Steps.of(EvaluationOrderTestCoroutines.unboxedLeft(null)).raises(NullPointerException.class);
  }

  @Coroutine
  static int unary(GeneratorScope<String, Integer> co) {
    return -co.yield("minus") + ~co.yield("complement") + +co.yield("plus") - -(-co.yield("twice"));
  }

  @Test
  void unaryOperators() {
    Trace t = new Trace();
    // -1 + ~2 + 3 - -(-4) = -1 - 3 + 3 - 4
    t.run(EvaluationOrderTestCoroutines.unary(), 1, 2, 3, 4)
        .expect("yield minus", "yield complement", "yield plus", "yield twice", "return -5");
  }

  @Coroutine
  static void failingOperand(GeneratorScope<String, Integer> co, Trace t) {
    int x = t.at("left", 1) / co.yield("zero") + t.at("never", 1) + co.yield("never");
    t.log(x);
  }

  @Test
  void aFailingOperandStopsTheRest() {
    Trace t = new Trace();
    t.run(EvaluationOrderTestCoroutines.failingOperand(t), 0)
        .expect("left", "yield zero", "throw ArithmeticException: / by zero");
  }
}
