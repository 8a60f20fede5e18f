package dev.fermata.frame;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.async.Asyncs;
import dev.fermata.async.Promise;
import dev.fermata.async.Runner;
import dev.fermata.generator.Coroutines;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a dump shows of loops on this thread, on another, and of one that is busy. */
class TaskDumpTest {

  @Test
  void ofThisThread() {
    String[] dump = new String[1];
    try (Runner runner = Runner.virtual()) {
      runner.loop().start(Asyncs.sleep(Duration.ofDays(1))).setName("sleeper of this thread");
      assertTrue(Coroutines.dump().contains("'sleeper of this thread'"));
      runner.run(Asyncs.call(() -> dump[0] = Coroutines.dump()));
    }
    assertTrue(dump[0].contains("'sleeper of this thread'"), dump[0]);
    assertFalse(Coroutines.dump().contains("'sleeper of this thread'"));
  }

  @Test
  void ofAnotherThread() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(1);
    try (Runner runner = Runner.create()) {
      Promise<String> end = runner.loop().promise();
      Thread thread =
          new Thread(
              () -> {
                runner.loop().start(end).setName("waiter elsewhere");
                runner.loop().callSoon(runs::countDown);
                runner.run(end);
              });
      thread.start();
      runs.await();
      String dump = TaskDump.all(Duration.ofMinutes(1));
      assertTrue(dump.contains("'waiter elsewhere'"), dump);
      assertTrue(dump.contains(thread.getName()), dump);
      end.complete("done");
      thread.join();
    }
  }

  @Test
  void ofOneThatIsBusy() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(1);
    CountDownLatch dumped = new CountDownLatch(1);
    try (Runner runner = Runner.create()) {
      Thread thread = new Thread(() -> runner.run(Asyncs.call(() -> busy(runs, dumped))));
      thread.start();
      runs.await();
      String dump = TaskDump.all(Duration.ofMillis(1));
      assertTrue(dump.contains("does not answer"), dump);
      assertTrue(dump.contains("TaskDumpTest.busy"), dump);
      dumped.countDown();
      thread.join();
    }
  }

  private static boolean busy(CountDownLatch runs, CountDownLatch dumped)
      throws InterruptedException {
    runs.countDown();
    dumped.await();
    return true;
  }
}
