package dev.fermata.it.async;

import static dev.fermata.it.support.Waits.everyWay;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.it.support.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/**
 * An await wherever an expression may stand: operands are evaluated left to right, once (JLS 15.7).
 */
final class AwaitExpressionsTest {
  private final List<String> said = new ArrayList<>();
  private int total = 10;

  @Coroutine
  static int operands(AsyncScope co, Waits w) {
    return w.at(1) + co.await(w.value(2)) * w.at(3) - co.await(w.value(4)) % w.at(5);
  }

  @Test
  void operands() {
    everyWay(
        2,
        AwaitExpressionsTestCoroutines::operands,
        "1",
        "await 2",
        "3",
        "await 4",
        "5",
        "return 3");
  }

  @Coroutine
  static String arguments(AsyncScope co, Waits w) {
    return String.format(co.await(w.value("%s%s%s")), w.at("a"), co.await(w.value("b")), w.at("c"));
  }

  @Test
  void arguments() {
    everyWay(
        2,
        AwaitExpressionsTestCoroutines::arguments,
        "await %s%s%s",
        "a",
        "await b",
        "c",
        "return abc");
  }

  @Coroutine
  static String assignments(AsyncScope co, Waits w) {
    int[] numbers = {1, 2, co.await(w.value(3))};
    numbers[w.at(1)] += co.await(w.value(40));
    numbers[co.await(w.value(0))]++;
    int x = 5;
    x *= (x = 2) + co.await(w.value(1));
    String s = "s";
    s += co.await(w.value("t")) + (s = "lost");
    return numbers[0] + " " + numbers[1] + " " + numbers[2] + " " + x + " " + s;
  }

  @Test
  void assignments() {
    everyWay(
        5,
        AwaitExpressionsTestCoroutines::assignments,
        "await 3",
        "1",
        "await 40",
        "await 0",
        "await 1",
        "await t",
        "return 2 42 3 15 stlost");
  }

  @Coroutine
  static String choices(AsyncScope co, Waits w, boolean yes) {
    boolean and = yes && co.await(w.value(true)) && !co.await(w.value(false));
    boolean or = !yes || co.await(w.value(false)) || co.await(w.value(true));
    String chosen = co.await(w.value(yes)) ? co.await(w.value("yes")) : w.at("no");
    return and + " " + or + " " + chosen;
  }

  @Test
  void choices() {
    everyWay(
        6,
        w -> AwaitExpressionsTestCoroutines.choices(w, true),
        "await true",
        "await false",
        "await false",
        "await true",
        "await true",
        "await yes",
        "return true true yes");
    everyWay(
        1,
        w -> AwaitExpressionsTestCoroutines.choices(w, false),
        "await false",
        "no",
        "return false true no");
  }

  @Coroutine
  static String chain(AsyncScope co, Waits w) {
    return co.await(w.value(new StringBuilder("a")))
        .append(co.await(w.value("b")))
        .append(new char[] {co.await(w.value('c')), 'd'})
        .append((long) co.await(w.value(1)))
        .reverse()
        .toString();
  }

  @Test
  void chain() {
    everyWay(
        4,
        AwaitExpressionsTestCoroutines::chain,
        "await a",
        "await b",
        "await c",
        "await 1",
        "return 1dcba");
  }

  @Coroutine
  static String switched(AsyncScope co, Waits w, int n) {
    return switch (co.await(w.value(n))) {
      case 1 -> "one " + co.await(w.value("x"));
      case 2, 3 -> {
        String some = co.await(w.value("y"));
        yield "some " + some + co.await(w.value("z"));
      }
      default -> throw new IllegalArgumentException(co.await(w.value("none")));
    };
  }

  @Test
  void switched() {
    everyWay(
        2,
        w -> AwaitExpressionsTestCoroutines.switched(w, 1),
        "await 1",
        "await x",
        "return one x");
    everyWay(
        3,
        w -> AwaitExpressionsTestCoroutines.switched(w, 3),
        "await 3",
        "await y",
        "await z",
        "return some yz");
    everyWay(
        2,
        w -> AwaitExpressionsTestCoroutines.switched(w, 4),
        "await 4",
        "await none",
        "throw IllegalArgumentException: none");
  }

  @Coroutine
  static String bindings(AsyncScope co, Waits w, Object o) {
    if (co.await(w.value(o)) instanceof String s && s.length() > co.await(w.value(1))) {
      return s + co.await(w.value("!"));
    }
    return !(o instanceof Integer i) ? "other" : "int " + (i + co.await(w.value(1)));
  }

  @Test
  void bindings() {
    everyWay(
        3,
        w -> AwaitExpressionsTestCoroutines.bindings(w, "text"),
        "await text",
        "await 1",
        "await !",
        "return text!");
    everyWay(
        2,
        w -> AwaitExpressionsTestCoroutines.bindings(w, 41),
        "await 41",
        "await 1",
        "return int 42");
  }

  @Coroutine
  int captures(AsyncScope co, Waits w) {
    List<IntSupplier> suppliers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int n = co.await(w.value(i)) + total;
      suppliers.add(() -> n + total++);
    }
    total += co.await(w.value(100));
    IntSupplier both = () -> suppliers.get(0).getAsInt() + suppliers.get(1).getAsInt();
    int sum = both.getAsInt();
    said.add(co.await(w.value("said")));
    return sum + said.size() + this.total;
  }

  @Test
  void captures() {
    everyWay(
        4,
        w -> AwaitExpressionsTestCoroutines.captures(new AwaitExpressionsTest(), w),
        "await 0",
        "await 1",
        "await 100",
        "await said",
        "return 355");
  }

  @Coroutine
  static String nothing(AsyncScope co, Waits w) {
    String nothing = co.await(w.value(null));
    Object thing = co.<Object>await(w.value(1));
    List<? extends Number> numbers = co.await(w.value(List.of(1, 2.5)));
    long sum = 0L;
    for (Number number : numbers) {
      sum += number.intValue();
    }
    return nothing + " " + thing + " " + sum;
  }

  @Test
  void nothing() {
    everyWay(
        3,
        AwaitExpressionsTestCoroutines::nothing,
        "await null",
        "await 1",
        "await [1, 2.5]",
        "return null 1 3");
  }
}
