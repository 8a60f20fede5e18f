package dev.fermata.it.statements;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import org.junit.jupiter.api.Test;

/** Labels, {@code break} and {@code continue} (JLS 14.7, 14.15, 14.16) across every nesting. */
final class LabelTest {
  @Coroutine
  static void nested(YieldScope<String> co) {
    outer:
    for (int i = 0; i < 4; i++) {
      int j = 0;
      inner:
      while (true) {
        j++;
        do {
          if (j == 2) {
            continue inner;
          }
          if (j == 4) {
            continue outer;
          }
          if (i == 2) {
            break inner;
          }
          if (i == 3) {
            break outer;
          }
          co.yield(i + "." + j);
        } while (false);
        co.yield("tail " + i + j);
      }
      co.yield("left inner");
    }
    co.yield("end");
  }

  @Test
  void breakAndContinueThroughThreeLoops() {
    Steps.values(
        LabelTestCoroutines.nested(),
        "0.1",
        "tail 01",
        "0.3",
        "tail 03",
        "1.1",
        "tail 11",
        "1.3",
        "tail 13",
        "left inner",
        "end");
  }

  @Coroutine
  static void labelledBlock(YieldScope<String> co, int n) {
    block:
    {
      co.yield("in");
      if (n == 1) {
        break block;
      }
      inner:
      {
        if (n == 2) {
          break inner;
        }
        if (n == 3) {
          break block;
        }
        co.yield("deep");
      }
      co.yield("after inner");
    }
    co.yield("out");
  }

  @Test
  void labelledBlocks() {
    Steps.values(LabelTestCoroutines.labelledBlock(0), "in", "deep", "after inner", "out");
    Steps.values(LabelTestCoroutines.labelledBlock(1), "in", "out");
    Steps.values(LabelTestCoroutines.labelledBlock(2), "in", "after inner", "out");
    Steps.values(LabelTestCoroutines.labelledBlock(3), "in", "out");
  }

  @Coroutine
  static void labelledIfSwitchTry(YieldScope<String> co, Trace t, int n) {
    a:
    if (n > 0) {
      b:
      switch (n) {
        case 1:
          break a;
        case 2:
          break b;
        default:
          c:
          try {
            if (n == 3) {
              break a;
            }
            if (n == 4) {
              break c;
            }
            co.yield("try");
          } finally {
            t.log("finally");
          }
          co.yield("after c");
      }
      co.yield("after b");
    }
    co.yield("after a");
  }

  @Test
  void labelsOnOtherStatements() {
    Trace t = new Trace();
    t.run(LabelTestCoroutines.labelledIfSwitchTry(t, 1)).expect("yield after a", "return null");
    t.run(LabelTestCoroutines.labelledIfSwitchTry(t, 2))
        .expect("yield after b", "yield after a", "return null");
    t.run(LabelTestCoroutines.labelledIfSwitchTry(t, 3))
        .expect("finally", "yield after a", "return null");
    t.run(LabelTestCoroutines.labelledIfSwitchTry(t, 4))
        .expect("finally", "yield after c", "yield after b", "yield after a", "return null");
    t.run(LabelTestCoroutines.labelledIfSwitchTry(t, 5))
        .expect(
            "yield try",
            "finally",
            "yield after c",
            "yield after b",
            "yield after a",
            "return null");
  }

  @Coroutine
  static int sameLabelTwice(YieldScope<Integer> co) {
    int n = 0;
    again:
    while (true) {
      n++;
      co.yield(n);
      if (n < 3) {
        continue again;
      }
      break again;
    }
    again:
    for (; ; n += 10) {
      if (n > 30) {
        break again;
      }
      if (n > 20) {
        continue again;
      }
      co.yield(n);
    }
    return n;
  }

  @Test
  void siblingsMayReuseALabel() {
    org.junit.jupiter.api.Assertions.assertEquals(
        33, Steps.<Integer>values(LabelTestCoroutines.sameLabelTwice(), 1, 2, 3, 3, 13));
  }

  @Coroutine
  static void labelNamedLikeALocal(YieldScope<Integer> co) {
    int n = 5;
    n:
    for (int state = 0; ; state++) {
      next:
      for (int next = 0; ; next++) {
        if (next > state) {
          continue n;
        }
        if (state == 2) {
          break n;
        }
        if (next == 7) {
          break next;
        }
        co.yield(n + state * 10 + next);
      }
    }
    co.yield(n);
  }

  @Test
  void labelsLiveInTheirOwnNamespace() {
    Steps.values(LabelTestCoroutines.labelNamedLikeALocal(), 5, 15, 16, 5);
  }

  @Coroutine
  static void breakOutOfSwitchInLoop(GeneratorScope<String, Integer> co) {
    loop:
    while (true) {
      switch (co.yield("?")) {
        case 0:
          break;
        case 1:
          continue;
        case 2:
          continue loop;
        case 3:
          break loop;
        default:
          return;
      }
      co.yield("after switch");
    }
    co.yield("after loop");
  }

  @Test
  void breakMeansTheSwitchContinueMeansTheLoop() {
    Trace t = new Trace();
    t.run(LabelTestCoroutines.breakOutOfSwitchInLoop(), 0, 9, 1, 2, 3);
    t.expect(
        "yield ?",
        "yield after switch",
        "yield ?",
        "yield ?",
        "yield ?",
        "yield after loop",
        "return null");
    t.run(LabelTestCoroutines.breakOutOfSwitchInLoop(), 7);
    t.expect("yield ?", "return null");
  }

  @Coroutine
  static void carriedOverLoopLeavesALabel(YieldScope<Integer> co) {
    int hits = 0;
    outer:
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 10; i++) {
        hits++;
        if (i == round + 1) {
          continue outer;
        }
        if (hits > 6) {
          break outer;
        }
      }
      co.yield(-1);
    }
    co.yield(hits);
  }

  @Test
  void loopWithoutSuspensionJumpsOutOfOneWith() {
    // Round 0: i = 0, 1 (2 hits); round 1: i = 0, 1, 2 (5 hits); round 2: i = 0, 1 (7 hits).
    Steps.values(LabelTestCoroutines.carriedOverLoopLeavesALabel(), 7);
  }

  @Coroutine
  static void breakToNothing(YieldScope<Integer> co) {
    only:
    break only;
    x:
    y:
    z:
    for (int i = 0; i < 2; i++) {
      co.yield(i);
      if (i == 0) {
        continue z;
      }
      break x;
    }
    co.yield(9);
  }

  @Test
  void oddLabels() {
    Steps.values(LabelTestCoroutines.breakToNothing(), 0, 1, 9);
  }
}
