package dev.fermata.processor.statemachine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What runs from a state up to the next jump: straight-line source without a suspension inside,
 * then a terminator.
 *
 * @param line the line of its first code. That is another than {@link State#line()} where a state
 *     begins with a new statement
 */
public record Stretch(int line, List<Instruction> instructions, Terminator terminator) {

  public Stretch {
    instructions = List.copyOf(instructions);
  }

  /** All its code, in order of evaluation. */
  public List<Code> codes() {
    List<Code> result = new ArrayList<>();
    instructions.forEach(instruction -> result.addAll(instruction.codes()));
    result.addAll(terminator.codes());
    return result;
  }

  /** The states that may run next, exceptions aside, in order of the source. */
  public List<State> successors() {
    List<State> result = new ArrayList<>();
    codes().forEach(code -> code.forEachTarget(result::add));
    result.addAll(terminator.targets());
    return result;
  }

  /** Where it goes on, if it does nothing but that. */
  public Optional<State> onlyGoesTo() {
    return instructions.isEmpty() && terminator instanceof Terminator.Goto to
        ? Optional.of(to.target())
        : Optional.empty();
  }

  /** The same with other states wherever one is named. */
  public Stretch retarget(UnaryOperator<State> to) {
    UnaryOperator<Code> code = c -> c.retarget(to);
    return new Stretch(
        line, instructions.stream().map(i -> i.map(code)).toList(), terminator.map(code, to));
  }
}
