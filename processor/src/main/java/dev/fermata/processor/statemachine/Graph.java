package dev.fermata.processor.statemachine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A coroutine as states: what runs at each of them, in order of the source. Never changed: a pass
 * makes a new one.
 *
 * @param start where the coroutine begins
 */
public record Graph(State start, Map<State, Stretch> stretches) {

  public Graph {
    stretches = Collections.unmodifiableMap(new LinkedHashMap<>(stretches));
  }

  /** All states, in order of the source. */
  public Set<State> states() {
    return stretches.keySet();
  }

  /** What runs at a state. */
  public Stretch at(State state) {
    return Objects.requireNonNull(stretches.get(state), () -> state + " is not in the graph");
  }

  /** The same states with other stretches. */
  public Graph map(UnaryOperator<Stretch> change) {
    Map<State, Stretch> changed = new LinkedHashMap<>(stretches);
    changed.replaceAll((state, stretch) -> change.apply(stretch));
    return new Graph(start, changed);
  }

  /** Some of the states. */
  public Graph only(Predicate<State> kept) {
    Map<State, Stretch> some = new LinkedHashMap<>(stretches);
    some.keySet().removeIf(kept.negate());
    return new Graph(start, some);
  }

  @Override
  public String toString() {
    return MachineText.of(this);
  }
}
