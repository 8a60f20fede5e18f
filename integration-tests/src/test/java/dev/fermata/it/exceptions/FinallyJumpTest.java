package dev.fermata.it.exceptions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import org.junit.jupiter.api.Test;

/** {@code break}, {@code continue} and {@code return} that cross one or more {@code finally}s. */
final class FinallyJumpTest {
  @Coroutine
  static String ways(YieldScope<String> co, Trace t, int way) {
    outer:
    for (int i = 0; i < 3; i++) {
      try {
        for (int j = 0; ; j++) {
          try {
            co.yield(i + "" + j);
            if (j == 1) {
              switch (way) {
                case 0:
                  break outer;
                case 1:
                  continue outer;
                case 2:
                  return "returned " + i + j;
                default:
                  break;
              }
              break;
            }
          } finally {
            t.log("inner " + i + j);
          }
          t.log("round " + i + j);
        }
        t.log("left " + i);
      } finally {
        t.log("outer " + i);
        if (i == 2) {
          co.yield("last");
        }
      }
    }
    return "end";
  }

  @Test
  void breakOuter() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.ways(t, 0));
    t.expect("yield 00", "inner 00", "round 00", "yield 01", "inner 01", "outer 0", "return end");
  }

  @Test
  void continueOuter() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.ways(t, 1));
    t.expect(
        "yield 00",
        "inner 00",
        "round 00",
        "yield 01",
        "inner 01",
        "outer 0",
        "yield 10",
        "inner 10",
        "round 10",
        "yield 11",
        "inner 11",
        "outer 1",
        "yield 20",
        "inner 20",
        "round 20",
        "yield 21",
        "inner 21",
        "outer 2",
        "yield last",
        "return end");
  }

  @Test
  void returnThroughBoth() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.ways(t, 2));
    t.expect(
        "yield 00",
        "inner 00",
        "round 00",
        "yield 01",
        "inner 01",
        "outer 0",
        "return returned 01");
  }

  @Test
  void plainBreakLeavesOneLoop() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.ways(t, 3));
    t.expect(
        "yield 00",
        "inner 00",
        "round 00",
        "yield 01",
        "inner 01",
        "left 0",
        "outer 0",
        "yield 10",
        "inner 10",
        "round 10",
        "yield 11",
        "inner 11",
        "left 1",
        "outer 1",
        "yield 20",
        "inner 20",
        "round 20",
        "yield 21",
        "inner 21",
        "left 2",
        "outer 2",
        "yield last",
        "return end");
  }

  private static void cleanup(Trace t, String message) {
    t.log("cleanup");
    throw new IllegalStateException(message);
  }

  @Coroutine
  static void carriedOverFinallyThrows(YieldScope<String> co, Trace t) {
    loop:
    while (true) {
      try {
        try {
          co.yield("in");
          break loop;
        } finally {
          cleanup(t, "from cleanup");
        }
      } catch (IllegalStateException e) {
        t.log("caught " + e.getMessage());
        co.yield("handled");
        break;
      }
    }
    co.yield("end");
  }

  @Test
  void exceptionOfAFinallyOnTheWayOutIsCaughtByTheEnclosingTry() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.carriedOverFinallyThrows(t));
    t.expect(
        "yield in", "cleanup", "caught from cleanup", "yield handled", "yield end", "return null");
  }

  @Coroutine
  static String ownCatchDoesNotSeeItsFinally(YieldScope<String> co, Trace t, boolean early) {
    try {
      block:
      {
        try {
          co.yield("in");
          if (early) {
            break block;
          }
          return "late";
        } catch (IllegalStateException e) {
          t.log("wrong: a try does not catch what its finally throws");
        } finally {
          cleanup(t, "f");
        }
      }
      return "unreached";
    } catch (IllegalStateException e) {
      return "outer " + e.getMessage();
    }
  }

  @Test
  void finallyOutsideItsOwnRegion() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.ownCatchDoesNotSeeItsFinally(t, true));
    t.expect("yield in", "cleanup", "return outer f");
    t.run(FinallyJumpTestCoroutines.ownCatchDoesNotSeeItsFinally(t, false));
    t.expect("yield in", "cleanup", "return outer f");
  }

  @Coroutine
  static int continueInTryOfDo(GeneratorScope<Integer, Boolean> co, Trace t) {
    int n = 0;
    do {
      try {
        n++;
        if (n == 2) {
          continue;
        }
        t.log("body " + n);
      } finally {
        t.log("finally " + n);
      }
      t.log("tail " + n);
    } while (co.yield(n));
    return n;
  }

  @Test
  void continueThroughFinallyToASuspendingCondition() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.continueInTryOfDo(t), true, true, false);
    t.expect(
        "body 1",
        "finally 1",
        "tail 1",
        "yield 1",
        "finally 2",
        "yield 2",
        "body 3",
        "finally 3",
        "tail 3",
        "yield 3",
        "return 3");
  }

  @Coroutine
  static int continueInFor(YieldScope<Integer> co, Trace t) {
    int sum = 0;
    for (int i = 0; i < 4; sum += i, i++) {
      try {
        if (i == 1) {
          continue;
        }
        co.yield(i);
      } finally {
        t.log("f" + i);
        co.yield(-i);
      }
    }
    return sum;
  }

  @Test
  void continueThroughSuspendingFinallyRunsTheUpdate() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.continueInFor(t));
    t.expect(
        "yield 0",
        "f0",
        "yield 0",
        "f1",
        "yield -1",
        "yield 2",
        "f2",
        "yield -2",
        "yield 3",
        "f3",
        "yield -3",
        "return 6");
  }

  @Coroutine
  static String threeExitsOneFinally(GeneratorScope<String, Integer> co, Trace t) {
    for (int round = 0; ; round++) {
      try {
        switch (co.yield("way")) {
          case 0:
            return "r" + round;
          case 1:
            continue;
          case 2:
            break;
          default:
            throw new IllegalStateException("x" + round);
        }
        t.log("fell out");
      } catch (IllegalStateException e) {
        t.log(e.getMessage());
        if (co.yield("really?") == 0) {
          return "caught";
        }
      } finally {
        t.log("finally " + co.yield("f"));
      }
      t.log("next");
    }
  }

  @Test
  void oneFinallyManyExits() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.threeExitsOneFinally(t), 1, 10, 2, 11, 3, 1, 12, 3, 0, 13);
    t.expect(
        "yield way",
        "yield f",
        "finally 10",
        "yield way",
        "fell out",
        "yield f",
        "finally 11",
        "next",
        "yield way",
        "x2",
        "yield really?",
        "yield f",
        "finally 12",
        "next",
        "yield way",
        "x3",
        "yield really?",
        "yield f",
        "finally 13",
        "return caught");
    t.run(FinallyJumpTestCoroutines.threeExitsOneFinally(t), 0, 1);
    t.expect("yield way", "yield f", "finally 1", "return r0");
  }

  @Coroutine
  static int returnInsideFinallyOfReturn(YieldScope<String> co) {
    int x = 1;
    try {
      try {
        x = 2;
        return x;
      } finally {
        x = 3;
        co.yield("inner " + x);
      }
    } finally {
      x++;
      co.yield("outer " + x);
    }
  }

  @Test
  void returnValueSurvivesTwoSuspendingFinallys() {
    assertEquals(
        2,
        Steps.<Integer>values(
            FinallyJumpTestCoroutines.returnInsideFinallyOfReturn(), "inner 3", "outer 4"));
  }

  @Coroutine
  static String tryInsideFinally(YieldScope<String> co, Trace t) {
    try {
      co.yield("body");
      throw new IllegalStateException("pending");
    } finally {
      try {
        co.yield("finally body");
        throw new IllegalArgumentException("inside");
      } catch (IllegalArgumentException e) {
        t.log("swallowed " + e.getMessage());
        co.yield("finally catch");
      } finally {
        t.log("finally of finally");
      }
      for (int i = 0; i < 2; i++) {
        if (i == 1) {
          break;
        }
        co.yield("loop in finally");
      }
    }
  }

  @Test
  void pendingExceptionSurvivesATryInsideFinally() {
    Trace t = new Trace();
    t.run(FinallyJumpTestCoroutines.tryInsideFinally(t));
    t.expect(
        "yield body",
        "yield finally body",
        "swallowed inside",
        "yield finally catch",
        "finally of finally",
        "yield loop in finally",
        "throw IllegalStateException: pending");
  }
}
