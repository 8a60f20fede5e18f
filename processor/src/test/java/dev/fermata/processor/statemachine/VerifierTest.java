package dev.fermata.processor.statemachine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What must be true of states. */
class VerifierTest {

  @Test
  void whatIsRightPasses() {
    assertTrue(
        Verifier.check(
            "nothing",
            Notation.graph(
                """
                START*: goto FOR
                FOR: if (i < n) BODY else END
                BODY: suspend YIELD i -> YIELDED
                YIELDED*: i++; goto FOR
                END: return
                """)));
  }

  @Test
  void aTargetIsAState() {
    fails("NOWHERE, to which START leads, is not in the graph", "START*: goto NOWHERE");
  }

  @Test
  void aJumpInsideAStatementLeadsToAState() {
    fails(
        "NOWHERE, to which START leads, is not in the graph",
        "START*: if (n > 0) { goto NOWHERE; } return");
  }

  @Test
  void nothingGoesOnAtAResumePoint() {
    fails(
        "END goes on at YIELDED",
        """
        START*: suspend YIELD i -> YIELDED
        YIELDED*: if (n > 0) END else START_2
        END: goto YIELDED
        START_2: return
        """);
  }

  @Test
  void aSuspensionIsResumedAtAResumePoint() {
    fails(
        "START is resumed at END",
        """
        START*: suspend YIELD i -> END
        END: return
        """);
  }

  @Test
  void aResumePointHasOneSuspension() {
    fails(
        "OTHER and ONE are resumed at YIELDED",
        """
        START*: if (n > 0) ONE else OTHER
        ONE: suspend YIELD 1 -> YIELDED
        OTHER: suspend YIELD 2 -> YIELDED
        YIELDED*: return
        """);
    fails(
        "nothing suspends to be resumed at YIELDED",
        """
        START*: return
        YIELDED*: return
        """);
  }

  @Test
  void aHandlerIsOutsideOfItsRegion() {
    fails(
        "CATCH handles exceptions of the region that it is in",
        """
        START* in R: return
        CATCH in R: return
        R: anything -> e, CATCH
        """);
  }

  @Test
  void aFinallyBlockKnowsWhereItGoesOn() {
    fails(
        "the finally block does not know that it is left to OTHER",
        """
        START*: exit = OTHER; goto FINALLY
        FINALLY: leave by exit to END
        OTHER: return
        END: return
        """);
  }

  private static void fails(String message, String text) {
    Graph graph = Notation.graph(text);
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> Verifier.check("a pass", graph));
    assertEquals("after a pass: " + message, failure.getMessage().lines().findFirst().orElse(""));
  }
}
