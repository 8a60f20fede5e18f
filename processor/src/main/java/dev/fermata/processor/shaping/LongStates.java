package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Stretch;
import dev.fermata.processor.statemachine.Terminator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts states that are too long to share a method with others, since HotSpot does not compile
 * methods over 8,000 bytes.
 *
 * <pre>{@code
 * START: a(); b(); … z();         START: a(); b(); … m(); goto START_PART_2
 *                                 START_PART_2: n(); … z();
 * }</pre>
 */
final class LongStates {
  private static final int LIMIT = 2000;

  private LongStates() {}

  static Graph cut(Graph graph) {
    Map<State, Stretch> result = new LinkedHashMap<>();
    graph.stretches().forEach((state, stretch) -> cut(state, stretch, result));
    return new Graph(graph.start(), result);
  }

  private static void cut(State state, Stretch stretch, Map<State, Stretch> result) {
    State current = state;
    int line = stretch.line();
    List<Instruction> rest = stretch.instructions();
    for (int part = 2; ; part++) {
      int end = endOfFirstPart(rest);
      if (end == rest.size()) {
        result.put(current, new Stretch(line, rest, stretch.terminator()));
        return;
      }
      State next = state.beside(state.name() + "_PART_" + part);
      result.put(current, new Stretch(line, rest.subList(0, end), new Terminator.Goto(next)));
      current = next;
      line = state.line();
      rest = rest.subList(end, rest.size());
    }
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
