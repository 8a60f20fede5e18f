import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Asyncs;
import dev.fermata.async.DeadlineExceeded;
import dev.fermata.async.Runner;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Timeouts as wrapper, with fallback, as block, nested, and around gather. */
final class Timeouts {
  @Coroutine
  static String work(AsyncScope co, String name, int millis) {
    try {
      co.sleep(Duration.ofMillis(millis));
      return name;
    } finally {
      System.out.println(name + " ends at " + co.loop().time().toMillis());
    }
  }

  @Coroutine
  static void main(AsyncScope co) {
    try {
      System.out.println(co.timeout(Duration.ofMillis(50), Asyncs.gather(TimeoutsCoroutines.work("a", 10), TimeoutsCoroutines.work("b", 100))));
    } catch (TimeoutException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(co.timeoutOrElse(Duration.ofMillis(5), TimeoutsCoroutines.work("c", 10), "instead of c"));
    try (var deadline = co.deadline(Duration.ofMillis(30))) {
      work(co, "d", 10);
      System.out.println(deadline.remaining().toMillis() + " left");
      work(co, "e", 100);
    } catch (DeadlineExceeded e) {
      System.out.println("block: " + e.getMessage());
    }
    try {
      co.timeout(Duration.ofMillis(20), Asyncs.timeout(Duration.ofMillis(1000), TimeoutsCoroutines.work("f", 2000)));
    } catch (TimeoutException e) {
      System.out.println("outer: " + e.getMessage());
    }
  }

  public static void main(String[] args) {
    try (Runner runner = Runner.virtual()) {
      runner.run(TimeoutsCoroutines.main());
    }
  }
}
