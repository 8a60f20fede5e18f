package dev.fermata.it.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code yieldAll} in every overload, as statement and inside expressions (PEP 380). */
final class YieldAllTest {
  @Coroutine
  static String inner(GeneratorScope<String, Integer> co, Trace t, String name) {
    int sum = 0;
    try {
      sum += t.at("inner got", co.yield(name + "1"));
      sum += t.at("inner got", co.yield(name + "2"));
    } catch (IllegalStateException e) {
      t.log("inner caught " + e.getMessage());
      sum += co.yield(name + "3");
    } finally {
      t.log("inner finally");
    }
    return name + sum;
  }

  @Coroutine
  static String outer(GeneratorScope<String, Integer> co, Trace t) {
    String first = co.yieldAll(YieldAllTestCoroutines.inner(t, "a"));
    int n = co.yield("between " + first);
    return n + "," + co.yieldAll(YieldAllTestCoroutines.inner(t, "b")) + co.yield("last");
  }

  @Test
  void valuesSentReachTheInnermost() {
    Trace t = new Trace();
    t.run(YieldAllTestCoroutines.outer(t), 1, 2, 3, 4, 5, 6);
    t.expect(
        "yield a1",
        "inner got",
        "yield a2",
        "inner got",
        "inner finally",
        "yield between a3",
        "yield b1",
        "inner got",
        "yield b2",
        "inner got",
        "inner finally",
        "yield last",
        "return 3,b96");
  }

  @Test
  void raisedReachesTheInnermostFirst() {
    Trace t = new Trace();
    Steps.of(YieldAllTestCoroutines.outer(t))
        .yields("a1")
        .send(1)
        .yields("a2")
        .raise(new IllegalStateException("x"))
        .yields("a3")
        .send(10)
        .yields("between a11");
    t.expect("inner got", "inner caught x", "inner finally");
    IllegalArgumentException other = new IllegalArgumentException();
    Steps.of(YieldAllTestCoroutines.outer(t)).yields("a1").raise(other).raises(other);
    t.expect("inner finally");
  }

  @Test
  void closeReachesTheInnermostFirst() {
    Trace t = new Trace();
    Steps.of(YieldAllTestCoroutines.closing(t)).yields("a1").close();
    t.expect("inner finally", "outer exit", "outer finally");
  }

  @Coroutine
  static void closing(GeneratorScope<String, Integer> co, Trace t) {
    try {
      co.yieldAll(YieldAllTestCoroutines.inner(t, "a"));
    } catch (GeneratorExit exit) {
      t.log("outer exit");
      throw exit;
    } finally {
      t.log("outer finally");
    }
  }

  @Coroutine
  static int everySource(YieldScope<Object> co, List<? extends Number> list, Set<String> set) {
    co.yieldAll(list);
    co.yieldAll(set.iterator());
    co.yieldAll(Stream.of("s1", "s2"));
    co.yieldAll(List.of());
    Iterable<Character> lambda = () -> List.of('x', 'y').iterator();
    co.yieldAll(lambda);
    Generator<String, Void, Integer> words = YieldAllTestCoroutines.words(2);
    return co.yieldAll(words) + (int) co.yieldAll(YieldAllTestCoroutines.words(1));
  }

  @Coroutine
  static int words(YieldScope<String> co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield("word" + i);
    }
    return n;
  }

  @Test
  void everyOverload() {
    assertEquals(
        3,
        Steps.<Integer>values(
            YieldAllTestCoroutines.everySource(List.of(1, 2.5), new TreeSet<>(Set.of("a", "b"))),
            1,
            2.5,
            "a",
            "b",
            "s1",
            "s2",
            'x',
            'y',
            "word0",
            "word1",
            "word0"));
  }

  @Coroutine
  static List<Integer> inExpressions(GeneratorScope<String, Integer> co, Trace t) {
    List<Integer> out = new ArrayList<>();
    for (int i = co.yieldAll(YieldAllTestCoroutines.words(1));
        i < 3;
        i += co.yieldAll(YieldAllTestCoroutines.words(1))) {
      out.add(t.at("left", 10) * co.yieldAll(YieldAllTestCoroutines.words(i)) + co.yield("right"));
    }
    if (co.yieldAll(YieldAllTestCoroutines.words(0)) == 0 && co.yield("and") > 0) {
      out.add(-1);
    }
    return out;
  }

  @Test
  void resultsAreOperands() {
    Trace t = new Trace();
    t.run(YieldAllTestCoroutines.inExpressions(t), null, null, 1, null, null, null, 2, null, 1);
    t.expect(
        "yield word0",
        "left",
        "yield word0",
        "yield right",
        "yield word0",
        "left",
        "yield word0",
        "yield word1",
        "yield right",
        "yield word0",
        "yield and",
        "return [11, 22, -1]");
  }

  @Coroutine
  static void catching(YieldScope<String> co, Iterable<String> source, Trace t) {
    try {
      co.yieldAll(source);
    } catch (IllegalStateException e) {
      t.log("caught " + e.getMessage());
      co.yield("recovered");
    } finally {
      t.log("finally");
    }
  }

  @Test
  void exceptionsOfAnIterator() {
    Trace t = new Trace();
    Iterable<String> failing =
        () ->
            new Iterator<>() {
              private int i;

              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public String next() {
                if (i == 1) {
                  throw new IllegalStateException("next failed");
                }
                return "v" + i++;
              }
            };
    t.run(YieldAllTestCoroutines.catching(failing, t))
        .expect("yield v0", "caught next failed", "yield recovered", "finally", "return null");
    Steps.of(YieldAllTestCoroutines.catching(List.of("a", "b"), t))
        .yields("a")
        .raise(new IllegalStateException("raised"))
        .yields("recovered")
        .returns(null);
    t.expect("caught raised", "finally");
    Steps.of(YieldAllTestCoroutines.catching(null, t)).raises(NullPointerException.class);
    t.expect("finally");
  }

  @Coroutine
  static void stream(YieldScope<Integer> co, Stream<Integer> stream, Trace t) {
    co.yieldAll(stream);
    t.log("after");
  }

  @Test
  void streamIsClosedHoweverItEnds() {
    Trace t = new Trace();
    t.run(YieldAllTestCoroutines.stream(Stream.of(1, 2).onClose(() -> t.log("closed")), t))
        .expect("yield 1", "yield 2", "closed", "after", "return null");
    Steps.of(YieldAllTestCoroutines.stream(Stream.of(1, 2).onClose(() -> t.log("closed")), t))
        .yields(1)
        .close();
    t.expect("closed");
    Steps.of(YieldAllTestCoroutines.stream(Stream.of(1, 2).onClose(() -> t.log("closed")), t))
        .yields(1)
        .raise(new Error())
        .raises(Error.class);
    t.expect("closed");
  }

  @Coroutine
  static void delegating(YieldScope<String> co, Generator<String, Void, Integer> g) {
    co.yield("own");
    co.yieldAll(g);
    co.yield("own again");
  }

  @Test
  void aDelegateCannotBeAdvancedFromOutside() {
    Generator<String, Void, Integer> words = YieldAllTestCoroutines.words(2);
    assertEquals("word0", words.next());
    Generator<String, Void, Void> g = YieldAllTestCoroutines.delegating(words);
    assertEquals("own", g.next());
    assertNull(g.delegate());
    assertEquals("word1", g.next());
    assertSame(words, g.delegate());
    assertThrows(IllegalStateException.class, words::next);
    assertThrows(IllegalStateException.class, words::close);
    assertEquals("own again", g.next());
    assertNull(g.delegate());
    assertEquals(2, words.result());
    assertEquals(Generator.State.CLOSED, words.state());
  }

  @Coroutine
  static int recursive(GeneratorScope<Integer, Integer> co, int depth) {
    int got = co.yield(depth);
    return depth == 0 ? got : got + co.yieldAll(YieldAllTestCoroutines.recursive(depth - 1));
  }

  @Test
  void recursionThroughYieldAll() {
    Trace t = new Trace();
    t.run(YieldAllTestCoroutines.recursive(3), 1, 10, 100, 1000)
        .expect("yield 3", "yield 2", "yield 1", "yield 0", "return 1111");
  }
}
