package dev.fermata.it.expressions;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Assignment and compound assignment (JLS 15.26): {@code x += co.yield(y)} reads x first and casts
 * its result to the type of x.
 */
final class AssignmentTest {
  private int field;
  private static int global;
  private final int[] cells = {1, 2, 3};

  private AssignmentTest self(Trace t, String label) {
    t.log(label);
    return this;
  }

  @Coroutine
  static int local(GeneratorScope<String, Integer> co) {
    int x = 10;
    x += co.yield("a");
    x -= x = co.yield("b");
    x *= x + co.yield("c");
    return x;
  }

  @Test
  void locals() {
    Trace t = new Trace();
    // x = 10 + 5 = 15; x = 15 - 4 = 11; x = 11 * (11 + 2) = 143
    t.run(AssignmentTestCoroutines.local(), 5, 4, 2)
        .expect("yield a", "yield b", "yield c", "return 143");
  }

  @Coroutine
  static int changedMeanwhile(GeneratorScope<String, Integer> co, AssignmentTest o) {
    o.field += co.yield("field");
    o.cells[0] += co.yield("cell");
    global -= co.yield("global");
    return o.field * 10000 + o.cells[0] * 100 + global;
  }

  @Test
  void theLeftSideIsReadBeforeTheSuspension() {
    AssignmentTest o = new AssignmentTest();
    o.field = 1;
    global = 50;
    var g = AssignmentTestCoroutines.changedMeanwhile(o);
    Steps.of(g).yields("field");
    o.field = 1000;
    Steps.of(g).send(2).yields("cell");
    o.cells[0] = 1000;
    Steps.of(g).send(3).yields("global");
    global = 1000;
    // 1 + 2 = 3; 1 + 3 = 4; 50 - 8 = 42
    Steps.of(g).send(8).returns(30442);
  }

  @Coroutine
  static String order(GeneratorScope<String, Integer> co, Trace t, AssignmentTest o) {
    o.self(t, "o1").field = t.at("v1", 5) + co.yield("v2");
    o.self(t, "o2").field += t.at("v3", 1) * co.yield("v4");
    o.self(t, "o3").cells[t.at("i", 0) + co.yield("i2")] *= t.at("v5", 2) + co.yield("v6");
    t.at("this", o).self(t, "o4").cells[co.yield("j")] = o.field = co.yield("k");
    return o.field + Arrays.toString(o.cells);
  }

  @Test
  void targetsAreEvaluatedFirstAndOnce() {
    Trace t = new Trace();
    t.run(AssignmentTestCoroutines.order(t, new AssignmentTest()), 1, 2, 1, 3, 2, 77);
    // field = 6, then 6 + 1 * 2 = 8; cells[1] = 2 * (2 + 3) = 10; cells[2] = field = 77
    t.expect(
        "o1",
        "v1",
        "yield v2",
        "o2",
        "v3",
        "yield v4",
        "o3",
        "i",
        "yield i2",
        "v5",
        "yield v6",
        "this",
        "o4",
        "yield j",
        "yield k",
        "return 77[1, 10, 77]");
  }

  @Coroutine
  static String narrowing(GeneratorScope<String, Integer> co) {
    byte b = 100;
    b += co.yield("byte");
    short s = -1;
    s >>>= co.yield("short");
    char c = 'a';
    c += co.yield("char");
    int i = 7;
    i /= co.yield("int") + 0.5;
    long l = 1;
    l <<= co.yield("long");
    float f = 1;
    f /= co.yield("float");
    double d = 7;
    d %= co.yield("double");
    boolean z = true;
    z &= co.yield("boolean") > 0;
    z |= co.yield("boolean") > 0;
    z ^= co.yield("boolean") > 0;
    return b + " " + s + " " + (int) c + c + " " + i + " " + l + " " + f + " " + d + " " + z;
  }

  @Test
  void compoundAssignmentCasts() {
    Trace t = new Trace();
    t.run(AssignmentTestCoroutines.narrowing(), 100, 10, 2, 1, 33, 4, 4, 1, 0, 1);
    // (byte) 200 = -56; (short) (-1 >>> 10) = (short) 0x3fffff = -1; (int) (7 / 1.5) = 4
    t.expect(
        "yield byte",
        "yield short",
        "yield char",
        "yield int",
        "yield long",
        "yield float",
        "yield double",
        "yield boolean",
        "yield boolean",
        "yield boolean",
        "return -56 -1 99c 4 8589934592 0.25 3.0 false");
  }

  @Coroutine
  static String narrowingOfElements(GeneratorScope<String, Integer> co) {
    byte[] b = {127};
    short[] s = {Short.MAX_VALUE};
    char[] c = {'y'};
    long[] l = {5};
    float[] f = {1};
    double[] d = {1};
    boolean[] z = {false};
    b[0] += co.yield("b");
    s[co.yield("zero")] += co.yield("s");
    c[0] -= co.yield("c");
    l[0] ^= co.yield("l");
    f[0] *= co.yield("f") * 0.5f;
    d[0] -= co.yield("d") / 4.0;
    z[0] |= co.yield("z") == 0;
    return b[0] + " " + s[0] + " " + c[0] + " " + l[0] + " " + f[0] + " " + d[0] + " " + z[0];
  }

  @Test
  void compoundAssignmentOfElementsCasts() {
    Trace t = new Trace();
    t.run(AssignmentTestCoroutines.narrowingOfElements(), 2, 0, 1, 24, 3, 3, 1, 0);
    t.expect(
        "yield b",
        "yield zero",
        "yield s",
        "yield c",
        "yield l",
        "yield f",
        "yield d",
        "yield z",
        "return -127 -32768 a 6 1.5 0.75 true");
  }

  @Coroutine
  static String strings(GeneratorScope<String, Object> co, String[] array) {
    String s = "s";
    s += co.yield("object");
    s += (char) 66;
    s += 1 + 2;
    array[0] += co.yield("element") + "!";
    Object o = "o";
    o += "p" + co.yield("object again");
    CharSequence cs = "c";
    cs += "d";
    return s + array[0] + o + cs;
  }

  @Test
  void stringAppends() {
    Trace t = new Trace();
    t.run(AssignmentTestCoroutines.strings(new String[] {null}), 'x', 5, null);
    t.expect("yield object", "yield element", "yield object again", "return sxB3null5!opnullcd");
  }

  @Coroutine
  static String boxed(GeneratorScope<String, Integer> co) {
    Integer i = 5;
    i += co.yield("Integer");
    Long l = 5L;
    l += co.yield("Long");
    Double d = 2.0;
    d *= co.yield("Double");
    Boolean z = false;
    z |= co.yield("Boolean") == 1;
    Integer[] array = {1, null};
    array[0] <<= co.yield("element");
    array[co.yield("index")] += co.yield("null");
    return i + " " + l + " " + d + " " + z + " " + array[0];
  }

  @Test
  void boxedTargets() {
    Trace t = new Trace();
    t.run(AssignmentTestCoroutines.boxed(), 1, 2, 3, 1, 4, 0, 1);
    t.expect(
        "yield Integer",
        "yield Long",
        "yield Double",
        "yield Boolean",
        "yield element",
        "yield index",
        "yield null",
        "return 6 7 6.0 true 17");
  }

  @Test
  void aNullLeftSideIsUnboxedBeforeTheRightSideIsEvaluated() {
    // What javac makes of JLS 15.7.1 and 15.26.2: the left operand's value is the unboxed one.
    Steps.of(AssignmentTestCoroutines.boxed())
        .yields("Integer")
        .send(1)
        .yields("Long")
        .send(2)
        .yields("Double")
        .send(3)
        .yields("Boolean")
        .send(1)
        .yields("element")
        .send(4)
        .yields("index")
        .send(1)
        .raises(NullPointerException.class);
  }

  @Coroutine
  static int chained(GeneratorScope<String, Integer> co, AssignmentTest o) {
    int a;
    int b;
    int[] c = {0};
    a = b = c[0] = o.field = global = co.yield("all");
    a += b -= c[0] *= co.yield("factor");
    return a + b + c[0] + o.field + global;
  }

  @Test
  void chainsAssociateToTheRight() {
    Trace t = new Trace();
    // c = 5*3 = 15; b = 5-15 = -10; a = 5-10 = -5; -5-10+15+5+5
    t.run(AssignmentTestCoroutines.chained(new AssignmentTest()), 5, 3)
        .expect("yield all", "yield factor", "return 10");
  }

  @Coroutine
  static int asExpression(GeneratorScope<String, Integer> co) {
    int x;
    int y = 0;
    while ((x = co.yield("x")) > 0 && (y += x) < 10) {
      y++;
    }
    return (x = 5) * x + (y += co.yield("y")) * y;
  }

  @Test
  void assignmentsAreExpressions() {
    Trace t = new Trace();
    // y: 3, 4; 4+2=6, 7; x=0 stops; y = 7+1 = 8; 25 + 64
    t.run(AssignmentTestCoroutines.asExpression(), 3, 2, 0, 1)
        .expect("yield x", "yield x", "yield x", "yield y", "return 89");
  }

  @Coroutine
  static void nullTargets(GeneratorScope<String, Integer> co, AssignmentTest o, Trace t) {
    // JLS 15.26.1: a null object reference is noticed after the right operand was evaluated.
    o.field = co.yield("value");
    t.log("assigned");
  }

  @Test
  void simpleAssignmentToAFieldOfNull() {
    Trace t = new Trace();
    Steps.of(AssignmentTestCoroutines.nullTargets(null, t))
        .yields("value")
        .send(1)
        .raises(NullPointerException.class);
    t.expect();
  }

  @Coroutine
  static void storeCheck(GeneratorScope<String, Object> co, Object[] array) {
    array[0] = co.yield("store");
  }

  @Test
  void arrayStoreIsChecked() {
    Steps.of(AssignmentTestCoroutines.storeCheck(new String[1]))
        .yields("store")
        .send(5)
        .raises(ArrayStoreException.class);
  }
}
