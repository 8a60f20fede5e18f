package dev.fermata.it.statements;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import org.junit.jupiter.api.Test;

/** {@code while} and {@code do} (JLS 14.12, 14.13). */
final class WhileTest {
  @Coroutine
  static void countdown(YieldScope<Integer> co, int n) {
    while (n > 0) {
      co.yield(n--);
    }
    co.yield(n);
  }

  @Test
  void bodySuspends() {
    Steps.values(WhileTestCoroutines.countdown(3), 3, 2, 1, 0);
    Steps.values(WhileTestCoroutines.countdown(0), 0);
  }

  @Coroutine
  static int condition(GeneratorScope<Integer, Integer> co) {
    int sum = 0;
    int turn = 0;
    int got;
    while ((got = co.yield(turn++)) != 0) {
      sum += got;
    }
    return sum;
  }

  @Test
  void conditionSuspends() {
    Steps.of(WhileTestCoroutines.condition())
        .yields(0)
        .send(10)
        .yields(1)
        .send(32)
        .yields(2)
        .send(0)
        .returns(42);
  }

  @Coroutine
  static int both(GeneratorScope<String, Integer> co) {
    int rounds = 0;
    while (co.yield("more?") > 0) {
      rounds += co.yield("by?");
    }
    return rounds;
  }

  @Test
  void conditionAndBodySuspend() {
    Trace t = new Trace();
    t.run(WhileTestCoroutines.both(), 1, 5, 1, 6, 0);
    t.expect("yield more?", "yield by?", "yield more?", "yield by?", "yield more?", "return 11");
  }

  @Coroutine
  static void doBody(YieldScope<Integer> co, int n) {
    do {
      co.yield(n);
      n--;
    } while (n > 0);
  }

  @Test
  void doRunsItsBodyFirst() {
    Steps.values(WhileTestCoroutines.doBody(2), 2, 1);
    Steps.values(WhileTestCoroutines.doBody(-5), -5);
  }

  @Coroutine
  static String doCondition(GeneratorScope<String, Boolean> co) {
    StringBuilder out = new StringBuilder();
    do {
      out.append('.');
      if (out.length() == 2) {
        continue;
      }
      out.append(co.yield("body " + out));
    } while (co.yield("condition " + out));
    return out.toString();
  }

  @Test
  void continueInDoGoesToTheCondition() {
    Trace t = new Trace();
    t.run(WhileTestCoroutines.doCondition(), false, true, true, false);
    t.expect(
        "yield body .",
        "yield condition .false",
        "yield body .false.",
        "yield condition .false.true",
        "return .false.true");
  }

  @Coroutine
  static String doContinue(GeneratorScope<Integer, Boolean> co) {
    int i = 0;
    String trace = "";
    do {
      i++;
      if (i % 2 == 1) {
        continue;
      }
      trace += i;
    } while (co.yield(i));
    return trace;
  }

  @Test
  void continueInDoEvaluatesASuspendingCondition() {
    Steps.of(WhileTestCoroutines.doContinue())
        .yields(1)
        .send(true)
        .yields(2)
        .send(true)
        .yields(3)
        .send(false)
        .returns("2");
  }

  @Coroutine
  static String forever(GeneratorScope<Integer, String> co) {
    int i = 0;
    while (true) {
      String s = co.yield(i);
      if (s == null) {
        continue;
      }
      if (s.equals("stop")) {
        break;
      }
      if (s.equals("return")) {
        return "returned at " + i;
      }
      i += s.length();
    }
    return "stopped at " + i;
  }

  @Test
  void whileTrueLeavesByBreakAndReturn() {
    Steps.of(WhileTestCoroutines.forever())
        .yields(0)
        .yields(0)
        .send("abc")
        .yields(3)
        .send("stop")
        .returns("stopped at 3");
    Steps.of(WhileTestCoroutines.forever())
        .yields(0)
        .send("x")
        .yields(1)
        .send("return")
        .returns("returned at 1");
  }

  @Coroutine
  static void neverEnds(YieldScope<Long> co) {
    long a = 0;
    long b = 1;
    while (true) {
      co.yield(a);
      b = a + (a = b);
    }
  }

  @Test
  void endlessCoroutineNeedsNoReturn() {
    var fibonacci = WhileTestCoroutines.neverEnds();
    for (long expected : new long[] {0, 1, 1, 2, 3, 5, 8, 13, 21}) {
      org.junit.jupiter.api.Assertions.assertEquals(expected, fibonacci.next());
    }
    fibonacci.close();
  }

  @Coroutine
  static void nested(YieldScope<String> co) {
    int i = 0;
    while (i < 2) {
      int j = 0;
      do {
        int k = 0;
        while (k < 2) {
          co.yield("" + i + j + k);
          k++;
        }
        j++;
      } while (j < 2);
      i++;
    }
  }

  @Test
  void nestedLoops() {
    Steps.values(
        WhileTestCoroutines.nested(), "000", "001", "010", "011", "100", "101", "110", "111");
  }

  @Coroutine
  static void doOnce(YieldScope<String> co, boolean early) {
    do {
      co.yield("in");
      if (early) {
        break;
      }
      co.yield("late");
    } while (false);
    co.yield("out");
  }

  @Test
  void doWhileFalse() {
    Steps.values(WhileTestCoroutines.doOnce(true), "in", "out");
    Steps.values(WhileTestCoroutines.doOnce(false), "in", "late", "out");
  }

  @Coroutine
  static void loopWithoutSuspensionBetween(YieldScope<Integer> co, int n) {
    int sum = 0;
    int i = 0;
    while (i < n) {
      if (i % 2 == 0) {
        i++;
        continue;
      }
      sum += i++;
    }
    co.yield(sum);
    do {
      sum -= 10;
    } while (sum > 0);
    co.yield(sum);
  }

  @Test
  void loopsThatDoNotSuspendShareLocals() {
    Steps.values(WhileTestCoroutines.loopWithoutSuspensionBetween(10), 25, -5);
  }
}
