package dev.fermata.it.async;

import static dev.fermata.it.support.Waits.described;
import static dev.fermata.it.support.Waits.everyWay;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.it.support.Waits;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Resources whose close is awaited, by their static type, as JLS 14.20.3 closes plain ones. */
@SuppressWarnings("try")
final class AsyncResourcesTest {
  private static IOException failure(String message) {
    return new IOException(message);
  }

  private static IllegalStateException closing(String name) {
    return new IllegalStateException("closing " + name);
  }

  @Coroutine
  static String several(AsyncScope co, Waits w, boolean fails) throws IOException {
    Waits.Resource none = null;
    try (var a = w.open("a");
        var b = w.open(a + "b");
        none;
        AutoCloseable plain = () -> w.log("close plain");
        Waits.Resource c = w.open(co.await(w.value("c")))) {
      w.log("body " + a + b + c + (plain == null));
      if (fails) {
        throw failure(co.await(w.value("failed")));
      }
      return co.await(w.value("returned"));
    } catch (IllegalStateException | IOException e) {
      w.log("caught " + described(e));
      throw e;
    } catch (Exception e) {
      return "never";
    } finally {
      w.log("finally");
    }
  }

  @Test
  void closedInReverseOrder() {
    everyWay(
        5,
        w -> AsyncResourcesTestCoroutines.several(w, false),
        "open a",
        "open ab",
        "await c",
        "open c",
        "body aabcfalse",
        "await returned",
        "close c",
        "close plain",
        "close ab",
        "close a",
        "finally",
        "return returned");
    everyWay(
        5,
        w -> AsyncResourcesTestCoroutines.several(w, true),
        "open a",
        "open ab",
        "await c",
        "open c",
        "body aabcfalse",
        "await failed",
        "close c",
        "close plain",
        "close ab",
        "close a",
        "caught IOException: failed",
        "finally",
        "throw IOException: failed");
  }

  @Coroutine
  static void failing(AsyncScope co, Waits w, boolean fails) throws IOException {
    try (var a = w.open("a", closing("a"));
        var b = w.open("b");
        var c = w.open("c", closing("c"))) {
      co.await(w.value("body"));
      if (fails) {
        throw failure("failed");
      }
    }
    w.log("never");
  }

  @Test
  void whatFailsToCloseIsSuppressed() {
    everyWay(
        4,
        w -> AsyncResourcesTestCoroutines.failing(w, false),
        "open a",
        "open b",
        "open c",
        "await body",
        "close c",
        "close b",
        "close a",
        "throw IllegalStateException: closing c [closing a]");
    everyWay(
        4,
        w -> AsyncResourcesTestCoroutines.failing(w, true),
        "open a",
        "open b",
        "open c",
        "await body",
        "close c",
        "close b",
        "close a",
        "throw IOException: failed [closing c, closing a]");
  }

  @Coroutine
  static void opening(AsyncScope co, Waits w) throws Exception {
    try (var a = w.open("a");
        var b = w.open(co.await(w.<String>failure(failure("opening b")), IOException.class))) {
      w.log("never");
    } finally {
      co.await(w.value("finally"));
    }
  }

  @Test
  void whatIsOpenIsClosedWhenTheNextFailsToOpen() {
    everyWay(
        3,
        AsyncResourcesTestCoroutines::opening,
        "open a",
        "await opening b",
        "close a",
        "await finally",
        "throw IOException: opening b");
  }

  @Coroutine
  static String left(AsyncScope co, Waits w) {
    String text = "";
    outer:
    for (int i = 0; ; i++) {
      try (var a = w.open("a" + i)) {
        try (var b = w.open("b" + i)) {
          if (i == 0) {
            continue;
          } else if (i == 1) {
            continue outer;
          } else if (i == 2) {
            break outer;
          }
        }
        w.log("never");
      } finally {
        text += co.await(w.value(i));
      }
    }
    return text;
  }

  @Test
  void everyWayOutClosesThem() {
    everyWay(
        9,
        AsyncResourcesTestCoroutines::left,
        "open a0",
        "open b0",
        "close b0",
        "close a0",
        "await 0",
        "open a1",
        "open b1",
        "close b1",
        "close a1",
        "await 1",
        "open a2",
        "open b2",
        "close b2",
        "close a2",
        "await 2",
        "return 012");
  }

  @Coroutine
  static String handled(AsyncScope co, Waits w) {
    String text = "";
    try (var a = w.open("a", closing("a"))) {
      text += "body";
    } catch (IllegalStateException e) {
      text += co.await(w.value(" caught ")) + e.getMessage();
    }
    final Waits.Resource given = w.open("given");
    try (given) {
      try (given) {
        throw new IllegalStateException("inner");
      } catch (IllegalStateException e) {
        text += " " + e.getMessage();
      }
    }
    return text;
  }

  @Test
  void theHandlersOfTheSameTryTakeWhatFailsToClose() {
    everyWay(
        4,
        AsyncResourcesTestCoroutines::handled,
        "open a",
        "close a",
        "await  caught ",
        "open given",
        "close given",
        "close given",
        "return body caught closing a inner");
  }

  @Coroutine
  static <R extends Waits.Resource> void generic(AsyncScope co, Waits w, R resource, boolean same)
      throws Exception {
    IllegalStateException failure = closing("x");
    try (R a = resource;
        var b = w.open("b", same ? failure : closing("b"))) {
      throw failure;
    }
  }

  @Test
  void nothingIsSuppressedIntoItself() {
    everyWay(
        2,
        w -> AsyncResourcesTestCoroutines.generic(w, w.open("r"), false),
        "open r",
        "open b",
        "close b",
        "close r",
        "throw IllegalStateException: closing x [closing b]");
  }
}
