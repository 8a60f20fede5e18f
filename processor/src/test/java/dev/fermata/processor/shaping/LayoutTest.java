package dev.fermata.processor.shaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.processor.statemachine.Block;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Layout;
import dev.fermata.processor.statemachine.Nesting;
import dev.fermata.processor.statemachine.Notation;
import dev.fermata.processor.statemachine.State;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which states are cases, in which order, and which of them fall through. */
class LayoutTest {

  @Test
  void aLoopFallsThroughToItsHead() {
    lays(
        """
        START*: var i = 0; goto FOR
          FOR: if (i < n) BODY else END
          BODY: suspend YIELD i -> YIELDED
          YIELDED*: i++; goto FOR
        END: return
        """,
        "START",
        "YIELDED falls through",
        "FOR BODY END");
  }

  @Test
  void aStateWithTwoWaysToItIsACase() {
    lays(
        """
        START*: if (n > 0) THEN else ELSE
        THEN: a(); goto END
        ELSE: b(); goto END
        END: return
        """,
        "START THEN ELSE falls through",
        "END");
  }

  @Test
  void aTryIsACaseOfItsOwn() {
    lays(
        """
        START*: goto TRY
        TRY in R: a(); goto END
        CATCH: throw e
        END: return
        R: anything -> e, CATCH
        """,
        "START",
        "TRY",
        "CATCH",
        "END");
  }

  @Test
  void aResumePointWhereNothingHappensIsOneMoreLabel() {
    lays(
        """
        START*: goto WHILE
        WHILE: a(); suspend YIELD 1 -> YIELDED
        YIELDED*: goto WHILE
        """,
        "START falls through",
        "YIELDED falls through",
        "WHILE");
  }

  @Test
  void aCalleeThatReturnedAtOnceGoesOnInTheNextCase() {
    lays(
        """
        START*: suspend CALL inOrder(n) -> RETURNED
        RETURNED*: a(); return
        """,
        "START falls through",
        "RETURNED");
  }

  /** A line a case: the states written in it, and whether it runs on into the next. */
  private static void lays(String states, String... cases) {
    Graph graph = Notation.graph(states);
    Nesting nesting = Inlining.inline(graph);
    Layout layout = Arrangement.arrange(graph, nesting);
    assertEquals(
        List.of(cases),
        layout.parts().get(0).blocks().stream().map(block -> line(block, graph, nesting)).toList());
  }

  private static String line(Block block, Graph graph, Nesting nesting) {
    return graph.states().stream()
            .filter(state -> nesting.head(state) == block.head())
            .map(State::name)
            .collect(Collectors.joining(" "))
        + (block.next().isPresent() ? " falls through" : "");
  }
}
