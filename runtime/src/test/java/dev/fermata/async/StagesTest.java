package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.seq;
import static dev.fermata.async.Yielding.count;
import static dev.fermata.async.Yielding.counting;
import static dev.fermata.async.Yielding.drain;
import static dev.fermata.async.Yielding.guarded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What asynchronous iterables are transformed by; no task is left behind. */
class StagesTest extends Interleaving {

  private static final Duration TICK = Duration.ofMillis(10);

  /** Counts; logs when its finally, which awaits, has run. */
  private AsyncIterable<Object> counter(String name, int n, Duration between) {
    return Yielding.of(
            guarded(
                counting(n, between),
                () -> seq(Asyncs::pause, act(() -> log.add(name + " ended")))))
        .map(value -> name + value);
  }

  private AsyncIterable<Object> failing(int n, Duration between) {
    Yielding.Body counts = counting(n, between);
    return Yielding.of(
        (step, value) -> {
          Yielding.Op op = counts.next(step, value);
          if (op == Yielding.END) {
            throw new IOException();
          }
          return op;
        });
  }

  /** Takes all, each with the time at which it comes. */
  private Async<Object> timed(AsyncIterable<?> source) {
    return drain(source, value -> log.add(value + "@" + loop().time().toMillis()));
  }

  private Async<Object> swallowing(Scenes.Step body) {
    return catching(
        body,
        failure -> {
          log.add(described(failure));
          return null;
        });
  }

  private Scenes.Step onlyMainIsLeft() {
    return act(() -> assertEquals(1, loop().tasks().size(), loop()::dump));
  }

  private void assertLog(String expected) {
    assertEquals("[" + expected + "]", log.toString());
  }

  @EveryMode
  @DisplayName("map, filter, take: in the same task; take asks for no more than it gives")
  void transforms() {
    virtually(
        () ->
            timed(
                counter("a", 100, TICK)
                    .filter(value -> !value.equals("a1"))
                    .map(value -> value + "!")
                    .take(2)),
        act(() -> log.add("left")));
    assertLog("a0!@10, a2!@30, left, a ended");
  }

  @EveryMode
  @DisplayName("toList has all; zip ends with the shorter and does not ask the other then")
  void collects() {
    virtually(
        () -> count(3, TICK).toList().map(all -> say("" + all, all)),
        () -> timed(counter("a", 2, TICK).zip(counter("b", 9, TICK), (a, b) -> a + "" + b)));
    assertLog("[0, 1, 2], a0b0@50, a1b1@70, a ended, b ended");
  }

  @EveryMode
  @DisplayName("merge: as they come")
  void merges() {
    virtually(
        () -> timed(counter("a", 3, TICK).merge(counter("b", 2, Duration.ofMillis(16)))),
        onlyMainIsLeft());
    assertLog("a0@10, b0@16, a1@20, a2@30, a ended, b1@32, b ended");
  }

  @EveryMode
  @DisplayName("merge: a source waits with one element until it is taken")
  void mergeWaits() {
    virtually(
        () -> {
          AsyncIterator<Object> merged =
              counter("a", 9, TICK)
                  .map(value -> say("has " + value, value))
                  .merge(count(0, TICK))
                  .iterator();
          return seq(
              merged::moveNext,
              () -> Asyncs.sleep(TICK.multipliedBy(10)),
              act(() -> log.add("took " + merged.current())),
              merged::closeAsync,
              onlyMainIsLeft());
        });
    assertLog("has a0, has a1, took a0, a ended");
  }

  @EveryMode
  @DisplayName("merge: a failure ends the other source, and is thrown when that has ended")
  void mergeFails() {
    virtually(
        () ->
            swallowing(() -> timed(counter("a", 9, TICK).merge(failing(1, Duration.ofMillis(12))))),
        onlyMainIsLeft());
    assertLog("a0@10, 0@12, a ended, IOException");
  }

  @EveryMode
  @DisplayName("merge: an interrupt of a step ends the sources and waits for them")
  void mergeInterrupted() {
    virtually(
        () ->
            swallowing(
                () ->
                    Asyncs.timeout(
                        Duration.ofMillis(15),
                        timed(counter("a", 9, TICK).merge(counter("b", 9, TICK))))),
        onlyMainIsLeft());
    assertLog("a0@10, b0@10, a ended, b ended, TimeoutException");
  }

  @EveryMode
  @DisplayName("merge: left early, it is closed by the task that took its first step")
  void mergeLeft() {
    virtually(
        () ->
            loop()
                .start(
                    seq(() -> timed(counter("a", 9, TICK).merge(counter("b", 9, TICK)).take(1)))),
        onlyMainIsLeft());
    assertLog("a0@10, b ended, a ended");
  }

  @EveryMode
  @DisplayName("buffer: the source goes on while its elements are used")
  void buffers() {
    virtually(
        () -> {
          AsyncIterator<Object> buffered =
              counter("a", 4, TICK).map(value -> say("has " + value, value)).buffer(2).iterator();
          return seq(
              buffered::moveNext,
              () -> Asyncs.sleep(TICK.multipliedBy(10)),
              act(() -> log.add("slept")),
              () -> timed(() -> buffered));
        },
        onlyMainIsLeft());
    assertLog("has a0, has a1, has a2, has a3, slept, a1@110, a2@110, a3@110, a ended");
  }

  @EveryMode
  @DisplayName("buffer: a failure comes after the elements before it")
  void bufferFails() {
    virtually(
        () -> {
          AsyncIterator<Object> buffered = failing(3, TICK).buffer(5).iterator();
          return seq(
              buffered::moveNext,
              () -> Asyncs.sleep(TICK.multipliedBy(10)),
              () -> swallowing(() -> timed(() -> buffered)));
        },
        onlyMainIsLeft());
    assertLog("1@110, 2@110, IOException");
  }

  @EveryMode
  @DisplayName("buffer: a failure that nobody has met is thrown by the close")
  void bufferFailureClosed() {
    virtually(
        () -> {
          AsyncIterator<Object> buffered = failing(3, TICK).buffer(5).iterator();
          return seq(
              buffered::moveNext,
              () -> Asyncs.sleep(TICK.multipliedBy(10)),
              () -> swallowing(buffered::closeAsync));
        });
    assertLog("IOException");
  }

  @EveryMode
  @DisplayName("broadcast: each gets all; the slowest holds the source up")
  void broadcasts() {
    virtually(
        () -> {
          List<AsyncIterable<Object>> to =
              counter("a", 4, TICK).map(value -> say("has " + value, value)).broadcast(2, 1);
          AsyncIterator<Object> slow = to.get(1).iterator();
          Task<?> fast = loop().start(timed(to.get(0)));
          return seq(
              () -> Asyncs.sleep(TICK.multipliedBy(5)),
              act(() -> log.add("slow begins")),
              () -> timed(() -> slow),
              () -> fast);
        },
        onlyMainIsLeft());
    assertLog(
        "has a0, a0@10, has a1, slow begins, a0@50, a1@50, a1@50, has a2, a2@60, a2@60,"
            + " has a3, a3@70, a3@70, a ended");
  }

  @EveryMode
  @DisplayName("broadcast: one that is closed holds nobody up; the last closes the source")
  void broadcastCloses() {
    virtually(
        () -> {
          List<AsyncIterable<Object>> to = counter("a", 9, TICK).broadcast(2, 1);
          AsyncIterator<Object> first = to.get(0).iterator();
          AsyncIterator<Object> second = to.get(1).iterator();
          return seq(
              first::moveNext,
              second::moveNext,
              first::closeAsync,
              second::moveNext,
              second::moveNext,
              act(() -> log.add("" + second.current())),
              second::closeAsync,
              act(() -> log.add("closed")),
              onlyMainIsLeft());
        });
    assertLog("a2, a ended, closed");
  }

  @EveryMode
  @DisplayName("broadcast: what begins when all others have ended fails; a failure reaches each")
  void broadcastFails() {
    virtually(
        () -> {
          List<AsyncIterable<Object>> to = counter("a", 9, TICK).broadcast(2, 1);
          return seq(
              () -> timed(to.get(0).take(1)),
              ((AsyncGenerator<?, ?>) to.get(0))::closeAsync,
              () -> swallowing(() -> timed(to.get(1))));
        },
        () -> {
          List<AsyncIterable<Object>> to = failing(1, TICK).broadcast(2, 5);
          return seq(
              () -> swallowing(() -> timed(to.get(0))), () -> swallowing(() -> timed(to.get(1))));
        },
        onlyMainIsLeft());
    assertLog("a0@10, a ended, IllegalStateException, 0@20, IOException, 0@20, IOException");
  }

  @Test
  void refusesNumbersThatMeanNothing() {
    AsyncIterable<Object> source = count(1, TICK);
    assertThrows(IllegalArgumentException.class, () -> source.take(-1));
    assertThrows(IllegalArgumentException.class, () -> source.buffer(0));
    assertThrows(IllegalArgumentException.class, () -> source.broadcast(0, 1));
    assertThrows(IllegalArgumentException.class, () -> source.broadcast(1, 0));
  }

  @EveryMode
  @DisplayName("a dump shows the tasks that fetch, also while the elements are used")
  void dumped() {
    virtually(
        () -> {
          AsyncIterator<Object> merged = counter("a", 9, TICK).merge(count(1, LONG)).iterator();
          return seq(merged::moveNext, act(() -> assertEquals(3, loop().tasks().size())));
        });
    assertTrue(log.contains("a ended"));
  }

  @Test
  void inWhateverOrderTasksRun() {
    for (long seed = 0; seed < 200; seed++) {
      List<Object> all = new ArrayList<>();
      try (Runner runner = Runner.virtual(seed)) {
        List<AsyncIterable<Object>> to =
            count(20, TICK).merge(count(20, Duration.ZERO)).buffer(3).broadcast(2, 2);
        runner.run(Asyncs.gather(drain(to.get(0).buffer(1), all::add), drain(to.get(1), all::add)));
        assertEquals(List.of(), runner.loop().tasks());
      }
      for (int i = 0; i < 20; i++) {
        assertEquals(4, Collections.frequency(all, i));
      }
      assertEquals(80, all.size());
    }
  }
}
