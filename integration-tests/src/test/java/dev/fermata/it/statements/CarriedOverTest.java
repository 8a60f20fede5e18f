package dev.fermata.it.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Statements without a suspension, which keep their text: what they may contain and jump to. */
final class CarriedOverTest {
  private int guarded;

  @Coroutine
  int monitors(GeneratorScope<String, Integer> co, Trace t) {
    Object lock = new Object();
    int n = co.yield("n");
    loop:
    for (int i = 0; i < 5; i++) {
      synchronized (lock) {
        t.log("held " + Thread.holdsLock(lock));
        guarded += n;
        if (i == 1) {
          continue loop;
        }
        if (i == 3) {
          break loop;
        }
        if (guarded > 1000) {
          return -1;
        }
      }
      t.log("free " + !Thread.holdsLock(lock));
      co.yield("round " + i);
    }
    synchronized (this) {
      return guarded;
    }
  }

  @Test
  void synchronizedBlocksWithoutSuspension() {
    Trace t = new Trace();
    t.run(CarriedOverTestCoroutines.monitors(new CarriedOverTest(), t), 10);
    t.expect(
        "yield n",
        "held true",
        "free true",
        "yield round 0",
        "held true",
        "held true",
        "free true",
        "yield round 2",
        "held true",
        "return 40");
    t.run(CarriedOverTestCoroutines.monitors(new CarriedOverTest(), t), 5000);
    t.expect("yield n", "held true", "return -1");
  }

  @Coroutine
  static String textBlocks(GeneratorScope<String, String> co, String name) {
    String block =
        """
        Dear %s,
          indented "quotes" \
        joined \t\"""
        end\s
        """
            .formatted(name);
    co.yield(block);
    String other =
        """
          one
        """
            + co.yield(
                """
                two\
                """)
            + '"'
            + "\u0041\101\n\\";
    /* a comment */ return /* inside */ other // at the end
        + block.lines().count();
  }

  @Test
  void textBlocksAndComments() {
    Steps.of(CarriedOverTestCoroutines.textBlocks("X"))
        .yields("Dear X,\n  indented \"quotes\" joined \t\"\"\"\nend \n")
        .yields("two")
        .send("sent")
        .returns("  one\nsent\"AA\n\\3");
  }

  @Coroutine
  static void plainJumps(YieldScope<String> co, Trace t) {
    outer:
    for (int i = 0; ; i++) {
      inner:
      do {
        switch (i) {
          case 0:
            break;
          case 1:
            break inner;
          case 2:
            continue outer;
          case 3:
            while (true) {
              if (i == 3) {
                break inner;
              }
            }
          case 4:
            {
              break outer;
            }
          default:
            return;
        }
        t.log("plain " + i);
      } while (false);
      int doubled =
          switch (i) {
            case 0 -> {
              for (int k = 0; ; k++) {
                if (k == 5) {
                  yield k;
                }
              }
            }
            default -> i * 2;
          };
      co.yield("round " + i + " " + doubled);
    }
    co.yield("end");
  }

  @Test
  void jumpsOutOfStatementsThatDoNotSuspend() {
    Trace t = new Trace();
    t.run(CarriedOverTestCoroutines.plainJumps(t));
    t.expect(
        "plain 0",
        "yield round 0 5",
        "yield round 1 2",
        "yield round 3 6",
        "yield end",
        "return null");
  }

  @Coroutine
  static int plainTry(YieldScope<Integer> co, Trace t, List<Integer> items) {
    int sum = 0;
    for (Integer item : items) {
      try {
        if (item == null) {
          continue;
        }
        if (item < 0) {
          break;
        }
        if (item == 99) {
          return sum;
        }
        sum += 100 / item;
      } catch (ArithmeticException e) {
        t.log(e.getMessage());
        sum = -sum;
        continue;
      } finally {
        t.log("finally " + item);
      }
      co.yield(sum);
    }
    return -1;
  }

  @Test
  void jumpsOutOfATryThatDoesNotSuspend() {
    Trace t = new Trace();
    List<Integer> items = new ArrayList<>(List.of(50, 0, 4));
    items.add(null);
    t.run(CarriedOverTestCoroutines.plainTry(t, items))
        .expect(
            "finally 50",
            "yield 2",
            "/ by zero",
            "finally 0",
            "finally 4",
            "yield 23",
            "finally null",
            "return -1");
    t.run(CarriedOverTestCoroutines.plainTry(t, List.of(1, 99, 5)))
        .expect("finally 1", "yield 100", "finally 99", "return 100");
    t.run(CarriedOverTestCoroutines.plainTry(t, List.of(-1, 5))).expect("finally -1", "return -1");
  }

  @Coroutine
  static String shadowedInside(YieldScope<String> co) {
    String s = "outer";
    int i = 1;
    co.yield(s + i);
    Supplier<String> supplier =
        new Supplier<>() {
          final String s = "field";
          int i = 10;

          @Override
          public String get() {
            int i = 100;
            class Local {
              final int i = 1000;

              String all(YieldScope<String> co) {
                return s + i + (co == null);
              }
            }
            for (int co = 0; co < 2; co++) {
              i += co;
            }
            return s + this.i + i + new Local().all(null);
          }
        };
    co.yield(supplier.get());
    i++;
    s = s + i;
    return s;
  }

  @Test
  void classesMayReuseTheNamesOfLocals() {
    assertEquals(
        "outer2",
        Steps.<String>values(
            CarriedOverTestCoroutines.shadowedInside(), "outer1", "field10101field1000true"));
  }

  @Coroutine
  static int emptyStatements(YieldScope<Integer> co, int n) {
    for (; n-- > 5; )
      ;
    while (n-- > 3) {}
    do
      ;
    while (n-- > 1);
    co.yield(n);
    label:
    ;
    {
      ;
    }
    if (n > 0)
      ;
    else co.yield(n * 10);
    return n;
  }

  @Test
  void emptyStatements() {
    // n = 9: the first loop leaves 4; then 3 > 3 fails at n = 2 after 4 > 3; do: 2 > 1, 1 > 1
    // fails, n = 0
    assertEquals(0, Steps.<Integer>values(CarriedOverTestCoroutines.emptyStatements(9), 0, 0));
  }

  @Coroutine
  static int dispatch(YieldScope<Integer> co) {
    int YIELDED = 1;
    int START = 2;
    dispatch:
    while (true) {
      int FOR = YIELDED + START;
      state:
      for (int IF_END = 0; ; IF_END++) {
        co.yield(FOR * 10 + IF_END);
        for (int j = 0; j < 3; j++) {
          if (j == IF_END) {
            continue state;
          }
          if (IF_END == 2 && j == 1) {
            START++;
            if (START == 4) {
              break dispatch;
            }
            continue dispatch;
          }
        }
      }
    }
    return YIELDED + START;
  }

  @Test
  void labelsAndLocalsNamedLikeThoseOfAMachine() {
    assertEquals(
        5, Steps.<Integer>values(CarriedOverTestCoroutines.dispatch(), 30, 31, 32, 40, 41, 42));
  }
}
