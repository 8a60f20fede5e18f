package dev.fermata.processor.writing;

import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.statemachine.Block;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Part;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.StateMachine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The names in one machine: the numbers of its states, its variables, and what is made up. */
final class MachineNames {
  private final CoroutineMethod method;
  private final StateMachine machine;
  private final Set<String> taken;
  private final Map<State, String> constants = new LinkedHashMap<>();
  private final Map<State, Integer> parts = new HashMap<>();
  private final String next;
  private final String now;
  private final String failure;
  private final String dispatch;
  private final String lines;
  private final String ended;

  MachineNames(CoroutineMethod method, StateMachine machine) {
    this.method = method;
    this.machine = machine;
    this.taken = new HashSet<>(machine.surroundings().taken());
    machine.locals().all().forEach(local -> taken.add(machine.locals().name(local)));
    machine.surroundings().accesses().forEach(access -> taken.add(AccessorWriter.constant(access)));
    taken.add(method.scopeName());
    for (int i = 0; i < machine.layout().parts().size(); i++) {
      for (Block block : machine.layout().parts().get(i).blocks()) {
        constants.put(block.head(), fresh(block.head().name()));
        parts.put(block.head(), i);
      }
    }
    this.next = fresh("next");
    this.now = fresh("now");
    this.failure = fresh("failure");
    this.dispatch = fresh("dispatch");
    this.lines = fresh("LINES");
    this.ended = fresh("ENDED");
  }

  CoroutineMethod method() {
    return method;
  }

  StateMachine machine() {
    return machine;
  }

  /** A name that nothing in the machine has, like this one if possible. */
  String fresh(String wanted) {
    String candidate = wanted;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = wanted + (Character.isDigit(wanted.charAt(wanted.length() - 1)) ? "_" : "") + i;
    }
    return candidate;
  }

  /** The constant that holds the number of a state; states are numbered in the order written. */
  String constant(State state) {
    return Objects.requireNonNull(
        constants.get(state), () -> state + " is written inside another state");
  }

  /** The states that have a number, in order of their numbers. */
  Map<State, String> constants() {
    return constants;
  }

  int part(State state) {
    return Objects.requireNonNull(parts.get(state));
  }

  boolean isInPart(State state, Part part) {
    return machine.layout().parts().indexOf(part) == part(state);
  }

  String name(Local local) {
    return machine.locals().name(local);
  }

  /** The parameter that holds the root. */
  String root() {
    return method.scopeName();
  }

  /** The variable that holds the state to go on at. */
  String next() {
    return next;
  }

  /** The variable that holds the state that runs. */
  String now() {
    return now;
  }

  /** What was thrown. */
  String failure() {
    return failure;
  }

  /** The constant that holds the line of each state. */
  String lines() {
    return lines;
  }

  /** The constant that stands for bodies that have ended. */
  String ended() {
    return ended;
  }

  /** The label of the loop. */
  String dispatch() {
    return dispatch;
  }
}
