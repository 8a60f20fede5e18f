package dev.fermata.generator;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by {@code next()}, {@code send} and {@code raise} when the generator ends instead of
 * yielding (PEP 255, 380). Let out of a coroutine's own body it becomes an {@code
 * IllegalStateException} with this as its cause (PEP 479), so that a forgotten one cannot end a
 * loop silently.
 */
public final class StopIteration extends NoSuchElementException {

  private static final long serialVersionUID = 1L;

  /** A result need not be serialisable, and is of use only beside its generator. */
  private final transient @Nullable Object value;

  /** Without a value. */
  public StopIteration() {
    this(null);
  }

  /**
   * With a value.
   *
   * @param value the result of the body that ended
   */
  public StopIteration(@Nullable Object value) {
    super("generator has ended");
    this.value = value;
  }

  /**
   * What the body returned, told once: by the first of these that its generator throws.
   *
   * @return the result, or null
   */
  public @Nullable Object value() {
    return value;
  }
}
