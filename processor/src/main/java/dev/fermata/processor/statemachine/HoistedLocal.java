package dev.fermata.processor.statemachine;

/**
 * Where a variable of the coroutine is kept. Variables that never live at the same time may share a
 * place: a name in a storage.
 *
 * @param name what it is called in the machine
 * @param storage how long it lives
 */
public record HoistedLocal(String name, Storage storage) {

  /** How long a variable lives. */
  public enum Storage {
    /** Within one state: it stays a declaration. */
    IN_PLACE,
    /** Across states, but not across a suspension: a local variable of the resume method. */
    STEP,
    /** Across a suspension: a local variable, saved to a field and restored from it. */
    FIELD
  }
}
