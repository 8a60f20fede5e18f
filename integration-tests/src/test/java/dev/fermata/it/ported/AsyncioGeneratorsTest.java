package dev.fermata.it.ported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncGenerator;
import dev.fermata.async.AsyncGeneratorScope;
import dev.fermata.async.AsyncIterable;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Awaitable;
import dev.fermata.async.Cancelled;
import dev.fermata.async.EventLoop;
import dev.fermata.async.Promise;
import dev.fermata.async.Runner;
import dev.fermata.async.StopAsyncIteration;
import dev.fermata.async.Task;
import dev.fermata.generator.GeneratorExit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The scenarios of CPython's {@code test_asyncgen} and of PEP 525: see docs/scenarios.md. */
class AsyncioGeneratorsTest {

  private static final Duration TICK = Duration.ofMillis(10);

  private final List<String> log = new ArrayList<>();

  private <R extends @Nullable Object> R run(Awaitable<R> main) {
    try (Runner runner = Runner.virtual()) {
      return runner.run(main);
    }
  }

  private void assertLog(String expected) {
    assertEquals(expected, String.join(", ", log));
  }

  /** What the tests of Python call an error of their own. */
  static final class FooException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  // ------------------------------------------------------------------ iteration

  @Coroutine
  void counts(AsyncGeneratorScope<Integer, Void> co, int n, boolean fails) {
    try {
      for (int i = 1; i <= n; i++) {
        co.sleep(TICK);
        co.yield(i);
      }
      if (fails) {
        throw new FooException();
      }
    } finally {
      co.sleep(TICK);
      log.add("finally");
    }
  }

  @Coroutine
  void iterates(AsyncScope co, boolean fails) {
    try {
      for (int i : co.each(AsyncioGeneratorsTestCoroutines.counts(this, 3, fails))) {
        log.add("" + i);
      }
      log.add("end");
    } catch (FooException e) {
      log.add("foo");
    }
  }

  @Test
  void iteratesToTheEnd() {
    run(AsyncioGeneratorsTestCoroutines.iterates(this, false));
    assertLog("1, 2, 3, finally, end");
  }

  @Test
  void iteratesToAFailure() {
    run(AsyncioGeneratorsTestCoroutines.iterates(this, true));
    assertLog("1, 2, 3, finally, foo");
  }

  @Coroutine
  void comprehends(AsyncScope co) {
    AsyncIterable<Integer> counts = AsyncioGeneratorsTestCoroutines.counts(this, 4, false);
    log.add("" + co.await(counts.filter(i -> i % 2 == 0).map(i -> i * i).toList()));
    List<Integer> awaited = new ArrayList<>();
    for (int i : co.each(AsyncioGeneratorsTestCoroutines.counts(this, 2, false))) {
      co.sleep(TICK);
      awaited.add(10 * i);
    }
    log.add("" + awaited);
  }

  @Test
  void comprehensions() {
    run(AsyncioGeneratorsTestCoroutines.comprehends(this));
    assertLog("finally, [4, 16], finally, [10, 20]");
  }

  // ------------------------------------------------------------------ the same as plain ones

  @Coroutine
  void failing(AsyncGeneratorScope<String, Void> co) {
    try {
      co.yield("a");
      throw new FooException();
    } catch (FooException e) {
      co.sleep(TICK);
      co.yield("caught");
    } finally {
      co.yield("finally");
    }
    throw new IllegalArgumentException("end");
  }

  @Coroutine
  void walks(AsyncScope co) {
    AsyncGenerator<String, Void> failing = AsyncioGeneratorsTestCoroutines.failing(this);
    for (int i = 0; i < 5; i++) {
      try {
        log.add(co.await(failing.next()));
      } catch (StopAsyncIteration e) {
        log.add("stop");
      } catch (IllegalArgumentException e) {
        log.add(e.getMessage());
      }
    }
  }

  @Test
  void failuresAndYieldsInHandlers() {
    run(AsyncioGeneratorsTestCoroutines.walks(this));
    assertLog("a, caught, finally, end, stop");
  }

  // ------------------------------------------------------------------ aclose

  @Coroutine
  void cleaning(AsyncGeneratorScope<Integer, Void> co, int yieldsInFinally) {
    try {
      co.yield(1);
      co.yield(2);
      log.add("not reached");
    } finally {
      co.sleep(TICK);
      log.add("cleaning");
      for (int i = 0; i < yieldsInFinally; i++) {
        co.yield(12);
      }
      co.sleep(TICK);
      log.add("cleaned");
    }
  }

  @Coroutine
  void closes(AsyncScope co, int yieldsInFinally) {
    AsyncGenerator<Integer, Void> cleaning =
        AsyncioGeneratorsTestCoroutines.cleaning(this, yieldsInFinally);
    log.add("" + co.await(cleaning.next()));
    try {
      co.await(cleaning.closeAsync());
    } catch (IllegalStateException e) {
      log.add(e.getMessage());
    }
    try {
      log.add("" + co.await(cleaning.next()));
    } catch (StopAsyncIteration e) {
      log.add("stop");
    } catch (GeneratorExit e) {
      log.add("exit");
    }
    co.await(cleaning.closeAsync());
    log.add("closed");
  }

  @Test
  void closeAwaitsTheFinally() {
    run(AsyncioGeneratorsTestCoroutines.closes(this, 0));
    assertLog("1, cleaning, cleaned, stop, closed");
  }

  @Test
  void closeMeetsAYield() {
    run(AsyncioGeneratorsTestCoroutines.closes(this, 1));
    assertLog("1, cleaning, async generator ignored GeneratorExit, cleaned, exit, closed");
  }

  @Coroutine
  void cancelsClose(AsyncScope co) {
    AsyncGenerator<Integer, Void> cleaning = AsyncioGeneratorsTestCoroutines.cleaning(this, 0);
    co.await(cleaning.next());
    Task<?> closing = co.loop().start(cleaning.closeAsync());
    co.sleep(TICK.multipliedBy(3).dividedBy(2));
    closing.cancel();
    co.await(co.loop().start(cleaning.moveNext().map(more -> log.add("more " + more))));
    assertTrue(closing.isCancelled());
  }

  @Test
  void cancelOfAClose() {
    run(AsyncioGeneratorsTestCoroutines.cancelsClose(this));
    assertLog("cleaning, more false");
  }

  @Coroutine
  void waits(AsyncGeneratorScope<Integer, Void> co, Awaitable<Integer> event) {
    try {
      co.yield(co.await(event));
    } finally {
      log.add("finally");
    }
  }

  @Coroutine
  void closesWhileStepping(AsyncScope co) {
    Promise<Integer> event = co.loop().promise();
    AsyncGenerator<Integer, Void> waits = AsyncioGeneratorsTestCoroutines.waits(this, event);
    Task<Integer> step = co.loop().start(waits.next());
    co.pause();
    try {
      co.await(waits.closeAsync());
    } catch (IllegalStateException e) {
      log.add(e.getMessage());
    }
    event.complete(3);
    log.add("" + co.await(step));
  }

  @Test
  void closeWhileAStepWaits() {
    run(AsyncioGeneratorsTestCoroutines.closesWhileStepping(this));
    assertLog("asynchronous generator is already running, finally, 3");
  }

  // ------------------------------------------------------------------ asend, athrow

  @Coroutine
  void doubles(AsyncGeneratorScope<Integer, Integer> co) {
    int sent = co.yield(0);
    while (sent >= 0) {
      co.sleep(TICK);
      sent = co.yield(2 * sent);
    }
  }

  @Coroutine
  void sends(AsyncScope co) {
    AsyncGenerator<Integer, Integer> doubles = AsyncioGeneratorsTestCoroutines.doubles(this);
    try {
      co.await(doubles.send(1));
    } catch (IllegalStateException e) {
      log.add(e.getMessage());
    }
    log.add("" + co.await(doubles.next()));
    log.add("" + co.await(doubles.send(3)));
    log.add("" + co.await(doubles.send(5)));
    try {
      co.await(doubles.send(-1));
    } catch (StopAsyncIteration e) {
      log.add("stop");
    }
  }

  @Test
  void sendsValues() {
    run(AsyncioGeneratorsTestCoroutines.sends(this));
    assertLog(
        "can't send a non-null value to a just-started asynchronous generator, 0, 6, 10, stop");
  }

  @Coroutine
  void catches(AsyncGeneratorScope<Integer, Void> co) {
    try {
      co.sleep(TICK);
      co.yield(1);
      log.add("not reached");
    } catch (FooException e) {
      log.add("caught");
      co.sleep(TICK);
      co.yield(1000);
    } finally {
      co.sleep(TICK);
      log.add("finally");
    }
  }

  @Coroutine
  void raises(AsyncScope co) {
    AsyncGenerator<Integer, Void> catches = AsyncioGeneratorsTestCoroutines.catches(this);
    log.add("" + co.await(catches.next()));
    log.add("" + co.await(catches.raise(new FooException())));
    for (int i = 0; i < 2; i++) {
      try {
        co.await(catches.raise(new FooException()));
      } catch (FooException e) {
        log.add("foo");
      }
    }
  }

  @Test
  void raisesInTheBody() {
    run(AsyncioGeneratorsTestCoroutines.raises(this));
    assertLog("1, caught, 1000, finally, foo, foo");
  }

  @Coroutine
  void cancelsRaise(AsyncScope co) {
    AsyncGenerator<Integer, Void> catches = AsyncioGeneratorsTestCoroutines.catches(this);
    co.await(catches.next());
    Task<Integer> raising = co.loop().start(catches.raise(new FooException()));
    co.sleep(TICK.dividedBy(2));
    raising.cancel();
    while (!raising.isDone()) {
      co.pause();
      co.sleep(TICK);
    }
    assertTrue(raising.isCancelled());
  }

  @Test
  void cancelWhileAHandlerAwaits() {
    run(AsyncioGeneratorsTestCoroutines.cancelsRaise(this));
    assertLog("caught, finally");
  }

  // ------------------------------------------------------------------ nested, left open

  @Coroutine
  void tens(AsyncGeneratorScope<Integer, Void> co) {
    try {
      for (int i : co.each(AsyncioGeneratorsTestCoroutines.counts(this, 9, false))) {
        co.yield(10 * i);
      }
    } finally {
      log.add("outer finally");
    }
  }

  @Coroutine
  void breaks(AsyncScope co) {
    for (int i : co.each(AsyncioGeneratorsTestCoroutines.tens(this))) {
      log.add("" + i);
      if (i == 20) {
        break;
      }
    }
    log.add("left");
  }

  @Coroutine
  void awaitsTask(AsyncScope co) {
    co.await(co.loop().start(AsyncioGeneratorsTestCoroutines.breaks(this)));
    log.add("task has ended");
  }

  @Test
  void nestedAndLeftEarly() {
    run(AsyncioGeneratorsTestCoroutines.awaitsTask(this));
    assertLog("10, 20, left, finally, outer finally, task has ended");
  }

  @Coroutine
  void steps(AsyncScope co, AsyncGenerator<Integer, Void> generator) {
    try {
      co.await(generator.next());
      co.sleep(Duration.ofDays(1));
    } catch (Cancelled e) {
      log.add("cancelled at " + EventLoop.current().time().toSeconds());
      throw e;
    }
  }

  @Coroutine
  void leavesTasks(AsyncScope co) {
    for (int i = 0; i < 2; i++) {
      co.loop()
          .start(
              AsyncioGeneratorsTestCoroutines.steps(
                  this, AsyncioGeneratorsTestCoroutines.counts(this, 9, false)));
    }
    co.sleep(Duration.ofSeconds(1));
    log.add("main ends");
  }

  @Test
  void shutdownClosesWhatTasksHaveBegun() {
    run(AsyncioGeneratorsTestCoroutines.leavesTasks(this));
    assertLog("main ends, cancelled at 1, cancelled at 1, finally, finally");
  }
}
