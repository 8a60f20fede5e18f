package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.generator.Responder.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What generators have beyond Python's: iterator, cursor, streams, prefixes, and what they tell.
 */
class JavaDressTest {

  private final List<String> trace = new ArrayList<>();

  private Generator<String, String, String> guarded(Mode mode) {
    return Responder.responder(mode, Answer.PASS, trace);
  }

  // ------------------------------------------------------------------ hasNext

  @EveryMode
  @DisplayName("hasNext looks one value ahead, once")
  void hasNext(Mode mode) {
    var g = Samples.counting(mode, 2);
    assertTrue(g.hasNext());
    assertTrue(g.hasNext());
    assertEquals(0, g.next());
    assertTrue(g.hasNext());
    assertEquals(1, g.next());
    assertFalse(g.hasNext());
    assertFalse(g.hasNext());
    assertEquals(2, assertThrows(StopIteration.class, g::next).value());
  }

  @EveryMode
  @DisplayName("send and raise before the value looked ahead is read: IllegalStateException")
  void unreadValue(Mode mode) {
    var g = Samples.echo(mode);
    g.hasNext();
    assertThrows(IllegalStateException.class, () -> g.send("x"));
    assertThrows(IllegalStateException.class, () -> g.moveNext("x"));
    assertThrows(IllegalStateException.class, () -> g.raise(new IOException()));
    assertEquals("ready", g.next());
    assertEquals("got x", g.send("x"));
  }

  @EveryMode
  @DisplayName("close after hasNext drops the value and ends the generator")
  void closeUnread(Mode mode) {
    var g = guarded(mode);
    g.hasNext();
    g.close();
    assertEquals(List.of("caught GeneratorExit"), trace);
    assertFalse(g.hasNext());
  }

  @EveryMode
  @DisplayName("hasNext throws what the body throws")
  void hasNextThrows(Mode mode) {
    var g = Samples.failing(mode, new IOException());
    assertThrows(IOException.class, g::hasNext);
    assertFalse(g.hasNext());
  }

  @EveryMode
  @DisplayName("moveNext reads the value that hasNext has fetched")
  void moveNextAfterHasNext(Mode mode) {
    var g = Samples.counting(mode, 2);
    g.hasNext();
    assertTrue(g.moveNext());
    assertEquals(0, g.current());
    assertTrue(g.moveNext());
    assertEquals(1, g.current());
  }

  @EveryMode
  @DisplayName("hasNext in a chain of delegates")
  void hasNextInChain(Mode mode) {
    var g = Delegator.outer(mode, guarded(mode), trace);
    List<String> values = new ArrayList<>();
    for (String value : g) {
      values.add(value);
    }
    assertEquals(List.of("first", "second", "after"), values);
  }

  // ------------------------------------------------------------------ moveNext, current, result

  @EveryMode
  @DisplayName("moveNext and current never throw at the end")
  void moveNext(Mode mode) {
    var g = Samples.counting(mode, 1);
    assertNull(g.current());
    assertTrue(g.moveNext());
    assertEquals(0, g.current());
    assertEquals(0, g.current());
    assertFalse(g.moveNext());
    assertFalse(g.moveNext());
    assertFalse(g.moveNext(null));
    assertNull(g.current());
  }

  @EveryMode
  @DisplayName("moveNext(v) is send(v) without StopIteration")
  void moveNextWithValue(Mode mode) {
    var g = Samples.echo(mode);
    assertTrue(g.moveNext(null));
    assertTrue(g.moveNext("a"));
    assertEquals("got a", g.current());
    assertFalse(g.moveNext(null));
    assertFalse(g.moveNext("b"));
    assertEquals("over", g.result());
  }

  @EveryMode
  @DisplayName("result() before the end, and after a close or failure: IllegalStateException")
  void result(Mode mode) {
    var g = Samples.counting(mode, 1);
    assertThrows(IllegalStateException.class, g::result);
    g.next();
    assertThrows(IllegalStateException.class, g::result);
    g.close();
    assertThrows(IllegalStateException.class, g::result);
    var failed = Samples.failing(mode, new IOException());
    assertThrows(IOException.class, failed::moveNext);
    assertThrows(IllegalStateException.class, failed::result);
  }

  // ------------------------------------------------------------------ iterator, stream, prefixes

  @EveryMode
  @DisplayName("iterator() is the generator itself: a second loop goes on where the first stopped")
  void iterator(Mode mode) {
    var g = Samples.counting(mode, 4);
    assertSame(g, g.iterator());
    for (int value : g) {
      if (value == 1) {
        break;
      }
    }
    List<Integer> rest = new ArrayList<>();
    for (int value : g) {
      rest.add(value);
    }
    assertEquals(List.of(2, 3), rest);
  }

  @EveryMode
  @DisplayName("stream() is lazy, and closing it closes the generator")
  void stream(Mode mode) {
    var g = guarded(mode);
    try (var stream = g.stream()) {
      assertEquals("first", stream.findFirst().orElseThrow());
      assertEquals(Generator.State.SUSPENDED, g.state());
    }
    assertEquals(Generator.State.CLOSED, g.state());
    assertEquals(List.of("caught GeneratorExit"), trace);
  }

  @EveryMode
  @DisplayName("take(n) gives the first n values and closes the generator when asked for more")
  void take(Mode mode) {
    var g = guarded(mode);
    var prefix = g.take(1);
    assertEquals("first", prefix.next());
    assertEquals(Generator.State.SUSPENDED, g.state());
    assertFalse(prefix.moveNext());
    assertEquals(Generator.State.CLOSED, g.state());
    assertEquals(List.of("caught GeneratorExit"), trace);
  }

  @EveryMode
  @DisplayName("take of more than there is ends with the generator; take(0) only closes it")
  void takeBounds(Mode mode) {
    assertEquals(List.of(0, 1), Samples.counting(mode, 2).take(5).stream().toList());
    var g = Samples.counting(mode, 2);
    assertFalse(g.take(0).hasNext());
    assertEquals(Generator.State.CLOSED, g.state());
    assertThrows(IllegalArgumentException.class, () -> g.take(-1));
  }

  @EveryMode
  @DisplayName("takeWhile(p) ends before the first value that p rejects, and closes the generator")
  void takeWhile(Mode mode) {
    var g = guarded(mode);
    assertEquals(List.of("first"), g.takeWhile(v -> v.equals("first")).stream().toList());
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @EveryMode
  @DisplayName("closing or raising into a prefix, started or not, closes the generator")
  void closePrefix(Mode mode) {
    var notStarted = guarded(mode);
    notStarted.next();
    notStarted.take(1).close();
    assertEquals(Generator.State.CLOSED, notStarted.state());

    var started = guarded(mode);
    var prefix = started.takeWhile(v -> true);
    prefix.next();
    assertThrows(IOException.class, () -> prefix.raise(new IOException()));
    assertEquals(Generator.State.CLOSED, started.state());
    assertEquals(List.of("caught GeneratorExit", "caught GeneratorExit"), trace);
  }

  @EveryMode
  @DisplayName("a condition that throws closes the generator")
  void conditionThrows(Mode mode) {
    var g = guarded(mode);
    var prefix =
        g.takeWhile(
            value -> {
              throw new IllegalArgumentException();
            });
    assertThrows(IllegalArgumentException.class, prefix::next);
    assertEquals(Generator.State.CLOSED, g.state());
  }

  // ------------------------------------------------------------------ what it tells

  @EveryMode
  @DisplayName("getgeneratorstate: CREATED, SUSPENDED, CLOSED")
  void states(Mode mode) {
    var g = Samples.counting(mode, 1);
    assertEquals(Generator.State.CREATED, g.state());
    g.hasNext();
    assertEquals(Generator.State.SUSPENDED, g.state());
    g.next();
    assertEquals(Generator.State.SUSPENDED, g.state());
    g.moveNext();
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @Test
  @DisplayName("gi_frame.f_lineno: location() and toString() name method, state and line")
  void location() {
    var g = Samples.counting(Mode.LOWERED, 1);
    assertEquals("Generator[CREATED at Samples.Counting(Samples.java:100)]", g.toString());
    g.next();
    assertEquals("Samples.Counting(Samples.java:101)", String.valueOf(g.location()));
    assertEquals("Generator[SUSPENDED at Samples.Counting(Samples.java:101)]", g.toString());
    g.moveNext();
    assertNull(g.location());
    assertEquals("Generator[CLOSED, Samples.Counting]", g.toString());
  }

  @Test
  @DisplayName("gi_frame.f_lineno: a direct generator reads it off its thread's stack")
  void directLocation() {
    var g = Responder.responder(Mode.DIRECT, Answer.PASS, trace);
    assertTrue(g.toString().startsWith("Generator[CREATED at dev.fermata.generator.Responder."));
    g.next();
    StackTraceElement first = g.location();
    assertEquals("asWritten", first.getMethodName());
    assertEquals("Responder.java", first.getFileName());
    g.next();
    assertEquals(first.getLineNumber() + 1, g.location().getLineNumber());
    g.close();
    assertNull(g.location());
    assertEquals("Generator[CLOSED, dev.fermata.generator.Responder.body]", g.toString());
  }

  @Test
  @DisplayName("gi_frame.f_lineno: in a yieldAll the line is the delegator's own")
  void delegatingLocation() {
    var g = Delegator.outerOfIterable(Mode.LOWERED, List.of("a"), trace);
    g.next();
    assertEquals("Samples.Delegator(Samples.java:101)", String.valueOf(g.location()));
  }

  // ------------------------------------------------------------------ checked exceptions

  @EveryMode
  @DisplayName("Coroutines.mayThrow lets a checked exception of the body be caught")
  void mayThrow(Mode mode) {
    IOException failure = new IOException();
    var g = Samples.failing(mode, failure);
    try {
      Coroutines.mayThrow(IOException.class);
      g.next();
    } catch (IOException caught) {
      assertSame(failure, caught);
      return;
    }
    throw new AssertionError("nothing was thrown");
  }
}
