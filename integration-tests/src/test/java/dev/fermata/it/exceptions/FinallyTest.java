package dev.fermata.it.exceptions;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import org.junit.jupiter.api.Test;

/** {@code finally} (JLS 14.20.2): it runs once, however control leaves, and it may override. */
@SuppressWarnings("finally")
final class FinallyTest {
  @Coroutine
  static String plain(YieldScope<String> co, Trace t) {
    try {
      co.yield("body");
      t.log("body done");
      return t.at("result", "r");
    } finally {
      t.log("finally 1");
      co.yield("in finally");
      t.log("finally 2");
    }
  }

  @Test
  void normalAndRaised() {
    Trace t = new Trace();
    t.run(FinallyTestCoroutines.plain(t))
        .expect(
            "yield body",
            "body done",
            "result",
            "finally 1",
            "yield in finally",
            "finally 2",
            "return r");
    Exception x = new Exception("x");
    Steps.of(FinallyTestCoroutines.plain(t)).yields("body").raise(x).yields("in finally").raises(x);
    t.expect("finally 1", "finally 2");
  }

  @Test
  void raisedInFinallyReplaces() {
    Trace t = new Trace();
    Exception second = new Exception("second");
    Steps.of(FinallyTestCoroutines.plain(t))
        .yields("body")
        .raise(new Exception("first"))
        .yields("in finally")
        .raise(second)
        .raises(second);
    t.expect("finally 1");
    Steps.of(FinallyTestCoroutines.plain(t))
        .yields("body")
        .yields("in finally")
        .raise(second)
        .raises(second);
    t.expect("body done", "result", "finally 1");
  }

  @Coroutine
  static int returnIsEvaluatedFirst(GeneratorScope<String, Integer> co) {
    int x = co.yield("x");
    try {
      return x;
    } finally {
      x += co.yield("add");
      co.yield("x is " + x);
    }
  }

  @Test
  void returnValueIsKeptWhileFinallyRuns() {
    Trace t = new Trace();
    t.run(FinallyTestCoroutines.returnIsEvaluatedFirst(), 5, 3)
        .expect("yield x", "yield add", "yield x is 8", "return 5");
  }

  @Coroutine
  static int override(GeneratorScope<String, Integer> co, boolean fail) {
    try {
      if (fail) {
        throw new IllegalStateException("lost");
      }
      return co.yield("try");
    } finally {
      return co.yield("finally");
    }
  }

  @Test
  void returnInFinallyOverrides() {
    Trace t = new Trace();
    t.run(FinallyTestCoroutines.override(false), 1, 2)
        .expect("yield try", "yield finally", "return 2");
    t.run(FinallyTestCoroutines.override(true), 3).expect("yield finally", "return 3");
    Steps.of(FinallyTestCoroutines.override(false))
        .yields("try")
        .raise(new Error("lost"))
        .yields("finally")
        .send(4)
        .returns(4);
  }

  @Coroutine
  static void throwOverrides(YieldScope<String> co) {
    try {
      co.yield("try");
    } finally {
      co.yield("finally");
      throw new IllegalArgumentException("from finally");
    }
  }

  @Test
  void throwInFinallyOverrides() {
    Steps.of(FinallyTestCoroutines.throwOverrides())
        .yields("try")
        .yields("finally")
        .raises(IllegalArgumentException.class);
    Steps.of(FinallyTestCoroutines.throwOverrides())
        .yields("try")
        .raise(new IllegalStateException())
        .yields("finally")
        .raises(IllegalArgumentException.class);
  }

  @Coroutine
  static String breakOverrides(YieldScope<String> co) {
    int i = 0;
    while (true) {
      try {
        co.yield("try " + i);
        return "return";
      } finally {
        if (i++ == 0) {
          co.yield("continue");
          continue;
        }
        co.yield("break");
        break;
      }
    }
    return "after";
  }

  @Test
  void breakAndContinueInFinallyOverrideReturnAndThrow() {
    Steps.of(FinallyTestCoroutines.breakOverrides())
        .yields("try 0")
        .yields("continue")
        .yields("try 1")
        .yields("break")
        .returns("after");
    Steps.of(FinallyTestCoroutines.breakOverrides())
        .yields("try 0")
        .raise(new Exception("lost"))
        .yields("continue")
        .yields("try 1")
        .raise(new Error("lost"))
        .yields("break")
        .returns("after");
  }

  @Coroutine
  static String nested(YieldScope<String> co, Trace t) {
    try {
      try {
        try {
          co.yield("body");
          return "ok";
        } finally {
          t.log("f1");
          co.yield("f1");
        }
      } finally {
        t.log("f2");
      }
    } catch (IllegalStateException e) {
      t.log("caught " + e.getMessage());
      co.yield("catch");
      return "caught";
    } finally {
      t.log("f3");
      co.yield("f3");
    }
  }

  @Test
  void nestedFinallysRunInsideOut() {
    Trace t = new Trace();
    t.run(FinallyTestCoroutines.nested(t))
        .expect("yield body", "f1", "yield f1", "f2", "f3", "yield f3", "return ok");
    Steps.of(FinallyTestCoroutines.nested(t))
        .yields("body")
        .raise(new IllegalStateException("a"))
        .yields("f1")
        .yields("catch")
        .yields("f3")
        .returns("caught");
    t.expect("f1", "f2", "caught a", "f3");
    Steps.of(FinallyTestCoroutines.nested(t))
        .yields("body")
        .yields("f1")
        .raise(new IllegalStateException("b"))
        .yields("catch")
        .yields("f3")
        .returns("caught");
    t.expect("f1", "f2", "caught b", "f3");
    Error error = new Error();
    Steps.of(FinallyTestCoroutines.nested(t))
        .yields("body")
        .raise(error)
        .yields("f1")
        .yields("f3")
        .raises(error);
    t.expect("f1", "f2", "f3");
    Steps.of(FinallyTestCoroutines.nested(t))
        .yields("body")
        .raise(new IllegalStateException("c"))
        .yields("f1")
        .yields("catch")
        .raise(error)
        .yields("f3")
        .raises(error);
    t.expect("f1", "f2", "caught c", "f3");
  }

  @Test
  void closeRunsEveryFinally() {
    Trace t = new Trace();
    var g = FinallyTestCoroutines.onlyLogs(t);
    Steps.of(g).yields("a").yields("b").close();
    t.expect("inner GeneratorExit", "inner finally", "outer finally");
    Steps.of(FinallyTestCoroutines.onlyLogs(t)).yields("a").close();
    t.expect("outer finally");
    FinallyTestCoroutines.onlyLogs(t).close();
    t.expect();
  }

  @Coroutine
  static void onlyLogs(YieldScope<String> co, Trace t) {
    try {
      co.yield("a");
      try {
        co.yield("b");
      } catch (GeneratorExit exit) {
        t.log("inner GeneratorExit");
        throw exit;
      } finally {
        t.log("inner finally");
      }
      co.yield("c");
    } finally {
      t.log("outer finally");
    }
  }

  @Coroutine
  static void catchAndFinally(YieldScope<String> co, Trace t) {
    try {
      co.yield("try");
    } catch (IllegalStateException e) {
      co.yield("catch");
      throw new IllegalArgumentException("second");
    } catch (IllegalArgumentException e) {
      t.log("a sibling clause does not catch what another clause throws");
    } finally {
      t.log("finally");
      co.yield("finally");
    }
    co.yield("after");
  }

  @Test
  void exceptionsOfACatchClauseReachOnlyFinally() {
    Trace t = new Trace();
    Steps.of(FinallyTestCoroutines.catchAndFinally(t))
        .yields("try")
        .raise(new IllegalStateException())
        .yields("catch")
        .yields("finally")
        .raises(IllegalArgumentException.class);
    t.expect("finally");
    Steps.of(FinallyTestCoroutines.catchAndFinally(t))
        .yields("try")
        .yields("finally")
        .yields("after")
        .returns(null);
    t.expect("finally");
    Steps.of(FinallyTestCoroutines.catchAndFinally(t))
        .yields("try")
        .yields("finally")
        .raise(new IllegalStateException("late"))
        .raises(IllegalStateException.class);
    t.expect("finally");
  }

  @Coroutine
  static int localsInFinally(YieldScope<Integer> co, int[] out) {
    int x = 1;
    try {
      int hidden = 50;
      co.yield(x);
      x += hidden;
      co.yield(x);
      x++;
    } finally {
      int hidden = x * 2;
      co.yield(hidden);
      out[0] = x + hidden;
    }
    return x;
  }

  @Test
  void finallySeesTheLocalsOfTheMomentItRuns() {
    int[] out = {0};
    Steps.of(FinallyTestCoroutines.localsInFinally(out))
        .yields(1)
        .yields(51)
        .yields(104)
        .returns(52);
    org.junit.jupiter.api.Assertions.assertEquals(156, out[0]);
    Steps.of(FinallyTestCoroutines.localsInFinally(out))
        .yields(1)
        .raise(new Error())
        .yields(2)
        .raises(Error.class);
    org.junit.jupiter.api.Assertions.assertEquals(3, out[0]);
  }

  @Coroutine
  static void onlyFinallySuspends(YieldScope<String> co, Runnable body) {
    try {
      body.run();
    } finally {
      co.yield("cleanup");
    }
    co.yield("after");
  }

  @Test
  void bodyWithoutSuspension() {
    Steps.values(FinallyTestCoroutines.onlyFinallySuspends(() -> {}), "cleanup", "after");
    RuntimeException x = new RuntimeException();
    Steps.of(
            FinallyTestCoroutines.onlyFinallySuspends(
                () -> {
                  throw x;
                }))
        .yields("cleanup")
        .raises(x);
  }
}
