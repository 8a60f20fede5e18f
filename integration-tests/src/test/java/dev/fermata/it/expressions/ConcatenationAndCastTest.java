package dev.fermata.it.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * String concatenation (JLS 15.18.1) and casts (JLS 15.16) of values that come from suspensions.
 */
final class ConcatenationAndCastTest {
  @Coroutine
  static String concat(GeneratorScope<String, Object> co, Trace t) {
    return 1
        + 2
        + "="
        + 1
        + 2
        + co.yield("a")
        + t.at("b", 'c')
        + (1 + 2)
        + null
        + co.yield("d")
        + 1.0f
        + true
        + new char[0].length;
  }

  @Test
  void typesOfPartsAndLeftAssociativity() {
    Trace t = new Trace();
    t.run(ConcatenationAndCastTestCoroutines.concat(t), 9L, null)
        .expect("yield a", "b", "yield d", "return 3=129c3nullnull1.0true0");
  }

  @Coroutine
  static String charsAdd(GeneratorScope<String, Character> co) {
    char a = 'a';
    return a + co.yield("b") + "" + a + co.yield("c") + (char) (a + 1);
  }

  @Test
  void charsAddBeforeTheStringBegins() {
    Trace t = new Trace();
    t.run(ConcatenationAndCastTestCoroutines.charsAdd(), 'b', 'c')
        .expect("yield b", "yield c", "return 195acb");
  }

  @Coroutine
  static String mutableParts(GeneratorScope<String, Integer> co) {
    StringBuilder b = new StringBuilder("b");
    int x = 1;
    return "" + x + (x = co.yield("x")) + x + b.append(1) + co.yield("y") + b.append(2).length();
  }

  @Test
  void valuesOfPrimitivePartsAreReadInOrder() {
    Trace t = new Trace();
    t.run(ConcatenationAndCastTestCoroutines.mutableParts(), 5, 6)
        .expect("yield x", "yield y", "return 155b163");
  }

  @Coroutine
  static String toStringOnceEach(GeneratorScope<String, Object> co, Object noisy) {
    String left = "l" + noisy;
    return left + co.yield("value") + "r";
  }

  @Test
  void toStringIsCalledOnce() {
    Trace t = new Trace();
    Object noisy =
        new Object() {
          @Override
          public String toString() {
            t.log("toString");
            return "N";
          }
        };
    t.run(ConcatenationAndCastTestCoroutines.toStringOnceEach(noisy), noisy);
    t.expect("toString", "yield value", "toString", "return lNNr");
  }

  @Coroutine
  static String primitiveCasts(GeneratorScope<String, Integer> co) {
    byte b = (byte) co.yield("byte").intValue();
    char c = (char) (int) co.yield("char");
    long l = (long) co.yield("long") << 32;
    int i = (int) (co.yield("double") / 2.0);
    short s = (short) (co.yield("short") + 0);
    float f = (float) co.yield("float") / 2;
    return b + "," + c + "," + l + "," + i + "," + s + "," + f + "," + (int) 'a' + (byte) 300;
  }

  @Test
  void narrowingAndWideningCasts() {
    Trace t = new Trace();
    t.run(ConcatenationAndCastTestCoroutines.primitiveCasts(), 257, 65, 1, 7, 65537, 3);
    t.expect(
        "yield byte",
        "yield char",
        "yield long",
        "yield double",
        "yield short",
        "yield float",
        "return 1,A,4294967296,3,1,1.5,9744");
  }

  @Coroutine
  @SuppressWarnings("unchecked")
  static <T extends Comparable<T>> T referenceCasts(GeneratorScope<String, Object> co) {
    String s = (String) co.yield("String");
    int n = (int) co.yield("Integer as int");
    List<T> list = (List<T>) co.yield("list");
    Integer boxed = (Integer) co.yield("Integer");
    T first = (T) co.yield("T");
    co.yield(s + n + boxed + list.size());
    return list.contains(first) ? first : list.get(0);
  }

  @Test
  void referenceCasts() {
    Trace t = new Trace();
    t.run(
        ConcatenationAndCastTestCoroutines.<String>referenceCasts(),
        "s",
        1,
        List.of("x", "y"),
        null,
        "y");
    t.expect(
        "yield String",
        "yield Integer as int",
        "yield list",
        "yield Integer",
        "yield T",
        "yield s1null2",
        "return y");
    Steps.of(ConcatenationAndCastTestCoroutines.<String>referenceCasts())
        .yields("String")
        .send(5)
        .raises(ClassCastException.class);
    Steps.of(ConcatenationAndCastTestCoroutines.<String>referenceCasts())
        .yields("String")
        .yields("Integer as int")
        .raises(NullPointerException.class);
  }

  @Coroutine
  static int intersectionCast(GeneratorScope<String, Integer> co) {
    int n = co.yield("n");
    var comparator = (Comparator<Integer> & Serializable) (a, b) -> n * Integer.compare(a, b);
    co.yield("serializable: " + (comparator instanceof Serializable));
    var both = (CharSequence & Comparable<String>) ("s" + co.yield("suffix"));
    return comparator.compare(1, 2) * 100
        + both.length() * 10
        + Integer.signum(both.compareTo("s4"));
  }

  @Test
  void intersectionCasts() {
    Trace t = new Trace();
    t.run(ConcatenationAndCastTestCoroutines.intersectionCast(), -1, 0, 5);
    t.expect("yield n", "yield serializable: true", "yield suffix", "return 121");
  }

  @Coroutine
  static String genericCalls(GeneratorScope<String, String> co, Map<String, List<Integer>> map) {
    var key = co.yield("key");
    int sum = map.getOrDefault(key, List.of()).stream().mapToInt(i -> i).sum();
    String joined =
        ConcatenationAndCastTest.<String>pick(
            co.yield("a"), List.<String>of("x", co.yield("b")).get(1));
    Function<String, Integer> length = s -> s.length() + key.length();
    return sum
        + joined
        + length.apply(co.yield("c"))
        + ((Supplier<String>) () -> key + joined).get();
  }

  private static <T> T pick(T a, T b) {
    return b == null ? a : b;
  }

  @Test
  void genericMethodCalls() {
    Trace t = new Trace();
    t.run(
        ConcatenationAndCastTestCoroutines.genericCalls(Map.of("k", List.of(1, 2))),
        "k",
        "A",
        "B",
        "four");
    t.expect("yield key", "yield a", "yield b", "yield c", "return 3B5kB");
  }

  @Test
  void nullKeyOfAnImmutableMapThrows() {
    assertEquals(
        NullPointerException.class,
        Steps.of(ConcatenationAndCastTestCoroutines.genericCalls(Map.of()))
            .yields("key")
            .raises(NullPointerException.class)
            .getClass());
  }
}
