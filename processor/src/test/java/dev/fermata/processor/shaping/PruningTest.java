package dev.fermata.processor.shaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.processor.statemachine.Notation;
import org.junit.jupiter.api.Test;

/** Dropping what nothing leads to. */
class PruningTest {

  @Test
  void dropsWhatNothingLeadsTo() {
    prunes(
        """
        START*: goto WHILE
        WHILE: suspend YIELD 1 -> YIELDED
        YIELDED*: goto WHILE
        WHILE_END: goto END
        END: return
        """,
        """
        START*: goto WHILE
        WHILE: suspend YIELD 1 -> YIELDED
        YIELDED*: goto WHILE
        """);
  }

  @Test
  void keepsHandlersAndTargetsOfJumps() {
    prunes(
        """
        START* in R: if (n > 0) { goto ASIDE; } return
        ASIDE: return n
        CATCH: throw e
        R: anything -> e, CATCH
        """,
        """
        START* in R: if (n > 0) { goto ASIDE; } return
        ASIDE: return n
        CATCH: throw e
        R: anything -> e, CATCH
        """);
  }

  private static void prunes(String before, String after) {
    assertEquals(after, Pruning.prune(Notation.graph(before)).toString());
  }
}
