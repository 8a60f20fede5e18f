package dev.fermata.generator;

import dev.fermata.frame.TaskDump;
import java.time.Duration;

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

  /**
   * Describes all tasks of all event loops that have not been shut down: as a tree of owners, each
   * with what it awaits and the lines of the source that it stands at. For a reader, as a dump of
   * threads is; what one loop says of itself is {@code EventLoop.dump()}.
   *
   * <p>From any thread. A loop that runs on another thread is asked, and answers between two steps
   * of its tasks; of one that does not answer within a second the stack of its thread is shown,
   * which is then what keeps it busy.
   *
   * @return lines for a reader, not to be parsed; empty if there are no loops
   */
  public static String dump() {
    return TaskDump.all(Duration.ofSeconds(1));
  }
}
