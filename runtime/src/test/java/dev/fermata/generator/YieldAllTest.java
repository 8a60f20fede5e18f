package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Frames;
import dev.fermata.frame.Root;
import dev.fermata.generator.Responder.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/** {@code yieldAll} of what is not, or does not look like, a generator (PEP 380: any iterator). */
class YieldAllTest {

  private final List<String> trace = new ArrayList<>();

  private Generator<String, String, String> outer(Mode mode, Iterable<String> inner) {
    return Delegator.outerOfIterable(mode, inner, trace);
  }

  /** An iterator that knows whether it was closed, and may fail to close. */
  private static final class Closeable implements Iterator<String>, AutoCloseable {
    private final IOException failure;
    private int left = 3;
    private boolean closed;

    Closeable(IOException failure) {
      this.failure = failure;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public String next() {
      return "value " + left--;
    }

    @Override
    public void close() throws IOException {
      closed = true;
      if (failure != null) {
        throw failure;
      }
    }
  }

  /** A frame that is nothing but one suspending call of a library frame. */
  private static final class Calling extends Machine {
    private final Supplier<Frame> callee;

    Calling(Supplier<Frame> callee) {
      this.callee = callee;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == 0 && calls(co, callee.get(), 1)) {
        return CALLED;
      }
      return returns(co, "done");
    }
  }

  private static Generator<String, String, String> ofIterator(Mode mode, Iterator<String> inner) {
    return mode.of(
        new Calling(() -> Frames.each(inner)),
        co -> {
          co.yieldAll(inner);
          return "done";
        });
  }

  private static Generator<String, String, String> ofStream(Mode mode, Stream<String> inner) {
    return mode.of(
        new Calling(() -> Frames.each(inner)),
        co -> {
          co.yieldAll(inner);
          return "done";
        });
  }

  private static Generator.OfInt<String, String> ofInts(Mode mode, IntStream inner) {
    return mode.ofInt(
        new Calling(() -> Frames.eachInt(inner)),
        co -> {
          co.yieldAll(inner);
          return "done";
        });
  }

  // ------------------------------------------------------------------ plain iterators

  @EveryMode
  @DisplayName("PEP 380: next goes to the iterator; yieldAll ends with it")
  void next(Mode mode) {
    var g = outer(mode, List.of("a", "b"));
    assertEquals(List.of("a", "b", "after"), g.stream().toList());
    assertEquals(List.of("outer starts", "inner returned null", "outer finishes"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: an empty iterator yields nothing")
  void empty(Mode mode) {
    assertEquals(List.of("after"), outer(mode, List.of()).stream().toList());
  }

  @EveryMode
  @DisplayName("PEP 380: nulls are values")
  void nulls(Mode mode) {
    assertEquals(
        Arrays.asList(null, "b", "after"), outer(mode, Arrays.asList(null, "b")).stream().toList());
  }

  @EveryMode
  @DisplayName("PEP 380: send(null) to a plain iterator is next()")
  void sendNull(Mode mode) {
    var g = outer(mode, List.of("a", "b"));
    assertEquals("a", g.send(null));
    assertEquals("b", g.send(null));
  }

  @EveryMode
  @DisplayName("PEP 380: non-null sent to a plain iterator: IllegalStateException in the delegator")
  void send(Mode mode) {
    var g = outer(mode, List.of("a", "b"));
    g.next();
    assertThrows(IllegalStateException.class, () -> g.send("x"));
    assertEquals(List.of("outer starts", "outer finishes"), trace);
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @EveryMode
  @DisplayName("PEP 380: what is raised is thrown at the yieldAll of a plain iterator")
  void raise(Mode mode) {
    var g = outer(mode, List.of("a", "b"));
    g.next();
    IOException raised = new IOException();
    assertSame(raised, assertThrows(IOException.class, () -> g.raise(raised)));
    assertEquals(List.of("outer starts", "outer finishes"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: a StopIteration raised at the yieldAll of an iterator is no result of it")
  void raiseStopIteration(Mode mode) {
    var g = outer(mode, List.of("a", "b"));
    g.next();
    StopIteration stop = new StopIteration("value");
    assertSame(stop, assertThrows(IllegalStateException.class, () -> g.raise(stop)).getCause());
  }

  @EveryMode
  @DisplayName("PEP 380: a failure of the iterator is raised at yieldAll")
  void iteratorFails(Mode mode) {
    var g = outer(mode, () -> Stream.of(1, 0).map(i -> "" + 1 / i).iterator());
    assertThrows(ArithmeticException.class, () -> g.forEachRemaining(value -> {}));
    assertEquals(List.of("outer starts", "outer finishes"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: a failure to make the iterator is raised at yieldAll")
  void iterableFails(Mode mode) {
    var g =
        outer(
            mode,
            () -> {
              throw new IllegalArgumentException();
            });
    assertThrows(IllegalArgumentException.class, g::next);
    assertEquals(List.of("outer starts", "outer finishes"), trace);
  }

  @EveryMode
  @DisplayName("yieldAll(null): NullPointerException at yieldAll")
  void ofNull(Mode mode) {
    var g = outer(mode, null);
    assertThrows(NullPointerException.class, g::next);
    var noIterator = outer(mode, () -> null);
    assertThrows(NullPointerException.class, noIterator::next);
    assertEquals(
        List.of("outer starts", "outer finishes", "outer starts", "outer finishes"), trace);
  }

  // ------------------------------------------------------------------ closing

  @EveryMode
  @DisplayName("PEP 380: close closes an iterator that can be closed")
  void closes(Mode mode) {
    Closeable source = new Closeable(null);
    var g = ofIterator(mode, source);
    g.next();
    g.close();
    assertTrue(source.closed);
  }

  @EveryMode
  @DisplayName("PEP 380: raise(GeneratorExit) closes an iterator that can be closed")
  void raiseExitCloses(Mode mode) {
    Closeable source = new Closeable(null);
    var g = ofIterator(mode, source);
    g.next();
    assertThrows(GeneratorExit.class, () -> g.raise(new GeneratorExit()));
    assertTrue(source.closed);
  }

  @EveryMode
  @DisplayName("PEP 380: a failure to close the iterator is raised at yieldAll")
  void closeFails(Mode mode) {
    IOException failure = new IOException();
    var g = outer(mode, () -> new Closeable(failure));
    g.next();
    assertSame(failure, assertThrows(IOException.class, g::close));
    assertEquals(List.of("outer starts", "outer finishes"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: an iterator is not closed by other exceptions, nor at its end")
  void notClosed(Mode mode) {
    Closeable source = new Closeable(null);
    var g = ofIterator(mode, source);
    g.next();
    assertThrows(IOException.class, () -> g.raise(new IOException()));
    assertFalse(source.closed);
    Closeable toTheEnd = new Closeable(null);
    ofIterator(mode, toTheEnd).forEachRemaining(value -> {});
    assertFalse(toTheEnd.closed);
  }

  @EveryMode
  @DisplayName("yieldAll(Stream) closes the stream at its end, on close, and on any exception")
  void streams(Mode mode) {
    int[] closed = {0};
    Supplier<Stream<String>> source = () -> Stream.of("a", "b").onClose(() -> closed[0]++);
    assertEquals(List.of("a", "b"), ofStream(mode, source.get()).stream().toList());
    assertEquals(1, closed[0]);
    var second = ofStream(mode, source.get());
    second.next();
    second.close();
    assertEquals(2, closed[0]);
    var third = ofStream(mode, source.get());
    third.next();
    assertThrows(IOException.class, () -> third.raise(new IOException()));
    assertEquals(3, closed[0]);
  }

  @EveryMode
  @DisplayName("yieldAll(Stream): a failure to close at the exit leaves close()")
  void streamFailsToClose(Mode mode) {
    var g =
        ofStream(
            mode,
            Stream.of("a")
                .onClose(
                    () -> {
                      throw new IllegalArgumentException();
                    }));
    g.next();
    assertThrows(IllegalArgumentException.class, g::close);
  }

  @EveryMode
  @DisplayName("yieldAll(IntStream) does not box, and closes the stream")
  void intStreams(Mode mode) {
    int[] closed = {0};
    var g = ofInts(mode, IntStream.range(0, 3).onClose(() -> closed[0]++));
    assertEquals(3, g.intStream().sum());
    assertEquals("done", g.result());
    assertEquals(1, closed[0]);
  }

  // ------------------------------------------------------------------ generators in disguise

  @EveryMode
  @DisplayName("yieldAll: a generator whose static type is Iterable is delegated to as a generator")
  void disguisedAsIterable(Mode mode) {
    Generator<String, String, String> inner = Responder.responder(mode, Answer.YIELD, trace);
    var g = outer(mode, inner);
    g.next();
    assertSame(inner, g.delegate());
    assertEquals("second", g.send("x"));
    assertEquals("answer", g.raise(new IOException()));
    assertEquals("after", g.next());
    assertEquals(
        List.of("outer starts", "received x", "caught IOException", "inner returned null"), trace);
  }

  @EveryMode
  @DisplayName("yieldAll: a generator whose static type is Iterator is delegated to as a generator")
  void disguisedAsIterator(Mode mode) {
    Generator<String, String, String> inner = Responder.responder(mode, Answer.PASS, trace);
    var g = ofIterator(mode, inner);
    g.next();
    assertEquals("second", g.send("x"));
    g.close();
    assertEquals(List.of("received x", "caught GeneratorExit"), trace);
  }

  @EveryMode
  @DisplayName("gi_yieldfrom: delegate() is the plain iterator")
  void delegate(Mode mode) {
    Iterator<String> source = List.of("a").iterator();
    var g = ofIterator(mode, source);
    g.next();
    assertSame(source, g.delegate());
  }

  @EveryMode
  @DisplayName("PEP 380: close() of a plain iterator sees the generator running")
  void runningWhileClosing(Mode mode) {
    List<Generator<?, ?, ?>> self = new ArrayList<>();
    List<Object> seen = new ArrayList<>();
    class Watching implements Iterator<String>, AutoCloseable {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public String next() {
        return "value";
      }

      @Override
      public void close() {
        seen.add(self.get(0).state());
        seen.add(assertThrows(IllegalStateException.class, self.get(0)::next).getMessage());
      }
    }
    var g = ofIterator(mode, new Watching());
    self.add(g);
    g.next();
    g.close();
    assertEquals(List.of(Generator.State.RUNNING, "generator already executing"), seen);
  }
}
