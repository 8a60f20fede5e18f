package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** gatherOutcomes, waitFor, combine and delayed. */
class CombinatorsTest extends Interleaving {

  // ------------------------------------------------------------------ gatherOutcomes

  @EveryMode
  @DisplayName("outcomes in the order given, whatever has failed or was cancelled; all are awaited")
  void outcomes() {
    virtually(
        () -> {
          Task<Object> cancelled = loop().start(Asyncs.sleep(LONG).map(slept -> null));
          loop().callLater(SECOND, cancelled::cancel);
          return logged(
              "outcomes",
              () ->
                  Asyncs.<Object>gatherOutcomes(
                          failingAfter(SECOND, new IOException()),
                          cancelled,
                          logged("a", () -> Asyncs.sleep(Duration.ofSeconds(2)).map(slept -> 1)))
                      .map(list -> list.stream().map(CombinatorsTest::shown).toList()));
        });
    assertEquals("[a 1, outcomes [IOException, CancellationException, 1]]", log.toString());
  }

  private static String shown(Outcome<?> outcome) {
    return outcome.succeeded() ? "" + outcome.value() : described(outcome.failure());
  }

  @Test
  @DisplayName("an outcome is a value or a failure, which is thrown as itself")
  void outcome() {
    IOException failure = new IOException();
    assertSame(
        failure, assertThrows(IOException.class, () -> new Outcome<>(null, failure).orElseThrow()));
    assertEquals(1, new Outcome<>(1, null).orElseThrow());
  }

  @EveryMode
  @DisplayName("cancel of gatherOutcomes: children cancelled, awaited; their failures suppressed")
  void outcomesCancelled() {
    virtually(
        () -> {
          Task<?> task =
              loop()
                  .start(
                      logged(
                          "outcomes",
                          () ->
                              Asyncs.<Object>gatherOutcomes(
                                  failingAfter(Duration.ZERO, new IllegalStateException()),
                                  catching(
                                      () -> logged("a", () -> Asyncs.sleep(LONG)),
                                      cancelled -> failingAfter(SECOND, new IOException())))));
          loop().callLater(SECOND, task::cancel);
          return Asyncs.sleep(Duration.ofSeconds(3));
        });
    assertEquals("[a Cancelled, outcomes Cancelled[IOException]]", log.toString());
  }

  @EveryMode
  @DisplayName("of none: an empty list")
  void noOutcomes() {
    virtually(() -> logged("none", () -> Asyncs.gatherOutcomes(List.of())));
    assertEquals("[none []]", log.toString());
  }

  // ------------------------------------------------------------------ waitFor

  /** Ends after one, two and three seconds: with a cancel, a failure, a value. */
  private List<Task<?>> three() {
    Task<Object> cancelled = loop().start(Asyncs.sleep(LONG).map(slept -> null));
    loop().callLater(SECOND, cancelled::cancel);
    return List.of(
        loop().start(Asyncs.sleep(Duration.ofSeconds(3))),
        loop().start(failingAfter(Duration.ofSeconds(2), new IOException())),
        cancelled);
  }

  private Async<Object> waited(Until until, List<Task<?>> tasks) {
    return logged(
        "waited",
        () ->
            Asyncs.waitFor(until, tasks)
                .map(
                    waited ->
                        loop().time().toSeconds()
                            + " "
                            + waited.done().stream().map(tasks::indexOf).toList()
                            + waited.pending().stream().map(tasks::indexOf).toList()));
  }

  @EveryMode
  @DisplayName("waits until the first has ended, the first has failed, all have ended")
  void waitFor() {
    virtually(
        () -> {
          List<Task<?>> tasks = three();
          return seq(
              () -> waited(Until.FIRST_COMPLETED, tasks),
              () -> waited(Until.FIRST_FAILURE, tasks),
              () -> waited(Until.FIRST_COMPLETED, tasks),
              () -> waited(Until.ALL_COMPLETED, tasks),
              () -> waited(Until.FIRST_FAILURE, tasks),
              () -> waited(Until.ALL_COMPLETED, List.of()),
              () -> waited(Until.FIRST_COMPLETED, List.of()));
        });
    assertEquals(
        "[waited 1 [2][0, 1], waited 2 [1, 2][0], waited 2 [1, 2][0], waited 3 [0, 1, 2][],"
            + " waited 3 [0, 1, 2][], waited 3 [][], waited 3 [][]]",
        log.toString());
  }

  @EveryMode
  @DisplayName("without a failure FIRST_FAILURE waits for all")
  void noFailure() {
    virtually(
        () -> {
          List<Task<?>> tasks =
              List.of(loop().start(Asyncs.sleep(SECOND)), loop().start(Asyncs.of(1)));
          return waited(Until.FIRST_FAILURE, tasks);
        });
    assertEquals("[waited 1 [0, 1][]]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel of waitFor, and a timeout around it, leave the tasks alone")
  void waitForCancelled() {
    virtually(
        () -> {
          List<Task<?>> tasks = List.of(loop().start(Asyncs.sleep(Duration.ofSeconds(3))));
          Task<?> waiting = loop().start(waited(Until.ALL_COMPLETED, tasks));
          loop().callLater(SECOND, waiting::cancel);
          return seq(
              () -> Asyncs.timeoutOrElse(SECOND, waited(Until.ALL_COMPLETED, tasks), null),
              Asyncs::pause,
              act(() -> assertFalse(tasks.get(0).isDone())),
              () -> tasks.get(0));
        });
    assertEquals(2, log.size(), log.toString());
    assertTrue(
        log.containsAll(List.of("waited Cancelled", "waited DeadlineExceeded")), log.toString());
  }

  // ------------------------------------------------------------------ combine, delayed

  @EveryMode
  @DisplayName("two to five of different types; the first failure is thrown")
  void combine() {
    virtually(
        () -> logged("two", () -> Asyncs.combine(Asyncs.of(1), Asyncs.of("b"), (a, b) -> a + b)),
        () ->
            logged(
                "three",
                () ->
                    Asyncs.combine(
                        Asyncs.of(1), Asyncs.of("b"), Asyncs.of('c'), (a, b, c) -> a + b + c)),
        () ->
            logged(
                "four",
                () ->
                    Asyncs.combine(
                        Asyncs.of(1),
                        Asyncs.of("b"),
                        Asyncs.of('c'),
                        Asyncs.of(4L),
                        (a, b, c, d) -> a + b + c + d)),
        () ->
            logged(
                "five",
                () ->
                    Asyncs.combine(
                        Asyncs.of(1),
                        Asyncs.of("b"),
                        Asyncs.of('c'),
                        Asyncs.of(4L),
                        Asyncs.of(5.0),
                        (a, b, c, d, e) -> a + b + c + d + e)),
        () ->
            catching(
                () ->
                    logged(
                        "failing",
                        () ->
                            Asyncs.combine(
                                Asyncs.sleep(LONG),
                                failingAfter(SECOND, new IOException()),
                                (a, b) -> a)),
                failure -> null));
    assertEquals(
        "[two 1b, three 1bc, four 1bc4, five 1bc45.0, failing IOException]", log.toString());
  }

  @EveryMode
  @DisplayName("delayed: after the time, in the same task; not at all if the sleep is interrupted")
  void delayed() {
    virtually(
        () ->
            logged(
                "delayed",
                () -> Asyncs.delayed(SECOND, Asyncs.call(() -> loop().time().toSeconds()))),
        () -> {
          Task<?> task = loop().start(Asyncs.delayed(LONG, Asyncs.call(() -> log.add("never"))));
          return seq(
              Asyncs::pause,
              act(task::cancel),
              () ->
                  catching(
                      () -> task,
                      failure ->
                          logged(
                              "task", () -> Asyncs.of(failure instanceof CancellationException))));
        });
    assertEquals("[delayed 1, task true]", log.toString());
  }
}
