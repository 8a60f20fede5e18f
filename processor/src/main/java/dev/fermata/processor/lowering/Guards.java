package dev.fermata.processor.lowering;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Local;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Guards of cases: Java lets them read only effectively final variables and what their own pattern
 * binds, and assign nothing (JLS 14.11.1).
 *
 * <pre>{@code
 * case String s when s.length() > limit && co…   // s and limit are hoisted
 * // becomes
 * int limit1 = limit;
 * case String s1 when s1.length() > limit1 -> { s = s1; … }
 * }</pre>
 */
final class Guards {
  private final Set<Local> bound = new HashSet<>();

  /**
   * @param labels the patterns of the case
   */
  Guards(Code labels) {
    addBound(labels);
  }

  private void addBound(Code code) {
    for (Code.Piece piece : code.pieces()) {
      if (piece instanceof Code.Binding binding) {
        bound.add(binding.local());
      }
    }
  }

  /**
   * The guard as it may be written.
   *
   * @param bindings receives what the body of the case has to keep
   */
  Code guard(Code guard, List<Object> bindings) {
    addBound(guard);
    List<Object> parts = new ArrayList<>();
    for (Code.Piece piece : guard.pieces()) {
      if (piece instanceof Code.Use use) {
        parts.add(
            bound.contains(use.local())
                ? new Code.BoundName(use.local())
                : new Code.Use(use.local(), use.access(), true));
      } else if (piece instanceof Code.KeepBindings kept) {
        kept.locals().forEach(local -> bindings.add(new Code.KeepBinding(local)));
      } else {
        parts.add(piece);
      }
    }
    return Code.of(parts.toArray());
  }
}
