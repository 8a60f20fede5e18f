package dev.fermata.async;

import java.util.NoSuchElementException;

/** Thrown by {@link AsyncGenerator#next()} and its like once the generator has ended (PEP 525). */
public final class StopAsyncIteration extends NoSuchElementException {

  private static final long serialVersionUID = 1L;

  /** At the end of a generator. */
  public StopAsyncIteration() {
    super("asynchronous generator has ended");
  }
}
