package dev.fermata.processor.shaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.processor.statemachine.Notation;
import org.junit.jupiter.api.Test;

/** Jumps past states in which nothing happens. */
class JumpThreadingTest {

  @Test
  void jumpsPastEmptyStates() {
    threads(
        """
        START*: goto TRY
        TRY: goto TRY_2
        TRY_2: work(); if (n > 0) IF_END else TRY
        IF_END: goto END
        END: return
        """,
        """
        START*: goto TRY_2
        TRY: goto TRY_2
        TRY_2: work(); if (n > 0) END else TRY_2
        IF_END: goto END
        END: return
        """);
  }

  @Test
  void jumpsInsideStatementsAndExitsFollow() {
    threads(
        """
        START*: if (n > 0) { goto NEXT; } exit = NEXT; goto FINALLY
        FINALLY: leave by exit to NEXT, END
        NEXT: goto END
        END: return
        """,
        """
        START*: if (n > 0) { goto END; } exit = END; goto FINALLY
        FINALLY: leave by exit to END
        NEXT: goto END
        END: return
        """);
  }

  @Test
  void resumePointsStay() {
    threads(
        """
        START*: suspend YIELD 1 -> YIELDED
        YIELDED*: goto END
        END: return
        """,
        """
        START*: suspend YIELD 1 -> YIELDED
        YIELDED*: goto END
        END: return
        """);
  }

  @Test
  void anEndlessLoopOfNothingIsLeftAlone() {
    threads(
        """
        START*: goto ONE
        ONE: goto OTHER
        OTHER: goto ONE
        """,
        """
        START*: goto ONE
        ONE: goto OTHER
        OTHER: goto ONE
        """);
  }

  private static void threads(String before, String after) {
    assertEquals(after, JumpThreading.thread(Notation.graph(before)).toString());
  }
}
