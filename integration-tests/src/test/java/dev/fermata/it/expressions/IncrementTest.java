package dev.fermata.it.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code ++} and {@code --} (JLS 15.14, 15.15) on every kind of variable and every type. */
final class IncrementTest {
  private int field = 1;
  private Integer boxedField = 10;
  private static long global;
  private byte small = Byte.MAX_VALUE;

  @Coroutine
  static int locals(GeneratorScope<String, Integer> co) {
    int x = 1;
    int sum = x++ + co.yield("a") + ++x + co.yield("b") + x-- + --x;
    return sum * 10 + x;
  }

  @Test
  void localsBetweenSuspensions() {
    Trace t = new Trace();
    // 1 + 0 + 3 + 0 + 3 + 1 = 8, x = 1
    t.run(IncrementTestCoroutines.locals(), 0, 0).expect("yield a", "yield b", "return 81");
  }

  @Coroutine
  static int elements(GeneratorScope<String, Integer> co, Trace t, int[] a) {
    int x = a[co.yield("i")]++ + ++a[co.yield("j")] - t.at("a", a)[co.yield("k")]--;
    return x;
  }

  @Test
  void elementsWithSuspendingIndex() {
    Trace t = new Trace();
    int[] a = {5, 6};
    // a[0]++ is 5, ++a[0] is 7, a[1]-- is 6
    t.run(IncrementTestCoroutines.elements(t, a), 0, 0, 1)
        .expect("yield i", "yield j", "a", "yield k", "return 6");
    assertEquals("[7, 5]", Arrays.toString(a));
  }

  @Coroutine
  static int fields(GeneratorScope<String, IncrementTest> co) {
    int x = co.yield("o").field++ + ++co.yield("p").field;
    x += co.yield("q").boxedField-- + co.yield("r").small++;
    return x;
  }

  @Test
  void fieldsOfASuspendingReceiver() {
    Trace t = new Trace();
    IncrementTest o = new IncrementTest();
    // 1 + 3 = 4; 4 + (10 + 127)
    t.run(IncrementTestCoroutines.fields(), o, o, o, o)
        .expect("yield o", "yield p", "yield q", "yield r", "return 141");
    assertEquals(3, o.field);
    assertEquals(9, o.boxedField);
    assertEquals(Byte.MIN_VALUE, o.small);
  }

  @Coroutine
  static String types(YieldScope<String> co) {
    byte b = 127;
    short s = -32768;
    char c = 'a';
    long l = Long.MAX_VALUE;
    float f = 0.5f;
    double d = -0.5;
    Integer i = 127;
    Character boxedChar = 'x';
    Byte boxedByte = -128;
    Double boxedDouble = 1.5;
    global = 5;
    co.yield("before");
    b++;
    s--;
    c++;
    l++;
    f--;
    ++d;
    i++;
    boxedChar++;
    --boxedByte;
    boxedDouble++;
    global++;
    co.yield("between");
    int sum = b-- + s++;
    return b
        + " "
        + s
        + " "
        + c
        + " "
        + l
        + " "
        + f
        + " "
        + d
        + " "
        + i
        + " "
        + boxedChar
        + " "
        + boxedByte
        + " "
        + boxedDouble
        + " "
        + global
        + " "
        + sum;
  }

  @Test
  void everyTypeWrapsAround() {
    Trace t = new Trace();
    t.run(IncrementTestCoroutines.types());
    // b: 127 -> -128 -> 127 (b--), s: -32768 -> 32767 -> -32768 (s++), sum = -128 + 32767
    t.expect(
        "yield before",
        "yield between",
        "return 127 -32768 b -9223372036854775808 -0.5 0.5 128 y 127 2.5 6 32639");
  }

  @Coroutine
  static void yieldsIncrements(YieldScope<Integer> co) {
    int n = 0;
    co.yield(n++);
    co.yield(++n);
    co.yield(n--);
    co.yield(--n);
    int[] a = {n};
    co.yield(a[0]++ + a[0]++);
    co.yield(-a[0]--);
    co.yield(a[0]);
  }

  @Test
  void incrementsInYieldedValues() {
    Steps.values(IncrementTestCoroutines.yieldsIncrements(), 0, 2, 2, 0, 1, -2, 1);
  }

  @Coroutine
  static int nullBoxed(YieldScope<Integer> co) {
    Integer i = null;
    co.yield(1);
    i++;
    return i;
  }

  @Test
  void incrementOfNullThrows() {
    Steps.of(IncrementTestCoroutines.nullBoxed()).yields(1).raises(NullPointerException.class);
  }

  @Coroutine
  static String swap(YieldScope<Integer> co) {
    int i = 5;
    i = i++ + ++i;
    co.yield(i);
    i = i--;
    int j = i = i++ * 2;
    co.yield(j);
    return i + "";
  }

  @Test
  void selfAssignmentPuzzles() {
    // i = 5 + 7 = 12; i = i-- leaves 12; j = i = 24
    assertEquals("24", Steps.<String>values(IncrementTestCoroutines.swap(), 12, 24));
  }
}
