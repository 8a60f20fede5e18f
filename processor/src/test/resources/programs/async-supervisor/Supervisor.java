import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Awaitable;
import dev.fermata.async.Runner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Restarts failing children; stops them all at the end. */
final class Supervisor {
  private static final List<String> LOG = new ArrayList<>();

  @Coroutine
  static void keepRunning(AsyncScope co, String name, Supplier<? extends Awaitable<?>> child) {
    while (true) {
      try {
        co.await(child.get());
        return;
      } catch (Exception e) {
        LOG.add(name + " restarts after " + e.getMessage());
        co.sleep(Duration.ofMillis(10));
      }
    }
  }

  @Coroutine
  static void worker(AsyncScope co, String name, int lives) {
    try {
      for (int i = 0; ; i++) {
        co.sleep(Duration.ofMillis(30));
        if (i == lives) {
          throw new IllegalStateException("failure of " + name);
        }
      }
    } finally {
      LOG.add(name + " ends");
    }
  }

  @Coroutine
  static void main(AsyncScope co) {
    try (var group = co.supervisor()) {
      group.start(SupervisorCoroutines.keepRunning("a", () -> SupervisorCoroutines.worker("a", 1)));
      group.start(SupervisorCoroutines.keepRunning("b", () -> SupervisorCoroutines.worker("b", 100)));
      co.sleep(Duration.ofMillis(150));
    }
    LOG.add("stopped");
  }

  public static void main(String[] args) {
    try (Runner runner = Runner.virtual()) {
      runner.run(SupervisorCoroutines.main());
    }
    System.out.println(LOG);
  }
}
