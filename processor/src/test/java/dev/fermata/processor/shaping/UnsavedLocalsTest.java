package dev.fermata.processor.shaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Notation;
import dev.fermata.processor.statemachine.SuspensionPoint.Protocol;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which variables may be newer than their fields. */
class UnsavedLocalsTest {

  @ParameterizedTest
  @EnumSource
  void whatMayGoOnHasSavedNothing(Protocol protocol) {
    String states =
        """
        START*: x = 1; suspend %s 2 -> RESUMED
        RESUMED*: goto END
        END: return
        """
            .formatted(protocol);
    assertEquals(Set.of("x"), unsavedAtEnd(states, "START"));
    assertEquals(protocol.mayGoOn() ? Set.of("x") : Set.of(), unsavedAtEnd(states, "END"));
  }

  @Test
  void anOperandAssignsBeforeAnythingIsSaved() {
    String states =
        """
        START*: suspend CALL x = 1 -> RESUMED
        RESUMED*: return
        """;
    assertEquals(Set.of("x"), unsavedAtEnd(states, "START"));
  }

  @Test
  void aHandlerMeetsWhatItsRegionAssigned() {
    String states =
        """
        START* in R: x = 1; return
        CATCH: return
        R: anything -> e, CATCH
        """;
    assertEquals(Set.of("e", "x"), unsavedAtEnd(states, "CATCH"));
  }

  private static Set<String> unsavedAtEnd(String states, String state) {
    Notation notation = Notation.read(states);
    return UnsavedLocals.of(notation.graph()).atEnd(notation.state(state)).stream()
        .map(Local::name)
        .collect(Collectors.toSet());
  }
}
