package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.generator.Responder.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** PEP 342: coroutines via enhanced generators; each test names its rule. */
class Pep342Test {

  private final List<String> trace = new ArrayList<>();

  private Generator<String, String, String> responder(Mode mode, Answer answer) {
    return Responder.responder(mode, answer, trace);
  }

  // ------------------------------------------------------------------ next

  @EveryMode
  @DisplayName("PEP 255: nothing runs before the first next")
  void cold(Mode mode) {
    var g = Samples.failing(mode, new IOException("ran"));
    assertEquals(Generator.State.CREATED, g.state());
  }

  @EveryMode
  @DisplayName("PEP 255: next after the end raises StopIteration, each time")
  void nextAfterEnd(Mode mode) {
    var g = Samples.counting(mode, 1);
    g.next();
    assertThrows(StopIteration.class, g::next);
    assertThrows(StopIteration.class, g::next);
  }

  @EveryMode
  @DisplayName("PEP 380: the first StopIteration carries the result, later ones null")
  void stopIterationValue(Mode mode) {
    var g = Samples.counting(mode, 0);
    assertEquals(0, assertThrows(StopIteration.class, g::next).value());
    assertNull(assertThrows(StopIteration.class, g::next).value());
    assertEquals(0, g.result());
  }

  @EveryMode
  @DisplayName("PEP 255: a failure of the body leaves next() unchanged and ends the generator")
  void failureEnds(Mode mode) {
    IOException failure = new IOException("checked, undeclared");
    var g = Samples.failing(mode, failure);
    assertSame(failure, assertThrows(IOException.class, g::next));
    assertEquals(Generator.State.CLOSED, g.state());
    assertNull(assertThrows(StopIteration.class, g::next).value());
  }

  // ------------------------------------------------------------------ send

  @EveryMode
  @DisplayName("PEP 342: send of non-null to just-started raises, and does not start it")
  void sendToJustStarted(Mode mode) {
    var g = Samples.echo(mode);
    assertThrows(IllegalStateException.class, () -> g.send("early"));
    assertThrows(IllegalStateException.class, () -> g.moveNext("early"));
    assertEquals(Generator.State.CREATED, g.state());
    assertEquals("ready", g.next());
  }

  @EveryMode
  @DisplayName("PEP 342: send(null) is next()")
  void sendNull(Mode mode) {
    var g = Samples.counting(mode, 2);
    assertEquals(0, g.send(null));
    assertEquals(1, g.send(null));
    assertEquals(2, assertThrows(StopIteration.class, () -> g.send(null)).value());
  }

  @EveryMode
  @DisplayName("PEP 342: the yield evaluates to what is sent, send to the next value")
  void send(Mode mode) {
    var g = Samples.echo(mode);
    assertEquals("ready", g.next());
    assertEquals("got a", g.send("a"));
    assertEquals("got b", g.send("b"));
  }

  @EveryMode
  @DisplayName("PEP 342: after next() the yield evaluates to null, whatever was sent before")
  void nextSendsNull(Mode mode) {
    var g = Samples.echo(mode);
    g.next();
    g.send("a");
    assertEquals("over", assertThrows(StopIteration.class, g::next).value());
  }

  @EveryMode
  @DisplayName("PEP 342: send after the end raises StopIteration")
  void sendAfterEnd(Mode mode) {
    var g = Samples.echo(mode);
    g.close();
    assertThrows(StopIteration.class, () -> g.send("late"));
  }

  // ------------------------------------------------------------------ raise (throw)

  @EveryMode
  @DisplayName(
      "PEP 342: raise throws at the yield; uncaught it leaves raise() and ends the generator")
  void raise(Mode mode) {
    var g = responder(mode, Answer.PASS);
    g.next();
    IOException raised = new IOException();
    assertSame(raised, assertThrows(IOException.class, () -> g.raise(raised)));
    assertEquals(List.of("caught IOException"), trace);
    assertThrows(StopIteration.class, g::next);
  }

  @EveryMode
  @DisplayName("PEP 342: raise returns the value yielded in answer")
  void raiseAnsweredByYield(Mode mode) {
    var g = responder(mode, Answer.YIELD);
    g.next();
    assertEquals("answer", g.raise(new IOException()));
    assertEquals("late", assertThrows(StopIteration.class, g::next).value());
  }

  @EveryMode
  @DisplayName("PEP 342: raise throws StopIteration if the body returns in answer")
  void raiseAnsweredByReturn(Mode mode) {
    var g = responder(mode, Answer.RETURN);
    g.next();
    StopIteration stop =
        assertThrows(StopIteration.class, () -> g.raise(new IllegalStateException()));
    assertEquals("answer", stop.value());
  }

  @EveryMode
  @DisplayName("PEP 342: raise throws the body's own failure in answer")
  void raiseAnsweredByFailure(Mode mode) {
    var g = responder(mode, Answer.FAIL);
    g.next();
    IOException raised = new IOException();
    assertSame(
        raised, assertThrows(IllegalArgumentException.class, () -> g.raise(raised)).getCause());
  }

  @EveryMode
  @DisplayName("PEP 342: raise on just-started finishes it without running it")
  void raiseOnJustStarted(Mode mode) {
    var g = responder(mode, Answer.RETURN);
    IOException raised = new IOException();
    assertSame(raised, assertThrows(IOException.class, () -> g.raise(raised)));
    assertEquals(Generator.State.CLOSED, g.state());
    assertEquals(List.of(), trace);
    assertThrows(StopIteration.class, g::next);
  }

  @EveryMode
  @DisplayName("PEP 342: raise after the end throws the exception itself")
  void raiseAfterEnd(Mode mode) {
    var g = Samples.counting(mode, 0);
    g.moveNext();
    StopIteration raised = new StopIteration("mine");
    assertSame(raised, assertThrows(StopIteration.class, () -> g.raise(raised)));
    assertEquals(0, g.result());
  }

  @EveryMode
  @DisplayName("PEP 342: raise(GeneratorExit) comes out of raise() as it is")
  void raiseExit(Mode mode) {
    var g = responder(mode, Answer.PASS);
    g.next();
    GeneratorExit exit = new GeneratorExit();
    assertSame(exit, assertThrows(GeneratorExit.class, () -> g.raise(exit)));
  }

  // ------------------------------------------------------------------ close

  @EveryMode
  @DisplayName("PEP 342: close on just-started ends it without running it")
  void closeJustStarted(Mode mode) {
    var g = responder(mode, Answer.FAIL);
    g.close();
    assertEquals(Generator.State.CLOSED, g.state());
    assertEquals(List.of(), trace);
    assertThrows(StopIteration.class, g::next);
  }

  @EveryMode
  @DisplayName("PEP 342: close after the end does nothing")
  void closeTwice(Mode mode) {
    var g = responder(mode, Answer.PASS);
    g.next();
    g.close();
    g.close();
    assertEquals(List.of("caught GeneratorExit"), trace);
  }

  @EveryMode
  @DisplayName("PEP 342: close raises GeneratorExit at the yield and swallows it")
  void close(Mode mode) {
    var g = responder(mode, Answer.PASS);
    g.next();
    g.next();
    g.close();
    assertEquals(List.of("received null", "caught GeneratorExit"), trace);
    assertThrows(IllegalStateException.class, g::result);
  }

  @EveryMode
  @DisplayName("PEP 342: close swallows any GeneratorExit that the body throws in answer")
  void closeAnsweredByExit(Mode mode) {
    var g = responder(mode, Answer.EXIT);
    g.next();
    g.close();
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @EveryMode
  @DisplayName(
      "PEP 342: close returns when the body returns; the result is there, StopIteration empty")
  void closeAnsweredByReturn(Mode mode) {
    var g = responder(mode, Answer.RETURN);
    g.next();
    g.close();
    assertEquals("answer", g.result());
    assertNull(assertThrows(StopIteration.class, g::next).value());
  }

  @EveryMode
  @DisplayName("PEP 342: close throws what else the body throws in answer")
  void closeAnsweredByFailure(Mode mode) {
    var g = responder(mode, Answer.FAIL);
    g.next();
    assertThrows(IllegalArgumentException.class, g::close);
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @EveryMode
  @DisplayName("PEP 342: a yield in answer to close raises 'generator ignored GeneratorExit'")
  void closeAnsweredByYield(Mode mode) {
    var g = responder(mode, Answer.YIELD);
    g.next();
    IllegalStateException ignored = assertThrows(IllegalStateException.class, g::close);
    assertEquals("generator ignored GeneratorExit", ignored.getMessage());
    assertEquals(Generator.State.SUSPENDED, g.state());
    assertEquals("late", assertThrows(StopIteration.class, g::next).value());
  }

  @EveryMode
  @DisplayName("PEP 342: each close raises a fresh GeneratorExit")
  void freshExit(Mode mode) {
    var first = responder(mode, Answer.FAIL);
    var second = responder(mode, Answer.FAIL);
    first.next();
    second.next();
    Throwable one = assertThrows(IllegalArgumentException.class, first::close).getCause();
    Throwable two = assertThrows(IllegalArgumentException.class, second::close).getCause();
    assertNotSame(one, two);
  }

  @EveryMode
  @DisplayName("close() throws what try-with-resources suppressed into the exit")
  void closeThrowsSuppressed(Mode mode) {
    IOException failure = new IOException("cannot close");
    var g =
        Samples.resource(
            mode,
            () -> {
              throw failure;
            });
    g.next();
    assertSame(failure, assertThrows(IOException.class, g::close));
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @EveryMode
  @DisplayName("raise(GeneratorExit) keeps what try-with-resources suppressed into it")
  void raiseKeepsSuppressed(Mode mode) {
    IOException failure = new IOException("cannot close");
    var g =
        Samples.resource(
            mode,
            () -> {
              throw failure;
            });
    g.next();
    GeneratorExit exit = new GeneratorExit();
    assertSame(exit, assertThrows(GeneratorExit.class, () -> g.raise(exit)));
    assertSame(failure, exit.getSuppressed()[0]);
  }

  // ------------------------------------------------------------------ re-entrancy

  @EveryMode
  @DisplayName("gi_running: advancing or closing a generator from its body: already executing")
  void reentrancy(Mode mode) {
    List<Runnable> inside = new ArrayList<>();
    var g = Samples.running(mode, inside);
    List<Generator.State> states = new ArrayList<>();
    inside.add(() -> states.add(g.state()));
    inside.add(() -> assertAlreadyExecuting(g::next));
    inside.add(() -> assertAlreadyExecuting(g::hasNext));
    inside.add(() -> assertAlreadyExecuting(() -> g.send("x")));
    inside.add(() -> assertAlreadyExecuting(() -> g.raise(new IOException())));
    inside.add(() -> assertAlreadyExecuting(g::close));
    g.next();
    assertAll(
        () -> assertEquals("second", g.next()),
        () -> assertEquals(List.of(Generator.State.RUNNING), states),
        () -> assertEquals("done", assertThrows(StopIteration.class, g::next).value()));
  }

  private static void assertAlreadyExecuting(Runnable call) {
    IllegalStateException busy = assertThrows(IllegalStateException.class, call::run);
    assertEquals("generator already executing", busy.getMessage());
  }
}
