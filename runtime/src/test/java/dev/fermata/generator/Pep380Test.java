package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.generator.Responder.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** PEP 380: delegation to another generator; each test names its rule. */
class Pep380Test {

  private final List<String> trace = new ArrayList<>();

  private Generator<String, String, String> inner(Mode mode, Answer answer) {
    return Responder.responder(mode, answer, trace);
  }

  private Generator<String, String, String> outer(Mode mode, Generator<String, ?, ?> inner) {
    return Delegator.outer(mode, inner, trace);
  }

  // ------------------------------------------------------------------ next and send

  @EveryMode
  @DisplayName("PEP 380: next goes to the delegate, whose result yieldAll evaluates to")
  void next(Mode mode) {
    var g = outer(mode, inner(mode, Answer.PASS));
    assertEquals(List.of("first", "second", "after"), g.stream().toList());
    assertEquals("outer done", g.result());
    assertEquals(
        List.of(
            "outer starts",
            "received null",
            "received null",
            "inner returned done",
            "outer finishes"),
        trace);
  }

  @EveryMode
  @DisplayName("PEP 380: a value sent goes to the delegate")
  void send(Mode mode) {
    var g = outer(mode, inner(mode, Answer.PASS));
    assertEquals("first", g.next());
    assertEquals("second", g.send("x"));
    assertEquals("after", g.send("y"));
    assertEquals(List.of("outer starts", "received x", "received y", "inner returned done"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: a delegate that ends at once yields nothing")
  void empty(Mode mode) {
    var none = Responder.responder(mode, Answer.PASS, trace);
    none.close();
    var g = outer(mode, none);
    assertEquals("after", g.next());
    assertEquals(List.of("outer starts", "inner returned null"), trace);
  }

  @EveryMode
  @DisplayName(
      "PEP 380: of a delegate that had ended the untold result is taken, a told one is null")
  void endedDelegate(Mode mode) {
    var untold = inner(mode, Answer.RETURN);
    while (untold.moveNext()) {}
    var told = inner(mode, Answer.RETURN);
    told.forEachRemaining(value -> {});
    assertThrows(StopIteration.class, told::next);
    trace.clear();
    outer(mode, untold).next();
    outer(mode, told).next();
    assertEquals(
        List.of("outer starts", "inner returned done", "outer starts", "inner returned null"),
        trace);
  }

  @EveryMode
  @DisplayName("PEP 380: a delegate that has been started goes on where it stands")
  void startedDelegate(Mode mode) {
    var inner = inner(mode, Answer.PASS);
    inner.next();
    assertEquals("second", outer(mode, inner).next());
  }

  @EveryMode
  @DisplayName("hasNext: the value a delegate was looked ahead for is not lost")
  void peekedDelegate(Mode mode) {
    var inner = inner(mode, Answer.PASS);
    inner.hasNext();
    var g = outer(mode, inner);
    assertEquals("first", g.next());
    assertEquals("second", g.next());
  }

  @EveryMode
  @DisplayName("PEP 380: chains of delegates work as one")
  void chain(Mode mode) {
    var g = outer(mode, outer(mode, outer(mode, inner(mode, Answer.PASS))));
    assertEquals("first", g.next());
    assertEquals("second", g.send("x"));
    assertEquals(List.of("after", "after", "after"), g.stream().toList());
  }

  @EveryMode
  @DisplayName("PEP 380: a chain that was built from outside in, or advanced before, works as one")
  void startedChain(Mode mode) {
    var middle = outer(mode, inner(mode, Answer.PASS));
    middle.next();
    var g = outer(mode, middle);
    assertEquals("second", g.send(null));
    assertEquals("after", g.next());
    assertEquals("after", g.next());
    assertEquals("outer done", assertThrows(StopIteration.class, g::next).value());
  }

  // ------------------------------------------------------------------ failures of the delegate

  @EveryMode
  @DisplayName("PEP 380: a failure of the delegate is raised at yieldAll")
  void failure(Mode mode) {
    IOException failure = new IOException();
    var g = outer(mode, Samples.failing(mode, failure));
    assertSame(failure, assertThrows(IOException.class, g::next));
    assertEquals(List.of("outer starts", "outer finishes"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: the delegator may catch a failure of its delegate and go on")
  void failureCaught(Mode mode) {
    var g = Delegator.recovering(mode, Samples.failing(mode, new IOException("inner")), trace);
    assertEquals("outer done", assertThrows(StopIteration.class, g::next).value());
    assertEquals(List.of("outer starts", "outer caught java.io.IOException: inner"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: a failure crosses every delegator of a chain")
  void failureThroughChain(Mode mode) {
    var g = outer(mode, outer(mode, inner(mode, Answer.FAIL)));
    g.next();
    assertThrows(IllegalArgumentException.class, () -> g.raise(new IOException()));
    assertEquals(
        List.of(
            "outer starts",
            "outer starts",
            "caught IOException",
            "outer finishes",
            "outer finishes"),
        trace);
  }

  // ------------------------------------------------------------------ raise

  @EveryMode
  @DisplayName("PEP 380: an exception raised goes to the delegate")
  void raise(Mode mode) {
    var g = outer(mode, inner(mode, Answer.YIELD));
    g.next();
    assertEquals("answer", g.raise(new IOException()));
    assertEquals("after", g.next());
    assertEquals(List.of("outer starts", "caught IOException", "inner returned late"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: if the delegate returns in answer, yieldAll evaluates to its result")
  void raiseAnsweredByReturn(Mode mode) {
    var g = outer(mode, inner(mode, Answer.RETURN));
    g.next();
    assertEquals("after", g.raise(new IOException()));
    assertEquals(List.of("outer starts", "caught IOException", "inner returned answer"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: what the delegate does not catch is raised at yieldAll")
  void raisePasses(Mode mode) {
    var g = Delegator.recovering(mode, inner(mode, Answer.PASS), trace);
    g.next();
    assertThrows(StopIteration.class, () -> g.raise(new IOException("raised")));
    assertEquals(
        List.of("outer starts", "caught IOException", "outer caught java.io.IOException: raised"),
        trace);
  }

  // ------------------------------------------------------------------ GeneratorExit

  @EveryMode
  @DisplayName("PEP 380: close closes the delegate first, then the delegator")
  void close(Mode mode) {
    var inner = inner(mode, Answer.PASS);
    var g = outer(mode, outer(mode, inner));
    g.next();
    g.close();
    assertEquals(
        List.of(
            "outer starts",
            "outer starts",
            "caught GeneratorExit",
            "outer finishes",
            "outer finishes"),
        trace);
    assertEquals(Generator.State.CLOSED, inner.state());
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @EveryMode
  @DisplayName("PEP 380: close raises a GeneratorExit of its own in each generator of the chain")
  void closeFresh(Mode mode) {
    var g = Delegator.recovering(mode, inner(mode, Answer.RETURN), trace);
    g.next();
    g.close();
    assertEquals(
        List.of(
            "outer starts",
            "caught GeneratorExit",
            "outer caught dev.fermata.generator.GeneratorExit: generator closed"),
        trace);
  }

  @EveryMode
  @DisplayName("PEP 380: what closing the delegate fails with is raised at yieldAll instead")
  void closeReplaced(Mode mode) {
    var g = Delegator.recovering(mode, inner(mode, Answer.FAIL), trace);
    g.next();
    g.close();
    assertEquals(
        "outer caught java.lang.IllegalArgumentException: answer", trace.get(trace.size() - 1));
    assertEquals("outer done", g.result());
  }

  @EveryMode
  @DisplayName("PEP 380: what closing the delegate fails with leaves close()")
  void closeFails(Mode mode) {
    var g = outer(mode, outer(mode, inner(mode, Answer.FAIL)));
    g.next();
    assertThrows(IllegalArgumentException.class, g::close);
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @EveryMode
  @DisplayName(
      "PEP 380: a delegate that yields in answer to close: IllegalStateException at yieldAll")
  void closeIgnored(Mode mode) {
    var inner = inner(mode, Answer.YIELD);
    var g = Delegator.recovering(mode, inner, trace);
    g.next();
    g.close();
    assertEquals(
        "outer caught java.lang.IllegalStateException: generator ignored GeneratorExit",
        trace.get(trace.size() - 1));
    assertEquals(Generator.State.SUSPENDED, inner.state());
    assertEquals("late", assertThrows(StopIteration.class, inner::next).value());
  }

  @EveryMode
  @DisplayName(
      "PEP 380: a delegator in mid-chain that ignores close is left suspended, with its own")
  void closeIgnoredInMidChain(Mode mode) {
    var middle = Delegator.recovering(mode, inner(mode, Answer.FAIL), trace);
    var g = Delegator.recovering(mode, outer(mode, middle), trace);
    g.next();
    g.close();
    assertEquals(Generator.State.CLOSED, middle.state());
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @EveryMode
  @DisplayName("PEP 380: raise(GeneratorExit) closes the delegate and then throws at yieldAll")
  void raiseExit(Mode mode) {
    var inner = inner(mode, Answer.RETURN);
    var g = outer(mode, inner);
    g.next();
    GeneratorExit exit = new GeneratorExit();
    assertSame(exit, assertThrows(GeneratorExit.class, () -> g.raise(exit)));
    assertEquals(List.of("outer starts", "caught GeneratorExit", "outer finishes"), trace);
    assertEquals(Generator.State.CLOSED, inner.state());
  }

  @EveryMode
  @DisplayName(
      "PEP 380: raise(GeneratorExit): a delegate that yields in answer raises in the delegator")
  void raiseExitIgnored(Mode mode) {
    var g = outer(mode, inner(mode, Answer.YIELD));
    g.next();
    IllegalStateException ignored =
        assertThrows(IllegalStateException.class, () -> g.raise(new GeneratorExit()));
    assertEquals("generator ignored GeneratorExit", ignored.getMessage());
  }

  @EveryMode
  @DisplayName("PEP 380: raise(GeneratorExit): a failure of the delegate replaces the exit")
  void raiseExitReplaced(Mode mode) {
    var g = outer(mode, inner(mode, Answer.FAIL));
    g.next();
    assertThrows(IllegalArgumentException.class, () -> g.raise(new GeneratorExit()));
  }

  @EveryMode
  @DisplayName("PEP 380: failures suppressed into a delegate's exit are raised at yieldAll")
  void suppressedInDelegate(Mode mode) {
    var inner =
        Samples.resource(
            mode,
            () -> {
              throw new IOException("cannot close");
            });
    var g = Delegator.recovering(mode, inner, trace);
    g.next();
    g.close();
    assertEquals(List.of("outer starts", "outer caught java.io.IOException: cannot close"), trace);
  }

  // ------------------------------------------------------------------ who may advance whom

  @EveryMode
  @DisplayName("yieldAll: advancing or closing the delegate from outside: IllegalStateException")
  void advancedFromOutside(Mode mode) {
    var inner = inner(mode, Answer.PASS);
    var g = outer(mode, inner);
    g.next();
    assertThrows(IllegalStateException.class, inner::next);
    assertThrows(IllegalStateException.class, () -> inner.send("x"));
    assertThrows(IllegalStateException.class, () -> inner.raise(new IOException()));
    assertThrows(IllegalStateException.class, inner::close);
    assertThrows(IllegalStateException.class, inner::hasNext);
    assertEquals(Generator.State.SUSPENDED, inner.state());
    assertEquals("second", g.next());
  }

  @EveryMode
  @DisplayName(
      "yieldAll: of a generator that another delegates to: IllegalStateException at yieldAll")
  void delegatedTwice(Mode mode) {
    var inner = inner(mode, Answer.PASS);
    outer(mode, inner).next();
    assertThrows(IllegalStateException.class, outer(mode, inner)::next);
    assertEquals(List.of("outer starts", "outer starts", "outer finishes"), trace);
  }

  @EveryMode
  @DisplayName("PEP 380: delegating back to a generator of the chain: generator already executing")
  void loop(Mode mode) {
    List<Generator<String, String, String>> self = new ArrayList<>();
    Iterable<String> later = () -> self.get(0);
    var g = Delegator.outerOfIterable(mode, later, trace);
    self.add(g);
    IllegalStateException busy = assertThrows(IllegalStateException.class, g::next);
    assertEquals("generator already executing", busy.getMessage());
    assertEquals(List.of("outer starts", "outer finishes"), trace);
  }

  @EveryMode
  @DisplayName("gi_running: while the delegate runs, the whole chain is running")
  void runningChain(Mode mode) {
    List<Runnable> inside = new ArrayList<>();
    var inner = Samples.running(mode, inside);
    var middle = outer(mode, inner);
    var g = outer(mode, middle);
    List<Generator.State> states = new ArrayList<>();
    inside.add(() -> states.add(inner.state()));
    inside.add(() -> states.add(middle.state()));
    inside.add(() -> states.add(g.state()));
    inside.add(
        () ->
            assertEquals(
                "generator already executing",
                assertThrows(IllegalStateException.class, inner::next).getMessage()));
    g.next();
    assertEquals("second", g.next());
    var running = Generator.State.RUNNING;
    assertEquals(List.of(running, running, running), states);
  }

  @EveryMode
  @DisplayName("gi_yieldfrom: delegate() is the generator delegated to, null otherwise")
  void delegate(Mode mode) {
    var inner = inner(mode, Answer.PASS);
    var g = outer(mode, inner);
    assertNull(g.delegate());
    g.next();
    assertSame(inner, g.delegate());
    assertNull(inner.delegate());
    g.next();
    g.next();
    assertNull(g.delegate());
  }
}
