package dev.fermata.it.exceptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@code try} with {@code catch} (JLS 14.20.1): raised into and thrown by the body. */
final class TryCatchTest {
  @Coroutine
  static String which(YieldScope<String> co) {
    try {
      mayThrow();
      co.yield("in try");
      return "normal";
    } catch (FileNotFoundException | ArithmeticException e) {
      co.yield("multi " + e.getMessage());
      return "multi";
    } catch (IOException e) {
      co.yield("io " + e.getMessage());
      return "io";
    } catch (RuntimeException e) {
      return "runtime " + e.getMessage();
    }
  }

  /** Makes the checked exceptions of {@link #which} possible for javac. */
  private static void mayThrow() throws IOException {}

  @Test
  void firstMatchingClauseCatches() {
    Steps.of(TryCatchTestCoroutines.which()).yields("in try").returns("normal");
    Steps.of(TryCatchTestCoroutines.which())
        .yields("in try")
        .raise(new FileNotFoundException("f"))
        .yields("multi f")
        .returns("multi");
    Steps.of(TryCatchTestCoroutines.which())
        .yields("in try")
        .raise(new ArithmeticException("a"))
        .yields("multi a")
        .returns("multi");
    Steps.of(TryCatchTestCoroutines.which())
        .yields("in try")
        .raise(new IOException("i"))
        .yields("io i")
        .returns("io");
    Steps.of(TryCatchTestCoroutines.which())
        .yields("in try")
        .raise(new IllegalStateException("s"))
        .returns("runtime s");
  }

  @Test
  void unmatchedPasses() {
    Error error = new Error("e");
    Steps.of(TryCatchTestCoroutines.which()).yields("in try").raise(error).raises(error);
    Exception inCatch = new IOException("second");
    Steps.of(TryCatchTestCoroutines.which())
        .yields("in try")
        .raise(new FileNotFoundException("f"))
        .yields("multi f")
        .raise(inCatch)
        .raises(inCatch);
  }

  @Coroutine
  static void nested(YieldScope<String> co, Trace t) {
    try {
      try {
        co.yield("inner");
      } catch (IllegalStateException e) {
        t.log("inner caught " + e.getMessage());
        co.yield("in inner catch");
        throw new IllegalArgumentException("from catch", e);
      }
      co.yield("between");
    } catch (IllegalArgumentException e) {
      t.log(
          "outer caught "
              + e.getMessage()
              + " because "
              + (e.getCause() == null ? "-" : e.getCause().getMessage()));
      co.yield("in outer catch");
    }
    co.yield("end");
  }

  @Test
  void nestedRegions() {
    Trace t = new Trace();
    Steps.of(TryCatchTestCoroutines.nested(t))
        .yields("inner")
        .raise(new IllegalStateException("x"))
        .yields("in inner catch")
        .yields("in outer catch")
        .yields("end")
        .returns(null);
    t.expect("inner caught x", "outer caught from catch because x");
    Steps.of(TryCatchTestCoroutines.nested(t))
        .yields("inner")
        .raise(new IllegalArgumentException("y"))
        .yields("in outer catch")
        .yields("end")
        .returns(null);
    t.expect("outer caught y because -");
    Steps.of(TryCatchTestCoroutines.nested(t))
        .yields("inner")
        .yields("between")
        .raise(new IllegalStateException("z"))
        .raises(IllegalStateException.class);
    Steps.of(TryCatchTestCoroutines.nested(t))
        .yields("inner")
        .raise(new IllegalStateException("x"))
        .yields("in inner catch")
        .raise(new IllegalArgumentException("late"))
        .yields("in outer catch")
        .yields("end")
        .returns(null);
    t.expect("inner caught x", "outer caught late because -");
    Steps.of(TryCatchTestCoroutines.nested(t))
        .yields("inner")
        .yields("between")
        .yields("end")
        .raise(new IllegalArgumentException("outside"))
        .raises(IllegalArgumentException.class);
  }

  @Coroutine
  static void retry(YieldScope<Integer> co, Callable<Integer> action) throws Exception {
    int attempt = 0;
    while (true) {
      try {
        int value = action.call();
        co.yield(value);
        break;
      } catch (IOException e) {
        attempt++;
        if (attempt == 3) {
          throw e;
        }
        co.yield(-attempt);
        continue;
      }
    }
    co.yield(100);
  }

  @Test
  void loopAroundTry() {
    int[] calls = {0};
    Steps.values(
        TryCatchTestCoroutines.retry(
            () -> {
              if (calls[0]++ < 2) {
                throw new IOException("n" + calls[0]);
              }
              return 42;
            }),
        -1,
        -2,
        42,
        100);
    IOException always = new IOException("always");
    Steps.of(
            TryCatchTestCoroutines.retry(
                () -> {
                  throw always;
                }))
        .yields(-1)
        .yields(-2)
        .raises(always);
    IOException raised = new IOException("raised");
    Steps.of(TryCatchTestCoroutines.retry(() -> 1))
        .yields(1)
        .raise(raised)
        .yields(-1)
        .yields(1)
        .yields(100)
        .returns(null);
  }

  @Coroutine
  static void parameterCrossesSuspension(YieldScope<String> co, List<Supplier<String>> out) {
    for (int i = 0; i < 2; i++) {
      try {
        co.yield("try " + i);
      } catch (final IllegalStateException e) {
        co.yield("caught");
        out.add(() -> "got " + e.getMessage());
        co.yield(e.getMessage());
      } catch (RuntimeException e) {
        co.yield("before");
        e = new RuntimeException("assigned " + e.getMessage());
        co.yield(e.getMessage());
      }
    }
  }

  @Test
  void exceptionParameters() {
    List<Supplier<String>> out = new ArrayList<>();
    Steps.of(TryCatchTestCoroutines.parameterCrossesSuspension(out))
        .yields("try 0")
        .raise(new IllegalStateException("s"))
        .yields("caught")
        .yields("s")
        .yields("try 1")
        .raise(new RuntimeException("r"))
        .yields("before")
        .yields("assigned r")
        .returns(null);
    assertEquals(List.of("got s"), out.stream().map(Supplier::get).toList());
  }

  @Coroutine
  static String multiCatchParameter(YieldScope<String> co) {
    try {
      co.yield("go");
      return "none";
    } catch (IllegalStateException | IllegalArgumentException e) {
      // The type of e is the least upper bound, RuntimeException (JLS 14.20).
      RuntimeException r = e;
      co.yield(r.getClass().getSimpleName());
      throw e;
    }
  }

  @Test
  void multiCatchRethrowsTheSameObject() {
    IllegalArgumentException x = new IllegalArgumentException("x");
    Steps.of(TryCatchTestCoroutines.multiCatchParameter())
        .yields("go")
        .raise(x)
        .yields("IllegalArgumentException")
        .raises(x);
  }

  @Coroutine
  static <X extends Exception> void preciseRethrow(YieldScope<String> co, Callable<String> c, X x)
      throws X, IOException {
    try {
      if (x != null) {
        throw x;
      }
      co.yield("a");
      if (c == null) {
        throw new IOException("null");
      }
    } catch (Exception e) {
      // Precise rethrow (JLS 11.2.2): e is effectively final, so only X, IOException and unchecked.
      co.yield("seen " + e.getMessage());
      throw e;
    }
  }

  @Test
  void preciseRethrowKeepsTheObject() {
    Exception x = new InterruptedException("stop");
    Steps.of(TryCatchTestCoroutines.preciseRethrow(null, x)).yields("seen stop").raises(x);
    Steps.of(TryCatchTestCoroutines.preciseRethrow(null, null))
        .yields("a")
        .yields("seen null")
        .raises(IOException.class);
  }

  @Coroutine
  static int suspendingThrowSites(GeneratorScope<String, Integer> co) {
    int[] cells = {1, 2};
    int score = 0;
    try {
      score += 100 / co.yield("divide by");
      cells[co.yield("index")] = co.yield("value");
      score += cells[1];
      Object o = co.yield("object");
      score += ((String) o).length();
    } catch (ArithmeticException e) {
      return -1;
    } catch (ArrayIndexOutOfBoundsException e) {
      return -2;
    } catch (ClassCastException e) {
      return score;
    }
    return 0;
  }

  @Test
  void exceptionsOfOperatorsAreCaught() {
    Trace t = new Trace();
    t.run(TryCatchTestCoroutines.suspendingThrowSites(), 0).expect("yield divide by", "return -1");
    // JLS 15.26.1: the right side is evaluated before the index is checked.
    t.run(TryCatchTestCoroutines.suspendingThrowSites(), 50, 2, 9)
        .expect("yield divide by", "yield index", "yield value", "return -2");
    t.run(TryCatchTestCoroutines.suspendingThrowSites(), 50, 1, 9, 5)
        .expect("yield divide by", "yield index", "yield value", "yield object", "return 11");
  }

  @Coroutine
  static int localsAfterCatch(YieldScope<Integer> co) {
    int x = 1;
    int y;
    try {
      x = 2;
      co.yield(x);
      x = 3;
      co.yield(x);
      x = 4;
      y = x;
    } catch (IllegalStateException e) {
      x *= 10;
      y = 7;
    }
    return x * 10 + y;
  }

  @Test
  void catchSeesAssignmentsUpToTheThrow() {
    Steps.of(TryCatchTestCoroutines.localsAfterCatch()).yields(2).yields(3).returns(44);
    Steps.of(TryCatchTestCoroutines.localsAfterCatch())
        .yields(2)
        .raise(new IllegalStateException())
        .returns(207);
    Steps.of(TryCatchTestCoroutines.localsAfterCatch())
        .yields(2)
        .yields(3)
        .raise(new IllegalStateException())
        .returns(307);
  }

  @Coroutine
  static void onlyTheCatchSuspends(YieldScope<String> co, Callable<String> c) {
    String s;
    try {
      s = c.call();
    } catch (RuntimeException e) {
      s = "runtime";
      co.yield(s);
    } catch (Exception e) {
      s = "checked";
      co.yield(s + " " + e.getMessage());
    }
    co.yield(s + "!");
  }

  @Test
  void bodyWithoutSuspension() {
    Steps.values(TryCatchTestCoroutines.onlyTheCatchSuspends(() -> "fine"), "fine!");
    Steps.values(
        TryCatchTestCoroutines.onlyTheCatchSuspends(
            () -> {
              throw new IllegalStateException("i");
            }),
        "runtime",
        "runtime!");
    Steps.values(
        TryCatchTestCoroutines.onlyTheCatchSuspends(
            () -> {
              throw new Exception("e");
            }),
        "checked e",
        "checked!");
  }

  @Coroutine
  static Throwable sameObject(YieldScope<String> co) {
    try {
      co.yield("x");
    } catch (Exception e) {
      return e;
    }
    return null;
  }

  @Test
  void raisedObjectIsCaughtUnchanged() {
    Exception e = new Exception();
    var g = TryCatchTestCoroutines.sameObject();
    Steps.of(g).yields("x").raise(e).returns(e);
    assertSame(e, g.result());
    assertEquals(0, e.getSuppressed().length);
  }
}
