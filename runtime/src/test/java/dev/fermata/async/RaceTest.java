package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.async.sync.AsyncQueue;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

/** Order, failure and cancellation of race and firstSuccess. */
class RaceTest extends Interleaving {

  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  private Async<Object> after(Duration time, Object value) {
    return logged("child " + value, () -> Asyncs.sleep(time).map(slept -> value));
  }

  /** A child that takes a second to end when it is cancelled. */
  private Async<Object> slow(String name) {
    return guarded(
        () -> logged(name, () -> Asyncs.sleep(LONG)),
        () -> logged(name + " ends", () -> Asyncs.sleep(SECOND)));
  }

  @EveryMode
  @DisplayName("the first to end wins; losers are cancelled and have ended before it returns")
  void first() {
    virtually(() -> logged("race", () -> Asyncs.race(slow("a"), after(SECOND, 1), after(LONG, 2))));
    assertEquals(
        "[child 1 1, a Cancelled, child 2 Cancelled, a ends null, race 1]", log.toString());
  }

  @EveryMode
  @DisplayName("a failure wins a race; a loser's own failure goes to the exception handler")
  void failure() {
    virtually(
        act(
            () ->
                loop()
                    .setExceptionHandler(
                        (what, failure) ->
                            log.add(
                                what.substring(0, what.indexOf(':')) + " " + described(failure)))),
        () ->
            catching(
                () ->
                    logged(
                        "race",
                        () ->
                            Asyncs.<Object>race(
                                failingAfter(SECOND, new IOException()),
                                catching(
                                    () -> Asyncs.sleep(LONG),
                                    cancelled -> Asyncs.failed(new TimeoutException())))),
                failure -> null));
    assertEquals(
        "[a loser of a race has failed TimeoutException, race IOException]", log.toString());
  }

  @EveryMode
  @DisplayName("two branches of a race are woken in one turn: the other's item goes back")
  void oneTurn() {
    AsyncQueue<Integer> left = AsyncQueue.unbounded();
    AsyncQueue<Integer> right = AsyncQueue.unbounded();
    virtually(
        act(
            () ->
                loop().start(logged("race", () -> Asyncs.<Object>race(left.take(), right.take())))),
        Asyncs::pause,
        Asyncs::pause,
        act(
            () -> {
              assertTrue(right.offer(2));
              assertTrue(left.offer(1));
            }),
        Asyncs::pause,
        Asyncs::pause,
        act(() -> assertEquals(1, left.size() + right.size())),
        () -> logged("left", left::take));
    assertEquals("[race 2, left 1]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel of a race: children cancelled, awaited; then Cancelled")
  void cancelled() {
    virtually(
        () -> {
          Task<?> task = loop().start(logged("race", () -> Asyncs.race(slow("a"), after(LONG, 1))));
          return seq(
              Asyncs::pause, Asyncs::pause, act(task::cancel), () -> Asyncs.sleep(TWO_SECONDS));
        });
    assertEquals("[a Cancelled, child 1 Cancelled, a ends null, race Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel of a race that is won, while its losers end: the value, then Cancelled")
  void cancelledWhenWon() {
    virtually(
        () -> {
          Task<?> task =
              loop()
                  .start(
                      seq(
                          () -> logged("race", () -> Asyncs.race(slow("a"), after(SECOND, 1))),
                          () -> logged("next", Asyncs::pause)));
          loop().callLater(Duration.ofMillis(1500), task::cancel);
          return Asyncs.sleep(Duration.ofSeconds(3));
        });
    assertEquals(
        "[child 1 1, a Cancelled, a ends Cancelled, race 1, next Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel before the winner runs: it has an item, which is delivered, then Cancelled")
  void cancelledAsItWins() {
    AsyncQueue<Integer> queue = AsyncQueue.unbounded();
    virtually(
        () -> {
          Task<?> task =
              loop()
                  .start(
                      seq(
                          () -> logged("race", () -> Asyncs.race(queue.take(), Asyncs.sleep(LONG))),
                          () -> logged("next", Asyncs::pause)));
          return seq(
              Asyncs::pause,
              Asyncs::pause,
              act(() -> assertTrue(queue.offer(1))),
              act(task::cancel),
              Asyncs::pause,
              Asyncs::pause,
              Asyncs::pause);
        },
        act(() -> assertEquals(0, queue.size())));
    assertEquals("[race 1, next Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("a timeout around a race that is won in the same instant: one of both, no item lost")
  void timeout() {
    AsyncQueue<Integer> queue = AsyncQueue.unbounded();
    virtually(
        act(() -> loop().callLater(SECOND, () -> assertTrue(queue.offer(1)))),
        () ->
            logged(
                "timeout",
                () ->
                    Asyncs.<Object>timeoutOrElse(
                        SECOND, Asyncs.race(queue.take(), Asyncs.sleep(LONG)), "none")),
        act(() -> log.add("left " + queue.size())));
    assertEquals("[timeout none, left 1]", log.toString());
  }

  @EveryMode
  @DisplayName("tasks that were passed in are not cancelled; one that has ended wins at once")
  void foreign() {
    virtually(
        () -> {
          Task<Object> slow = loop().start(after(TWO_SECONDS, "slow"));
          Task<Object> fast = loop().start(after(SECOND, "fast"));
          return seq(
              () -> logged("race", () -> Asyncs.race(slow, fast)),
              act(() -> assertFalse(slow.isDone())),
              () -> logged("done", () -> Asyncs.race(after(SECOND, "never"), fast)),
              () -> slow);
        });
    assertEquals("[child fast fast, race fast, done fast, child slow slow]", log.toString());
  }

  @EveryMode
  @DisplayName("a race of nobody; and one of a coroutine given twice")
  void edges() {
    assertThrows(IllegalArgumentException.class, () -> Asyncs.race(List.of()));
    assertThrows(IllegalArgumentException.class, () -> Asyncs.firstSuccess());
    virtually(
        () -> {
          Async<Object> twice = after(SECOND, "twice");
          return catching(() -> logged("race", () -> Asyncs.race(twice, twice)), failure -> null);
        });
    assertEquals("[race IllegalStateException]", log.toString());
  }

  @EveryMode
  @DisplayName("the first to succeed wins, whatever has failed before")
  void firstSuccess() {
    virtually(
        () ->
            logged(
                "first",
                () ->
                    Asyncs.firstSuccess(
                        failingAfter(Duration.ZERO, new IOException()),
                        after(TWO_SECONDS, 2),
                        after(SECOND, 1))));
    assertEquals("[child 1 1, child 2 Cancelled, first 1]", log.toString());
  }

  @EveryMode
  @DisplayName("all fail: the failure that came first, the others suppressed; a cancel is one")
  void allFail() {
    virtually(
        () -> {
          Task<Object> cancelled = loop().start(after(LONG, 1));
          loop().callLater(Duration.ofMillis(1500), cancelled::cancel);
          return catching(
              () ->
                  logged(
                      "first",
                      () ->
                          Asyncs.<Object>firstSuccess(
                              failingAfter(TWO_SECONDS, new FileNotFoundException()),
                              cancelled,
                              failingAfter(SECOND, new IOException()))),
              failure -> null);
        });
    assertEquals(
        "[child 1 Cancelled, first IOException[CancellationException, FileNotFoundException]]",
        log.toString());
  }

  @EveryMode
  @DisplayName("cancel of firstSuccess: what failed before is suppressed")
  void firstSuccessCancelled() {
    virtually(
        () -> {
          Task<?> task =
              loop()
                  .start(
                      logged(
                          "first",
                          () ->
                              Asyncs.<Object>firstSuccess(
                                  failingAfter(SECOND, new IOException()), after(LONG, 1))));
          loop().callLater(TWO_SECONDS, task::cancel);
          return Asyncs.sleep(Duration.ofSeconds(3));
        });
    assertEquals("[child 1 Cancelled, first Cancelled[IOException]]", log.toString());
  }

  @EveryMode
  @DisplayName(
      "a child that succeeds in spite of a cancel: its value, and Cancelled at the next await")
  void inSpite() {
    virtually(
        () -> {
          Task<?> task =
              loop()
                  .start(
                      seq(
                          () ->
                              logged(
                                  "race",
                                  () ->
                                      Asyncs.<Object>race(
                                          catching(
                                              () -> Asyncs.sleep(LONG),
                                              cancelled -> Asyncs.of("rescued")),
                                          after(LONG, 1))),
                          () -> logged("next", Asyncs::pause)));
          return seq(Asyncs::pause, Asyncs::pause, act(task::cancel), () -> Asyncs.sleep(SECOND));
        });
    assertEquals("[child 1 Cancelled, race rescued, next Cancelled]", log.toString());
  }
}
