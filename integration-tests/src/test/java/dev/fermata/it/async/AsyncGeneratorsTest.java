package dev.fermata.it.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncGenerator;
import dev.fermata.async.AsyncGeneratorScope;
import dev.fermata.async.AsyncIterable;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Awaitable;
import dev.fermata.async.Cancelled;
import dev.fermata.async.EventLoop;
import dev.fermata.async.Runner;
import dev.fermata.async.StopAsyncIteration;
import dev.fermata.async.Task;
import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.YieldScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Asynchronous generators as PEP 525 has them. */
class AsyncGeneratorsTest {

  private final List<String> log = new ArrayList<>();

  private <R extends @Nullable Object> R run(Awaitable<R> main) {
    try (Runner runner = Runner.virtual()) {
      return runner.run(main);
    }
  }

  private void log(String event) {
    log.add(event + "@" + EventLoop.current().time().toMillis());
  }

  @Coroutine
  void ticks(AsyncGeneratorScope<Integer, String> co, int from) {
    try {
      for (int i = from; ; i++) {
        co.sleep(Duration.ofMillis(10));
        String got = co.yield(i);
        if (got != null) {
          log("got " + got);
        }
      }
    } catch (IllegalArgumentException e) {
      log("caught " + e.getMessage());
      co.sleep(Duration.ofMillis(1));
      co.yield(-1);
    } finally {
      co.sleep(Duration.ofMillis(5));
      log("closed");
    }
  }

  // ------------------------------------------------------------------ steps

  @Test
  void oneStepAfterTheOther() {
    run(AsyncGeneratorsTestCoroutines.steps(this));
    assertEquals(List.of("got two@10", "caught raised@30", "closed@36", "end@36"), log);
  }

  @Coroutine
  void steps(AsyncScope co) {
    AsyncGenerator<Integer, String> ticks = AsyncGeneratorsTestCoroutines.ticks(this, 1);
    assertTrue(ticks.toString().contains("created"), ticks.toString());
    try {
      co.await(ticks.send("early"));
      throw new AssertionError();
    } catch (IllegalStateException e) {
      assertTrue(e.getMessage().contains("just-started"), e.getMessage());
    }
    assertEquals(1, co.await(ticks.next()));
    assertEquals(2, co.await(ticks.send("two")));
    assertTrue(co.await(ticks.moveNext()));
    assertEquals(3, ticks.current());
    assertEquals(-1, co.await(ticks.raise(new IllegalArgumentException("raised"))));
    assertFalse(co.await(ticks.moveNext()));
    assertFalse(co.await(ticks.moveNext()));
    try {
      co.await(ticks.next());
      throw new AssertionError();
    } catch (StopAsyncIteration end) {
      log("end");
    }
    IllegalStateException raised = new IllegalStateException("after the end");
    try {
      co.await(ticks.raise(raised));
      throw new AssertionError();
    } catch (IllegalStateException e) {
      assertSame(raised, e);
    }
    co.await(ticks.closeAsync());
    assertTrue(ticks.toString().contains("ended"), ticks.toString());
  }

  @Coroutine
  void closing(AsyncScope co) {
    AsyncGenerator<Integer, String> unstarted = AsyncGeneratorsTestCoroutines.ticks(this, 1);
    co.await(unstarted.closeAsync());
    assertFalse(co.await(unstarted.moveNext()));
    try (AsyncGenerator<Integer, String> ticks = AsyncGeneratorsTestCoroutines.ticks(this, 1)) {
      co.await(ticks.next());
      log("leaving");
    }
    log("left");
  }

  @Test
  void closeWaitsForTheCleanUp() {
    run(AsyncGeneratorsTestCoroutines.closing(this));
    assertEquals(List.of("leaving@10", "closed@15", "left@15"), log);
  }

  // ------------------------------------------------------------------ what the body does

  @Coroutine
  static void ignoresExit(AsyncGeneratorScope<Integer, Void> co) {
    try {
      co.yield(1);
    } catch (GeneratorExit exit) {
      co.pause();
      co.yield(2);
    }
  }

  @Coroutine
  static void stops(AsyncGeneratorScope<Integer, Void> co) {
    co.yield(1);
    throw new StopAsyncIteration();
  }

  @Coroutine
  void rules(AsyncScope co) {
    AsyncGenerator<Integer, Void> ignoring = AsyncGeneratorsTestCoroutines.ignoresExit();
    co.await(ignoring.next());
    try {
      co.await(ignoring.closeAsync());
      throw new AssertionError();
    } catch (IllegalStateException e) {
      assertEquals("async generator ignored GeneratorExit", e.getMessage());
    }
    AsyncGenerator<Integer, Void> stopping = AsyncGeneratorsTestCoroutines.stops();
    co.await(stopping.next());
    try {
      co.await(stopping.next());
      throw new AssertionError();
    } catch (IllegalStateException e) {
      assertEquals(StopAsyncIteration.class, Objects.requireNonNull(e.getCause()).getClass());
    }
  }

  @Test
  void rulesOfPep525() {
    run(AsyncGeneratorsTestCoroutines.rules(this));
  }

  @Coroutine
  void busy(AsyncScope co) {
    AsyncGenerator<Integer, String> ticks = AsyncGeneratorsTestCoroutines.ticks(this, 1);
    Task<Integer> first = co.loop().start(ticks.next());
    co.pause();
    for (Awaitable<?> step : List.of(ticks.next(), ticks.moveNext(), ticks.closeAsync())) {
      try {
        co.await(step);
        throw new AssertionError();
      } catch (IllegalStateException e) {
        assertEquals("asynchronous generator is already running", e.getMessage());
      }
    }
    assertEquals(1, co.await(first));
  }

  @Test
  void oneStepAtATime() {
    run(AsyncGeneratorsTestCoroutines.busy(this));
    // The task of the first step has ended: it has closed the generator before.
    assertEquals(List.of("closed@15"), log);
  }

  // ------------------------------------------------------------------ tasks

  @Coroutine
  void breaks(AsyncScope co) {
    for (int i : co.each(AsyncGeneratorsTestCoroutines.ticks(this, 1))) {
      if (i == 2) {
        break;
      }
    }
    for (int i : co.each(AsyncGeneratorsTestCoroutines.ticks(this, 10))) {
      log("read " + i);
      break;
    }
    log("body ends");
  }

  @Coroutine
  void starts(AsyncScope co) {
    Task<Void> task = co.loop().start(AsyncGeneratorsTestCoroutines.breaks(this));
    co.await(task);
    log("task has ended");
  }

  @Test
  void theTaskClosesWhatItHasBegun() {
    run(AsyncGeneratorsTestCoroutines.starts(this));
    assertEquals(
        List.of("read 10@30", "body ends@30", "closed@35", "closed@40", "task has ended@40"), log);
  }

  @Coroutine
  void cancelled(AsyncScope co) {
    AsyncGenerator<Integer, String> ticks = AsyncGeneratorsTestCoroutines.ticks(this, 1);
    Task<Integer> step = co.loop().start(ticks.next());
    co.sleep(Duration.ofMillis(5));
    step.cancel();
    try {
      co.await(step);
      throw new AssertionError();
    } catch (java.util.concurrent.CancellationException e) {
      log("cancelled");
    }
    assertFalse(co.await(ticks.moveNext()));
  }

  @Test
  void anInterruptIsRaisedInTheBody() {
    run(AsyncGeneratorsTestCoroutines.cancelled(this));
    assertEquals(List.of("closed@10", "cancelled@10"), log);
  }

  @Coroutine
  void swallows(AsyncGeneratorScope<String, Void> co) {
    try {
      co.sleep(Duration.ofDays(1));
    } catch (Cancelled cancelled) {
      log("swallowed");
      co.task().uncancel();
    }
    co.yield("after");
  }

  @Coroutine
  void uncancelled(AsyncScope co) {
    AsyncGenerator<String, Void> generator = AsyncGeneratorsTestCoroutines.swallows(this);
    Task<String> step = co.loop().start(generator.next());
    co.sleep(Duration.ofMillis(5));
    step.cancel();
    assertEquals("after", co.await(step));
  }

  @Test
  void aBodyMayTakeACancelBack() {
    run(AsyncGeneratorsTestCoroutines.uncancelled(this));
    assertEquals(List.of("swallowed@5"), log);
  }

  @Coroutine
  void timedOut(AsyncScope co) {
    AsyncGenerator<Integer, String> ticks = AsyncGeneratorsTestCoroutines.ticks(this, 1);
    assertEquals(1, co.await(ticks.next()));
    try {
      co.timeout(Duration.ofMillis(3), ticks.next());
      throw new AssertionError();
    } catch (TimeoutException e) {
      log("timeout");
    }
    assertFalse(co.await(ticks.moveNext()));
  }

  @Test
  void aTimeoutAroundOneStep() {
    run(AsyncGeneratorsTestCoroutines.timedOut(this));
    assertEquals(List.of("closed@18", "timeout@18"), log);
  }

  // ------------------------------------------------------------------ composition

  @Coroutine
  static void plain(YieldScope<? super Integer> co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield(i);
    }
  }

  @Coroutine
  static int sleepy(AsyncScope co, int n) {
    co.sleep(Duration.ofMillis(n));
    return n * 100;
  }

  @Coroutine
  void mixed(AsyncGeneratorScope<Integer, String> co) {
    plain(co, 2);
    co.yield(sleepy(co, 3));
    co.yieldAll(AsyncGeneratorsTestCoroutines.plain(1));
    co.yieldAll(List.of(7, 8));
    co.yieldAll(AsyncGeneratorsTestCoroutines.ticks(this, 20).take(2));
    if (sleepy(co, 1) == 100) {
      deep(co, 200);
    }
  }

  @Coroutine
  static void deep(AsyncGeneratorScope<Integer, String> co, int n) {
    if (n == 0) {
      co.pause();
      co.yield(-7);
    } else {
      deep(co, n - 1);
    }
  }

  @Test
  void callsBothKindsOfCoroutine() {
    assertEquals(
        List.of(0, 1, 300, 0, 7, 8, 20, 21, -7),
        run(AsyncGeneratorsTestCoroutines.mixed(this).toList()));
  }

  @Coroutine
  static void nested(AsyncGeneratorScope<Integer, Void> co, int depth) {
    if (depth == 0) {
      for (int i = 0; i < 3; i++) {
        co.pause();
        co.yield(i);
      }
      return;
    }
    for (int i : co.each(AsyncGeneratorsTestCoroutines.nested(depth - 1))) {
      co.yield(i + 1);
    }
  }

  @Test
  void nestsInGenerators() {
    assertEquals(List.of(50, 51, 52), run(AsyncGeneratorsTestCoroutines.nested(50).toList()));
  }

  @Test
  void stages() {
    AsyncIterable<String> stages =
        AsyncGeneratorsTestCoroutines.nested(0)
            .map(i -> i + 10)
            .filter(i -> i != 11)
            .zip(AsyncGeneratorsTestCoroutines.ticks(this, 5), (i, j) -> i + "/" + j)
            .take(5);
    assertEquals(List.of("10/5", "12/6"), run(stages.toList()));
    assertEquals(List.of("closed@25"), log);
    assertThrows(IllegalArgumentException.class, () -> stages.take(-1));
  }

  @Test
  void aStageThatFailsClosesItsSource() {
    Awaitable<List<Integer>> failing =
        AsyncGeneratorsTestCoroutines.ticks(this, 1).map(i -> 1 / (i - 2)).toList();
    assertThrows(ArithmeticException.class, () -> run(failing));
    assertEquals(List.of("closed@25"), log);
  }

  // ------------------------------------------------------------------ blocks

  @Coroutine
  static void yieldsFor(AsyncGeneratorScope<Integer, Void> co) {
    co.yield(1);
  }

  @Coroutine
  void yieldsInBlock(AsyncGeneratorScope<Integer, Void> co) {
    try (var deadline = co.deadline(Duration.ofDays(1))) {
      assertFalse(deadline.expired());
      yieldsFor(co);
    }
  }

  @Test
  void noYieldInsideOfABlock() {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> run(AsyncGeneratorsTestCoroutines.yieldsInBlock(this).toList()));
    assertTrue(String.valueOf(refused.getMessage()).contains("deadline"), refused.getMessage());
  }

  @Test
  void belongsToNoLoopBeforeItsFirstStep() {
    AsyncGenerator<Integer, String> ticks = AsyncGeneratorsTestCoroutines.ticks(this, 1);
    assertEquals(1, run(ticks.next()));
    assertThrows(StopAsyncIteration.class, () -> run(ticks.next()));
    assertThrows(IllegalStateException.class, EventLoop::current);
  }
}
