package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
import dev.fermata.processor.statemachine.Exit;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Stretch;
import dev.fermata.processor.statemachine.SuspensionPoint;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the lowering writes to: the state that is being filled, and what surrounds it (the
 * exception region, the depth of loops).
 */
final class StateBuilder {

  /** What runs from a state, as far as it is known. */
  private static final class Draft {
    final State state;
    final List<Instruction> instructions = new ArrayList<>();
    int line;
    Terminator terminator = new Terminator.Unreachable();

    Draft(State state) {
      this.state = state;
      this.line = state.line();
    }

    void beginStatement(int statementLine) {
      if (instructions.stream().allMatch(Instruction.Comment.class::isInstance)) {
        line = statementLine;
      }
    }

    Stretch finished() {
      return new Stretch(line, instructions, terminator);
    }
  }

  private final List<Draft> drafts = new ArrayList<>();
  private final Set<String> stateNames;
  private final List<Instruction.Comment> comments = new ArrayList<>();
  private Optional<ExceptionRegion> region = Optional.empty();
  private int depth;
  private @Nullable Draft current;

  /**
   * @param taken identifiers that no constant may be named like
   */
  StateBuilder(Set<String> taken) {
    this.stateNames = new HashSet<>(taken);
  }

  /** All states, in the order in which they were filled: that of the source. */
  Graph graph(State start) {
    Map<State, Stretch> stretches = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      if (stretches.put(draft.state, draft.finished()) != null) {
        throw new IllegalStateException(draft.state + " is filled twice");
      }
    }
    return new Graph(start, stretches);
  }

  Optional<ExceptionRegion> region() {
    return region;
  }

  /** A state that belongs where the builder stands. */
  State state(String name, int line) {
    return new State(free(name), line, depth, region, false);
  }

  /** One at which the coroutine starts or is resumed. */
  State resumePoint(String name, int line) {
    return new State(free(name), line, depth, region, true);
  }

  /** One in a region that the builder does not stand in yet. */
  State stateIn(ExceptionRegion inner, String name, int line) {
    return new State(free(name), line, depth, Optional.of(inner), false);
  }

  /** One outside of all loops and {@code try} statements. */
  State outermost(String name, int line) {
    return new State(free(name), line, 0, Optional.empty(), false);
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
      throw new IllegalStateException(current.state + " has no terminator yet");
    }
    current = new Draft(state);
    drafts.add(current);
  }

  /** Ends the current state, if there is one, by going on at {@code state}, and fills that. */
  void fallInto(State state) {
    end(new Terminator.Goto(state));
    start(state);
  }

  void add(Instruction instruction) {
    if (current != null) {
      writeComments(current);
      current.instructions.add(instruction);
    }
  }

  /** A comment for what comes next, wherever that will be. */
  void comment(String comment) {
    comments.add(new Instruction.Comment(comment));
  }

  private void writeComments(Draft draft) {
    draft.instructions.addAll(comments);
    comments.clear();
  }

  /** Writes comments behind which nothing comes in front of what came last. */
  void finishComments() {
    if (!drafts.isEmpty()) {
      writeComments(drafts.get(drafts.size() - 1));
    }
  }

  /** Notes that a statement of the source begins. */
  void beginStatement(int line) {
    if (current != null) {
      current.beginStatement(line);
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
      if (!(terminator instanceof Terminator.Goto) || !current.instructions.isEmpty()) {
        writeComments(current);
      }
      current.terminator = terminator;
      current = null;
    }
  }

  /** Fills a state with no more than its end, while another one goes on being filled. */
  void aside(State state, Terminator terminator) {
    Draft draft = new Draft(state);
    draft.terminator = terminator;
    drafts.add(draft);
  }

  void goTo(State state) {
    end(new Terminator.Goto(state));
  }

  /** Suspends, and goes on filling the state at which the coroutine is resumed. */
  void suspend(SuspensionPoint point, String resumeName, int line) {
    if (current == null) {
      return;
    }
    State resume = resumePoint(resumeName, line);
    end(new Terminator.Suspend(point, resume));
    start(resume);
  }

  /** Runs {@code body} with states that belong to {@code inner}. */
  void within(ExceptionRegion inner, Runnable body) {
    Optional<ExceptionRegion> outer = region;
    region = Optional.of(inner);
    body.run();
    if (region.orElse(null) != inner) {
      throw new IllegalStateException("the try at line " + inner.line() + " is left in another");
    }
    region = outer;
  }

  /** Runs {@code body} with states that belong to one more loop. */
  void withinLoop(Runnable body) {
    depth++;
    body.run();
    depth--;
  }
}
