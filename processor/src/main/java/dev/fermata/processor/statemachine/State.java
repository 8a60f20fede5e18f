package dev.fermata.processor.statemachine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A stretch of the coroutine without a suspension inside: instructions, then a terminator. Filled
 * by the lowering, then only read.
 */
public final class State {

  private final String name;
  private final int line;
  private final int depth;
  private final Optional<ExceptionRegion> region;
  private final List<Instruction> instructions = new ArrayList<>();
  private Terminator terminator = new Terminator.Unreachable();
  private int codeLine;
  private boolean resumePoint;
  private boolean inlined;

  /**
   * @param name what its constant is called
   * @param line where the coroutine is while it waits to run on from here: the line of the call
   *     that suspended it
   * @param depth how many lowered loops it is in
   */
  public State(String name, int line, int depth, Optional<ExceptionRegion> region) {
    this.name = name;
    this.line = line;
    this.codeLine = line;
    this.depth = depth;
    this.region = region;
  }

  public String name() {
    return name;
  }

  public int line() {
    return line;
  }

  /**
   * The line of the first code that runs here. That is another than {@link #line()} where a state
   * begins with a new statement.
   */
  public int codeLine() {
    return codeLine;
  }

  /** Notes that a statement begins here, at a line of the source as written. */
  public void beginsStatement(int line) {
    if (instructions.stream().allMatch(i -> i instanceof Instruction.Comment)) {
      codeLine = line;
    }
  }

  public int depth() {
    return depth;
  }

  public Optional<ExceptionRegion> region() {
    return region;
  }

  public void add(Instruction instruction) {
    instructions.add(instruction);
  }

  public List<Instruction> instructions() {
    return instructions;
  }

  public void end(Terminator terminator) {
    this.terminator = terminator;
  }

  public Terminator terminator() {
    return terminator;
  }

  /** Whether the coroutine can be resumed here (or starts here). */
  public boolean isResumePoint() {
    return resumePoint;
  }

  public void markResumePoint() {
    resumePoint = true;
  }

  /** Whether it is written inside the one state that leads to it. */
  public boolean isInlined() {
    return inlined;
  }

  public void setInlined(boolean inlined) {
    this.inlined = inlined;
  }

  /** The states that may run next, exceptions aside, in order of the source. */
  public List<State> successors() {
    List<State> result = new ArrayList<>();
    forEachCode(code -> code.forEachTarget(result::add));
    result.addAll(next());
    return result;
  }

  /** The states to which the terminator leads. */
  public List<State> next() {
    List<State> result = new ArrayList<>();
    if (terminator instanceof Terminator.Goto to) {
      result.add(to.target());
    } else if (terminator instanceof Terminator.Branch branch) {
      result.add(branch.then());
      result.add(branch.otherwise());
    } else if (terminator instanceof Terminator.Dispatch dispatch) {
      dispatch.cases().forEach(c -> result.add(c.target()));
      dispatch.otherwise().ifPresent(result::add);
    } else if (terminator instanceof Terminator.Suspend suspend) {
      result.add(suspend.resume());
    } else if (terminator instanceof Terminator.EndFinally end) {
      result.addAll(end.targets());
    }
    return result;
  }

  /** Calls {@code action} for every handler an exception may reach from here, innermost first. */
  public void forEachHandler(Consumer<ExceptionRegion.Handler> action) {
    for (Optional<ExceptionRegion> r = region; r.isPresent(); r = r.get().parent()) {
      r.get().handlers().forEach(action);
    }
  }

  /** Calls {@code action} for all code of instructions and terminator, in order of evaluation. */
  public void forEachCode(Consumer<Code> action) {
    for (Instruction instruction : instructions) {
      if (instruction instanceof Instruction.Statement statement) {
        action.accept(statement.code());
      } else if (instruction instanceof Instruction.Declaration declaration) {
        declaration.initializer().ifPresent(action);
      }
    }
    terminatorCode().forEach(action);
  }

  /** The code of the terminator, in order of evaluation. */
  public List<Code> terminatorCode() {
    List<Code> result = new ArrayList<>();
    if (terminator instanceof Terminator.Branch branch) {
      result.add(branch.condition());
    } else if (terminator instanceof Terminator.Dispatch dispatch) {
      result.add(dispatch.selector());
      for (Terminator.Dispatch.Case c : dispatch.cases()) {
        result.add(c.labels());
        result.add(c.bindings());
      }
    } else if (terminator instanceof Terminator.Suspend suspend) {
      suspend.point().operand().ifPresent(result::add);
    } else if (terminator instanceof Terminator.Return ret) {
      ret.value().ifPresent(result::add);
    } else if (terminator instanceof Terminator.Throw thrown) {
      result.add(thrown.exception());
    } else if (terminator instanceof Terminator.EndFinally end) {
      if (end.targets().size() > 1) {
        result.add(Code.of(end.exit()));
      }
    }
    return result;
  }

  @Override
  public String toString() {
    return name;
  }
}
