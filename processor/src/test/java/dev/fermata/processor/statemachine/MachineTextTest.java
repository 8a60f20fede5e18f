package dev.fermata.processor.statemachine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Printing states, and reading them again. */
class MachineTextTest {

  @Test
  void whatIsPrintedIsReadAgain() {
    String text =
        """
        START*: var i = 0; goto TRY
          TRY in R2: if (i < n) { goto END; } suspend YIELD i -> YIELDED
          YIELDED* in R2: i += 1; exit = END; goto FINALLY
        CATCH in R: use(e); goto FINALLY
        FAILED: exit = RETHROW; goto FINALLY
        FINALLY: log(i); leave by exit to END, RETHROW
        RETHROW: throw thrown
        END: if (i == n) DONE else TRY
        DONE: return i
        R: anything -> thrown, FAILED
        R2: IOException -> e, CATCH; in R
        """;
    assertEquals(text, Notation.graph(text).toString());
  }
}
