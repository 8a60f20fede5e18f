package dev.fermata.it.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Switch rules ({@code ->}) and switch expressions (JLS 14.11, 15.28). */
final class ArrowSwitchTest {
  enum Op {
    ADD,
    SUB,
    NEG,
    NOP
  }

  @Coroutine
  static void rules(YieldScope<String> co, int n) {
    switch (n) {
      case 0 -> co.yield("zero");
      case 1, 2 -> {
        co.yield("small");
        if (n == 2) {
          break;
        }
        co.yield("one");
      }
      case 3 -> throw new IllegalStateException("three");
      case 4 -> {}
      default -> co.yield("many");
    }
    co.yield("end");
  }

  @Test
  void rulesDoNotFallThrough() {
    Steps.values(ArrowSwitchTestCoroutines.rules(0), "zero", "end");
    Steps.values(ArrowSwitchTestCoroutines.rules(1), "small", "one", "end");
    Steps.values(ArrowSwitchTestCoroutines.rules(2), "small", "end");
    Steps.values(ArrowSwitchTestCoroutines.rules(4), "end");
    Steps.values(ArrowSwitchTestCoroutines.rules(5), "many", "end");
    assertEquals(
        "three",
        Steps.of(ArrowSwitchTestCoroutines.rules(3))
            .raises(IllegalStateException.class)
            .getMessage());
  }

  @Coroutine
  static int calculate(GeneratorScope<String, Integer> co, List<Op> program) {
    int acc = 0;
    for (Op op : program) {
      acc =
          switch (op) {
            case ADD -> acc + co.yield("add to " + acc);
            case SUB -> {
              int by = co.yield("subtract from " + acc);
              yield acc - by;
            }
            case NEG -> -acc;
            case NOP -> acc;
          };
    }
    return acc;
  }

  @Test
  void expressionOverAnEnumWithoutDefault() {
    Trace t = new Trace();
    t.run(ArrowSwitchTestCoroutines.calculate(List.of(Op.ADD, Op.NEG, Op.SUB, Op.NOP)), 5, 3);
    t.expect("yield add to 0", "yield subtract from -5", "return -8");
  }

  @Coroutine
  static String selector(GeneratorScope<String, DayOfWeek> co) {
    return switch (co.yield("day?")) {
      case SATURDAY, SUNDAY -> "weekend";
      case FRIDAY -> {
        DayOfWeek next = co.yield("and then?");
        yield switch (next) {
          case SATURDAY -> "almost weekend";
          default -> "odd calendar";
        };
      }
      default -> throw new IllegalArgumentException("work");
    };
  }

  @Test
  void selectorAndResultSuspend() {
    Steps.of(ArrowSwitchTestCoroutines.selector())
        .yields("day?")
        .send(DayOfWeek.SUNDAY)
        .returns("weekend");
    Steps.of(ArrowSwitchTestCoroutines.selector())
        .yields("day?")
        .send(DayOfWeek.FRIDAY)
        .yields("and then?")
        .send(DayOfWeek.SATURDAY)
        .returns("almost weekend");
    Steps.of(ArrowSwitchTestCoroutines.selector())
        .yields("day?")
        .send(DayOfWeek.FRIDAY)
        .yields("and then?")
        .send(DayOfWeek.MONDAY)
        .returns("odd calendar");
    Steps.of(ArrowSwitchTestCoroutines.selector())
        .yields("day?")
        .send(DayOfWeek.MONDAY)
        .raises(IllegalArgumentException.class);
    Steps.of(ArrowSwitchTestCoroutines.selector())
        .yields("day?")
        .raises(NullPointerException.class);
  }

  @Coroutine
  static String insideExpressions(GeneratorScope<String, Integer> co, Trace t, int n) {
    String s =
        t.at("left", "L")
            + switch (n) {
              case 0 -> co.yield("zero");
              case 1 -> {
                t.log("block");
                yield co.yield("one") + co.yield("uno");
              }
              default -> t.at("plain", 99);
            }
            + t.at("right", "R");
    return t.at("wrap", "<")
        + pair(
            switch (s.length()) {
              case 3 -> co.yield("three");
              default -> -1;
            },
            co.yield("second"));
  }

  private static String pair(int a, int b) {
    return "(" + a + "," + b + ")";
  }

  @Test
  void operandsKeepTheirOrderAroundASwitchExpression() {
    Trace t = new Trace();
    t.run(ArrowSwitchTestCoroutines.insideExpressions(t, 0), 7, 8, 9);
    t.expect("left", "yield zero", "right", "wrap", "yield three", "yield second", "return <(8,9)");
    t.run(ArrowSwitchTestCoroutines.insideExpressions(t, 1), 70, 30, 9);
    t.expect(
        "left",
        "block",
        "yield one",
        "yield uno",
        "right",
        "wrap",
        "yield second",
        "return <(-1,9)");
    t.run(ArrowSwitchTestCoroutines.insideExpressions(t, 2), 5);
    t.expect("left", "plain", "right", "wrap", "yield second", "return <(-1,5)");
  }

  @Coroutine
  @SuppressWarnings("fallthrough")
  static int oldStyleExpression(GeneratorScope<String, Integer> co, String word) {
    int n =
        switch (word) {
          case "a":
            co.yield("a");
          case "b":
            int got = co.yield("b");
            if (got > 5) {
              yield got;
            }
          case "c":
            for (int i = 0; ; i++) {
              if (co.yield("loop " + i) == i) {
                yield -i;
              }
            }
          default:
            yield word.length();
        };
    return n * 2;
  }

  @Test
  void colonGroupsInAnExpression() {
    Trace t = new Trace();
    t.run(ArrowSwitchTestCoroutines.oldStyleExpression("a"), 0, 6)
        .expect("yield a", "yield b", "return 12");
    t.run(ArrowSwitchTestCoroutines.oldStyleExpression("b"), 5, 9, 1)
        .expect("yield b", "yield loop 0", "yield loop 1", "return -2");
    t.run(ArrowSwitchTestCoroutines.oldStyleExpression("word")).expect("return 8");
  }

  @Coroutine
  static double numericPromotion(GeneratorScope<String, Integer> co, int n) {
    var d =
        switch (n) {
          case 0 -> 1;
          case 1 -> co.yield("int");
          default -> 2.5;
        };
    Object o =
        switch (n) {
          case 0 -> 'c';
          case 1 -> co.yield("again");
          default -> 3L;
        };
    return d + ((Number) o).intValue();
  }

  @Test
  void armsArePromotedToTheirCommonType() {
    // Standalone numeric switch: all arms are unboxed and promoted (JLS 15.28.1), so 'c' becomes
    // 99L.
    Trace t = new Trace();
    t.run(ArrowSwitchTestCoroutines.numericPromotion(1), 4, 6)
        .expect("yield int", "yield again", "return 10.0");
    t.run(ArrowSwitchTestCoroutines.numericPromotion(2)).expect("return 5.5");
  }

  @Coroutine
  static void booleanArms(GeneratorScope<String, Boolean> co, Trace t, int n) {
    if (switch (n) {
      case 0 -> co.yield("zero");
      case 1 -> true;
      default -> co.yield("a") && co.yield("b");
    }) {
      t.log("then");
    } else {
      t.log("else");
    }
    while (switch (n--) {
      case 2 -> co.yield("two");
      default -> false;
    }) {
      t.log("body");
    }
  }

  @Test
  void conditionsMayBeSwitches() {
    Trace t = new Trace();
    t.run(ArrowSwitchTestCoroutines.booleanArms(t, 0), true)
        .expect("yield zero", "then", "return null");
    t.run(ArrowSwitchTestCoroutines.booleanArms(t, 2), true, false, true)
        .expect("yield a", "yield b", "else", "yield two", "body", "return null");
    t.run(ArrowSwitchTestCoroutines.booleanArms(t, 2), false, false)
        .expect("yield a", "else", "yield two", "return null");
  }

  @Coroutine
  @SuppressWarnings("finally")
  static int yieldThroughTry(GeneratorScope<String, Integer> co, Trace t) {
    int x =
        switch (co.yield("n")) {
          case 0 -> {
            try {
              yield co.yield("try");
            } finally {
              t.log("finally " + co.yield("in finally"));
            }
          }
          case 1 -> {
            try {
              throw new IllegalStateException("e");
            } catch (IllegalStateException e) {
              yield co.yield("caught " + e.getMessage());
            }
          }
          default -> {
            try {
              yield 1;
            } finally {
              yield co.yield("override");
            }
          }
        };
    return x;
  }

  @Test
  void yieldThroughFinally() {
    Trace t = new Trace();
    t.run(ArrowSwitchTestCoroutines.yieldThroughTry(t), 0, 10, 20)
        .expect("yield n", "yield try", "yield in finally", "finally 20", "return 10");
    t.run(ArrowSwitchTestCoroutines.yieldThroughTry(t), 1, 11)
        .expect("yield n", "yield caught e", "return 11");
    t.run(ArrowSwitchTestCoroutines.yieldThroughTry(t), 2, 12)
        .expect("yield n", "yield override", "return 12");
  }

  @Coroutine
  static String deepSwitches(GeneratorScope<Integer, Integer> co) {
    return switch (switch (co.yield(1)) {
      case 0 -> co.yield(2);
      default -> 5;
    }) {
      case 5 ->
          switch (co.yield(3)) {
            case 0 -> "five-zero";
            default -> "five";
          };
      case 6 -> "six";
      default -> String.valueOf(co.yield(4));
    };
  }

  @Test
  void switchInSelectorAndResult() {
    Trace t = new Trace();
    t.run(ArrowSwitchTestCoroutines.deepSwitches(), 0, 6)
        .expect("yield 1", "yield 2", "return six");
    t.run(ArrowSwitchTestCoroutines.deepSwitches(), 1, 0)
        .expect("yield 1", "yield 3", "return five-zero");
    t.run(ArrowSwitchTestCoroutines.deepSwitches(), 0, 0, 8)
        .expect("yield 1", "yield 2", "yield 4", "return 8");
  }

  @Coroutine
  static void statementExpressionRules(YieldScope<Integer> co, int n, int[] box) {
    switch (n) {
      case 0 -> box[0]++;
      case 1 -> box[0] += 5;
      default -> box[0] = n;
    }
    co.yield(box[0]);
    switch (n) {
      case 0 -> co.yield(100);
      default -> new StringBuilder().append(n);
    }
  }

  @Test
  void expressionStatementsAsRules() {
    Steps.values(ArrowSwitchTestCoroutines.statementExpressionRules(0, new int[] {1}), 2, 100);
    Steps.values(ArrowSwitchTestCoroutines.statementExpressionRules(1, new int[] {1}), 6);
    Steps.values(ArrowSwitchTestCoroutines.statementExpressionRules(8, new int[] {1}), 8);
  }
}
