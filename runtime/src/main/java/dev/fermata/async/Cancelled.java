package dev.fermata.async;

import org.jspecify.annotations.Nullable;

/**
 * Raised at the suspension of a task that is being cancelled. An {@code Error}, so that {@code
 * catch (Exception)} cannot swallow it: let it pass. {@code finally} blocks run, and may await.
 *
 * <p>A handler that swallows it on purpose calls {@link Task#uncancel}. Whoever awaits a task that
 * somebody else has cancelled gets a {@link java.util.concurrent.CancellationException}, an
 * ordinary exception.
 *
 * <p>Being a signal, it has a stack trace only in debug mode ({@code -Dfermata.debug=true}).
 */
public final class Cancelled extends Error {

  private static final long serialVersionUID = 1L;

  private static final boolean TRACED = Boolean.getBoolean("fermata.debug");

  /**
   * Makes a signal.
   *
   * @param reason why, or null
   */
  public Cancelled(@Nullable String reason) {
    super(reason, null, true, TRACED);
  }
}
