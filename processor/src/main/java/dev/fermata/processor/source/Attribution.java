package dev.fermata.processor.source;

import java.util.List;

/**
 * What the nested compilation made of one coroutine.
 *
 * @param method the coroutine
 * @param errors what the compiler found wrong inside it, in no need of another report: the user's
 *     own compilation finds the same
 */
public record Attribution(AttributedMethod method, List<BodyError> errors) {
  public Attribution {
    errors = List.copyOf(errors);
  }

  /**
   * One error of the compiler.
   *
   * @param code the compiler's key for it
   * @param message its text
   * @param line its line in the user's file
   */
  public record BodyError(String code, String message, long line) {

    /** What stands for a use of something whose declaration, elsewhere, names an unknown type. */
    static final String UNKNOWN_TYPE = "fermata.cant.resolve.type";

    /** Whether something unknown was named, which another processor may yet generate. */
    public boolean isUnknownName() {
      return code.contains("cant.resolve")
          || code.contains("cant.access")
          || code.contains("doesnt.exist");
    }
  }

  /** Whether the body can be lowered. */
  public boolean isValid() {
    return errors.isEmpty();
  }

  /** Whether what is wrong may come right once other processors have written their types. */
  public boolean mayComeRight() {
    return errors.stream().anyMatch(BodyError::isUnknownName);
  }
}
