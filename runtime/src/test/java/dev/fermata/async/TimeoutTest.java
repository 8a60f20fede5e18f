package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.async.sync.AsyncLock;
import dev.fermata.async.sync.AsyncQueue;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

/**
 * The scenarios of CPython's test_asyncio/test_waitfor.py. Where ours differs: the body runs in the
 * task that awaits, so that with no time at all it runs up to its first wait, where asyncio cancels
 * it before it has started.
 */
class TimeoutTest extends Interleaving {

  private Async<Object> caught(String name, Scenes.Step body) {
    return catching(() -> logged(name, body), failure -> null);
  }

  @EveryMode
  @DisplayName("no time at all: what is done has its value; what waits does not")
  void noTime() {
    virtually(
        () -> {
          Task<Object> done = loop().start(Asyncs.of("value"));
          return seq(
              Asyncs::pause,
              () -> caught("done", () -> Asyncs.timeout(Duration.ZERO, done)),
              () -> caught("negative", () -> Asyncs.timeout(SECOND.negated(), done)));
        },
        () -> caught("at once", () -> Asyncs.timeout(Duration.ZERO, Asyncs.of(1))),
        () ->
            caught(
                "waits",
                () ->
                    Asyncs.timeout(
                        Duration.ZERO,
                        seq(
                            act(() -> log.add("began")),
                            () -> Asyncs.sleep(SECOND),
                            act(() -> log.add("never"))))),
        () -> Asyncs.sleep(SECOND));
    assertEquals(
        "[done value, negative value, at once 1, began, waits TimeoutException]", log.toString());
  }

  @EveryMode
  @DisplayName("in time: the value, and no timer is left; too late: the body is interrupted")
  void basic() {
    virtually(
        () ->
            caught(
                "in time", () -> Asyncs.timeout(LONG, Asyncs.sleep(SECOND).map(slept -> "value"))),
        () ->
            caught("late", () -> Asyncs.timeout(SECOND, logged("body", () -> Asyncs.sleep(LONG)))),
        act(() -> log.add("at " + loop().time().toSeconds())));
    assertEquals(
        "[in time value, body DeadlineExceeded, late TimeoutException, at 2]", log.toString());
  }

  @EveryMode
  @DisplayName("the body's clean-up is awaited before the timeout is thrown")
  void waitsForTheCleanUp() {
    virtually(
        () ->
            caught(
                "timeout",
                () ->
                    Asyncs.timeout(
                        SECOND,
                        guarded(
                            () -> Asyncs.sleep(LONG),
                            () -> logged("clean-up", () -> Asyncs.sleep(SECOND))))),
        act(() -> log.add("at " + loop().time().toSeconds())));
    assertEquals("[clean-up null, timeout TimeoutException, at 2]", log.toString());
  }

  @EveryMode
  @DisplayName("the body fails as it is interrupted: its failure; it ends with a value: that")
  void bodyAnswers() {
    virtually(
        () ->
            caught(
                "fails",
                () ->
                    Asyncs.timeout(
                        SECOND,
                        catching(
                            () -> Asyncs.sleep(LONG),
                            expired -> Asyncs.failed(new IOException())))),
        () ->
            caught(
                "rescued",
                () ->
                    Asyncs.timeout(
                        SECOND,
                        catching(() -> Asyncs.sleep(LONG), expired -> Asyncs.of("value")))));
    assertEquals("[fails IOException, rescued value]", log.toString());
  }

  @EveryMode
  @DisplayName("cancelled from outside: the body is cancelled, and it is Cancelled that comes out")
  void cancelled() {
    virtually(
        () -> {
          Task<?> task =
              loop()
                  .start(
                      logged(
                          "timeout",
                          () -> Asyncs.timeout(LONG, logged("body", () -> Asyncs.sleep(LONG)))));
          return seq(
              Asyncs::pause,
              act(task::cancel),
              () -> catching(() -> task, failure -> null),
              act(() -> assertTrue(task.isCancelled())));
        });
    assertEquals("[body Cancelled, timeout Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("cancelled when the body has its value: the value, then Cancelled")
  void cancelledWithValue() {
    virtually(
        () -> {
          Promise<String> promise = loop().promise();
          Task<?> task =
              loop()
                  .start(
                      seq(
                          () -> logged("timeout", () -> Asyncs.timeout(LONG, promise)),
                          () -> logged("next", Asyncs::pause)));
          return seq(
              Asyncs::pause,
              act(() -> promise.complete("value")),
              act(task::cancel),
              () -> catching(() -> task, failure -> null));
        });
    assertEquals("[timeout value, next Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("a body that cancels its own task is cancelled, not timed out")
  void cancelsItself() {
    virtually(
        () -> {
          Task<?>[] task = new Task<?>[1];
          task[0] =
              loop()
                  .start(
                      logged(
                          "timeout",
                          () ->
                              Asyncs.timeout(
                                  SECOND,
                                  seq(act(() -> task[0].cancel()), () -> Asyncs.sleep(LONG)))));
          return catching(() -> task[0], failure -> null);
        });
    assertEquals("[timeout Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("a task of others that is timed out goes on")
  void shared() {
    virtually(
        () -> {
          Task<Object> shared =
              loop().start(Asyncs.sleep(Duration.ofSeconds(2)).map(slept -> "value"));
          return seq(
              () -> caught("timeout", () -> Asyncs.timeout(SECOND, shared)),
              () -> logged("shared", () -> shared));
        });
    assertEquals("[timeout TimeoutException, shared value]", log.toString());
  }

  @EveryMode
  @DisplayName("a timeout around a take or an acquire loses nothing, in whatever instant it comes")
  void handOvers() {
    for (boolean itemFirst : new boolean[] {true, false}) {
      log.clear();
      AsyncQueue<Object> queue = AsyncQueue.unbounded();
      AsyncLock lock = new AsyncLock();
      assertTrue(lock.tryAcquire());
      Scenes.Step release =
          act(
              () ->
                  loop()
                      .callLater(
                          SECOND,
                          () -> {
                            assertTrue(queue.offer("item"));
                            lock.release();
                          }));
      Scenes.Step waiting =
          act(
              () -> {
                loop().start(caught("take", () -> Asyncs.timeout(SECOND, queue.take())));
                loop().start(caught("acquire", () -> Asyncs.timeout(SECOND, lock.acquire())));
              });
      virtually(
          itemFirst ? release : waiting,
          Asyncs::pause,
          itemFirst ? waiting : release,
          () -> Asyncs.sleep(Duration.ofSeconds(2)),
          act(
              () -> {
                boolean taken = log.contains("take item");
                assertEquals(taken ? 0 : 1, queue.size(), log::toString);
                assertEquals(log.contains("acquire null"), lock.isLocked(), log::toString);
              }));
      assertEquals(2, log.size(), log.toString());
      assertFalse(log.contains("never"));
    }
  }
}
