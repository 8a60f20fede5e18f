package dev.fermata.it.exceptions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** {@code try} with resources (JLS 14.20.3), suspending in every part. */
@SuppressWarnings("try")
final class TryWithResourcesTest {
  @Coroutine
  static String basic(YieldScope<String> co, Trace t) throws Exception {
    try (var a = t.open("a");
        var b = t.open("b")) {
      co.yield(a.name() + b.name());
      t.log("body");
      return "r";
    }
  }

  @Test
  void closedInReverseOrder() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.basic(t))
        .expect("open a", "open b", "yield ab", "body", "close b", "close a", "return r");
    IOException x = new IOException("x");
    Steps.of(TryWithResourcesTestCoroutines.basic(t)).yields("ab").raise(x).raises(x);
    t.expect("open a", "open b", "close b", "close a");
    Steps.of(TryWithResourcesTestCoroutines.basic(t)).yields("ab").close();
    t.expect("open a", "open b", "close b", "close a");
  }

  @Coroutine
  static void initialisers(GeneratorScope<String, String> co, Trace t) throws Exception {
    try (var a = t.open(co.yield("first name"));
        Trace.Resource b = t.open(a.name() + co.yield("second name"));
        var none = maybe(t, co.yield("third name"))) {
      co.yield("body " + (none == null));
    } catch (IllegalStateException e) {
      t.log("caught " + e.getMessage());
      co.yield("in catch");
    } finally {
      t.log("finally");
      co.yield("in finally");
    }
  }

  private static Trace.Resource maybe(Trace t, String name) {
    return name == null ? null : t.open(name);
  }

  @Test
  void initialisersSuspend() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.initialisers(t), "x", "y");
    t.expect(
        "yield first name",
        "open x",
        "yield second name",
        "open xy",
        "yield third name",
        "yield body true",
        "close xy",
        "close x",
        "finally",
        "yield in finally",
        "return null");
    t.run(TryWithResourcesTestCoroutines.initialisers(t), "x", "y", "z");
    t.expect(
        "yield first name",
        "open x",
        "yield second name",
        "open xy",
        "yield third name",
        "open z",
        "yield body false",
        "close z",
        "close xy",
        "close x",
        "finally",
        "yield in finally",
        "return null");
  }

  @Test
  void raisedBetweenResourcesClosesThoseAlreadyOpen() {
    Trace t = new Trace();
    Steps.of(TryWithResourcesTestCoroutines.initialisers(t))
        .yields("first name")
        .raise(new IllegalStateException("1"))
        .yields("in catch")
        .yields("in finally")
        .returns(null);
    t.expect("caught 1", "finally");
    Steps.of(TryWithResourcesTestCoroutines.initialisers(t))
        .yields("first name")
        .send("x")
        .yields("second name")
        .raise(new IllegalStateException("2"))
        .yields("in catch")
        .yields("in finally")
        .returns(null);
    t.expect("open x", "close x", "caught 2", "finally");
    Steps.of(TryWithResourcesTestCoroutines.initialisers(t))
        .yields("first name")
        .send("x")
        .yields("second name")
        .send("y")
        .yields("third name")
        .raise(new IllegalStateException("3"))
        .yields("in catch")
        .yields("in finally")
        .returns(null);
    t.expect("open x", "open xy", "close xy", "close x", "caught 3", "finally");
  }

  @Coroutine
  static void suppressed(YieldScope<String> co, Trace t) throws Exception {
    try (var a = t.open("a", new IOException("close a"));
        var b = t.open("b", new FileNotFoundException("close b"))) {
      co.yield("body " + a.name() + b.name());
    }
  }

  @Test
  void closeFailuresAreSuppressedIntoThePrimary() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.suppressed(t));
    t.expect(
        "open a",
        "open b",
        "yield body ab",
        "close b",
        "close a",
        "throw FileNotFoundException: close b [IOException: close a]");
    Exception x = new Exception("x");
    Steps.of(TryWithResourcesTestCoroutines.suppressed(t)).yields("body ab").raise(x).raises(x);
    assertEquals(
        "Exception: x [FileNotFoundException: close b] [IOException: close a]", Trace.describe(x));
  }

  @Coroutine
  static String caughtWithSuppressed(YieldScope<String> co, Trace t) {
    try (var a = t.open("a", new IOException("close"))) {
      co.yield(a.name());
      throw new IllegalStateException("body");
    } catch (Exception e) {
      // JLS 14.20.3.2: resources are closed before the catch clauses run.
      t.log("catch");
      co.yield(Trace.describe(e));
      return "done";
    } finally {
      t.log("finally");
    }
  }

  @Test
  void resourcesAreClosedBeforeCatchAndFinally() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.caughtWithSuppressed(t));
    t.expect(
        "open a",
        "yield a",
        "close a",
        "catch",
        "yield IllegalStateException: body [IOException: close]",
        "finally",
        "return done");
  }

  @Coroutine
  static void variables(YieldScope<String> co, Trace t, Trace.Resource parameter) throws Exception {
    final Trace.Resource local = t.open("local");
    Holder holder = new Holder(t.open("field"));
    try (parameter;
        local;
        holder.resource) {
      co.yield("body");
    }
    co.yield("after");
  }

  static final class Holder {
    final Trace.Resource resource;

    Holder(Trace.Resource resource) {
      this.resource = resource;
    }
  }

  @Test
  void effectivelyFinalVariablesAndFieldsAsResources() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.variables(t, t.open("parameter")));
    t.expect(
        "open parameter",
        "open local",
        "open field",
        "yield body",
        "close field",
        "close local",
        "close parameter",
        "yield after",
        "return null");
    t.run(TryWithResourcesTestCoroutines.variables(t, null));
    t.expect(
        "open local",
        "open field",
        "yield body",
        "close field",
        "close local",
        "yield after",
        "return null");
  }

  @Coroutine
  static String jumps(YieldScope<String> co, Trace t) throws Exception {
    for (int i = 0; ; i++) {
      try (var r = t.open("r" + i)) {
        if (i == 0) {
          continue;
        }
        co.yield(r.name());
        if (i == 1) {
          continue;
        }
        if (i == 3) {
          break;
        }
        t.log("body " + i);
      }
      t.log("next");
    }
    try (var r = t.open("last")) {
      return r.name();
    } finally {
      co.yield("finally");
    }
  }

  @Test
  void jumpsCloseResources() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.jumps(t));
    t.expect(
        "open r0",
        "close r0",
        "open r1",
        "yield r1",
        "close r1",
        "open r2",
        "yield r2",
        "body 2",
        "close r2",
        "next",
        "open r3",
        "yield r3",
        "close r3",
        "open last",
        "close last",
        "yield finally",
        "return last");
  }

  @Coroutine
  static String returnWhenCloseThrows(YieldScope<String> co, Trace t) throws Exception {
    try (var r = t.open("r", new IOException("no"))) {
      co.yield("x");
      return "lost" + r.name();
    }
  }

  @Test
  void failingCloseReplacesAReturn() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.returnWhenCloseThrows(t));
    t.expect("open r", "yield x", "close r", "throw IOException: no");
  }

  /** A resource whose {@code close} throws nothing checked. */
  interface Quiet extends AutoCloseable {
    @Override
    void close();
  }

  @Coroutine
  static int noCheckedException(YieldScope<Integer> co, Trace t) {
    int n = 0;
    try (Quiet q = () -> t.log("quiet")) {
      co.yield(n++);
      co.yield(n++);
    }
    return n;
  }

  @Test
  void narrowerCloseNeedsNoThrows() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.noCheckedException(t));
    t.expect("yield 0", "yield 1", "quiet", "return 2");
  }

  @Coroutine
  static int readAll(YieldScope<Character> co, String text) throws IOException {
    int count = 0;
    try (StringReader in = new StringReader(text)) {
      for (int c; (c = in.read()) >= 0; count++) {
        co.yield((char) c);
      }
    }
    return count;
  }

  @Test
  void reader() {
    assertEquals(
        3, Steps.<Integer>values(TryWithResourcesTestCoroutines.readAll("abc"), 'a', 'b', 'c'));
  }

  @Coroutine
  static void capturedResource(YieldScope<String> co, Trace t) throws Exception {
    try (var a = t.open("a");
        AutoCloseable b = () -> t.log("close after " + a.name())) {
      Runnable r = () -> t.log("lambda sees " + a.name());
      co.yield("body");
      r.run();
      co.yield("unused " + (b != null));
    }
  }

  @Test
  void resourcesMayBeCaptured() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.capturedResource(t));
    t.expect(
        "open a",
        "yield body",
        "lambda sees a",
        "yield unused true",
        "close after a",
        "close a",
        "return null");
  }

  @Coroutine
  static void onlyCatchSuspends(YieldScope<String> co, Trace t, Exception toThrow) {
    try (var r = t.open("r")) {
      t.log("body " + r.name());
      if (toThrow != null) {
        throw toThrow;
      }
    } catch (Exception e) {
      co.yield("caught " + e.getMessage());
    }
  }

  @Test
  void bodyWithoutSuspension() {
    Trace t = new Trace();
    t.run(TryWithResourcesTestCoroutines.onlyCatchSuspends(t, new Exception("x")));
    t.expect("open r", "body r", "close r", "yield caught x", "return null");
    t.run(TryWithResourcesTestCoroutines.onlyCatchSuspends(t, null));
    t.expect("open r", "body r", "close r", "return null");
  }
}
