package dev.fermata.it.nasty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Modes;
import dev.fermata.it.support.Trace;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Regions of every shape under every script, compared with the source as written. */
@SuppressWarnings({"finally", "try"})
final class NastyTryTest {
  @TestFactory
  Stream<DynamicTest> programs() {
    return Stream.of(
        Modes.row("everything", NastyTryTestCoroutines::everything, NastyTryTest::everything),
        Modes.row("loopOfTries", NastyTryTestCoroutines::loopOfTries, NastyTryTest::loopOfTries),
        Modes.row("swallowing", NastyTryTestCoroutines::swallowing, NastyTryTest::swallowing),
        Modes.row("resources", NastyTryTestCoroutines::resources, NastyTryTest::resources),
        Modes.row(
            "failingResources",
            NastyTryTestCoroutines::failingResources,
            NastyTryTest::failingResources),
        Modes.row(
            "finallyReturns", NastyTryTestCoroutines::finallyReturns, NastyTryTest::finallyReturns),
        Modes.row(
            "jumpingFinally", NastyTryTestCoroutines::jumpingFinally, NastyTryTest::jumpingFinally),
        Modes.row(
            "tryInCatchInFinally",
            NastyTryTestCoroutines::tryInCatchInFinally,
            NastyTryTest::tryInCatchInFinally),
        Modes.row(
            "throwingCleanup",
            NastyTryTestCoroutines::throwingCleanup,
            NastyTryTest::throwingCleanup),
        Modes.row(
            "ignoresExitOnce",
            NastyTryTestCoroutines::ignoresExitOnce,
            NastyTryTest::ignoresExitOnce),
        Modes.row(
            "localsOfRegions",
            NastyTryTestCoroutines::localsOfRegions,
            NastyTryTest::localsOfRegions),
        Modes.row(
            "tryInSwitchInTry",
            NastyTryTestCoroutines::tryInSwitchInTry,
            NastyTryTest::tryInSwitchInTry),
        Modes.row(
            "assignedInTry", NastyTryTestCoroutines::assignedInTry, NastyTryTest::assignedInTry),
        Modes.row("emptyParts", NastyTryTestCoroutines::emptyParts, NastyTryTest::emptyParts));
  }

  private static int cleanup(Trace t, int n) {
    t.log("cleanup " + n);
    if (n % 2 == 1) {
      throw new IllegalStateException("cleanup " + n);
    }
    return n;
  }

  private static void mayThrow() throws IOException {}

  @Coroutine
  static Object everything(GeneratorScope<Object, Integer> co, Trace t) {
    int n = 0;
    try (var a = t.open("a")) {
      n = 1;
      co.yield("body 1");
      try (var b = t.open("b" + co.yield("name"))) {
        n = 2;
        t.log(b.name());
        co.yield("body 2");
      } catch (IllegalStateException e) {
        n = 3;
        t.log("caught " + Trace.describe(e));
        co.yield("catch " + e.getMessage());
      } finally {
        n += 10;
        co.yield("finally " + n);
      }
      co.yield("body 3");
    } catch (IOException | LinkageError e) {
      n += 100;
      t.log(e.getClass().getSimpleName());
      co.yield("outer catch");
    } finally {
      n += 1000;
      t.log("finally " + n);
    }
    co.yield("after");
    return n;
  }

  @Coroutine
  static Object loopOfTries(GeneratorScope<Object, Integer> co, Trace t) {
    int caught = 0;
    for (int i = 0; i < 3; i++) {
      try {
        Integer got = co.yield("round " + i);
        if (got == null) {
          continue;
        }
        if (got == 2) {
          break;
        }
        if (got < 0) {
          return "returned " + got;
        }
        t.log("normal " + 6 / got);
      } catch (RuntimeException e) {
        caught++;
        t.log("caught " + e.getClass().getSimpleName());
        if (caught == 3) {
          throw e;
        }
      } finally {
        t.log("finally " + i);
      }
      co.yield("end of round");
    }
    return caught;
  }

  @Coroutine
  static Object swallowing(GeneratorScope<Object, Integer> co, Trace t) {
    int n = 0;
    while (n < 4) {
      try {
        n++;
        co.yield("a" + n);
        n++;
        co.yield("b" + n);
      } catch (Exception e) {
        t.log("swallowed " + e.getClass().getSimpleName() + n);
      }
    }
    return n;
  }

  @Coroutine
  static Object resources(GeneratorScope<Object, Integer> co, Trace t) throws IOException {
    int rounds = 0;
    outer:
    for (; rounds < 3; rounds++) {
      try (var a = t.open("a" + rounds);
          var b = co.yield("b?") == null ? null : t.open("b" + rounds);
          var c = t.open("c" + co.yield("c?"))) {
        if (b == null) {
          continue outer;
        }
        co.yield(a.name() + b.name() + c.name());
        if (rounds == 1) {
          break outer;
        }
      }
    }
    return rounds;
  }

  @Coroutine
  static Object failingResources(GeneratorScope<Object, Integer> co, Trace t) {
    try (var a = t.open("a", new IOException("close a"))) {
      try (var b = t.open("b", new IOException("close b"));
          var c = t.open("c", new IOException("close c"))) {
        co.yield(a.name() + b.name() + c.name());
      } finally {
        co.yield("finally");
      }
    } catch (IOException e) {
      co.yield(Trace.describe(e));
    } catch (IllegalStateException e) {
      t.log(Trace.describe(e));
      co.yield("illegal");
      throw e;
    }
    return "end";
  }

  @Coroutine
  static Object finallyReturns(GeneratorScope<Object, Integer> co, Trace t) {
    try {
      co.yield("outer");
      try {
        co.yield("inner");
        return "inner";
      } finally {
        Integer got = co.yield("finally");
        if (got != null && got > 0) {
          return "finally " + got;
        }
      }
    } finally {
      t.log("outer finally");
    }
  }

  @Coroutine
  static Object jumpingFinally(GeneratorScope<Object, Integer> co, Trace t) {
    int i = 0;
    loop:
    while (true) {
      i++;
      block:
      {
        try {
          try {
            co.yield("in " + i);
          } finally {
            t.log("f1 " + i);
            if (i == 1) {
              continue loop;
            }
            if (i == 2) {
              break block;
            }
          }
          t.log("after f1");
        } finally {
          co.yield("f2 " + i);
          if (i > 3) {
            break loop;
          }
        }
        t.log("after f2");
      }
      t.log("after block");
    }
    return i;
  }

  @Coroutine
  static Object tryInCatchInFinally(GeneratorScope<Object, Integer> co, Trace t) {
    int depth = 0;
    try {
      co.yield("try");
    } catch (IllegalStateException a) {
      try {
        depth++;
        co.yield("catch " + a.getMessage());
      } catch (IllegalStateException b) {
        depth++;
        co.yield("catch in catch " + (a == b));
        a.addSuppressed(b);
        throw a;
      } finally {
        depth++;
        co.yield("finally in catch");
      }
    } finally {
      try {
        co.yield("finally");
      } catch (IllegalStateException c) {
        depth += 10;
        co.yield("catch in finally");
      } finally {
        t.log("depth " + depth);
      }
    }
    return depth;
  }

  @Coroutine
  static Object throwingCleanup(GeneratorScope<Object, Integer> co, Trace t) {
    int n = 0;
    loop:
    do {
      try {
        try {
          n++;
          Integer got = co.yield("n " + n);
          if (got == null) {
            break loop;
          }
          if (got == 0) {
            continue loop;
          }
          if (got == 1) {
            return "returned";
          }
        } finally {
          cleanup(t, n);
        }
      } catch (IllegalStateException e) {
        t.log("caught " + e.getMessage());
        co.yield("handled");
      }
    } while (n < 4);
    return n;
  }

  @Coroutine
  static Object ignoresExitOnce(GeneratorScope<Object, Integer> co, Trace t) {
    try {
      co.yield("a");
    } catch (GeneratorExit exit) {
      t.log("ignored");
      co.yield("in answer");
    }
    try {
      co.yield("b");
      return 1;
    } catch (GeneratorExit exit) {
      t.log("obeyed");
      return 2;
    }
  }

  @Coroutine
  static Object localsOfRegions(GeneratorScope<Object, Integer> co, Trace t) {
    int a = 1;
    String s = "s";
    try {
      int b = a + 1;
      co.yield(b);
      a += b;
      try {
        long c = a + b;
        s += c;
        co.yield(c);
        a += (int) c;
        b = -b;
        co.yield(b);
      } finally {
        char c = 'c';
        s += c;
        co.yield(s);
        a++;
      }
      s += b;
    } catch (Exception e) {
      String c = e.getMessage();
      s += c;
      co.yield(s + a);
    } finally {
      t.log(a + s);
    }
    return a + s;
  }

  @Coroutine
  static Object tryInSwitchInTry(GeneratorScope<Object, Integer> co, Trace t) throws IOException {
    int n = 0;
    try {
      for (; n < 5; n++) {
        int code =
            switch (n) {
              case 0 -> {
                try {
                  yield co.yield("zero") == null ? 0 : 1;
                } catch (IllegalStateException e) {
                  yield -1;
                } finally {
                  t.log("zero done");
                }
              }
              case 1 -> {
                mayThrow();
                co.yield("one");
                yield 1;
              }
              default -> n;
            };
        t.log("code " + code);
        switch (code) {
          case 1:
            try {
              co.yield("one");
              continue;
            } finally {
              n++;
            }
          case 3:
            break;
          default:
            co.yield("default");
        }
        t.log("end " + n);
      }
    } catch (IOException e) {
      t.log("io at " + n);
      co.yield("io");
      throw e;
    }
    return n;
  }

  @Coroutine
  static Object assignedInTry(GeneratorScope<Object, Integer> co, Trace t) {
    final Integer x;
    Integer y = null;
    try {
      y = co.yield("y");
      co.yield("between");
    } catch (IllegalStateException e) {
      y = -1;
    }
    final int z;
    if (y == null) {
      z = 0;
    } else {
      try {
        co.yield("z?");
      } finally {
        z = y;
      }
    }
    x = z;
    Runnable r = () -> t.log("x" + x + "z" + z);
    r.run();
    co.yield("made");
    r.run();
    return x;
  }

  @Coroutine
  static Object emptyParts(GeneratorScope<Object, Integer> co, Trace t) {
    try {
    } finally {
      co.yield("only finally");
    }
    try {
      co.yield("only try");
    } finally {
    }
    try {
      co.yield("swallow");
    } catch (RuntimeException e) {
    }
    try {
      t.log("nothing suspends");
    } finally {
      t.log("here");
    }
    return 0;
  }
}
