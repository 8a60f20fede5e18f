package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which variables need places of their own: one is assigned while the value of the other is wanted.
 *
 * <pre>{@code
 * old = first;  first = old + resumed(co);     // both olds can be one variable, since
 * old2 = first; first = old2 + resumed(co);    // the first is not read any more
 * }</pre>
 */
final class Interference implements Liveness.Observer {
  private final Liveness liveness;
  private final Map<Local, Set<Local>> others = new HashMap<>();

  private Interference(Liveness liveness) {
    this.liveness = liveness;
  }

  static Interference of(Graph graph, Liveness liveness) {
    Interference interference = new Interference(liveness);
    for (State state : graph.states()) {
      interference.addAll(liveness.in(state), liveness.in(state));
      liveness.walk(state, interference);
      state.forEachHandler(
          handler -> interference.add(handler.holder(), liveness.in(handler.target())));
    }
    return interference;
  }

  /** Whether two variables need places of their own. */
  boolean between(Local one, Local other) {
    return others.getOrDefault(one, Set.of()).contains(other);
  }

  /** What an instruction assigns last may take the place of what it reads. */
  @Override
  public void instruction(Instruction instruction, Set<Local> after) {
    instruction.assigns().ifPresent(local -> add(local, after));
    writes(instruction.codes(), instruction.assigns(), after);
  }

  @Override
  public void terminator(Terminator terminator, Set<Local> after) {
    writes(terminator.codes(), Optional.empty(), after);
  }

  /** Assigned in the middle of something, where anything that it names may still be wanted. */
  private void writes(List<Code> codes, Optional<Local> last, Set<Local> after) {
    Set<Local> written = new HashSet<>();
    Set<Local> wanted = new HashSet<>(after);
    for (Code code : codes) {
      code.forEachUse(
          use -> {
            wanted.add(use.local());
            if (use.access().assigns()) {
              written.add(use.local());
            }
          });
      code.forEachTarget(target -> wanted.addAll(liveness.in(target)));
    }
    last.ifPresent(written::remove);
    addAll(written, wanted);
  }

  private void addAll(Set<Local> some, Set<Local> wanted) {
    some.forEach(local -> add(local, wanted));
  }

  private void add(Local local, Set<Local> wanted) {
    for (Local other : wanted) {
      if (other != local) {
        others.computeIfAbsent(local, l -> new HashSet<>()).add(other);
        others.computeIfAbsent(other, l -> new HashSet<>()).add(local);
      }
    }
  }
}
