package dev.fermata.it.async;

import static dev.fermata.it.support.Waits.everyWay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Runner;
import dev.fermata.generator.DirectScopes;
import dev.fermata.it.support.Waits;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Async coroutines that call each other, be they selected, generic, private or deep. */
final class SuspendingCallsTest {
  interface Source<T> {
    @Coroutine
    T next(AsyncScope co, Waits w) throws IOException;

    @Coroutine
    default T second(AsyncScope co, Waits w) throws IOException {
      next(co, w);
      return next(co, w);
    }
  }

  abstract static class Base<T> implements Source<T> {
    int calls;

    @Coroutine
    protected abstract T make(AsyncScope co, Waits w, int n) throws IOException;

    @Override
    @Coroutine
    public T next(AsyncScope co, Waits w) throws IOException {
      return make(co, w, ++calls);
    }
  }

  static class Names extends Base<String> {
    private final String prefix;

    Names(String prefix) {
      this.prefix = prefix;
    }

    @Override
    @Coroutine
    protected String make(AsyncScope co, Waits w, int n) throws IOException {
      return hidden(co, w, prefix + n);
    }

    @Coroutine
    private String hidden(AsyncScope co, Waits w, String name) throws IOException {
      if (name.endsWith("3")) {
        throw co.await(w.value(new IOException("no " + name)));
      }
      return co.await(w.value(name));
    }
  }

  static final class Lists implements Source<List<String>> {
    @Override
    @Coroutine
    public List<String> next(AsyncScope co, Waits w) {
      return List.of(w.at("written"), co.await(w.value("list")));
    }
  }

  static final class Loud extends Names {
    Loud() {
      super("loud");
    }

    @Override
    @Coroutine
    public String next(AsyncScope co, Waits w) throws IOException {
      String name = super.next(co, w);
      return name + co.await(w.value("!"));
    }
  }

  @Coroutine
  static <T, S extends Source<? extends T>> String describe(AsyncScope co, Waits w, S source)
      throws IOException {
    String text = "";
    try {
      text += source.second(co, w);
      text += source.next(co, w);
    } catch (IOException e) {
      text += e.getMessage();
    }
    return text + joined(co, w, "x", "y") + SuspendingCallsTest.<Integer>same(co, w, 7);
  }

  @Coroutine
  private static String joined(AsyncScope co, Waits w, String... words) {
    return co.await(w.value(String.join("+", words)));
  }

  @Coroutine
  static <T> T same(AsyncScope co, Waits w, T value) {
    return co.await(w.value(value));
  }

  @Test
  void selectedByTheClassOfTheReceiver() {
    everyWay(
        5,
        w -> SuspendingCallsTestCoroutines.describe(w, new Names("n")),
        "await n1",
        "await n2",
        "await java.io.IOException: no n3",
        "await x+y",
        "await 7",
        "return n2no n3x+y7");
    everyWay(
        7,
        w -> SuspendingCallsTestCoroutines.describe(w, new Loud()),
        "await loud1",
        "await !",
        "await loud2",
        "await !",
        "await java.io.IOException: no loud3",
        "await x+y",
        "await 7",
        "return loud2!no loud3x+y7");
    everyWay(
        6,
        w -> SuspendingCallsTestCoroutines.describe(w, new Lists()),
        "written",
        "await list",
        "written",
        "await list",
        "written",
        "await list",
        "await x+y",
        "await 7",
        "return [written, list][written, list]x+y7");
  }

  final class Inner {
    @Coroutine
    int sum(AsyncScope co, Waits w, int... numbers) {
      int sum = 0;
      for (int number : numbers) {
        sum += co.await(w.value(number)) + offset;
      }
      return sum == 0 ? 0 : sum + this.sum(co, w);
    }
  }

  private final int offset = 10;

  @Coroutine
  int inner(AsyncScope co, Waits w) {
    return new Inner().sum(co, w, 1, 2) + SuspendingCallsTest.this.offset;
  }

  @Test
  void innerClassesAndThis() {
    everyWay(
        2,
        w -> SuspendingCallsTestCoroutines.inner(new SuspendingCallsTest(), w),
        "await 1",
        "await 2",
        "return 33");
  }

  @Coroutine
  static int depth(AsyncScope co, int n) {
    if (n == 0) {
      co.pause();
      return 0;
    }
    return depth(co, n - 1) + 1;
  }

  @Coroutine
  static int failing(AsyncScope co, int n) {
    if (n == 0) {
      co.pause();
      throw new IllegalStateException("at the bottom");
    }
    int there = failing(co, n - 1);
    return there + 1;
  }

  @Test
  void aMillionDeep() {
    assumeFalse(DirectScopes.enabled(), "direct mode recurses on the stack of a thread");
    try (Runner runner = Runner.virtual()) {
      assertEquals(1_000_000, runner.run(SuspendingCallsTestCoroutines.depth(1_000_000)));
      String caught = "";
      try {
        runner.run(SuspendingCallsTestCoroutines.failing(1_000_000));
      } catch (IllegalStateException e) {
        caught = e.getMessage();
      }
      assertEquals("at the bottom", caught);
    }
  }

  @Coroutine
  static int awaitedDepth(AsyncScope co, int n) {
    if (n == 0) {
      co.pause();
      return 0;
    }
    return co.await(SuspendingCallsTestCoroutines.awaitedDepth(n - 1)) + 1;
  }

  @Test
  void coldCoroutinesAreAwaitedAsDeep() {
    assumeFalse(DirectScopes.enabled(), "direct mode has a thread for each");
    try (Runner runner = Runner.virtual()) {
      assertEquals(1_000_000, runner.run(SuspendingCallsTestCoroutines.awaitedDepth(1_000_000)));
    }
  }
}
