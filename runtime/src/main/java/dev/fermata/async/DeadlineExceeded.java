package dev.fermata.async;

import org.jspecify.annotations.Nullable;

/**
 * Raised at a suspension inside of a {@link Deadline} that has passed. An {@code Error}, so that
 * {@code catch (Exception)} inside of the block cannot swallow it.
 *
 * <p>Where deadlines nest as blocks, a handler around the inner one also sees the outer's: rethrow
 * what {@linkplain #isOf is not its own}. {@link AsyncScope#timeout} has no such trap.
 */
public final class DeadlineExceeded extends Error {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Deadline deadline;

  DeadlineExceeded(Deadline deadline) {
    super("deadline exceeded", null, true, true);
    this.deadline = deadline;
  }

  /**
   * Whose it is.
   *
   * @param other a deadline
   * @return whether it is that one which has passed
   */
  public boolean isOf(Deadline other) {
    return deadline == other;
  }
}
