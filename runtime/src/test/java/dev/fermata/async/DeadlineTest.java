package dev.fermata.async;

import static dev.fermata.async.Blocks.deadline;
import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.log;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

/** What happens when a deadline meets an end, a cancel, or another deadline. */
class DeadlineTest extends Interleaving {

  @EveryMode
  @DisplayName("timeout and its body end in one instant: the timer set first")
  void oneInstant() {
    virtually(
        () ->
            catching(
                () -> logged("timeout", () -> Asyncs.timeout(SECOND, Asyncs.sleep(SECOND))),
                failure -> null),
        () ->
            logged(
                "earlier",
                () ->
                    deadline(
                        LONG,
                        d -> {
                          loop().callSoon(() -> d.reschedule(SECOND));
                          return Asyncs.sleep(SECOND);
                        })));
    assertEquals("[timeout TimeoutException, earlier null]", log.toString());
  }

  @EveryMode
  @DisplayName("two nested timeouts pass in one instant: the outer")
  void nested() {
    virtually(
        () ->
            catching(
                () ->
                    logged(
                        "outer",
                        () ->
                            Asyncs.timeout(
                                SECOND,
                                logged("inner", () -> Asyncs.timeout(SECOND, Asyncs.sleep(LONG))))),
                failure -> null));
    assertEquals("[inner DeadlineExceeded, outer TimeoutException]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel, then timeout(0): Cancelled, not TimeoutException")
  void zero() {
    Task<?>[] task = new Task<?>[1];
    virtually(
        act(
            () -> {
              task[0] =
                  loop()
                      .start(
                          seq(
                              act(() -> task[0].cancel()),
                              () ->
                                  logged(
                                      "task",
                                      () -> Asyncs.timeout(Duration.ZERO, Asyncs.sleep(LONG)))));
            }),
        Asyncs::pause,
        Asyncs::pause);
    assertEquals("[task Cancelled]", log.toString());
    assertTrue(task[0].isCancelled());
  }

  @EveryMode
  @DisplayName("cancel, a deadline passes during the clean-up: Cancelled twice; CANCELLED")
  void duringCleanUp() {
    Task<?>[] task = new Task<?>[1];
    virtually(
        act(
            () -> {
              task[0] =
                  loop()
                      .start(
                          deadline(
                              SECOND,
                              d ->
                                  guarded(
                                      () -> logged("body", () -> Asyncs.sleep(LONG)),
                                      () -> logged("clean-up", () -> Asyncs.sleep(LONG)))));
              loop().callLater(Duration.ofMillis(1), task[0]::cancel);
            }),
        () -> Asyncs.sleep(Duration.ofSeconds(2)));
    assertEquals("[body Cancelled, clean-up Cancelled]", log.toString());
    assertTrue(task[0].isCancelled());
  }

  @EveryMode
  @DisplayName("a deadline opened in the clean-up after a cancel raises its own signal")
  void openedInCleanUp() {
    virtually(
        act(
            () -> {
              Task<?> task =
                  loop()
                      .start(
                          guarded(
                              () -> Asyncs.sleep(LONG),
                              () ->
                                  logged(
                                      "clean-up",
                                      () -> Asyncs.timeout(SECOND, Asyncs.sleep(LONG)))));
              task.onDone(() -> log.add("cancelled " + task.isCancelled()));
              loop().callLater(Duration.ofMillis(1), task::cancel);
            }),
        () -> Asyncs.sleep(Duration.ofSeconds(2)));
    assertEquals("[clean-up TimeoutException, cancelled false]", log.toString());
  }

  @EveryMode
  @DisplayName("deadline passes while the body computes, body leaves: nothing raised")
  void computes() {
    try (Runner runner = Runner.create()) {
      runner.run(
          seq(
              () ->
                  deadline(
                      Duration.ofNanos(1),
                      d -> {
                        long start = System.nanoTime();
                        while (System.nanoTime() - start < 1000) {
                          Thread.onSpinWait();
                        }
                        return null;
                      }),
              Asyncs::pause,
              act(() -> log.add("went on"))));
    }
    assertEquals("[went on]", log.toString());
  }

  @EveryMode
  @DisplayName("an inner deadline that passes while an outer's signal unwinds raises the outer's")
  void innerWhileOuterUnwinds() {
    virtually(
        () ->
            catching(
                () ->
                    logged(
                        "outer",
                        () ->
                            Asyncs.timeout(
                                SECOND,
                                logged(
                                    "inner",
                                    () ->
                                        Asyncs.timeout(
                                            Duration.ofSeconds(2),
                                            guarded(
                                                () -> Asyncs.sleep(LONG),
                                                () ->
                                                    logged(
                                                        "clean-up", () -> Asyncs.sleep(LONG))))))),
                failure -> null));
    assertEquals(
        "[clean-up DeadlineExceeded, inner DeadlineExceeded, outer TimeoutException]",
        log.toString());
  }

  @EveryMode
  @DisplayName("a body that swallows the signal and returns: its value")
  void swallowed() {
    virtually(
        () ->
            logged(
                "timeout",
                () ->
                    Asyncs.timeout(
                        SECOND,
                        catching(() -> Asyncs.sleep(LONG), failure -> Asyncs.of("value")))));
    assertEquals("[timeout value]", log.toString());
  }

  @EveryMode
  @DisplayName("uncancel to zero: the blocks around raise their own signals again")
  void uncancelled() {
    virtually(
        () -> {
          Task<?>[] task = new Task<?>[1];
          task[0] =
              loop()
                  .start(
                      logged(
                          "task",
                          () ->
                              Asyncs.timeout(
                                  SECOND,
                                  catching(
                                      () -> Asyncs.sleep(LONG),
                                      failure -> {
                                        assertInstanceOf(Cancelled.class, failure);
                                        assertEquals(0, task[0].uncancel());
                                        return Asyncs.sleep(LONG);
                                      }))));
          loop().callLater(Duration.ofMillis(1), task[0]::cancel);
          return catching(() -> task[0], failure -> null);
        });
    assertEquals("[task TimeoutException]", log.toString());
  }

  @EveryMode
  @DisplayName("isOf tells nested deadlines apart; reschedule sets it anew")
  void blocks() {
    virtually(
        () ->
            deadline(
                SECOND,
                outer -> {
                  outer.reschedule(Duration.ofSeconds(2));
                  assertFalse(outer.expired());
                  assertEquals(Duration.ofSeconds(2), outer.remaining());
                  return catching(
                      () -> deadline(SECOND, inner -> Asyncs.sleep(LONG)),
                      failure -> {
                        DeadlineExceeded exceeded =
                            assertInstanceOf(DeadlineExceeded.class, failure);
                        assertFalse(exceeded.isOf(outer));
                        assertEquals(SECOND, outer.remaining());
                        return null;
                      });
                }));
  }

  @EveryMode
  @DisplayName("timeout of a stage cancels its future")
  void stage() {
    var stage = new java.util.concurrent.CompletableFuture<String>();
    try (Runner runner = Runner.create()) {
      assertThrows(
          TimeoutException.class,
          () -> runner.run(Asyncs.timeout(Duration.ofMillis(1), stage), TimeoutException.class));
    }
    assertTrue(stage.isCancelled());
  }
}
