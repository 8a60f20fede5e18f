package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;

/** Work that blocks, on threads of its own; futures that can only be waited for. */
class BlockingTest extends Interleaving {

  private final CountDownLatch latch = new CountDownLatch(1);

  @EveryMode
  @DisplayName("the loop goes on while a thread works; result and failure reach the task")
  void works() {
    Thread[] worker = new Thread[1];
    virtually(
        act(() -> loop().start(seq(act(latch::countDown)))),
        () ->
            logged(
                "work",
                () ->
                    Asyncs.onThread(
                        () -> {
                          worker[0] = Thread.currentThread();
                          latch.await();
                          return 1;
                        })),
        act(() -> assertNotSame(Thread.currentThread(), worker[0])),
        act(() -> assertTrue(worker[0].isDaemon())),
        () -> logged("run", () -> Asyncs.runOnThread(() -> log.add("ran"))),
        () ->
            catching(
                () ->
                    logged(
                        "failing",
                        () ->
                            Asyncs.onThread(
                                () -> {
                                  throw new IOException();
                                })),
                failure -> null));
    assertEquals("[work 1, ran, run null, failing IOException]", log.toString());
  }

  @EveryMode
  @DisplayName("an interrupt interrupts the thread, and waits for the work")
  void interrupted() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<Void> wasInterrupted = new CompletableFuture<>();
    virtually(
        () -> {
          Task<?> task =
              loop()
                  .start(
                      logged(
                          "task",
                          () ->
                              Asyncs.runOnThread(
                                  () -> {
                                    try {
                                      latch.await();
                                    } catch (InterruptedException expected) {
                                      wasInterrupted.complete(null);
                                      mayEnd.await();
                                      throw expected;
                                    }
                                  })));
          return seq(
              Asyncs::pause,
              act(task::cancel),
              () -> Asyncs.from(wasInterrupted),
              Asyncs::pause,
              act(() -> assertFalse(task.isDone(), "the work has not ended")),
              act(mayEnd::countDown),
              () -> catching(() -> task, failure -> null),
              act(() -> assertTrue(task.isCancelled())));
        });
    assertEquals("[task Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("work that fails as it is interrupted: suppressed; that has a value: delivered")
  void inSpite() {
    virtually(
        () -> {
          Task<?> failing =
              loop()
                  .start(
                      logged(
                          "failing",
                          () ->
                              Asyncs.runOnThread(
                                  () -> {
                                    try {
                                      latch.await();
                                    } catch (InterruptedException expected) {
                                      throw new IOException(expected);
                                    }
                                  })));
          return seq(
              Asyncs::pause, act(failing::cancel), () -> catching(() -> failing, failure -> null));
        },
        () -> {
          Task<?> deaf =
              loop()
                  .start(
                      seq(
                          () ->
                              logged(
                                  "deaf",
                                  () ->
                                      Asyncs.onThread(
                                          () -> {
                                            try {
                                              latch.await();
                                              return "never";
                                            } catch (InterruptedException expected) {
                                              return "socket";
                                            }
                                          })),
                          () -> logged("next", Asyncs::pause)));
          return seq(Asyncs::pause, act(deaf::cancel), () -> catching(() -> deaf, failure -> null));
        });
    assertEquals("[failing Cancelled[IOException], deaf socket, next Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("a timeout around work interrupts it")
  void timeout() {
    try (Runner runner = Runner.create()) {
      runner.run(
          seq(
              () ->
                  logged(
                      "timeout",
                      () ->
                          Asyncs.<Object>timeoutOrElse(
                              java.time.Duration.ofMillis(1),
                              Asyncs.onThread(
                                  () -> {
                                    latch.await();
                                    return 1;
                                  }),
                              "late"))));
    }
    assertEquals("[timeout late]", log.toString());
  }

  @EveryMode
  @DisplayName("a future: done, later, failing; cancelled with the task that awaits it")
  void futures() {
    FutureTask<Integer> done = new FutureTask<>(() -> 1);
    done.run();
    FutureTask<Integer> later = new FutureTask<>(() -> 2);
    IOException failure = new IOException();
    FutureTask<Integer> failing =
        new FutureTask<>(
            () -> {
              throw failure;
            });
    FutureTask<Integer> never = new FutureTask<>(() -> 3);
    virtually(
        () -> logged("done", () -> Asyncs.from(done)),
        act(() -> loop().start(seq(act(later::run)))),
        () -> logged("later", () -> Asyncs.from(later)),
        act(() -> loop().start(seq(act(failing::run)))),
        () ->
            catching(
                () -> Asyncs.from(failing),
                thrown -> {
                  assertSame(failure, thrown);
                  return null;
                }),
        () -> logged("completable", () -> Asyncs.from(CompletableFuture.completedFuture(4))),
        () -> {
          Task<?> task = loop().start(logged("task", () -> Asyncs.from(never)));
          return seq(
              Asyncs::pause,
              act(task::cancel),
              () -> catching(() -> task, thrown -> null),
              act(() -> assertTrue(never.isCancelled())));
        });
    assertEquals("[done 1, later 2, completable 4, task Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("several at a time; their loop waits for all")
  void several() {
    CountDownLatch all = new CountDownLatch(3);
    virtually(
        () ->
            logged(
                "all",
                () ->
                    Asyncs.gather(
                        Collections.nCopies(3, 0).stream()
                            .map(
                                n ->
                                    Asyncs.onThread(
                                        () -> {
                                          all.countDown();
                                          all.await();
                                          return n;
                                        }))
                            .toList())));
    assertEquals("[all [0, 0, 0]]", log.toString());
  }
}
