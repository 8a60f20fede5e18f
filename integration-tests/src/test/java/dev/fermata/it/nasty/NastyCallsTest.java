package dev.fermata.it.nasty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Modes;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Suspending calls of every shape under every script, compared with the source as written. */
final class NastyCallsTest {
  @TestFactory
  Stream<DynamicTest> programs() {
    return Stream.of(
        Modes.row("receivers", NastyCallsTestCoroutines::receivers, NastyCallsTest::receivers),
        Modes.row(
            "nullReceivers",
            NastyCallsTestCoroutines::nullReceivers,
            NastyCallsTest::nullReceivers),
        Modes.row("mates", NastyCallsTestCoroutines::mates, NastyCallsTest::mates),
        Modes.row("inference", NastyCallsTestCoroutines::inference, NastyCallsTest::inference),
        Modes.row(
            "finallyCalls", NastyCallsTestCoroutines::finallyCalls, NastyCallsTest::finallyCalls),
        Modes.row("conditions", NastyCallsTestCoroutines::conditions, NastyCallsTest::conditions),
        Modes.row("tails", NastyCallsTestCoroutines::tails, NastyCallsTest::tails),
        Modes.row(
            "boxedResults", NastyCallsTestCoroutines::boxedResults, NastyCallsTest::boxedResults));
  }

  private static int zero(Integer n) {
    return n == null ? 0 : n;
  }

  /** One of a ring of people. */
  static final class Node {
    final String name;
    Node next;

    private Node(String name) {
      this.name = name;
    }

    @Coroutine
    String greet(GeneratorScope<Object, Integer> co, Trace t, Object... words) {
      try {
        t.log(name + words.length);
        return name + co.yield(name + " greets") + words.length;
      } finally {
        t.log(name + " done");
      }
    }

    @Coroutine
    static String shared(GeneratorScope<Object, Integer> co, String label) {
      return label + co.yield(label);
    }
  }

  @Coroutine
  static Node find(GeneratorScope<Object, Integer> co, Node from) {
    return co.yield("find in " + from.name) == null ? from : from.next;
  }

  @Coroutine
  static Object receivers(GeneratorScope<Object, Integer> co, Trace t) {
    Node a = new Node("a");
    a.next = new Node("b");
    a.next.next = a;
    return find(co, a).next.greet(co, t, co.yield("x"), t.at("y", 1))
        + t.at("r", a).greet(co, t)
        + find(co, find(co, a)).greet(co, t, (Object[]) new String[2]);
  }

  @Coroutine
  static Object nullReceivers(GeneratorScope<Object, Integer> co, Trace t) {
    Node none = null;
    try {
      return none.greet(co, t, co.yield("argument"));
    } catch (NullPointerException e) {
      t.log("caught");
    }
    return find(co, new Node("alone")).greet(co, t, t.at("evaluated", 1));
  }

  static final class Mate {
    private int visits;

    @Coroutine
    private int visit(GeneratorScope<Object, Integer> co, int n) {
      visits += n;
      return visits + zero(co.yield("visit " + visits));
    }

    @Coroutine
    private static <T> List<T> twice(GeneratorScope<Object, Integer> co, T item) {
      co.yield(item);
      return List.of(item, item);
    }
  }

  @Coroutine
  static Object mates(GeneratorScope<Object, Integer> co, Trace t) {
    Mate mate = new Mate();
    int sum = mate.visit(co, 1) + mate.visit(co, zero(co.yield("by"))) * mate.visits++;
    return Mate.twice(co, "s").get(0) + sum + Mate.<Object>twice(co, sum).size() + mate.visits;
  }

  @Coroutine
  static <T> T echo(GeneratorScope<Object, Integer> co, T value) {
    co.yield("echo");
    return value;
  }

  @Coroutine
  static Object inference(GeneratorScope<Object, Integer> co, Trace t) {
    List<String> list = echo(co, new ArrayList<>());
    list.add(echo(co, "a"));
    var numbers = List.of(1, echo(co, 2.5));
    Integer got = co.yield("got");
    String joined =
        Stream.of(echo(co, "x"), list.get(0)).map(s -> s + got).collect(Collectors.joining(","));
    int length = Optional.of(echo(co, joined)).map(String::length).orElseGet(() -> -1);
    List<? extends Number> wild = got == null ? echo(co, List.of(1)) : numbers;
    Comparable<String> c = echo(co, length > 3 ? "long" : "short");
    return joined + length + wild.get(0) + c.compareTo("long") + numbers.get(1).intValue();
  }

  @Coroutine
  static Object finallyCalls(GeneratorScope<Object, Integer> co, Trace t) {
    Node a = new Node("a");
    try {
      return a.greet(co, t);
    } catch (IllegalStateException e) {
      return Node.shared(co, e.getMessage());
    } finally {
      a.greet(co, t, 1, 2);
      try {
        Node.shared(co, "deep");
      } finally {
        t.log("end");
      }
    }
  }

  @Coroutine
  static boolean is(GeneratorScope<Object, Integer> co, String what) {
    return co.yield(what + "?") == null;
  }

  @Coroutine
  static Object conditions(GeneratorScope<Object, Integer> co, Trace t) {
    int n = 0;
    while (is(co, "a") ^ (n > 1 || is(co, "b"))) {
      if (!is(co, "c") && n++ < 3) {
        continue;
      }
      n += is(co, "d") ? 1 : is(co, "e") ? 2 : 3;
      if (n > 4) {
        break;
      }
    }
    return is(co, "f") & is(co, "g") | n > 2;
  }

  @Coroutine
  static int tail(GeneratorScope<Object, Integer> co, int n) {
    if (n == 0) {
      return zero(co.yield("bottom"));
    }
    return tail(co, n - 1);
  }

  @Coroutine
  static void voidTail(GeneratorScope<Object, Integer> co, Trace t, int n) {
    if (n > 0) {
      voidTail(co, t, n - 1);
      return;
    }
    co.yield("void bottom");
    t.log("bottom left");
  }

  @Coroutine
  static Object tails(GeneratorScope<Object, Integer> co, Trace t) {
    voidTail(co, t, 3);
    voidTail(co, t, 0);
    return tail(co, 100) + tail(co, 0);
  }

  @Coroutine
  static Integer maybe(GeneratorScope<Object, Integer> co) {
    return co.yield("maybe");
  }

  @Coroutine
  static long wide(GeneratorScope<Object, Integer> co, long x, double y, char c) {
    return x + (long) y + c + zero(co.yield(c));
  }

  @Coroutine
  static Object boxedResults(GeneratorScope<Object, Integer> co, Trace t) {
    Integer kept = maybe(co);
    int unboxed = kept == null ? 7 : maybe(co);
    double d = wide(co, unboxed, unboxed, 'a') / 2.0;
    Object o = wide(co, 'b', 1f, (char) 99);
    long[] cells = {maybe(co) == null ? 1 : 2, wide(co, 1, 2, 'd')};
    cells[(int) (wide(co, 0, 0, (char) 0) & 1)] += maybe(co) + 1;
    return d + " " + o + cells[0] + cells[1];
  }
}
