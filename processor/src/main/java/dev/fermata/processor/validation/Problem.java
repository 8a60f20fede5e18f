package dev.fermata.processor.validation;

import dev.fermata.processor.diagnostics.Message;
import java.util.List;

/**
 * Something that is wrong.
 *
 * @param at where: an {@link javax.lang.model.element.Element} of the user's compilation or a
 *     {@link com.sun.source.tree.Tree} of the nested one
 * @param message what
 * @param arguments what its text mentions
 * @param <A> the kind of place
 */
public record Problem<A>(A at, Message message, List<Object> arguments) {
  public Problem {
    arguments = List.copyOf(arguments);
  }

  static <A> Problem<A> of(A at, Message message, Object... arguments) {
    return new Problem<>(at, message, List.of(arguments));
  }
}
