package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.log;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.frame.Revocable;
import dev.fermata.frame.Root;
import dev.fermata.frame.WaitingFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;

/** What happens when a cancel meets a wake-up, an end, or another cancel. */
class InterleavingTest extends Interleaving {

  @EveryMode
  @DisplayName("cancel, then the awaited promise completes, one turn: cancelled")
  void cancelFirst() {
    Promise<?>[] promise = new Promise<?>[1];
    virtually(
        act(
            () -> {
              Promise<String> awaited = loop().promise();
              promise[0] = awaited;
              Task<?> task = loop().start(logged("task", () -> awaited));
              loop()
                  .callSoon(
                      () -> {
                        task.cancel();
                        awaited.complete("value");
                      });
            }),
        Asyncs::pause,
        Asyncs::pause);
    assertEquals("[task Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("promise completes, then cancel, one turn: the value; Cancelled at the next await")
  void completeFirst() {
    virtually(
        act(
            () -> {
              Promise<String> awaited = loop().promise();
              Task<?> task =
                  loop()
                      .start(
                          seq(
                              () -> logged("first", () -> awaited),
                              () -> logged("second", Asyncs::pause)));
              loop()
                  .callSoon(
                      () -> {
                        awaited.complete("value");
                        task.cancel();
                      });
            }),
        Asyncs::pause,
        Asyncs::pause,
        Asyncs::pause);
    assertEquals("[first value, second Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel before the first run: the body never runs")
  void never() {
    virtually(
        () -> {
          Task<?> task = loop().start(logged("task", () -> Asyncs.of(1)));
          task.cancel();
          return catching(
              () -> task,
              failure -> {
                assertInstanceOf(CancellationException.class, failure);
                return null;
              });
        });
    assertEquals("[]", log.toString());
  }

  @EveryMode
  @DisplayName("a task that ends before its next suspension ends as it ends")
  void ends() {
    virtually(
        () -> {
          Task<?>[] self = new Task<?>[1];
          self[0] = loop().start(seq(act(() -> self[0].cancel()), () -> Asyncs.of("value")));
          return self[0].map(value -> log.add("" + value));
        });
    assertEquals("[value]", log.toString());
  }

  @EveryMode
  @DisplayName("an interrupt that comes while a pause is queued is raised there")
  void paused() {
    virtually(
        act(
            () -> {
              Task<?> task = loop().start(logged("task", Asyncs::pause));
              loop().callSoon(task::cancel);
            }),
        Asyncs::pause,
        Asyncs::pause);
    assertEquals("[task Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel swallowed, body goes on: cancelling() stays 1, a second one is raised")
  void swallowed() {
    Task<?>[] task = new Task<?>[1];
    virtually(
        act(
            () -> {
              task[0] =
                  loop()
                      .start(
                          seq(
                              () ->
                                  catching(
                                      () -> logged("first", () -> Asyncs.sleep(LONG)),
                                      failure -> null),
                              act(() -> log.add("cancelling " + task[0].cancelling())),
                              () -> logged("second", Asyncs::pause),
                              act(() -> task[0].cancel()),
                              () -> logged("third", Asyncs::pause)));
            }),
        Asyncs::pause,
        act(() -> task[0].cancel()),
        Asyncs::pause,
        Asyncs::pause,
        Asyncs::pause);
    assertEquals("[first Cancelled, cancelling 1, second null, third Cancelled]", log.toString());
    assertEquals(2, task[0].cancelling());
    assertTrue(task[0].isCancelled());
  }

  @EveryMode
  @DisplayName("cancels that arrive before the first is delivered are counted, raised once")
  void counted() {
    virtually(
        () -> {
          Task<?>[] task = new Task<?>[1];
          task[0] =
              loop()
                  .start(
                      catching(
                          () -> logged("first", () -> Asyncs.sleep(LONG)),
                          failure -> logged("second", Asyncs::pause)));
          loop()
              .callSoon(
                  () -> {
                    task[0].cancel();
                    task[0].cancel();
                    assertEquals(2, task[0].cancelling());
                    assertEquals(1, task[0].uncancel());
                  });
          return task[0];
        });
    assertEquals("[first Cancelled, second null]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel while a finally awaits: raised in the finally; the task is CANCELLED")
  void inFinally() {
    Task<?>[] task = new Task<?>[1];
    virtually(
        act(
            () ->
                task[0] =
                    loop()
                        .start(
                            guarded(
                                () -> logged("body", () -> Asyncs.sleep(LONG)),
                                () -> logged("finally", () -> Asyncs.sleep(LONG))))),
        Asyncs::pause,
        act(() -> task[0].cancel()),
        Asyncs::pause,
        act(() -> assertFalse(task[0].isDone())),
        act(() -> task[0].cancel()),
        Asyncs::pause);
    assertEquals("[body Cancelled, finally Cancelled]", log.toString());
    assertTrue(task[0].isCancelled());
  }

  @EveryMode
  @DisplayName("cancel of a task that awaits a shared task: the shared one goes on")
  void shared() {
    virtually(
        () -> {
          Task<Object> shared = loop().start(seq(() -> Asyncs.sleep(SECOND), () -> Asyncs.of(1)));
          Task<?> task = loop().start(logged("task", () -> shared));
          loop().callSoon(task::cancel);
          return logged("main", () -> shared);
        });
    assertEquals("[task Cancelled, main 1]", log.toString());
  }

  @EveryMode
  @DisplayName("the task one awaits is cancelled by others: CancellationException, an ordinary one")
  void byOthers() {
    virtually(
        () -> {
          Task<Object> other = loop().start(seq(() -> Asyncs.sleep(LONG)));
          loop().callSoon(other::cancel);
          return catching(
              () -> logged("task", () -> other),
              failure -> {
                assertInstanceOf(RuntimeException.class, failure);
                return pause();
              });
        });
    assertEquals("[task CancellationException]", log.toString());
  }

  @EveryMode
  @DisplayName("shield: what was started goes on when the awaiting task is cancelled")
  void shield() {
    virtually(
        () -> {
          Task<?> task =
              loop()
                  .start(
                      logged(
                          "task", () -> Asyncs.shield(logged("body", () -> Asyncs.sleep(SECOND)))));
          loop().callLater(Duration.ofMillis(1), task::cancel);
          return Asyncs.sleep(Duration.ofSeconds(2));
        });
    assertEquals("[task Cancelled, body null]", log.toString());
  }

  /** Permits, as a lock hands them over. */
  private final class Permits {
    private final Deque<Acquire> waiting = new ArrayDeque<>();
    private int available;

    Async<Object> acquire() {
      return Async.of(new Acquire());
    }

    void release() {
      Acquire first = waiting.poll();
      if (first == null || !first.grant()) {
        available++;
      }
    }

    private final class Acquire extends WaitingFrame implements Revocable {
      boolean grant() {
        return wake(this);
      }

      @Override
      public boolean giveBack() {
        log.add("given back");
        release();
        return true;
      }

      @Override
      protected int start(Root co) {
        if (available > 0) {
          available--;
          return returns(co, "permit");
        }
        waiting.add(this);
        return parks(co);
      }

      @Override
      protected int woken(Root co) {
        return returns(co, "permit");
      }

      @Override
      protected int interrupted(Root co, Throwable signal) throws Throwable {
        waiting.remove(this);
        throw signal;
      }
    }
  }

  @EveryMode
  @DisplayName("a permit handed over, then cancel before it runs: given back, order kept")
  void givenBack() {
    Permits permits = new Permits();
    virtually(
        act(
            () -> {
              Task<?> a = loop().start(logged("a", permits::acquire));
              loop().start(logged("b", permits::acquire));
              loop().start(logged("c", permits::acquire));
              loop()
                  .callSoon(
                      () -> {
                        permits.release();
                        a.cancel();
                      });
            }),
        Asyncs::pause,
        Asyncs::pause,
        act(permits::release),
        Asyncs::pause);
    assertEquals("[given back, a Cancelled, b permit, c permit]", log.toString());
  }
}
