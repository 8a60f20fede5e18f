package dev.fermata.it.async;

import static dev.fermata.it.support.Waits.everyWay;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.it.support.Waits;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An await in every part of every statement. */
final class AwaitStatementsTest {
  @Coroutine
  static int loops(AsyncScope co, Waits w) {
    int sum = 0;
    for (int i = co.await(w.value(0)); i < co.await(w.value(2)); i += co.await(w.value(1))) {
      sum += i;
    }
    while (co.await(w.value(sum < 2))) {
      sum++;
    }
    do {
      sum--;
    } while (co.await(w.value(sum > 1)));
    return sum;
  }

  @Test
  void loops() {
    everyWay(
        9,
        AwaitStatementsTestCoroutines::loops,
        "await 0",
        "await 2",
        "await 1",
        "await 2",
        "await 1",
        "await 2",
        "await true",
        "await false",
        "await false",
        "return 1");
  }

  @Coroutine
  static String forEach(AsyncScope co, Waits w) {
    String text = "";
    outer:
    for (String s : co.await(w.value(List.of("a", "b", "c")))) {
      for (int n : co.await(w.value(2).map(last -> new int[] {1, last}))) {
        if (n == 2) {
          continue outer;
        }
        text += s + co.await(w.value(n));
        if (s.equals("b")) {
          break outer;
        }
      }
    }
    return text;
  }

  @Coroutine
  @SuppressWarnings("fallthrough")
  static String switches(AsyncScope co, Waits w, String on) {
    String text = "";
    switch (co.await(w.value(on))) {
      case "a":
        text += co.await(w.value("1"));
      case "b":
        text += "2";
        if (co.await(w.value(text.length() == 1))) {
          break;
        }
        text += "3";
        break;
      default:
        text = co.await(w.value("none"));
    }
    return text;
  }

  @Test
  void switches() {
    everyWay(
        3,
        w -> AwaitStatementsTestCoroutines.switches(w, "a"),
        "await a",
        "await 1",
        "await false",
        "return 123");
    everyWay(
        2,
        w -> AwaitStatementsTestCoroutines.switches(w, "b"),
        "await b",
        "await true",
        "return 2");
    everyWay(
        2,
        w -> AwaitStatementsTestCoroutines.switches(w, "c"),
        "await c",
        "await none",
        "return none");
  }

  @Coroutine
  static String branches(AsyncScope co, Waits w, boolean yes) throws IOException {
    if (co.await(w.value(yes))) {
      w.log(co.await(w.value("then")));
    } else {
      throw co.await(w.value(new IOException("else")));
    }
    synchronized (co.await(w.value("lock"))) {
      w.log("locked");
    }
    block:
    {
      if (co.await(w.value(true))) {
        break block;
      }
      w.log("never");
    }
    ;
    return co.await(w.value("end"));
  }

  @Test
  void branches() {
    everyWay(
        5,
        w -> AwaitStatementsTestCoroutines.branches(w, true),
        "await true",
        "await then",
        "then",
        "await lock",
        "locked",
        "await true",
        "await end",
        "return end");
    everyWay(
        2,
        w -> AwaitStatementsTestCoroutines.branches(w, false),
        "await false",
        "await java.io.IOException: else",
        "throw IOException: else");
  }

  @Coroutine
  static String handled(AsyncScope co, Waits w, boolean fails) throws Exception {
    String text = "";
    try {
      text += co.await(w.value("try "));
      if (fails) {
        text += co.await(w.<String>failure(new IOException("failed")), IOException.class);
      }
    } catch (IOException e) {
      text += e.getMessage() + co.await(w.value(" caught "));
      throw new IllegalStateException(text + co.await(w.value("again")), e);
    } finally {
      w.log(text + co.await(w.value("finally")));
    }
    return text;
  }

  @Test
  void handled() {
    everyWay(
        2,
        w -> AwaitStatementsTestCoroutines.handled(w, false),
        "await try ",
        "await finally",
        "try finally",
        "return try ");
    everyWay(
        5,
        w -> AwaitStatementsTestCoroutines.handled(w, true),
        "await try ",
        "await failed",
        "await  caught ",
        "await again",
        "await finally",
        "try failed caught finally",
        "throw IllegalStateException: try failed caught again");
  }

  @Coroutine
  @SuppressWarnings("finally")
  static String overridden(AsyncScope co, Waits w) {
    for (int i = 0; ; i++) {
      try {
        try {
          if (co.await(w.value(i)) == 0) {
            continue;
          }
          return co.await(w.value("returned"));
        } finally {
          co.await(w.<String>failure(new IllegalStateException("inner " + i)));
        }
      } catch (IllegalStateException e) {
        w.log(e.getMessage());
      } finally {
        if (co.await(w.value(i == 1))) {
          return "overridden";
        }
      }
    }
  }

  @Test
  void overridden() {
    everyWay(
        7,
        AwaitStatementsTestCoroutines::overridden,
        "await 0",
        "await inner 0",
        "inner 0",
        "await false",
        "await 1",
        "await returned",
        "await inner 1",
        "inner 1",
        "await true",
        "return overridden");
  }

  @Coroutine
  static void nothing(AsyncScope co, Waits w) {
    if (!w.at(true)) {
      return;
    }
    co.await(w.value("dropped"));
    (co.await(w.value("kept"))).length();
  }

  @Test
  void nothing() {
    everyWay(
        2,
        AwaitStatementsTestCoroutines::nothing,
        "true",
        "await dropped",
        "await kept",
        "return null");
  }

  @Test
  void forEach() {
    everyWay(
        6,
        AwaitStatementsTestCoroutines::forEach,
        "await [a, b, c]",
        "await 2",
        "await 1",
        "await 2",
        "await 1",
        "return a1b1");
  }
}
