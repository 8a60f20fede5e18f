package dev.fermata.it.nasty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Modes;
import dev.fermata.it.support.Trace;
import java.io.IOException;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Suspending calls that may return or throw at once: what was assigned before and in them is the
 * same whether the coroutine went on or was resumed.
 */
final class NastyGoingOnTest {
  @TestFactory
  Stream<DynamicTest> programs() {
    return Stream.of(
        Modes.row(
            "assigningOperands",
            NastyGoingOnTestCoroutines::assigningOperands,
            NastyGoingOnTest::assigningOperands),
        Modes.row("loops", NastyGoingOnTestCoroutines::loops, NastyGoingOnTest::loops),
        Modes.row("bindings", NastyGoingOnTestCoroutines::bindings, NastyGoingOnTest::bindings),
        Modes.row("captures", NastyGoingOnTestCoroutines::captures, NastyGoingOnTest::captures),
        Modes.row("handlers", NastyGoingOnTestCoroutines::handlers, NastyGoingOnTest::handlers),
        Modes.row(
            "conditions", NastyGoingOnTestCoroutines::conditions, NastyGoingOnTest::conditions),
        Modes.row("elements", NastyGoingOnTestCoroutines::elements, NastyGoingOnTest::elements),
        Modes.row("resources", NastyGoingOnTestCoroutines::resources, NastyGoingOnTest::resources));
  }

  private static int zero(Integer n) {
    return n == null ? 0 : n;
  }

  /** Returns or throws, at once or later. */
  @Coroutine
  static int maybe(GeneratorScope<Object, Integer> co, int how, int value) throws IOException {
    switch (how & 3) {
      case 0:
        return value;
      case 1:
        return value + zero(co.yield("maybe " + value));
      case 2:
        throw new IOException("at once " + value);
      default:
        co.yield("about to fail " + value);
        throw new IOException("later " + value);
    }
  }

  @Coroutine
  static Object assigningOperands(GeneratorScope<Object, Integer> co, Trace t) {
    int how = zero(co.yield("how"));
    int x = 1;
    int y = 2;
    try {
      int sum = maybe(co, x = how, y += x) + maybe(co, how >> 1, x++ + (y = x * 3));
      t.log(x + " " + y + " " + sum);
      x = sum;
      co.yield(x + y);
      y = maybe(co, y, y = 4) + y++;
    } catch (IOException e) {
      t.log(e.getMessage() + " " + x + " " + y);
      x = -x;
    } finally {
      t.log("finally " + x + " " + y);
    }
    return x * 100 + y;
  }

  @Coroutine
  static Object loops(GeneratorScope<Object, Integer> co, Trace t) {
    int total = 0;
    int failures = 0;
    String last = "none";
    for (int i = 0; i < 6; i++) {
      String before = last;
      last = "round " + i;
      try {
        total += maybe(co, i, total + i);
        last += " went well";
        if (i % 2 == 0) {
          maybe(co, i >> 1, failures);
        }
      } catch (IOException e) {
        failures += total;
        t.log(e.getMessage() + " in " + last + " after " + before);
        continue;
      }
      t.log(last + " " + total + " " + failures);
    }
    return total + last + failures;
  }

  @Coroutine
  static Object bindings(GeneratorScope<Object, Integer> co, Trace t) throws IOException {
    Object o = co.yield("object");
    int a = maybe(co, o instanceof Integer n ? n & 1 : 0, o instanceof Integer m ? m : -1);
    if (!(o instanceof Integer number && maybe(co, number & 1, number) >= 0)) {
      return "no " + a;
    }
    t.log(number + a);
    int b = maybe(co, 1, number) + number;
    return o instanceof Number again && maybe(co, b & 1, a) == again.intValue() ? again : b;
  }

  @Coroutine
  static Object captures(GeneratorScope<Object, Integer> co, Trace t) throws IOException {
    int how = zero(co.yield("how")) & 1;
    final int late;
    int first = supplied(co, late = how, () -> late * 10);
    IntSupplier kept = () -> late + first;
    int second = maybe(co, how, kept.getAsInt());
    int third = supplied(co, second, () -> second + late);
    t.log(first + " " + second + " " + third);
    return kept.getAsInt() + supplied(co, third & 1, kept);
  }

  @Coroutine
  static int supplied(GeneratorScope<Object, Integer> co, int how, IntSupplier value)
      throws IOException {
    return maybe(co, how & 1, value.getAsInt()) + value.getAsInt();
  }

  @Coroutine
  static Object handlers(GeneratorScope<Object, Integer> co, Trace t) throws IOException {
    int how = zero(co.yield("how")) + 8;
    int x = 1;
    String log = "";
    try {
      try {
        x = maybe(co, how, x + 1);
        log += "body ";
      } catch (IOException e) {
        log += e.getMessage() + " ";
        x = maybe(co, how >> 1, x + 10);
        log += "caught ";
      } finally {
        x += maybe(co, how + 1, x + 100);
        log += "finally ";
      }
      co.yield(log + x);
    } catch (IOException e) {
      t.log(log + e.getMessage() + " " + x);
      x = maybe(co, 1, x);
    } finally {
      t.log(log + x);
    }
    return log + x;
  }

  @Coroutine
  static Object conditions(GeneratorScope<Object, Integer> co, Trace t) {
    int i = 0;
    int x = 0;
    try {
      while ((i = maybe(co, i & 1, i + 1)) < 6 && (x += maybe(co, i >> 1 & 1, i)) < 40
          || maybe(co, i & 3, x++) < 30) {
        t.log(i + " " + x);
        i = maybe(co, 0, i) > 2 ? maybe(co, 1, ++i) : ++i;
      }
    } catch (IOException e) {
      t.log(e.getMessage());
    }
    return i + " " + x;
  }

  @Coroutine
  static Object elements(GeneratorScope<Object, Integer> co, Trace t) {
    int rest = zero(co.yield("how many")) & 3;
    List<Integer> some = List.of();
    while (rest >= 0) {
      co.yieldAll(some = List.of(5, 6, 7).subList(0, rest--));
      t.log(some + " " + rest);
      String twice = "";
      co.yieldAll(some.isEmpty() ? (some = List.of()) : List.of(twice = some + "!"));
      t.log(some + twice);
    }
    return some;
  }

  /** A resource that logs. */
  record Logging(Trace t, String name) implements AutoCloseable {
    @Override
    public void close() {
      t.log("close " + name);
    }
  }

  @Coroutine
  static Object resources(GeneratorScope<Object, Integer> co, Trace t) throws IOException {
    int how = zero(co.yield("how"));
    String state = "opening";
    try (Logging a = new Logging(t, "a" + maybe(co, how & 1, 1));
        Logging b = new Logging(t, state = "b" + maybe(co, how, 2))) {
      state = a.name() + b.name();
      state += maybe(co, how >> 1, 3);
    } catch (IOException e) {
      t.log(e.getMessage() + " while " + state);
      state = "failed";
    }
    return state;
  }
}
