package dev.fermata.processor.statemachine;

import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was decided about the variables of a machine.
 *
 * @param hoisted where each is kept
 * @param saves what has to be saved to fields when a state suspends, by that state
 * @param live the fields that are live where a state begins, for jumps between parts
 * @param clears the fields to clear when a state ends, since nothing reads them any more
 * @param clearsIfSuspended those to clear only if it really suspends
 * @param read the variables that something reads
 */
public record Locals(
    Map<Local, HoistedLocal> hoisted,
    Map<State, List<Local>> saves,
    Map<State, List<Local>> live,
    Map<State, List<String>> clears,
    Map<State, List<String>> clearsIfSuspended,
    Set<Local> read) {

  /** All variables. */
  public Set<Local> all() {
    return hoisted.keySet();
  }

  /** What a variable is called in the machine. */
  public String name(Local local) {
    return of(local).name();
  }

  /** How long a variable lives. */
  public Storage storage(Local local) {
    return of(local).storage();
  }

  private HoistedLocal of(Local local) {
    return Objects.requireNonNull(
        hoisted.get(local), () -> "nobody decided where to keep " + local);
  }

  /** What has to be saved to fields when a state suspends. */
  public List<Local> savedAt(State state) {
    return saves.getOrDefault(state, List.of());
  }

  /** The fields that are live where a state begins. */
  public List<Local> liveAt(State state) {
    return live.getOrDefault(state, List.of());
  }

  /** The same with fields that are cleared. */
  public Locals clearing(Map<State, List<String>> always, Map<State, List<String>> ifSuspended) {
    return new Locals(hoisted, saves, live, always, ifSuspended, read);
  }

  /** The fields to clear when a state ends. */
  public List<String> clearedAt(State state) {
    return clears.getOrDefault(state, List.of());
  }

  /** The fields to clear when a state ends by a suspension that does not go on at once. */
  public List<String> clearedIfSuspendedAt(State state) {
    return clearsIfSuspended.getOrDefault(state, List.of());
  }

  /** Whether a field is cleared somewhere, so that it cannot be final. */
  public boolean isCleared(String field) {
    return Stream.of(clears, clearsIfSuspended)
        .flatMap(where -> where.values().stream())
        .anyMatch(fields -> fields.contains(field));
  }

  /** Whether anything reads a variable: exits of finally blocks with one way out are not read. */
  public boolean isRead(Local local) {
    return read.contains(local);
  }
}
