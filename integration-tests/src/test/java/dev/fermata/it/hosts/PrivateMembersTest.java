package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Private fields, methods and constructors of the host and its nest mates. */
final class PrivateMembersTest {
  private int count = 1;
  private static long total = 10;
  private final int[] cells = {1, 2, 3};
  private String text = "t";
  private byte small = 127;
  private static Integer boxed = 5;

  private int privateMethod(int x) {
    return x + count;
  }

  private static <T extends Comparable<T>> T privateGeneric(T a, T b) throws IOException {
    if (a.equals(b)) {
      throw new IOException("equal");
    }
    return a.compareTo(b) > 0 ? a : b;
  }

  private static int privateVarargs(Object... items) {
    return items.length;
  }

  private void privateVoid(List<String> log) {
    log.add("void " + count);
  }

  /** A nest mate with nothing but private members. */
  static final class Mate {
    private int hidden;
    private static String shared = "s";

    private Mate(int hidden) {
      this.hidden = hidden;
    }

    private int reveal() {
      return hidden;
    }

    private static String join(String a, Object... rest) {
      return a + Arrays.toString(rest);
    }

    class Inner {
      private int deep = hidden * 2;

      private int sum() {
        return deep + hidden;
      }
    }
  }

  @Coroutine
  String ownFields(GeneratorScope<String, Integer> co) {
    count += co.yield("count");
    this.count++;
    int old = count-- + --count;
    total = count;
    total <<= co.yield("total");
    PrivateMembersTest.total++;
    cells[co.yield("index")] += count;
    text += co.yield("text");
    small += 2;
    boxed++;
    boxed += co.yield("boxed");
    return old
        + " "
        + count
        + " "
        + total
        + " "
        + Arrays.toString(cells)
        + text
        + small
        + " "
        + boxed;
  }

  @Test
  void ownFields() {
    boxed = 5;
    Trace t = new Trace();
    // count 1+2+1 = 4; old = 4 + 2 = 6, count 2; total = 2 << 3 = 16, 17; cells[0] = 3; small 129
    // -> -127
    t.run(PrivateMembersTestCoroutines.ownFields(new PrivateMembersTest()), 2, 3, 0, 9, 4);
    t.expect(
        "yield count",
        "yield total",
        "yield index",
        "yield text",
        "yield boxed",
        "return 6 2 17 [3, 2, 3]t9-127 10");
  }

  @Coroutine
  String ownMethods(GeneratorScope<String, Integer> co, List<String> log) throws IOException {
    int a = privateMethod(co.yield("a"));
    int b = this.privateMethod(privateMethod(co.yield("b")));
    String c = privateGeneric("c" + co.yield("c"), "c5");
    int d =
        privateVarargs()
            + privateVarargs(co.yield("d"), 2)
            + privateVarargs((Object[]) new String[5]);
    privateVoid(log);
    Function<Integer, Integer> ref = this::privateMethod;
    IntSupplier lambda = () -> privateMethod(count);
    co.yield("refs");
    return a + " " + b + " " + c + " " + d + " " + ref.apply(1) + lambda.getAsInt() + log;
  }

  @Test
  void ownMethods() {
    Trace t = new Trace();
    t.run(
        PrivateMembersTestCoroutines.ownMethods(
            new PrivateMembersTest(), new java.util.ArrayList<>()),
        5,
        6,
        7,
        0);
    t.expect(
        "yield a", "yield b", "yield c", "yield d", "yield refs", "return 6 8 c7 7 22[void 1]");
    t.run(
        PrivateMembersTestCoroutines.ownMethods(
            new PrivateMembersTest(), new java.util.ArrayList<>()),
        5,
        6,
        5);
    t.expect("yield a", "yield b", "yield c", "throw IOException: equal");
  }

  @Coroutine
  static String matesMembers(GeneratorScope<String, Integer> co) {
    Mate mate = new Mate(co.yield("new"));
    mate.hidden++;
    mate.hidden *= co.yield("times");
    int before = mate.hidden++ + mate.reveal();
    Mate.shared += co.yield("shared");
    String joined = Mate.join(Mate.shared, co.yield("x"), mate.reveal());
    Mate.Inner inner = mate.new Inner();
    inner.deep += co.yield("deep");
    Function<Integer, Mate> constructor = Mate::new;
    Function<Mate, Integer> reveal = Mate::reveal;
    Mate.shared = "s";
    co.yield("end");
    return before + joined + inner.sum() + reveal.apply(constructor.apply(77));
  }

  @Test
  void matesMembers() {
    Trace t = new Trace();
    // hidden (1 + 1) * 3 = 6; before = 6 + 7; deep = 14 + 4 = 18; sum = 18 + 7
    t.run(PrivateMembersTestCoroutines.matesMembers(), 1, 3, 8, 9, 4);
    t.expect(
        "yield new",
        "yield times",
        "yield shared",
        "yield x",
        "yield deep",
        "yield end",
        "return 13s8[9, 7]2577");
  }

  @Coroutine
  private String privateCoroutine(YieldScope<Integer> co, int n) {
    co.yield(n);
    if (n > 0) {
      return privateCoroutine(co, n - 1) + n;
    }
    return text;
  }

  @Coroutine
  private static int privateStaticCoroutine(YieldScope<Integer> co) {
    co.yield(-1);
    return 5;
  }

  @Coroutine
  String callsPrivateCoroutines(YieldScope<Integer> co) {
    return privateCoroutine(co, privateStaticCoroutine(co) - 3)
        + new PrivateMembersTest().privateCoroutine(co, 0);
  }

  @Test
  void privateCoroutines() {
    assertEquals(
        "t12t",
        Steps.<String>values(
            PrivateMembersTestCoroutines.callsPrivateCoroutines(new PrivateMembersTest()),
            -1,
            2,
            1,
            0,
            0));
    assertEquals(
        "t1",
        Steps.<String>values(
            PrivateMembersTestCoroutines.privateCoroutine(new PrivateMembersTest(), 1), 1, 0));
    assertEquals(
        5, Steps.<Integer>values(PrivateMembersTestCoroutines.privateStaticCoroutine(), -1));
  }

  @Coroutine
  static void privateThroughOther(
      YieldScope<Integer> co, PrivateMembersTest other, PrivateMembersTest[] many) {
    co.yield(other.count++);
    co.yield(other.count);
    co.yield(many[0].cells[1]--);
    many[0].cells[1] <<= many[0].count + 1;
    co.yield(many[0].cells[1]);
    (many[0]).text = null;
    co.yield(other.privateMethod(many[0].privateMethod(3)));
  }

  @Test
  void privateMembersOfOtherInstances() {
    PrivateMembersTest o = new PrivateMembersTest();
    // cells[1]: 2, then 1 << 3; privateMethod twice with count 2: 3 + 2 + 2
    Steps.values(
        PrivateMembersTestCoroutines.privateThroughOther(o, new PrivateMembersTest[] {o}),
        1,
        2,
        2,
        8,
        7);
    assertEquals(null, o.text);
  }
}
