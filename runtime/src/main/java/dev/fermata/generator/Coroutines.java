package dev.fermata.generator;

/** Small helpers around coroutines. */
public final class Coroutines {

  private Coroutines() {}

  /**
   * Does nothing, but declares a checked exception, which leaves {@code next()}, {@code send} and
   * the like undeclared, so that javac lets one catch it:
   *
   * <pre>{@code
   * try {
   *   Coroutines.mayThrow(IOException.class);
   *   lines.next();
   * } catch (IOException e) {
   *   …
   * }
   * }</pre>
   *
   * @param type the class of the exception
   * @param <X> the exception
   * @throws X never
   */
  public static <X extends Throwable> void mayThrow(Class<X> type) throws X {}
}
