package dev.fermata.processor.shaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.TypeName;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.SuspensionPoint;
import dev.fermata.processor.statemachine.SuspensionPoint.Protocol;
import dev.fermata.processor.statemachine.Terminator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnsavedLocalsTest {
  private final Local x = new Local("x", TypeName.INT, Local.Kind.LOCAL);
  private final State before = state("BEFORE");
  private final State resumed = state("RESUMED");
  private final State end = state("END");

  UnsavedLocalsTest() {
    resumed.end(new Terminator.Goto(end));
    end.end(new Terminator.Return(Optional.empty()));
  }

  private static State state(String name) {
    return new State(name, 1, 0, Optional.empty());
  }

  private void suspend(Protocol protocol, Code operand) {
    before.end(new Terminator.Suspend(new SuspensionPoint(protocol, operand), resumed));
  }

  private Set<Local> unsavedAtEnd(State state) {
    return UnsavedLocals.of(List.of(before, resumed, end)).atEnd(state);
  }

  @ParameterizedTest
  @EnumSource
  void whatMayGoOnHasSavedNothing(Protocol protocol) {
    before.add(new Instruction.Statement(Code.of(Code.assign(x, Code.of("1")), ";")));
    suspend(protocol, Code.of("2"));
    assertEquals(Set.of(x), unsavedAtEnd(before));
    assertEquals(protocol.mayGoOn() ? Set.of(x) : Set.of(), unsavedAtEnd(end));
  }

  @Test
  void anOperandAssignsBeforeAnythingIsSaved() {
    suspend(Protocol.CALL, Code.assign(x, Code.of("1")));
    assertEquals(Set.of(x), unsavedAtEnd(before));
  }
}
