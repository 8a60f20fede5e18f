package dev.fermata.it.statements;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import org.junit.jupiter.api.Test;

/** {@code if} and {@code else} (JLS 14.9) with suspensions in the condition and both branches. */
final class IfElseTest {
  @Coroutine
  static void branches(YieldScope<String> co, int n) {
    if (n > 0) {
      co.yield("positive");
    } else if (n < 0) {
      co.yield("negative");
    } else {
      co.yield("zero");
    }
    co.yield("after");
  }

  @Test
  void eachBranchSuspends() {
    Steps.values(IfElseTestCoroutines.branches(1), "positive", "after");
    Steps.values(IfElseTestCoroutines.branches(-1), "negative", "after");
    Steps.values(IfElseTestCoroutines.branches(0), "zero", "after");
  }

  @Coroutine
  static int condition(GeneratorScope<String, Boolean> co) {
    int score = 0;
    if (co.yield("first")) {
      score += 1;
    }
    if (!co.yield("second")) {
      score += 10;
    } else {
      score += 100;
    }
    return score;
  }

  @Test
  void conditionSuspends() {
    Steps.of(IfElseTestCoroutines.condition())
        .yields("first")
        .send(true)
        .yields("second")
        .send(false)
        .returns(11);
    Steps.of(IfElseTestCoroutines.condition())
        .yields("first")
        .send(false)
        .yields("second")
        .send(true)
        .returns(100);
  }

  @Test
  void unboxingNullConditionThrows() {
    Steps.of(IfElseTestCoroutines.condition()).yields("first").raises(NullPointerException.class);
  }

  @Coroutine
  static void danglingElse(YieldScope<String> co, boolean a, boolean b) {
    if (a)
      if (b) co.yield("a and b");
      else co.yield("a only");
    co.yield("end");
  }

  @Test
  void elseBelongsToTheInnermostIf() {
    Steps.values(IfElseTestCoroutines.danglingElse(true, true), "a and b", "end");
    Steps.values(IfElseTestCoroutines.danglingElse(true, false), "a only", "end");
    Steps.values(IfElseTestCoroutines.danglingElse(false, true), "end");
  }

  @Coroutine
  static void onlyOneBranchSuspends(YieldScope<Integer> co, Trace t, boolean which) {
    int x;
    if (which) {
      x = 1;
      t.log("plain");
    } else {
      co.yield(0);
      x = 2;
      t.log("resumed");
    }
    co.yield(x);
  }

  @Test
  void definitelyAssignedInBothBranches() {
    Trace t = new Trace();
    t.run(IfElseTestCoroutines.onlyOneBranchSuspends(t, true));
    t.expect("plain", "yield 1", "return null");
    t.run(IfElseTestCoroutines.onlyOneBranchSuspends(t, false));
    t.expect("yield 0", "resumed", "yield 2", "return null");
  }

  @Coroutine
  static String returns(GeneratorScope<String, Integer> co) {
    if (co.yield("a") > 0) {
      if (co.yield("b") > 0) {
        return "both";
      }
      co.yield("c");
    } else {
      return "neither";
    }
    return "first";
  }

  @Test
  void returnsFromBranches() {
    Steps.of(IfElseTestCoroutines.returns())
        .yields("a")
        .send(1)
        .yields("b")
        .send(1)
        .returns("both");
    Steps.of(IfElseTestCoroutines.returns())
        .yields("a")
        .send(1)
        .yields("b")
        .send(0)
        .yields("c")
        .returns("first");
    Steps.of(IfElseTestCoroutines.returns()).yields("a").send(0).returns("neither");
  }

  @Coroutine
  static void constantConditions(YieldScope<String> co) {
    if (true) {
      co.yield("always");
    }
    if (false) {
      co.yield("never");
    }
    final boolean debug = false;
    if (debug) {
      co.yield("never either");
    } else {
      co.yield("release");
    }
    int x;
    if (true) {
      x = 7;
    }
    co.yield("x");
    if (false) {
      x = 8;
    }
  }

  @Test
  void constantConditionsKeepTheirMeaning() {
    Steps.values(IfElseTestCoroutines.constantConditions(), "always", "release", "x");
  }

  @Coroutine
  @SuppressWarnings("empty")
  static int emptyBranches(GeneratorScope<Integer, Integer> co) {
    if (co.yield(1) == 5)
      ;
    if (co.yield(2) == 5) {
    } else {
      return 1;
    }
    return 2;
  }

  @Test
  void emptyBranchesAreFine() {
    Steps.of(IfElseTestCoroutines.emptyBranches()).yields(1).send(0).yields(2).send(5).returns(2);
    Steps.of(IfElseTestCoroutines.emptyBranches()).yields(1).send(5).yields(2).send(0).returns(1);
  }
}
