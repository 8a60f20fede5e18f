package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.generator.Responder.Answer;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What comes of each answer of a delegate to each thing that can be raised in it, seen from outside
 * of its delegator: the full table.
 */
class AnswersTest {

  /** What is done to a delegator that stands in {@code yieldAll}. */
  private enum Action {
    CLOSE(null),
    RAISE_EXIT(new GeneratorExit()),
    RAISE_STOP(new StopIteration()),
    RAISE_ERROR(new AssertionError("raised")),
    RAISE_EXCEPTION(new IOException("raised"));

    private final Throwable raised;

    Action(Throwable raised) {
      this.raised = raised;
    }

    /** The outcome, in the words of the table. */
    String on(Generator<String, String, String> g) {
      try {
        if (raised != null) {
          return "yields " + g.raise(raised);
        }
        g.close();
        return "returns";
      } catch (Throwable failure) {
        return failure == raised ? "the same" : describe(failure);
      }
    }

    private static String describe(Throwable failure) {
      return failure instanceof IllegalStateException
          ? failure.getMessage()
          : failure.getClass().getSimpleName();
    }
  }

  @ParameterizedTest(name = "PEP 380: {0} in answer to {1}: {2}")
  @DisplayName("PEP 342, 380, 479: every answer of a delegate to close and raise")
  @CsvSource({
    "PASS, CLOSE, returns",
    "PASS, RAISE_EXIT, the same",
    "PASS, RAISE_STOP, generator raised StopIteration",
    "PASS, RAISE_ERROR, the same",
    "PASS, RAISE_EXCEPTION, the same",
    "RETURN, CLOSE, returns",
    "RETURN, RAISE_EXIT, the same",
    "RETURN, RAISE_STOP, yields after",
    "RETURN, RAISE_ERROR, yields after",
    "RETURN, RAISE_EXCEPTION, yields after",
    "YIELD, CLOSE, generator ignored GeneratorExit",
    "YIELD, RAISE_EXIT, generator ignored GeneratorExit",
    "YIELD, RAISE_STOP, yields answer",
    "YIELD, RAISE_ERROR, yields answer",
    "YIELD, RAISE_EXCEPTION, yields answer",
    "FAIL, CLOSE, IllegalArgumentException",
    "FAIL, RAISE_EXIT, IllegalArgumentException",
    "FAIL, RAISE_STOP, IllegalArgumentException",
    "FAIL, RAISE_ERROR, IllegalArgumentException",
    "FAIL, RAISE_EXCEPTION, IllegalArgumentException",
    "STOP, CLOSE, generator raised StopIteration",
    "STOP, RAISE_EXIT, generator raised StopIteration",
    "STOP, RAISE_STOP, generator raised StopIteration",
    "STOP, RAISE_ERROR, generator raised StopIteration",
    "STOP, RAISE_EXCEPTION, generator raised StopIteration",
    "EXIT, CLOSE, returns",
    "EXIT, RAISE_EXIT, the same",
    "EXIT, RAISE_STOP, GeneratorExit",
    "EXIT, RAISE_ERROR, GeneratorExit",
    "EXIT, RAISE_EXCEPTION, GeneratorExit",
  })
  void answers(Answer answer, Action action, String outcome) {
    for (Mode mode : Mode.values()) {
      var inner = Responder.responder(mode, answer, new ArrayList<>());
      var g = Delegator.outer(mode, inner, new ArrayList<>());
      g.next();
      assertEquals(outcome, action.on(g), mode.name());
      var expected = outcome.startsWith("yields") ? "SUSPENDED" : "CLOSED";
      assertEquals(expected, g.state().name(), mode.name());
    }
  }
}
