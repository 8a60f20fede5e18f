package dev.fermata.processor.statemachine;

import java.util.List;

/**
 * How the states are written down.
 *
 * @param parts the cases in their order, in one method or several
 * @param nesting which states are written inside others
 */
public record Layout(List<Part> parts, Nesting nesting) {

  public Layout {
    parts = List.copyOf(parts);
  }

  /** Whether control goes from one state to another without leaving the method. */
  public boolean share(State one, State other) {
    return parts.size() == 1 || part(one).equals(part(other));
  }

  /** Which part a state is in. */
  public Part part(State state) {
    State head = nesting.head(state);
    return parts.stream()
        .filter(part -> part.blocks().stream().anyMatch(block -> block.head() == head))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(state + " is in no part"));
  }
}
