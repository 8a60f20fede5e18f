package dev.fermata.generator;

/**
 * Raised at the suspension of a generator that is being closed (PEP 342). An {@code Error}, so that
 * {@code catch (Exception)} cannot swallow it; let it pass, or end the body. {@code finally} and
 * try-with-resources do their usual work.
 *
 * <p>What try-with-resources suppresses into it is not lost: {@code close()} throws it. Being a
 * signal, it has a stack trace only in debug mode ({@code -Dfermata.debug=true}).
 */
public final class GeneratorExit extends Error {

  private static final long serialVersionUID = 1L;

  private static final boolean TRACED = Boolean.getBoolean("fermata.debug");

  /** Each close raises a fresh one. */
  public GeneratorExit() {
    super("generator closed", null, true, TRACED);
  }
}
