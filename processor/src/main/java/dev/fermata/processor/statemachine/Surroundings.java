package dev.fermata.processor.statemachine;

import java.util.List;
import java.util.Set;

/**
 * What a machine has beside its states.
 *
 * @param taken names that nothing else may get
 * @param suppressed the warnings that the user has switched off
 * @param receiver the name of the host's instance in the machine
 * @param accesses members that are reached through method handles
 * @param memberClasses the source of local classes that became members
 * @param shadows names that mean something else in the machine than the types that have them: those
 *     of member classes, of variables and of fields
 */
public record Surroundings(
    Set<String> taken,
    List<String> suppressed,
    String receiver,
    List<MemberAccess> accesses,
    List<Code> memberClasses,
    Set<String> shadows) {

  public Surroundings {
    taken = Set.copyOf(taken);
    suppressed = List.copyOf(suppressed);
    accesses = List.copyOf(accesses);
    memberClasses = List.copyOf(memberClasses);
    shadows = Set.copyOf(shadows);
  }
}
