package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts states that are too long to share a method with others, since HotSpot does not compile
 * methods over 8,000 bytes.
 *
 * <pre>{@code
 * START: a(); b(); … z();         START: a(); b(); … m(); goto START_2
 *                                 START_2: n(); … z();
 * }</pre>
 */
final class LongStates {
  private static final int LIMIT = 2000;

  private LongStates() {}

  static List<State> cut(List<State> states) {
    List<State> result = new ArrayList<>();
    for (State state : states) {
      State current = state;
      int part = 2;
      while (true) {
        result.add(current);
        int end = endOfFirstPart(current.instructions());
        if (end == current.instructions().size()) {
          break;
        }
        List<Instruction> rest = current.instructions().subList(end, current.instructions().size());
        State next =
            new State(
                state.name() + "_PART_" + part++, state.line(), state.depth(), state.region());
        rest.forEach(next::add);
        rest.clear();
        next.end(current.terminator());
        current.end(new Terminator.Goto(next));
        current = next;
      }
    }
    return result;
  }

  private static int endOfFirstPart(List<Instruction> instructions) {
    int size = 0;
    for (int i = 0; i < instructions.size(); i++) {
      size += CodeSize.of(instructions.get(i));
      if (size > LIMIT && i > 0) {
        return i;
      }
    }
    return instructions.size();
  }
}
