package dev.fermata.processor.shaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Notation;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which variables need places of their own. */
class InterferenceTest {

  @Test
  void whatIsReadNoMoreGivesItsPlaceToTheNext() {
    interfere(
        """
        START*: var a = f(); suspend AWAIT a -> AWAITED
        AWAITED*: use(a); var b = g(); suspend AWAIT b -> AWAITED_2
        AWAITED_2*: use(b); return
        """,
        "");
  }

  @Test
  void whatIsReadForTheAssignmentItselfGivesItsPlaceToo() {
    interfere(
        """
        START*: var a = f(); goto NEXT
        NEXT: var b = a; goto END
        END: return b
        """,
        "");
  }

  @Test
  void whatIsReadLaterDoesNot() {
    interfere(
        """
        START*: var a = f(); suspend AWAIT a -> AWAITED
        AWAITED*: var b = g(); suspend AWAIT b -> AWAITED_2
        AWAITED_2*: use(a); return
        """,
        "a b");
  }

  @Test
  void norDoesWhatAHandlerReads() {
    interfere(
        """
        START*: var a = f(); goto TRY
        TRY in R: var b = g(); suspend AWAIT b -> AWAITED
        AWAITED* in R: return
        FAILED: use(a); throw thrown
        R: anything -> thrown, FAILED
        """,
        "a b, a thrown");
  }

  private static void interfere(String states, String expected) {
    Graph graph = Notation.graph(states);
    Interference interference = Interference.of(graph, Liveness.of(graph));
    List<Local> locals = new ArrayList<>(locals(graph));
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < locals.size(); i++) {
      for (Local other : locals.subList(i + 1, locals.size())) {
        assertEquals(
            interference.between(locals.get(i), other), interference.between(other, locals.get(i)));
        if (interference.between(locals.get(i), other)) {
          pairs.add(locals.get(i) + " " + other);
        }
      }
    }
    assertEquals(expected, String.join(", ", pairs));
  }

  private static Set<Local> locals(Graph graph) {
    Set<Local> result = new LinkedHashSet<>();
    for (State state : graph.states()) {
      Stretch stretch = graph.at(state);
      stretch.instructions().forEach(i -> i.assigns().ifPresent(result::add));
      for (Code code : stretch.codes()) {
        code.forEachUse(use -> result.add(use.local()));
      }
    }
    return result;
  }
}
