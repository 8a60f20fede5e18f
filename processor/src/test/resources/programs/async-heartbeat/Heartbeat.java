import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Runner;
import java.time.Duration;

/** A background task that lives as long as the work does. */
final class Heartbeat {
  private static int beats;

  @Coroutine
  static void beat(AsyncScope co, Duration every) {
    while (true) {
      co.sleep(every);
      beats++;
    }
  }

  @Coroutine
  static String main(AsyncScope co) {
    try (var group = co.taskGroup()) {
      group.start("heartbeat", HeartbeatCoroutines.beat(Duration.ofMillis(100)));
      co.sleep(Duration.ofMillis(1050));
    } // left without join: the heartbeat is cancelled and has ended
    int before = beats;
    co.sleep(Duration.ofSeconds(5));
    return before + " beats, then " + (beats - before);
  }

  public static void main(String[] args) {
    try (Runner runner = Runner.virtual()) {
      System.out.println(runner.run(HeartbeatCoroutines.main()));
    }
  }
}
