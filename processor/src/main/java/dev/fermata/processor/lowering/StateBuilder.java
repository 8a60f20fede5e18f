package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
import dev.fermata.processor.statemachine.Exit;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.SuspensionPoint;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the lowering writes to: the state that is being filled, and what surrounds it (the
 * exception region, the depth of loops).
 */
final class StateBuilder {
  private final List<State> states = new ArrayList<>();
  private final List<State> started = new ArrayList<>();
  private final Set<String> stateNames;
  private final List<Instruction.Comment> comments = new ArrayList<>();
  private Optional<ExceptionRegion> region = Optional.empty();
  private int depth;
  private @Nullable State current;

  /**
   * @param taken identifiers that no constant may be named like
   */
  StateBuilder(Set<String> taken) {
    this.stateNames = new HashSet<>(taken);
  }

  /** All states, in the order in which they were filled: that of the source. */
  List<State> states() {
    Set<State> ordered = new LinkedHashSet<>(started);
    ordered.addAll(states);
    return List.copyOf(ordered);
  }

  /** Adds a state that is complete. */
  void add(State state) {
    states.add(state);
  }

  Optional<ExceptionRegion> region() {
    return region;
  }

  /** A state that belongs where the builder stands. */
  State state(String name, int line) {
    State state = new State(free(name), line, depth, region);
    states.add(state);
    return state;
  }

  private String free(String name) {
    String candidate = name;
    for (int i = 2; !stateNames.add(candidate); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }

  /** Whether what is lowered now can be reached at all. */
  boolean isReachable() {
    return current != null;
  }

  /** Goes on filling {@code state}; whatever ran before has been ended. */
  void start(State state) {
    if (current != null) {
      throw new IllegalStateException(current + " has no terminator yet");
    }
    current = state;
    started.add(state);
  }

  /** Ends the current state, if there is one, by going on at {@code state}, and fills that. */
  void fallInto(State state) {
    end(new Terminator.Goto(state));
    start(state);
  }

  void add(Instruction instruction) {
    if (current != null) {
      writeComments(current);
      current.add(instruction);
    }
  }

  /** A comment for what comes next, wherever that will be. */
  void comment(String comment) {
    comments.add(new Instruction.Comment(comment));
  }

  private void writeComments(State state) {
    comments.forEach(state::add);
    comments.clear();
  }

  /** Writes comments behind which nothing comes in front of what came last. */
  void finishComments() {
    if (!started.isEmpty()) {
      writeComments(started.get(started.size() - 1));
    }
  }

  /** Notes that a statement of the source begins. */
  void beginStatement(int line) {
    if (current != null) {
      current.beginsStatement(line);
    }
  }

  void statement(Object... parts) {
    add(new Instruction.Statement(Code.of(parts)));
  }

  /** What an exit has to note before it goes. */
  void note(Exit exit) {
    exit.code().pieces().forEach(piece -> statement(piece));
  }

  void assign(Local local, Code value) {
    add(new Instruction.Statement(Code.of(Code.assign(local, value), ";"), Optional.of(local)));
  }

  /** A temporary with a value; the code that reads it. */
  Code temporary(String name, TypeName type, Code value) {
    Local local = new Local(name, type, Local.Kind.TEMPORARY);
    add(new Instruction.Declaration(local, Optional.empty(), Optional.of(value)));
    return Code.of(local);
  }

  void end(Terminator terminator) {
    if (current != null) {
      // A state that only goes on will not be written: its comments go on, too.
      if (!(terminator instanceof Terminator.Goto) || !current.instructions().isEmpty()) {
        writeComments(current);
      }
      current.end(terminator);
      current = null;
    }
  }

  void goTo(State state) {
    end(new Terminator.Goto(state));
  }

  /** Suspends, and goes on filling the state at which the coroutine is resumed. */
  void suspend(SuspensionPoint point, String resumeName, int line) {
    if (current == null) {
      return;
    }
    State resume = state(resumeName, line);
    resume.markResumePoint();
    end(new Terminator.Suspend(point, resume));
    start(resume);
  }

  /** Runs {@code body} with states that belong to {@code inner}. */
  void within(ExceptionRegion inner, Runnable body) {
    Optional<ExceptionRegion> outer = region;
    region = Optional.of(inner);
    body.run();
    region = outer;
  }

  /** Runs {@code body} with states that belong to one more loop. */
  void withinLoop(Runnable body) {
    depth++;
    body.run();
    depth--;
  }
}
