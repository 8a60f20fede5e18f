package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a generator keeps alive: nothing but what can still be read")
class RetentionTest {
  private static final long DEADLINE_MILLIS = 20_000;

  private WeakReference<Object> watched = new WeakReference<>(null);

  private Object watched() {
    Object object = new Object();
    watched = new WeakReference<>(object);
    return object;
  }

  private void assertCollected() {
    long start = System.currentTimeMillis();
    while (watched.get() != null && System.currentTimeMillis() - start < DEADLINE_MILLIS) {
      System.gc();
    }
    assertNull(watched.get(), "something keeps it");
  }

  @Test
  @DisplayName("a value sent in is forgotten at the next suspension")
  void sent() {
    Generator<String, Object, String> g =
        DirectScopes.generator(
            co -> {
              co.yield("first");
              co.yield("second");
              return "result";
            });
    g.next();
    g.send(watched());
    assertCollected();
    assertEquals("second", g.current());
  }

  @Test
  @DisplayName("a value sent in is forgotten when a delegation begins")
  void sentBeforeDelegation() {
    Generator<String, Object, String> g =
        DirectScopes.generator(
            co -> {
              co.yield("first");
              co.yieldAll(Walk.letters());
              return "result";
            });
    g.next();
    g.send(watched());
    assertCollected();
    assertEquals("a", g.current());
  }

  @Test
  @DisplayName("an ended generator keeps its result and not its body")
  void ended() {
    Object captured = watched();
    Generator<String, Object, String> g = capturing(captured);
    captured = "";
    g.forEachRemaining(value -> {});
    assertCollected();
    assertEquals(captured + "result", g.result());
  }

  @Test
  @DisplayName("a generator that was closed, before its start or after, keeps nothing")
  void closed() {
    for (Consumer<Generator<String, Object, String>> step : steps()) {
      Generator<String, Object, String> g = capturing(watched());
      step.accept(g);
      g.close();
      assertCollected();
      assertTrue(g.toString().startsWith("Generator[CLOSED, "), g::toString);
    }
  }

  @Test
  @DisplayName("a generator that failed keeps nothing")
  void failed() {
    Generator<String, Object, String> g = capturing(watched());
    try {
      g.raise(new IllegalArgumentException());
    } catch (IllegalArgumentException expected) {
      assertCollected();
    }
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @Test
  @DisplayName("take() keeps neither its source nor its condition once it has ended")
  void taken() {
    Object captured = watched();
    Iterator<String> source = holding(captured);
    Generator<String, ?, ?> g = Walk.of(source).take(1);
    captured = source = List.<String>of().iterator();
    assertEquals("held", g.next());
    assertTrue(!g.hasNext() && !source.hasNext() && captured != null);
    assertCollected();
    assertEquals("Generator[CLOSED, dev.fermata.generator.Generator.take]", g.toString());
  }

  private static List<Consumer<Generator<String, Object, String>>> steps() {
    return List.of(g -> {}, Generator::next, g -> g.hasNext());
  }

  private static Generator<String, Object, String> capturing(Object captured) {
    return DirectScopes.generator(
        co -> {
          co.yield(captured.getClass().getName());
          return "result";
        });
  }

  private static Iterator<String> holding(Object captured) {
    return Stream.of(captured).map(o -> o == null ? "" : "held").iterator();
  }

  private static final class Walk {
    static Generator<String, Void, Void> letters() {
      return of(List.of("a", "b").iterator());
    }

    static Generator<String, Void, Void> of(Iterator<String> source) {
      return DirectScopes.generator(
          co -> {
            co.yieldAll(source);
            return null;
          });
    }
  }
}
