package dev.fermata.processor.statemachine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A coroutine ready to be written.
 *
 * @param parts the states, in the order in which they are written
 * @param locals where each variable is kept
 * @param saves what has to be saved to fields when a state suspends, by that state
 * @param live what is live where a state begins, for jumps between parts
 * @param clears the fields to clear when a state ends, since nothing reads them any more
 * @param names the final names of variables
 * @param read the variables that something reads
 * @param taken names that nothing else may get
 * @param suppressed the warnings that the user has switched off
 * @param receiver the name of the host's instance in the machine
 * @param accesses members that are reached through method handles
 * @param memberClasses the source of local classes that became members
 * @param memberClassNames their simple names
 */
public record StateMachine(
    List<Part> parts,
    Map<Local, HoistedLocal> locals,
    Map<State, List<Local>> saves,
    Map<State, List<Local>> live,
    Map<State, List<String>> clears,
    Map<Local, String> names,
    Set<Local> read,
    Set<String> taken,
    List<String> suppressed,
    String receiver,
    List<MemberAccess> accesses,
    List<Code> memberClasses,
    List<String> memberClassNames) {

  public StateMachine {
    parts = List.copyOf(parts);
    accesses = List.copyOf(accesses);
    memberClasses = List.copyOf(memberClasses);
    memberClassNames = List.copyOf(memberClassNames);
  }

  /** Whether anything reads a variable: exits of finally blocks with one way out are not read. */
  public boolean isRead(Local local) {
    return read.contains(local);
  }

  /** Whether a field is cleared somewhere, so that it cannot be final. */
  public boolean isCleared(String field) {
    return clears.values().stream().anyMatch(fields -> fields.contains(field));
  }

  /** Where a variable is kept. */
  public HoistedLocal.Storage storage(Local local) {
    HoistedLocal hoisted = locals.get(local);
    if (hoisted == null) {
      throw new IllegalStateException("nobody decided where to keep " + local);
    }
    return hoisted.storage();
  }
}
