package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.log;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

/** Order, failure and cancellation of gather. */
class GatherTest extends Interleaving {

  @EveryMode
  @DisplayName("results in order; children first run at the next turn, in order")
  void results() {
    virtually(
        () -> {
          Task<String> task = loop().start(Asyncs.of("task"));
          return logged(
              "gather",
              () ->
                  Asyncs.<Object>gather(
                      logged("a", () -> Asyncs.sleep(SECOND)),
                      task,
                      logged("b", () -> Asyncs.of("b"))));
        });
    assertEquals("[b b, a null, gather [null, task, b]]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel of gather: children cancelled, awaited; then Cancelled")
  void cancelled() {
    virtually(
        act(
            () -> {
              Task<?> task =
                  loop()
                      .start(
                          logged(
                              "gather",
                              () ->
                                  Asyncs.<Object>gather(
                                      guarded(
                                          () -> logged("a", () -> Asyncs.sleep(LONG)),
                                          () -> logged("a ends", () -> Asyncs.sleep(SECOND))),
                                      logged("b", () -> Asyncs.sleep(LONG)))));
              loop().callLater(SECOND, task::cancel);
            }),
        () -> Asyncs.sleep(Duration.ofSeconds(3)));
    assertEquals("[a Cancelled, b Cancelled, a ends null, gather Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("the first failure cancels the children, waits for them, suppresses later ones")
  void failing() {
    virtually(
        () ->
            catching(
                () ->
                    logged(
                        "gather",
                        () ->
                            Asyncs.<Object>gather(
                                logged("a", () -> failingAfter(SECOND, new IOException())),
                                catching(
                                    () -> logged("b", () -> Asyncs.sleep(LONG)),
                                    failure -> failingAfter(SECOND, new TimeoutException())))),
                failure -> null));
    assertEquals(
        "[a IOException, b Cancelled, gather IOException[TimeoutException]]", log.toString());
  }

  @EveryMode
  @DisplayName(
      "a cancel that is pending as children are queued: raised when they are, they are not orphans")
  void pending() {
    Task<?>[] task = new Task<?>[1];
    virtually(
        act(
            () ->
                task[0] =
                    loop()
                        .start(
                            seq(
                                act(() -> task[0].cancel()),
                                () ->
                                    logged(
                                        "gather",
                                        () ->
                                            Asyncs.<Object>gather(
                                                logged("a", () -> Asyncs.sleep(LONG))))))),
        Asyncs::pause,
        Asyncs::pause,
        Asyncs::pause);
    assertEquals("[a Cancelled, gather Cancelled]", log.toString());
    assertTrue(task[0].isCancelled());
  }

  @EveryMode
  @DisplayName("a task passed in that fails ends it; after a failure it is not waited for")
  void foreign() {
    virtually(
        () -> {
          Task<Object> slow = loop().start(seq(() -> Asyncs.sleep(SECOND)));
          Task<Object> failing = loop().start(Asyncs.failed(new IOException()));
          return catching(
              () -> logged("gather", () -> Asyncs.gather(slow, failing)),
              failure -> {
                assertFalse(slow.isDone());
                return slow;
              });
        });
    assertEquals("[gather IOException]", log.toString());
  }

  @EveryMode
  @DisplayName("nothing to gather; and a coroutine given twice")
  void edges() {
    virtually(
        () -> logged("none", () -> Asyncs.gather(List.of())),
        () -> {
          Async<Object> twice = logged("twice", () -> Asyncs.of(1));
          return catching(
              () -> logged("gather", () -> Asyncs.gather(twice, twice)), failure -> null);
        });
    assertEquals("[none [], gather IllegalStateException]", log.toString());
  }
}
