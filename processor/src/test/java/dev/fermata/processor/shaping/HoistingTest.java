package dev.fermata.processor.shaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Layout;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Locals;
import dev.fermata.processor.statemachine.Notation;
import dev.fermata.processor.statemachine.State;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where variables are kept, and what is saved. */
class HoistingTest {

  @Test
  void whatCrossesASuspensionIsAField() {
    keeps(
        """
        START*: var n = read(); var sum = n; suspend YIELD n -> YIELDED
        YIELDED*: use(sum); return
        """,
        "n IN_PLACE, sum FIELD; START saves sum");
  }

  @Test
  void whatCrossesStatesOnlyIsAVariableOfTheStep() {
    keeps(
        """
        START*: var n = read(); goto WHILE
        WHILE: if (n > 0) { goto WHILE; } use(n); return
        """,
        "n STEP");
  }

  @Test
  void onlyWhatChangedIsSaved() {
    keeps(
        """
        START*: var name = 1; goto WHILE
        WHILE: suspend YIELD name -> YIELDED
        YIELDED*: suspend YIELD name -> YIELDED_2
        YIELDED_2*: goto WHILE
        """,
        "name FIELD; WHILE saves name");
  }

  private static void keeps(String states, String expected) {
    Graph graph = Notation.graph(states);
    Layout layout = Arrangement.arrange(graph, Inlining.inline(graph));
    Names given = new Names(Set.of("co"), Set.of(), Set.of("co"));
    Locals locals = Hoisting.hoist(graph, layout, Liveness.of(graph), given);
    String places =
        locals.all().stream()
            .map(local -> locals.name(local) + " " + locals.storage(local))
            .collect(Collectors.joining(", "));
    String saves =
        graph.states().stream()
            .filter(state -> !locals.savedAt(state).isEmpty())
            .map(state -> "; " + state + " saves " + names(locals, state))
            .collect(Collectors.joining());
    assertEquals(expected, places + saves);
  }

  private static String names(Locals locals, State state) {
    return locals.savedAt(state).stream().map(Local::name).collect(Collectors.joining(" "));
  }
}
