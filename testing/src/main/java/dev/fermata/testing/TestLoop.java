package dev.fermata.testing;

import dev.fermata.async.Awaitable;
import dev.fermata.async.EventLoop;
import dev.fermata.async.Runner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The event loop of one test, and what went wrong on it. */
final class TestLoop {

  private static final @Nullable Long SEED = Long.getLong("fermata.testing.seed");

  private final Runner runner;
  private final @Nullable Long seed;
  private final List<Throwable> unretrieved = new ArrayList<>();

  private TestLoop(@Nullable Long seed) {
    this.seed = seed;
    this.runner = seed == null ? Runner.virtual() : Runner.virtual(seed);
    runner.loop().setExceptionHandler((what, failure) -> unretrieved.add(failure));
  }

  static TestLoop create(Optional<VirtualTime> options) {
    boolean shuffled = options.map(VirtualTime::shuffled).orElse(false);
    return new TestLoop(SEED == null && shuffled ? Long.valueOf(System.nanoTime()) : SEED);
  }

  /**
   * Runs a coroutine to its end.
   *
   * @param timeout how long it may take; null for ever
   * @throws Throwable what the coroutine throws
   */
  void run(Awaitable<?> body, @Nullable Duration timeout) throws Throwable {
    try {
      if (timeout == null) {
        runner.run(body, Throwable.class);
      } else {
        runBounded(body, timeout);
      }
    } catch (Throwable failure) {
      throw withSeed(failure);
    }
  }

  private void runBounded(Awaitable<?> body, Duration timeout) throws Throwable {
    EventLoop loop = runner.loop();
    List<String> dumps = new ArrayList<>();
    EventLoop.Handle expiry =
        loop.callLater(
            timeout,
            () -> {
              dumps.add(loop.dump());
              loop.tasks().forEach(task -> task.cancel("the test's time is over"));
            });
    try {
      runner.run(body, Throwable.class);
    } catch (Throwable failure) {
      if (dumps.isEmpty()) {
        throw failure;
      }
      throw new AssertionError(
          "not done after " + timeout + " of virtual time:\n" + dumps.get(0), failure);
    } finally {
      expiry.cancel();
    }
    if (!dumps.isEmpty()) {
      throw new AssertionError("not done after " + timeout + " of virtual time:\n" + dumps.get(0));
    }
  }

  /** Ends the loop; fails for tasks that are left and failures that nobody has asked for. */
  void finish() {
    EventLoop loop = runner.loop();
    String left = loop.tasks().isEmpty() ? "" : loop.dump();
    runner.close();
    AssertionError failure = null;
    if (!left.isEmpty()) {
      failure = new AssertionError("tasks are left at the end of the test:\n" + left);
    }
    for (Throwable lost : unretrieved) {
      if (failure == null) {
        failure =
            new AssertionError("a task has failed, and nobody has asked for its failure", lost);
      } else {
        failure.addSuppressed(lost);
      }
    }
    if (failure != null) {
      throw withSeed(failure);
    }
  }

  private <X extends Throwable> X withSeed(X failure) {
    if (seed != null) {
      failure.addSuppressed(new Shuffled(seed));
    }
    return failure;
  }

  /** Says in a failure's trace in which order the test ran. */
  private static final class Shuffled extends Exception {
    private static final long serialVersionUID = 1;

    Shuffled(long seed) {
      super(
          "the order was shuffled: -Dfermata.testing.seed=" + seed + " repeats it",
          null,
          false,
          false);
    }
  }
}
