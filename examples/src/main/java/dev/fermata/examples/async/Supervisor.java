package dev.fermata.examples.async;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.EventLoop;
import dev.fermata.async.Promise;
import dev.fermata.async.Runner;
import dev.fermata.async.Task;
import dev.fermata.async.TaskGroup;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps services running: one that fails is restarted after a pause that doubles; at the end they
 * are stopped in the reverse order of starting, each after it has tidied up.
 */
public final class Supervisor {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

  private final PrintStream out;
  private final EventLoop loop;
  private final Promise<Void> stopping;

  Supervisor(Runner runner, PrintStream out) {
    this.out = out;
    this.loop = runner.loop();
    this.stopping = loop.promise();
  }

  /**
   * A service that must run: how many steps it does before it fails.
   *
   * @param step how long it works at a time
   * @param tidyingUp how long it needs to end in order
   */
  record Service(String name, Duration step, int failsAfter, Duration tidyingUp) {}

  /** One life of a service. Its clean-up awaits, also when it is cancelled. */
  @Coroutine
  void live(AsyncScope co, Service service, Random random) {
    note(service.name() + " is up");
    try {
      for (int left = 1 + random.nextInt(service.failsAfter()); left > 0; left--) {
        co.sleep(service.step());
      }
      throw new IllegalStateException("it has lost its connection");
    } finally {
      co.sleep(service.tidyingUp());
      note(service.name() + " has tidied up");
    }
  }

  /** Restarts a service whenever it fails. A cancel is no Exception: nothing here swallows it. */
  @Coroutine
  void keepAlive(AsyncScope co, Service service) {
    Random random = new Random(service.name().hashCode());
    Duration pause = FIRST_PAUSE;
    while (true) {
      Duration started = loop.time();
      try {
        live(co, service, random);
      } catch (IllegalStateException e) {
        boolean livedLong = loop.time().minus(started).compareTo(LONGEST_PAUSE.multipliedBy(2)) > 0;
        pause = livedLong ? FIRST_PAUSE : pause;
        note(service.name() + " failed: " + e.getMessage() + "; again in " + millis(pause));
      }
      co.sleep(pause);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  /** Starts the services in order, and stops them in reverse once {@link #stop} is called. */
  @Coroutine
  void supervise(AsyncScope co, List<Service> services) {
    try (TaskGroup group = co.supervisor()) {
      List<Task<?>> running = new ArrayList<>();
      for (Service service : services) {
        running.add(group.start(service.name(), SupervisorCoroutines.keepAlive(this, service)));
      }
      co.await(stopping);
      note("stopping");
      Collections.reverse(running);
      for (Task<?> task : running) {
        end(co, task); // what it depends on goes on until then
      }
    }
    note("all have ended");
  }

  /** Cancels a task and waits until it has tidied up. */
  @Coroutine
  static void end(AsyncScope co, Task<?> task) {
    task.cancel();
    try {
      co.await(task);
    } catch (CancellationException expected) {
      // the task's end, as seen by others
    }
  }

  /** Ends the program in order; from any thread, once. */
  void stop() {
    stopping.complete(null);
  }

  private void note(String what) {
    out.println(String.format("  %5d ms  %s", loop.time().toMillis(), what));
  }

  private static String millis(Duration time) {
    return time.toMillis() + " ms";
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  // ------------------------------------------------------------------ running it

  private static final List<Service> SERVICES =
      List.of(
          new Service("database", Duration.ofMillis(100), 40, Duration.ofMillis(60)),
          new Service("cache", Duration.ofMillis(40), 6, Duration.ofMillis(5)),
          new Service("web server", Duration.ofMillis(80), 25, Duration.ofMillis(30)));

  /** Runs for a time; then stops as Ctrl-C would. */
  static void run(Runner runner, PrintStream out, Duration time) {
    Supervisor supervisor = new Supervisor(runner, out);
    runner.loop().callLater(time, supervisor::stop);
    runner.run(SupervisorCoroutines.supervise(supervisor, SERVICES));
  }

  /** Runs for about a second. */
  public static void run(PrintStream out) {
    try (Runner runner = Runner.create()) {
      run(runner, out, Duration.ofMillis(950));
    }
  }

  /** Runs until Ctrl-C. */
  public static void main(String[] args) {
    CountDownLatch ended = new CountDownLatch(1);
    try (Runner runner = Runner.create()) {
      Supervisor supervisor = new Supervisor(runner, System.out);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    supervisor.stop();
                    awaitUninterruptibly(ended); // the JVM ends when its hooks have ended
                  }));
      runner.run(SupervisorCoroutines.supervise(supervisor, SERVICES));
    } finally {
      ended.countDown();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
