package dev.fermata.async;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Runs several programs on one loop, on the thread that calls {@link #run}.
 *
 * <pre>{@code
 * try (Runner runner = Runner.virtual()) {
 *   runner.run(DemoCoroutines.main());
 * }
 * }</pre>
 */
public final class Runner implements AutoCloseable {

  private final EventLoop loop;

  private Runner(EventLoop loop) {
    this.loop = loop;
  }

  /**
   * Makes a loop that goes by the time of the machine.
   *
   * @return a runner that is not closed
   */
  public static Runner create() {
    return new Runner(new EventLoop(false));
  }

  /**
   * Makes a loop whose time passes only when every task waits: sleeping costs nothing, and a
   * program in which everything waits for ever is reported as a deadlock.
   *
   * @return a runner that is not closed
   */
  public static Runner virtual() {
    return new Runner(new EventLoop(true));
  }

  /**
   * Makes a loop in virtual time on which the tasks that are ready run in a random order instead of
   * the one in which they became ready: shakes out code that relies on it. Callbacks and timers
   * keep their order.
   *
   * @param seed the same gives the same order
   * @return a runner that is not closed
   */
  public static Runner virtual(long seed) {
    return new Runner(new EventLoop(true, new Random(seed)));
  }

  /**
   * Runs a program to its end; what it leaves behind on the loop waits for the next.
   *
   * @param main the program
   * @param <R> its result
   * @return its result
   * @throws java.util.concurrent.CancellationException if its task was cancelled
   * @throws IllegalStateException if this is closed, or a loop runs on this thread already; or in a
   *     deadlock, which the message describes task by task
   */
  public <R extends @Nullable Object> R run(Awaitable<? extends R> main) {
    return loop.runToEnd(main);
  }

  /**
   * Runs a program, and declares a checked exception that it may throw.
   *
   * @param main the program
   * @param thrown the exception's class; only declares
   * @param <R> its result
   * @param <X> the exception
   * @return its result
   * @throws X if the program does
   */
  public <R extends @Nullable Object, X extends Throwable> R run(
      Awaitable<? extends R> main, Class<X> thrown) throws X {
    return run(main);
  }

  /**
   * The loop.
   *
   * @return the same each time
   */
  public EventLoop loop() {
    return loop;
  }

  /**
   * Shuts the loop down: cancels the tasks that it owns in the order of starting, runs until they
   * have ended, and reports failures that nobody has asked for. A second time without effect.
   *
   * @throws IllegalStateException on the loop's own thread, while it runs
   */
  @Override
  public void close() {
    loop.close();
  }
}
