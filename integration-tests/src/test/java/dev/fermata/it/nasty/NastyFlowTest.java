package dev.fermata.it.nasty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Modes;
import dev.fermata.it.support.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Loops, labels and switches under every script, compared with the source as written. */
@SuppressWarnings("fallthrough")
final class NastyFlowTest {
  @TestFactory
  Stream<DynamicTest> programs() {
    return Stream.of(
        Modes.row("spaghetti", NastyFlowTestCoroutines::spaghetti, NastyFlowTest::spaghetti),
        Modes.row("duff", NastyFlowTestCoroutines::duff, NastyFlowTest::duff),
        Modes.row("conditions", NastyFlowTestCoroutines::conditions, NastyFlowTest::conditions),
        Modes.row("iterators", NastyFlowTestCoroutines::iterators, NastyFlowTest::iterators),
        Modes.row("machine", NastyFlowTestCoroutines::machine, NastyFlowTest::machine),
        Modes.row("sieve", NastyFlowTestCoroutines::sieve, NastyFlowTest::sieve),
        Modes.row("worklist", NastyFlowTestCoroutines::worklist, NastyFlowTest::worklist),
        Modes.row(
            "switchInCondition",
            NastyFlowTestCoroutines::switchInCondition,
            NastyFlowTest::switchInCondition),
        Modes.row("bubbleSort", NastyFlowTestCoroutines::bubbleSort, NastyFlowTest::bubbleSort),
        Modes.row(
            "unreachableEnds",
            NastyFlowTestCoroutines::unreachableEnds,
            NastyFlowTest::unreachableEnds),
        Modes.row("forUpdates", NastyFlowTestCoroutines::forUpdates, NastyFlowTest::forUpdates));
  }

  @Coroutine
  static Object spaghetti(GeneratorScope<Object, Integer> co, Trace t) {
    int budget = 12;
    a:
    for (int i = 0; ; i++) {
      b:
      while (budget-- > 0) {
        Integer got = co.yield("at " + i + "/" + budget);
        c:
        {
          switch (got == null ? -1 : got & 3) {
            case 0:
              continue b;
            case 1:
              if (budget % 2 == 0) {
                break c;
              }
            case 2:
              do {
                if (budget < 5) {
                  continue a;
                }
                co.yield("do");
                if (budget % 3 == 0) {
                  break b;
                }
              } while (budget-- % 2 == 0);
              break;
            case 3:
              break a;
            default:
              break b;
          }
          t.log("end of c");
        }
        t.log("after c");
      }
      t.log("after b");
      if (budget <= 0 || i > 3) {
        return i;
      }
    }
    return budget;
  }

  @Coroutine
  static Object duff(GeneratorScope<Object, Integer> co, Trace t) {
    int count = 7;
    StringBuilder out = new StringBuilder();
    switch (count % 4) {
      case 0:
        out.append(co.yield("0"));
      case 3:
        out.append(co.yield("3"));
      case 2:
        out.append(co.yield("2"));
      case 1:
        out.append(co.yield("1"));
    }
    for (int i = 0; i < count / 4; i++) {
      out.append(co.yield("rest"));
    }
    return out.toString();
  }

  @Coroutine
  static Object conditions(GeneratorScope<Object, Integer> co, Trace t) {
    int n = 0;
    for (int i = 0; i < 3 && (co.yield("c1 " + i) == null || t.at("and", i < 2)); i++, n++) {
      if (co.yield("c2") == null ? i == 1 : co.yield("c3") != null && i != 1) {
        continue;
      }
      n += 10;
      while (!(n > 20 || co.yield("c4") == null)) {
        n += 5;
      }
    }
    return n;
  }

  @Coroutine
  static Object iterators(GeneratorScope<Object, Integer> co, Trace t) {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4));
    int sum = 0;
    for (Iterator<Integer> it = list.iterator(); it.hasNext(); ) {
      int x = it.next();
      if (co.yield("keep " + x) != null) {
        it.remove();
        continue;
      }
      sum += x;
    }
    for (int x : list) {
      for (char c : Integer.toString(x * 11).toCharArray()) {
        co.yield(c);
      }
    }
    for (int[] pair : new int[][] {{1, 2}, {3}}) {
      for (int x : pair) {
        sum *= x;
      }
      co.yield(sum);
    }
    return list + "" + sum;
  }

  enum Mode {
    IDLE,
    RUN,
    STOP
  }

  @Coroutine
  static Object machine(GeneratorScope<Object, Integer> co, Trace t) {
    Mode mode = Mode.IDLE;
    int ticks = 0;
    while (mode != Mode.STOP) {
      Integer event = co.yield(mode);
      mode =
          switch (mode) {
            case IDLE -> event == null || event == 0 ? Mode.RUN : Mode.IDLE;
            case RUN -> {
              ticks++;
              if (event != null && event < 0) {
                yield Mode.IDLE;
              }
              Integer confirm = co.yield("stop?");
              yield confirm == null ? Mode.STOP : mode;
            }
            case STOP -> throw new AssertionError(mode);
          };
      switch (mode) {
        case RUN:
          t.log("running");
        case IDLE:
          if (++ticks > 6) {
            mode = Mode.STOP;
          }
        default:
      }
    }
    return ticks;
  }

  @Coroutine
  static Object sieve(GeneratorScope<Object, Integer> co, Trace t) {
    boolean[] composite = new boolean[20];
    int found = 0;
    outer:
    for (int p = 2; ; p++) {
      while (composite[p]) {
        if (++p >= composite.length) {
          break outer;
        }
      }
      co.yield(p);
      found++;
      for (int q = p * p; q < composite.length; q += p) {
        composite[q] = true;
      }
      if (p == 19) {
        break;
      }
    }
    return found;
  }

  @Coroutine
  static Object worklist(GeneratorScope<Object, Integer> co, Trace t) {
    Deque<int[]> work = new ArrayDeque<>();
    work.push(new int[] {0, 8});
    int leaves = 0;
    while (!work.isEmpty()) {
      int[] range = work.pop();
      int low = range[0], high = range[1];
      if (high - low <= 2) {
        leaves++;
        co.yield(low + ".." + high);
        continue;
      }
      int middle = (low + high) >>> 1;
      work.push(new int[] {middle, high});
      work.push(new int[] {low, middle});
    }
    return leaves;
  }

  @Coroutine
  static Object switchInCondition(GeneratorScope<Object, Integer> co, Trace t) {
    int n = 0;
    while (switch (n) {
      case 0, 1 -> co.yield("low") == null;
      case 2 -> {
        int got = co.yield("two") == null ? 1 : 0;
        yield got > 0 || t.at("or", true);
      }
      default -> false;
    }) {
      n++;
      if (switch (n % 2) {
        case 0 -> co.yield("even") != null;
        default -> n > 5;
      }) {
        break;
      }
    }
    return n;
  }

  @Coroutine
  static Object bubbleSort(GeneratorScope<Object, Integer> co, Trace t) {
    int[] a = {3, 1, 2};
    boolean swapped;
    do {
      swapped = false;
      for (int i = 1; i < a.length; i++) {
        if (a[i - 1] > a[i]) {
          int x = a[i];
          a[i] = a[i - 1];
          a[i - 1] = x;
          swapped = true;
          co.yield(a[0] + "" + a[1] + a[2]);
        }
      }
    } while (swapped);
    return a[0];
  }

  @Coroutine
  static Object unreachableEnds(GeneratorScope<Object, Integer> co, Trace t) {
    Integer n = co.yield("n");
    if (n == null) {
      while (true) {
        if (co.yield("again") == null) {
          return "null";
        }
      }
    } else if (n == 0) {
      for (; ; ) {
        co.yield("zero");
        throw new IllegalStateException("zero");
      }
    } else {
      do {
        switch (n) {
          case 1:
            return "one";
          default:
            return co.yield("many");
        }
      } while (true);
    }
  }

  @Coroutine
  static Object forUpdates(GeneratorScope<Object, Integer> co, Trace t) {
    int total = 0;
    for (int i = 0, j = 10;
        i < j;
        i += co.yield("i") == null ? 3 : 4, j -= co.yield("j") == null ? 1 : 2) {
      if (i == 3) {
        continue;
      }
      total += i * j;
    }
    return total;
  }
}
