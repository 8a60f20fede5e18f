package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.generator.Responder.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.function.Executable;

/** PEP 479: StopIteration never leaves a generator's body as itself; each test names its rule. */
class Pep479Test {

  private final List<String> trace = new ArrayList<>();

  private static void assertConverted(StopIteration cause, Executable call) {
    IllegalStateException failure = assertThrows(IllegalStateException.class, call);
    assertEquals("generator raised StopIteration", failure.getMessage());
    assertSame(cause, failure.getCause());
  }

  @EveryMode
  @DisplayName(
      "PEP 479: StopIteration out of the body becomes IllegalStateException with it as cause")
  void outOfBody(Mode mode) {
    StopIteration stop = new StopIteration("lost");
    var g = Samples.failing(mode, stop);
    assertConverted(stop, g::next);
    assertThrows(StopIteration.class, g::next);
  }

  @EveryMode
  @DisplayName("PEP 479: only StopIteration is converted, not its superclass")
  void superclass(Mode mode) {
    NoSuchElementException other = new NoSuchElementException();
    var g = Samples.failing(mode, other);
    assertSame(other, assertThrows(NoSuchElementException.class, g::next));
  }

  @EveryMode
  @DisplayName("PEP 479: a StopIteration raised and not caught is converted")
  void raised(Mode mode) {
    var g = Responder.responder(mode, Answer.PASS, trace);
    g.next();
    StopIteration stop = new StopIteration();
    assertConverted(stop, () -> g.raise(stop));
  }

  @EveryMode
  @DisplayName("PEP 479: a StopIteration raised on just-started is converted")
  void raisedOnJustStarted(Mode mode) {
    var g = Samples.echo(mode);
    StopIteration stop = new StopIteration();
    assertConverted(stop, () -> g.raise(stop));
    assertEquals(Generator.State.CLOSED, g.state());
  }

  @EveryMode
  @DisplayName("PEP 479: a StopIteration in answer to close is converted")
  void inAnswerToClose(Mode mode) {
    var g = Responder.responder(mode, Answer.STOP, trace);
    g.next();
    IllegalStateException failure = assertThrows(IllegalStateException.class, g::close);
    assertEquals("answer", ((StopIteration) failure.getCause()).value());
  }

  @EveryMode
  @DisplayName("PEP 479: a StopIteration out of a delegate reaches the delegator converted")
  void outOfDelegate(Mode mode) {
    StopIteration stop = new StopIteration("lost");
    var g = Delegator.recovering(mode, Samples.failing(mode, stop), trace);
    assertEquals("outer done", assertThrows(StopIteration.class, g::next).value());
    assertEquals(
        "outer caught java.lang.IllegalStateException: generator raised StopIteration",
        trace.get(1));
  }

  @EveryMode
  @DisplayName("PEP 479: a StopIteration raised into a chain is converted by the innermost")
  void raisedIntoChain(Mode mode) {
    var inner = Responder.responder(mode, Answer.PASS, trace);
    var g = Delegator.outer(mode, inner, trace);
    g.next();
    StopIteration stop = new StopIteration();
    assertConverted(stop, () -> g.raise(stop));
    assertEquals(List.of("outer starts", "caught StopIteration", "outer finishes"), trace);
  }
}
