package dev.fermata.it.hosts;

import static dev.fermata.it.hosts.TypeNamesTest.Holder.CONSTANT;
import static dev.fermata.it.hosts.TypeNamesTest.Holder.helper;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;

/** Types whose names collide, static imports, constants, and type parameters that shadow. */
final class TypeNamesTest {
  /** Hides {@code java.lang.Integer} and others in every coroutine of this host. */
  static final class Hiding {
    record Integer(int value) {}

    static final class Object {
      @Override
      public java.lang.String toString() {
        return "hidden Object";
      }
    }

    enum String {
      A
    }

    @interface Override2 {}

    @Coroutine
    static java.lang.Integer mixed(YieldScope<java.lang.Object> co) {
      Integer own = new Integer(5);
      java.lang.Integer real = 7;
      Object object = new Object();
      java.lang.String s = "s";
      String a = String.A;
      co.yield(own.value() + real);
      co.yield(object.toString() + s + a);
      return own.value() * real;
    }
  }

  @Test
  void nestedTypesHideThoseOfJavaLang() {
    assertEquals(
        35, Steps.<Integer>values(TypeNamesTest_HidingCoroutines.mixed(), 12, "hidden ObjectsA"));
  }

  static final class Holder {
    static final int CONSTANT = 3;

    static int helper(int x) {
      return x * CONSTANT;
    }
  }

  private static final int PRIVATE_CONSTANT = 8;
  private static final String PRIVATE_KEY = "key" + PRIVATE_CONSTANT;

  @Coroutine
  static String imports(
      GeneratorScope<String, Integer> co, Map<String, List<Entry<String, Integer>>> map) {
    for (Entry<String, List<Entry<String, Integer>>> e : map.entrySet()) {
      for (Map.Entry<String, Integer> inner : e.getValue()) {
        switch (co.yield(e.getKey() + inner.getKey()) + inner.getValue()) {
          case CONSTANT:
            return "constant";
          case PRIVATE_CONSTANT:
            return "private";
          default:
            co.yield("" + helper(inner.getValue()));
        }
      }
    }
    switch (co.yield("last") + "key8") {
      case "0" + PRIVATE_KEY:
        return "private key";
      default:
        return "none";
    }
  }

  @Test
  void staticImportsNestedTypesAndPrivateConstants() {
    Map<String, List<Entry<String, Integer>>> map =
        Map.of("m", List.of(Map.entry("a", 1), Map.entry("b", 2)));
    Trace t = new Trace();
    t.run(TypeNamesTestCoroutines.imports(map), 2).expect("yield ma", "return constant");
    t.run(TypeNamesTestCoroutines.imports(map), 0, null, 6)
        .expect("yield ma", "yield 3", "yield mb", "return private");
    t.run(TypeNamesTestCoroutines.imports(map), 0, null, 0, null, 0)
        .expect("yield ma", "yield 3", "yield mb", "yield 6", "yield last", "return private key");
  }

  static class Generic<T extends Comparable<T>> {
    T value;

    Generic(T value) {
      this.value = value;
    }

    @Coroutine
    <U extends T> T larger(YieldScope<? super T> co, U other, List<? super U> sink) {
      co.yield(value);
      sink.add(other);
      T result = other.compareTo(value) > 0 ? other : value;
      co.yield(result);
      return result;
    }

    @Coroutine
    @SuppressWarnings("hiding")
    <T> T shadowing(YieldScope<Object> co, T own) {
      co.yield(value);
      T local = own;
      co.yield(local);
      return local;
    }

    @Coroutine
    List<Generic<T>> self(YieldScope<Generic<T>> co) throws Exception {
      Generic<T> me = this;
      co.yield(me);
      Generic<T>[] many = many(me, this);
      co.yield(many[1]);
      return List.of(many);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <E> E[] many(E... items) {
      return items;
    }
  }

  @Test
  void typeParametersOfHostAndMethod() {
    Generic<String> g = new Generic<>("b");
    List<Object> sink = new ArrayList<>();
    assertEquals(
        "c", Steps.<String>values(TypeNamesTest_GenericCoroutines.larger(g, "c", sink), "b", "c"));
    assertEquals(List.of("c"), sink);
    assertEquals(5, Steps.<Integer>values(TypeNamesTest_GenericCoroutines.shadowing(g, 5), "b", 5));
    assertEquals(
        List.of(g, g),
        Steps.<List<Generic<String>>>values(TypeNamesTest_GenericCoroutines.self(g), g, g));
  }

  @Test
  void aNullReceiverIsRefusedByTheFactory() {
    assertThrows(
        NullPointerException.class,
        () -> TypeNamesTest_GenericCoroutines.shadowing((Generic<String>) null, 5));
  }

  private static <E> void rotate(List<E> list, int by) {
    for (int i = 0; i < by; i++) {
      list.add(list.remove(0));
    }
  }

  @Coroutine
  static String captures(
      GeneratorScope<Object, Integer> co,
      List<?> unknown,
      Map<? extends Number, ? super String> map) {
    rotate(unknown, co.yield(unknown.get(0)));
    var first = unknown.get(0);
    for (var e : map.entrySet()) {
      co.yield(e.getKey());
      e.setValue("set");
    }
    var iterator = map.entrySet().iterator();
    co.yield(first);
    var entry = iterator.next();
    Number n = entry.getKey();
    co.yield(n);
    return n.intValue() + "" + entry.getValue() + unknown.get(co.yield("index"));
  }

  @Test
  void capturedWildcardsAsOperandsAndVariables() {
    List<Object> list = new ArrayList<>(List.of("a", "b", "c"));
    Map<Integer, Object> map = new java.util.TreeMap<>(Map.of(4, "x"));
    Trace t = new Trace();
    t.run(TypeNamesTestCoroutines.captures(list, map), 1, null, null, null, 1);
    t.expect("yield a", "yield 4", "yield b", "yield 4", "yield index", "return 4setc");
  }

  @Coroutine
  static long manyParameters(
      YieldScope<String> co,
      boolean a,
      byte b,
      short c,
      char d,
      int e,
      long f,
      float g,
      double h,
      String i,
      int[] j,
      Object k,
      List<? super Integer>[] l,
      long m,
      double n) {
    long sum = (a ? 1 : 0) + b + c + d + e + f + (long) g + (long) h;
    co.yield(i + j.length + k + l.length);
    m += sum;
    n *= 2;
    co.yield(m + "/" + n);
    return m + (long) n + e;
  }

  @Test
  void parametersOfEveryType() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<? super Integer>[] l = new List[4];
    assertEquals(
        141L,
        Steps.<Long>values(
                TypeNamesTestCoroutines.manyParameters(
                    true,
                    (byte) 2,
                    (short) 3,
                    'a',
                    5,
                    6,
                    7.5f,
                    8.5,
                    "s",
                    new int[3],
                    null,
                    l,
                    1,
                    1.25),
                "s3null4",
                "130/2.5")
            + 4);
  }
}
