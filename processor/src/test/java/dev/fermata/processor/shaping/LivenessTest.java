package dev.fermata.processor.shaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Notation;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is live where a state begins. */
class LivenessTest {

  @Test
  void aLoopKeepsWhatItsNextRoundReads() {
    live(
        """
        START*: var i = 0; goto FOR
        FOR: if (i < n) BODY else END
        BODY: suspend YIELD i -> YIELDED
        YIELDED*: i++; goto FOR
        END: return
        """,
        "YIELDED",
        "i n");
  }

  @Test
  void anAssignmentEndsALife() {
    live(
        """
        START*: suspend YIELD n -> YIELDED
        YIELDED*: n = 2; use(n); return
        """,
        "YIELDED",
        "");
  }

  @Test
  void handlersKeepWhatTheyReadAllThroughTheState() {
    live(
        """
        START*: suspend YIELD 1 -> YIELDED
        YIELDED* in R: n = f(); return n
        CATCH: use(n, e); return
        R: anything -> e, CATCH
        """,
        "YIELDED",
        "n");
  }

  @Test
  void jumpsAddWhatTheirTargetsWant() {
    live(
        """
        START*: suspend YIELD 1 -> YIELDED
        YIELDED*: if (f()) { goto OTHER; } return
        OTHER: use(n); return
        """,
        "YIELDED",
        "n");
  }

  private static void live(String states, String state, String expected) {
    Notation notation = Notation.read(states);
    Liveness liveness = Liveness.of(notation.graph());
    assertEquals(
        expected,
        liveness.in(notation.state(state)).stream()
            .map(Local::name)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(" ")));
  }
}
