package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.generator.Descent.Bottom;
import dev.fermata.generator.Descent.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exceptions that cross suspended frames show them, in terms of the source as written. */
class TracebackTest {

  private static List<String> appended(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(element -> element.getClassName().equals("Samples"))
        .map(StackTraceElement::toString)
        .toList();
  }

  @Test
  @DisplayName("stack traces: suspended callers are appended, once, innermost first")
  void callers() {
    for (Level level : List.of(Level.OPEN, Level.FINALLY)) {
      Generator.OfInt<Void, Integer> g =
          Generator.ofInt(new Descent(3, Bottom.YIELD_AND_FAIL, level, new int[1]));
      g.next();
      Throwable failure = assertThrows(IllegalArgumentException.class, g::next);
      assertEquals(Collections.nCopies(3, "Samples.Descent(Samples.java:101)"), appended(failure));
      StackTraceElement[] trace = failure.getStackTrace();
      assertEquals("Samples", trace[trace.length - 1].getClassName());
      assertEquals(Descent.class.getName(), trace[0].getClassName());
    }
  }

  @Test
  @DisplayName("stack traces: an exception raised from outside shows where it was raised")
  void raised() {
    List<String> trace = new ArrayList<>();
    var g = Delegator.outerOfIterable(Mode.LOWERED, List.of("a", "b"), trace);
    g.next();
    IOException raised = new IOException();
    assertSame(raised, assertThrows(IOException.class, () -> g.raise(raised)));
    assertEquals(List.of("Samples.Delegator(Samples.java:101)"), appended(raised));
  }

  @Test
  @DisplayName("stack traces: delegators are appended like callers")
  void delegators() {
    List<String> trace = new ArrayList<>();
    var inner = Responder.responder(Mode.LOWERED, Responder.Answer.PASS, trace);
    var g = Delegator.outer(Mode.LOWERED, inner, trace);
    g.next();
    IOException raised = new IOException();
    assertThrows(IOException.class, () -> g.raise(raised));
    assertEquals(
        List.of("Samples.Responder(Samples.java:101)", "Samples.Delegator(Samples.java:101)"),
        appended(raised));
  }

  @Test
  @DisplayName("stack traces: what is appended is capped")
  void capped() {
    Generator.OfInt<Void, Integer> g = Generator.ofInt(new Descent(1000, Bottom.YIELD_AND_FAIL));
    g.next();
    Throwable failure = assertThrows(IllegalArgumentException.class, g::next);
    assertTrue(appended(failure).size() <= 32);
  }

  @Test
  @DisplayName("stack traces: an exception raised over and over does not grow for ever")
  void raisedOverAndOver() {
    IOException raised = new IOException();
    for (int i = 0; i < 5000; i++) {
      var g = Samples.echo(Mode.LOWERED);
      g.next();
      assertThrows(IOException.class, () -> g.raise(raised));
    }
    assertTrue(raised.getStackTrace().length <= 1024);
  }

  @Test
  @DisplayName("stack traces: an exception without one crosses as it is")
  void withoutTrace() {
    Exception signal =
        new IOException() {
          private static final long serialVersionUID = 1L;

          @Override
          public StackTraceElement[] getStackTrace() {
            return null;
          }
        };
    var g = Samples.echo(Mode.LOWERED);
    g.next();
    assertSame(signal, assertThrows(IOException.class, () -> g.raise(signal)));
  }
}
