package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.log;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;

/** Order and time of the loop, and every kind of await. */
class LoopTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private static <R> R virtually(Awaitable<? extends R> main) {
    try (Runner runner = Runner.virtual()) {
      return runner.run(main);
    }
  }

  private static EventLoop loop() {
    return EventLoop.current();
  }

  @EveryMode
  @DisplayName("a coroutine that has not started says where it stands; it starts once")
  void cold() {
    Async<Object> once = seq();
    String place =
        Mode.isDirect()
            ? "dev.fermata.async.Scenes$AsWritten.body(Unknown Source)"
            : "Scenes.Sequence(Scenes.java:100)";
    assertEquals("Async[created at " + place + "]", once.toString());
    virtually(seq(() -> once));
    assertEquals("Async[started]", once.toString());
    assertThrows(IllegalStateException.class, () -> virtually(seq(() -> once)));
  }

  @EveryMode
  @DisplayName("tasks run in the order of starting; what becomes ready waits for the next turn")
  void order() {
    List<String> log = log();
    virtually(
        seq(
            act(
                () -> {
                  loop()
                      .start(
                          seq(act(() -> log.add("a1")), Asyncs::pause, act(() -> log.add("a2"))));
                  loop().callSoon(() -> log.add("soon"));
                  loop()
                      .start(
                          seq(act(() -> log.add("b1")), Asyncs::pause, act(() -> log.add("b2"))));
                  log.add("main");
                }),
            Asyncs::pause,
            act(() -> log.add("main2")),
            Asyncs::pause,
            act(() -> log.add("main3"))));
    assertEquals("[main, a1, soon, b1, main2, a2, b2, main3]", log.toString());
  }

  @EveryMode
  @DisplayName("timers fire by time, then in the order of setting; virtual time jumps")
  void timers() {
    List<String> log = log();
    virtually(
        seq(
            act(
                () -> {
                  loop().start(seq(() -> Asyncs.sleep(SECOND), act(() -> log.add("a"))));
                  loop().callLater(SECOND, () -> log.add("later"));
                  loop().start(seq(() -> Asyncs.sleep(SECOND), act(() -> log.add("b"))));
                  EventLoop.Handle handle = loop().callLater(SECOND, () -> log.add("never"));
                  assertTrue(handle.cancel());
                  assertFalse(handle.cancel());
                  loop()
                      .start(
                          seq(
                              () -> Asyncs.sleep(Duration.ofMillis(1)),
                              act(() -> log.add("first"))));
                }),
            () -> Asyncs.sleep(Duration.ofDays(1000)),
            act(() -> log.add("after " + loop().time()))));
    assertEquals("[first, later, a, b, after PT24000H]", log.toString());
  }

  @EveryMode
  @DisplayName("10,000 timers in random order, half of them cancelled, fire in order")
  void manyTimers() {
    java.util.Random random = new java.util.Random(42);
    List<String> fired = log();
    List<String> expected = log();
    virtually(
        seq(
            act(
                () -> {
                  java.util.TreeMap<Long, List<Integer>> byTime = new java.util.TreeMap<>();
                  for (int i = 0; i < 10_000; i++) {
                    int number = i;
                    long time = 1 + random.nextInt(2000);
                    EventLoop.Handle handle =
                        loop().callLater(Duration.ofNanos(time), () -> fired.add("" + number));
                    if (random.nextBoolean()) {
                      assertTrue(handle.cancel());
                    } else {
                      byTime.computeIfAbsent(time, t -> new java.util.ArrayList<>()).add(i);
                    }
                  }
                  byTime.values().forEach(run -> run.forEach(i -> expected.add("" + i)));
                }),
            () -> Asyncs.sleep(SECOND)));
    assertEquals(expected, fired);
  }

  @EveryMode
  @DisplayName("a task is awaited as often as one likes, and gives result, failure or cancel")
  void tasks() throws Exception {
    IOException failure = new IOException("f");
    virtually(
        seq(
            act(
                () -> {
                  Task<Integer> done = loop().start(Asyncs.of(1));
                  assertFalse(done.isDone());
                  assertThrows(IllegalStateException.class, done::result);
                  loop()
                      .start(
                          seq(() -> done, () -> done, act(() -> assertEquals(1, done.result()))));
                }),
            () -> loop().start(Asyncs.of(1)),
            () ->
                Scenes.catching(
                    () -> loop().start(Asyncs.failed(failure)),
                    caught -> {
                      assertSame(failure, caught);
                      return null;
                    }),
            () -> {
              Task<Object> cancelled = loop().start(seq(() -> Asyncs.sleep(SECOND)));
              assertTrue(cancelled.cancel("reason"));
              return Scenes.catching(
                  () -> cancelled,
                  caught -> {
                    assertEquals("reason", assertInstance(caught).getMessage());
                    assertTrue(cancelled.isCancelled());
                    assertFalse(cancelled.cancel());
                    return null;
                  });
            }));
  }

  private static CancellationException assertInstance(Throwable caught) {
    return org.junit.jupiter.api.Assertions.assertInstanceOf(CancellationException.class, caught);
  }

  @EveryMode
  @DisplayName("run throws what the program throws")
  void failing() {
    IOException failure = new IOException();
    assertSame(
        failure,
        assertThrows(
            IOException.class, () -> EventLoop.run(Asyncs.failed(failure), IOException.class)));
  }

  @EveryMode
  @DisplayName("a promise wakes all who await it; completed twice it refuses")
  void promise() {
    List<String> log = log();
    virtually(
        seq(
            () -> {
              Promise<String> promise = loop().promise();
              loop().start(seq(() -> promise.map(v -> log.add("a " + v))));
              loop().start(seq(() -> promise.map(v -> log.add("b " + v))));
              loop().callLater(SECOND, () -> promise.complete("x"));
              return promise.map(
                  v -> {
                    assertThrows(IllegalStateException.class, () -> promise.complete("y"));
                    assertTrue(promise.isDone());
                    return log.add("main " + v);
                  });
            },
            Asyncs::pause));
    assertEquals("[main x, a x, b x]", log.toString());
  }

  @EveryMode
  @DisplayName("stages: done ones do not suspend; others come through the inbox, unwrapped")
  void stages() {
    IOException failure = new IOException();
    CompletableFuture<String> later = new CompletableFuture<>();
    List<String> log = log();
    EventLoop.run(
        seq(
            () -> Asyncs.from(CompletableFuture.completedFuture("now")).map(log::add),
            () -> {
              new Thread(() -> later.complete("later")).start();
              return Asyncs.from(later).map(log::add);
            },
            () ->
                Scenes.catching(
                    () ->
                        Asyncs.from(
                            CompletableFuture.failedFuture(new CompletionException(failure))),
                    caught -> {
                      assertSame(failure, caught);
                      return null;
                    })));
    assertEquals("[now, later]", log.toString());
  }

  @EveryMode
  @DisplayName("suspend: resumed within, from a callback, from a thread; later calls are ignored")
  void continuations() {
    List<String> log = log();
    EventLoop.run(
        seq(
            () -> Asyncs.<String>suspend(k -> k.complete("within")).map(log::add),
            () ->
                Asyncs.<String>suspend(
                        k -> {
                          loop().callSoon(() -> k.complete("callback"));
                          loop().callSoon(() -> k.complete("ignored"));
                        })
                    .map(log::add),
            () ->
                Asyncs.<String>suspend(k -> new Thread(() -> k.complete("thread")).start())
                    .map(log::add)));
    assertEquals("[within, callback, thread]", log.toString());
  }

  @EveryMode
  @DisplayName("an interrupt runs what undoes the operation, and cancels a stage")
  void cancelledOutside() {
    List<String> log = log();
    CompletableFuture<String> stage = new CompletableFuture<>();
    CompletableFuture<String> shared = new CompletableFuture<>();
    EventLoop.run(
        seq(
            () -> {
              Task<?> suspended =
                  loop().start(Asyncs.suspend(k -> k.onCancel(() -> log.add("undone"))));
              Task<?> staged = loop().start(Asyncs.from(stage));
              Task<?> sharing = loop().start(Asyncs.shared(shared));
              loop().callSoon(suspended::cancel);
              loop().callSoon(staged::cancel);
              loop().callSoon(sharing::cancel);
              return Asyncs.sleep(Duration.ofMillis(1));
            }));
    assertEquals("[undone]", log.toString());
    assertTrue(stage.isCancelled());
    assertFalse(shared.isDone());
  }

  /** {@code static int descend(AsyncScope co, int n) { … return descend(co, n - 1) + 1; }}. */
  @SuppressWarnings("fallthrough") // as generated code does
  private static final class Descend extends Frame {
    private final int depth;

    Descend(int depth) {
      this.depth = depth;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      switch (resumePoint()) {
        case 0:
          if (depth == 0) {
            if (awaits(co, Asyncs.sleep(SECOND), 2)) {
              return SUSPENDED;
            }
            return returns(co, 0);
          }
          if (calls(co, new Descend(depth - 1), 1)) {
            return CALLED;
          }
        // falls through
        case 1:
          return returns(co, Frame.<Integer>resumed(co) + 1);
        default:
          return returns(co, 0);
      }
    }

    @Override
    protected StackTraceElement location() {
      return new StackTraceElement("Demo", "descend", "Demo.java", 1);
    }
  }

  @EveryMode
  @DisplayName("a suspending call a million deep that sleeps at the bottom")
  void deep() {
    assertEquals(1_000_000, LoopTest.<Integer>virtually(Async.of(new Descend(1_000_000))));
    assertEquals(63, LoopTest.<Integer>virtually(Async.of(new Descend(63))));
    assertEquals(64, LoopTest.<Integer>virtually(Async.of(new Descend(64))));
    assertEquals(65, LoopTest.<Integer>virtually(Async.of(new Descend(65))));
  }

  @EveryMode
  @DisplayName("an awaited coroutine runs in the same task, to any depth")
  void nestedAsyncs() {
    Async<Object> nested = seq(() -> Asyncs.sleep(SECOND), () -> Asyncs.of("bottom"));
    for (int i = 0; i < (Mode.isDirect() ? 1_000 : 10_000); i++) {
      Async<Object> inner = nested;
      nested = seq(() -> inner);
    }
    assertEquals("bottom", LoopTest.<Object>virtually(nested));
  }

  @EveryMode
  @DisplayName("a task that awaits itself, a loop in a loop, a closed loop: refused at once")
  void misuse() {
    virtually(
        seq(
            () ->
                Scenes.catching(
                    () -> loop().currentTask(),
                    caught -> {
                      assertTrue(caught.getMessage().contains("cannot await itself"));
                      return null;
                    }),
            act(
                () -> {
                  assertThrows(IllegalStateException.class, () -> EventLoop.run(Asyncs.of(1)));
                })));
    Runner runner = Runner.create();
    runner.run(seq(act(() -> assertThrows(IllegalStateException.class, runner::close))));
    runner.close();
    runner.close();
    assertThrows(IllegalStateException.class, () -> runner.run(Asyncs.of(1)));
    assertThrows(IllegalStateException.class, () -> runner.loop().submit(Asyncs.of(1)));
    assertThrows(IllegalStateException.class, EventLoop::current);
  }

  @EveryMode
  @DisplayName("virtual time: when nothing can wake anybody, all tasks are named")
  void deadlock() {
    Runner runner = Runner.virtual();
    IllegalStateException deadlock =
        assertThrows(
            IllegalStateException.class,
            () -> runner.run(seq(() -> runner.loop().<Object>promise())));
    assertTrue(deadlock.getMessage().startsWith("deadlock"), deadlock.getMessage());
    assertTrue(
        deadlock.getMessage().contains(Mode.isDirect() ? "(Scenes.java:" : "(Scenes.java:101)"),
        deadlock.getMessage());
    runner.close();
  }

  @EveryMode
  @DisplayName("tasks that await one another in a circle are a deadlock, in real time too")
  void cycle() {
    Task<?>[] tasks = new Task<?>[2];
    Runner runner = Runner.create();
    IllegalStateException deadlock =
        assertThrows(
            IllegalStateException.class,
            () ->
                runner.run(
                    seq(
                        act(
                            () -> {
                              tasks[0] = loop().start(seq(() -> tasks[1])).setName("a");
                              tasks[1] = loop().start(seq(() -> tasks[0])).setName("b");
                            }),
                        () -> tasks[0])));
    assertTrue(deadlock.getMessage().contains("Task['a' at"), deadlock.getMessage());
    assertTrue(deadlock.getMessage().contains("Task['b' at"), deadlock.getMessage());
    runner.close();
  }

  @EveryMode
  @DisplayName("submit and callSoonThreadsafe work from any thread; cancelling a future cancels")
  void otherThreads() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    List<String> log = log();
    try (Runner runner = Runner.create()) {
      Promise<Void> end = runner.loop().promise();
      CompletableFuture<?>[] futures = new CompletableFuture<?>[2];
      Thread thread =
          new Thread(
              () -> {
                futures[0] = runner.loop().submit(seq(() -> Asyncs.of("submitted")));
                assertEquals("submitted", futures[0].join());
                futures[1] =
                    runner
                        .loop()
                        .submit(
                            Scenes.guarded(
                                () -> {
                                  started.countDown();
                                  return runner.loop().<Object>promise();
                                },
                                () -> {
                                  log.add("cancelled");
                                  runner.loop().callSoonThreadsafe(() -> end.complete(null));
                                  return null;
                                }));
                try {
                  started.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                futures[1].cancel(true);
              });
      thread.start();
      runner.run(seq(() -> end));
      thread.join();
    }
    assertEquals("[cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("a failure that nobody asks for goes to the handler when the loop shuts down")
  void unretrieved() {
    List<String> log = log();
    Runner runner = Runner.virtual();
    runner.loop().setExceptionHandler((what, failure) -> log.add(what + ": " + failure));
    runner.run(
        seq(
            act(
                () -> {
                  loop().start(Asyncs.failed(new IOException("lost")));
                  loop()
                      .start(Asyncs.failed(new IOException("asked")))
                      .onDone(() -> log.add("asked"));
                  loop()
                      .callSoon(
                          () -> {
                            throw new IllegalArgumentException("callback");
                          });
                }),
            Asyncs::pause,
            Asyncs::pause));
    assertEquals(
        "[a callback failed: java.lang.IllegalArgumentException: callback, asked]", log.toString());
    runner.close();
    assertEquals(3, log.size());
    assertTrue(log.get(2).endsWith("nobody asked: java.io.IOException: lost"), log.get(2));
  }

  @EveryMode
  @DisplayName("shutdown cancels what the loop owns in the order of starting, and waits for it")
  void shutdown() {
    List<String> log = log();
    try (Runner runner = Runner.virtual()) {
      runner.run(
          seq(
              act(
                  () -> {
                    for (String name : List.of("a", "b")) {
                      loop()
                          .start(
                              Scenes.guarded(
                                  () -> Asyncs.sleep(Duration.ofDays(1)),
                                  () ->
                                      seq(
                                          act(() -> log.add(name + " begins to end")),
                                          () -> Asyncs.sleep(SECOND),
                                          act(() -> log.add(name + " ends")))));
                    }
                  }),
              Asyncs::pause));
      assertEquals("[]", log.toString());
    }
    assertEquals("[a begins to end, b begins to end, a ends, b ends]", log.toString());
  }
}
