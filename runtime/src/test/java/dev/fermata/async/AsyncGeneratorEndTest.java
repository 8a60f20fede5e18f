package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.seq;
import static dev.fermata.async.Yielding.counting;
import static dev.fermata.async.Yielding.drain;
import static dev.fermata.async.Yielding.guarded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

/** Who closes asynchronous generators that are left before their end. */
class AsyncGeneratorEndTest extends Interleaving {

  private static final Duration TICK = Duration.ofMillis(10);

  /** Counts without end; logs when its finally, which awaits, has run. */
  private AsyncGenerator<Object, Object> counter(String name) {
    return Yielding.of(
        guarded(
            counting(1000, TICK),
            () -> seq(() -> Asyncs.sleep(TICK), act(() -> log.add(name + " closed")))));
  }

  private void assertLog(String expected) {
    assertEquals("[" + expected + "]", log.toString());
  }

  @EveryMode
  @DisplayName("the task that took the first step closes it, before those who await the task know")
  void closedByItsTask() {
    virtually(
        () -> loop().start(seq(counter("a")::next, act(() -> log.add("left")))),
        act(() -> log.add("awaited")));
    assertLog("left, a closed, awaited");
  }

  @EveryMode
  @DisplayName("the last begun is closed first")
  void lastBegunFirst() {
    AsyncGenerator<Object, Object> a = counter("a");
    AsyncGenerator<Object, Object> b = counter("b");
    AsyncGenerator<Object, Object> c = counter("c");
    virtually(c::next, a::next, b::next, c::next);
    assertLog("b closed, a closed, c closed");
  }

  @EveryMode
  @DisplayName("one that has ended or was closed is forgotten")
  void forgotten() {
    AsyncGenerator<Object, Object> a = counter("a");
    AsyncGenerator<Object, Object> b = counter("b");
    AsyncGenerator<Object, Object> c = counter("c");
    AsyncGenerator<Object, Object> short1 = Yielding.count(1, TICK);
    virtually(
        a::next,
        b::next,
        c::next,
        () -> drain(short1, value -> log.add("" + value)),
        b::closeAsync,
        act(() -> log.add("left")));
    assertLog("0, b closed, left, c closed, a closed");
  }

  @EveryMode
  @DisplayName("a failure of the body passes through the closes")
  void failsAndCloses() {
    assertThrows(
        IOException.class,
        () -> virtually(counter("a")::next, () -> Asyncs.failed(new IOException())));
    assertLog("a closed");
  }

  @EveryMode
  @DisplayName("what a close fails with is thrown by the task, or suppressed into its failure")
  void closeFails() {
    Scenes.Step begun =
        () ->
            Yielding.of(guarded(counting(9, TICK), () -> Asyncs.failed(new IOException("close"))))
                .next();
    assertThrows(IOException.class, () -> virtually(begun, act(() -> log.add("left"))));
    Throwable failure =
        assertThrows(
            InterruptedException.class,
            () -> virtually(begun, begun, () -> Asyncs.failed(new InterruptedException())));
    assertEquals("InterruptedException[IOException, IOException]", described(failure));
  }

  @EveryMode
  @DisplayName("a task that is cancelled closes its generators, and is cancelled")
  void cancelled() {
    virtually(
        () -> {
          Task<?> task = loop().start(seq(counter("a")::next, () -> Asyncs.sleep(LONG)));
          return Asyncs.delayed(
              TICK.multipliedBy(2),
              seq(
                  act(task::cancel),
                  () -> catching(() -> task, failure -> null),
                  act(() -> assertTrue(task.isCancelled()))));
        });
    assertLog("a closed");
  }

  @EveryMode
  @DisplayName("a cancel that reaches a close interrupts that one; the others are closed")
  void cancelledWhileClosing() {
    virtually(
        () -> {
          Task<?> task = loop().start(seq(counter("a")::next, counter("b")::next));
          return Asyncs.delayed(
              Duration.ofMillis(25),
              seq(
                  act(task::cancel),
                  () -> catching(() -> task, failure -> null),
                  act(() -> assertTrue(task.isCancelled()))));
        });
    assertLog("a closed");
  }

  @EveryMode
  @DisplayName("a cancel that reaches a close comes before the failure of the body")
  void cancelledWhileClosingAfterFailure() {
    virtually(
        () -> {
          Task<?> task =
              loop().start(seq(counter("a")::next, () -> Asyncs.failed(new IOException())));
          return Asyncs.delayed(
              Duration.ofMillis(15),
              seq(
                  act(task::cancel),
                  () -> catching(() -> task, failure -> null),
                  act(() -> assertTrue(task.isCancelled()))));
        });
    assertLog("");
  }

  @EveryMode
  @DisplayName("while it is being closed, others cannot step it")
  void refusesWhileClosing() {
    AsyncGenerator<Object, Object> a = counter("a");
    virtually(
        () -> {
          Task<?> first = loop().start(seq(a::next));
          return seq(
              () -> Asyncs.sleep(TICK.plusMillis(5)),
              () ->
                  catching(
                      a::next,
                      failure -> {
                        log.add(failure.getMessage());
                        return null;
                      }),
              () -> first);
        });
    assertLog("asynchronous generator is already running, a closed");
  }

  @EveryMode
  @DisplayName("one that another task is stepping is left to that task, which closes it")
  void inherited() {
    AsyncGenerator<Object, Object> a = counter("a");
    virtually(
        () -> {
          Task<?> first =
              loop().start(seq(a::next, Asyncs::pause, Asyncs::pause, act(() -> log.add("first"))));
          Task<?> second =
              loop()
                  .start(
                      seq(
                          () -> Asyncs.sleep(TICK),
                          a::next,
                          act(() -> assertTrue(first.isDone())),
                          act(() -> log.add("second"))));
          return seq(() -> first, act(() -> assertFalse(second.isDone())), () -> second);
        });
    assertLog("first, second, a closed");
  }

  @EveryMode
  @DisplayName("who takes a step after the first task has ended has the duty")
  void adopted() {
    AsyncGenerator<Object, Object> a =
        Yielding.of(
            new Yielding.Body() {
              @Override
              public Yielding.Op next(int step, Object value) {
                return Yielding.yields(step);
              }

              @Override
              public Yielding.Op caught(int step, Throwable exit) throws Throwable {
                log.add("exit " + step);
                if (step == 2) {
                  return Yielding.yields("ignored");
                }
                throw exit;
              }
            });
    virtually(
        () -> catching(() -> loop().start(seq(a::next, a::next)), failure -> null),
        act(() -> log.add("ended")),
        a::next,
        act(() -> log.add("left")));
    assertLog("exit 2, ended, left, exit 4");
  }

  @EveryMode
  @DisplayName("shutdown of the loop cancels its tasks, which close their generators (shutdown_01)")
  void shutDown() {
    virtually(
        act(() -> loop().start(seq(counter("a")::next, () -> Asyncs.sleep(LONG)))),
        () -> Asyncs.sleep(TICK.multipliedBy(2)),
        act(() -> log.add("main ends")));
    assertLog("main ends, a closed");
  }

  @EveryMode
  @DisplayName("a generator begun while others are closed is closed as well")
  void begunWhileClosing() {
    AsyncGenerator<Object, Object> late = counter("late");
    AsyncGenerator<Object, Object> a =
        Yielding.of(
            guarded(counting(9, TICK), () -> seq(late::next, act(() -> log.add("a closed")))));
    virtually(a::next);
    assertLog("a closed, late closed");
  }

  @EveryMode
  @DisplayName("a dump shows what a generator awaits")
  void dumped() {
    virtually(
        act(() -> loop().start(seq(counter("a")::next))),
        Asyncs::pause,
        act(() -> log.add(loop().dump())));
    assertTrue(log.get(0).contains(Mode.isDirect() ? "Yielding" : "Scenes.Machine"), log.get(0));
  }
}
