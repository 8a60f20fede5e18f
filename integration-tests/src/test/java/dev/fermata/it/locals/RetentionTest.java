package dev.fermata.it.locals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a suspended coroutine keeps alive: a value that is still read after "live" and no more at
 * "dead". Direct mode promises only what holds after the end, since the stack of a waiting thread
 * keeps what the interpreter put there.
 */
final class RetentionTest {
  private static final long DEADLINE_MILLIS = 20_000;
  private static WeakReference<Object> watched = new WeakReference<>(null);

  private static byte[] big() {
    byte[] big = new byte[1000];
    watched = new WeakReference<>(big);
    return big;
  }

  private static int use(Object value) {
    assertNotNull(value);
    return 1;
  }

  private static void assertCollected() {
    long start = System.currentTimeMillis();
    while (watched.get() != null && System.currentTimeMillis() - start < DEADLINE_MILLIS) {
      System.gc();
    }
    assertNull(watched.get(), "something keeps it");
  }

  @Coroutine
  static void assignedNull(YieldScope<String> co) {
    Object o = big();
    co.yield("live");
    use(o);
    o = null;
    co.yield("dead");
    use(o == null);
  }

  @Coroutine
  static void outOfScope(YieldScope<String> co) {
    {
      Object o = big();
      co.yield("live");
      use(o);
    }
    co.yield("dead");
  }

  @Coroutine
  static void parameter(YieldScope<String> co, Object o) {
    co.yield("live");
    use(o);
    co.yield("dead");
  }

  @Coroutine
  static void parameterBeforeLoop(YieldScope<String> co, Object o) {
    co.yield("live");
    for (int i = use(o); i < 3; i++) {
      co.yield("dead");
    }
  }

  @Coroutine
  static void assignedParameter(YieldScope<String> co, Object o) {
    co.yield("live");
    use(o);
    o = "other";
    co.yield("dead");
    use(o);
  }

  @Coroutine
  static void iterator(YieldScope<String> co) {
    for (Object o : List.of(big())) {
      co.yield("live");
      use(o);
    }
    co.yield("dead");
  }

  @Coroutine
  static void caught(YieldScope<String> co) {
    try {
      throw new Carrying(big());
    } catch (Carrying e) {
      co.yield("live");
      use(e.value);
    }
    co.yield("dead");
  }

  @Coroutine
  static void thrownThroughFinally(YieldScope<String> co) {
    try {
      try {
        throw new Carrying(big());
      } finally {
        co.yield("live");
      }
    } catch (Carrying e) {
      use(e.value);
    }
    co.yield("dead");
  }

  @Coroutine
  static Object returnedThroughFinally(YieldScope<String> co) {
    use(returning(co));
    co.yield("dead");
    return "";
  }

  @Coroutine
  static Object returning(YieldScope<String> co) {
    try {
      return big();
    } finally {
      co.yield("live");
    }
  }

  @Coroutine
  static void resource(YieldScope<String> co) {
    try (Carrying.Closeable c = new Carrying.Closeable(big())) {
      co.yield("live");
      use(c.value);
    }
    co.yield("dead");
  }

  @Coroutine
  static void operand(YieldScope<String> co) {
    int n = use(big()) + sum(big(), yielding(co));
    co.yield("dead");
    use(n);
  }

  @Coroutine
  static int yielding(YieldScope<String> co) {
    co.yield("live");
    return 1;
  }

  private static int sum(byte[] big, int n) {
    return big.length + n;
  }

  @Coroutine
  static void callee(YieldScope<String> co) {
    parameterOnly(co, big());
    co.yield("dead");
  }

  @Coroutine
  static Object parameterOnly(YieldScope<String> co, Object o) {
    co.yield("live");
    return o;
  }

  @Coroutine
  static void binding(YieldScope<String> co, Object o) {
    if (o instanceof byte[] bytes && use(yielding(co)) > 0) {
      use(bytes);
    }
    co.yield("dead");
  }

  @Coroutine
  static void captured(YieldScope<String> co) {
    Object o = big();
    Supplier<Object> supplier = () -> o;
    co.yield("live");
    use(supplier.get());
    co.yield("dead");
  }

  @Coroutine
  static void localClass(YieldScope<String> co) {
    Object o = big();
    class Local {
      Object value() {
        return o;
      }
    }
    co.yield("live");
    use(new Local().value());
    co.yield("dead");
  }

  @Coroutine
  static void delegate(YieldScope<String> co, Object o) {
    co.yieldAll(RetentionTestCoroutines.parameterOnly(o));
    co.yield("dead");
  }

  @Coroutine
  static void iterated(YieldScope<String> co, Object o) {
    Iterator<String> values = Stream.of(o).map(x -> x == null ? "" : "live").iterator();
    co.yieldAll(values);
    co.yield("dead");
  }

  @Coroutine
  static void streamed(YieldScope<String> co, Object o) {
    co.yieldAll(Stream.of("live").filter(s -> o != s));
    co.yield("dead");
  }

  @Coroutine
  void receiver(YieldScope<String> co) {
    co.yield("live");
    use(this);
    co.yield("dead");
  }

  private static Generator<String, ?, ?> ofReceiver() {
    RetentionTest test = new RetentionTest();
    watched = new WeakReference<>(test);
    return RetentionTestCoroutines.receiver(test);
  }

  static final class Carrying extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Object value;

    Carrying(Object value) {
      this.value = value;
    }

    record Closeable(Object value) implements AutoCloseable {
      @Override
      public void close() {}
    }
  }

  private record Case(String name, Supplier<Generator<String, ?, ?>> make) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, Function<Object, Generator<String, ?, ?>> make) {
    return new Case(name, () -> make.apply(big()));
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("assigned null", RetentionTestCoroutines::assignedNull),
        new Case("out of scope", RetentionTestCoroutines::outOfScope),
        of("parameter", RetentionTestCoroutines::parameter),
        of("parameter before a loop", RetentionTestCoroutines::parameterBeforeLoop),
        of("assigned parameter", RetentionTestCoroutines::assignedParameter),
        new Case("iterator", RetentionTestCoroutines::iterator),
        new Case("caught", RetentionTestCoroutines::caught),
        new Case("thrown through finally", RetentionTestCoroutines::thrownThroughFinally),
        new Case("returned through finally", RetentionTestCoroutines::returnedThroughFinally),
        new Case("resource", RetentionTestCoroutines::resource),
        new Case("operand", RetentionTestCoroutines::operand),
        new Case("callee", RetentionTestCoroutines::callee),
        of("binding", RetentionTestCoroutines::binding),
        new Case("captured by a lambda", RetentionTestCoroutines::captured),
        new Case("captured by a local class", RetentionTestCoroutines::localClass),
        of("delegate", RetentionTestCoroutines::delegate),
        of("plain iterator", RetentionTestCoroutines::iterated),
        of("stream", RetentionTestCoroutines::streamed),
        new Case("receiver", RetentionTest::ofReceiver));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isKeptAsLongAsItCanBeRead(Case c) {
    Generator<String, ?, ?> g = c.make().get();
    assertEquals("live", g.next());
    System.gc();
    assertNotNull(watched.get());
    assertEquals("dead", g.next());
    if (!DirectScopes.enabled()) {
      assertCollected();
    }
    g.forEachRemaining(value -> assertEquals("dead", value));
    assertCollected();
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isForgottenByClose(Case c) {
    Generator<String, ?, ?> g = c.make().get();
    assertEquals("live", g.next());
    g.close();
    assertCollected();
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isForgottenByFailure(Case c) {
    Generator<String, ?, ?> g = c.make().get();
    assertEquals("live", g.next());
    assertThrows(ArithmeticException.class, () -> g.raise(new ArithmeticException()));
    assertCollected();
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @Test
  void anEndedGeneratorKeepsItsResult() {
    Generator<String, ?, Object> g = RetentionTestCoroutines.parameterOnly(big());
    g.forEachRemaining(value -> assertEquals("live", value));
    System.gc();
    assertNotNull(watched.get());
    assertEquals(1000, ((byte[]) g.result()).length);
  }
}
