package dev.fermata.async;

import static dev.fermata.async.Blocks.group;
import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.log;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

/** Order, failure and cancellation of groups. */
class TaskGroupTest extends Interleaving {

  @EveryMode
  @DisplayName("child fails while the body waits: thrown in the body, leaves as itself, once")
  void childFails() {
    IOException failure = new IOException();
    virtually(
        () ->
            catching(
                () ->
                    logged(
                        "group",
                        () ->
                            group(
                                group -> {
                                  group.start(logged("a", () -> failingAfter(SECOND, failure)));
                                  group.start(logged("b", () -> Asyncs.sleep(LONG)));
                                  return logged("body", () -> Asyncs.sleep(LONG));
                                })),
                caught -> {
                  assertSame(failure, caught);
                  return null;
                }));
    assertEquals(
        "[a IOException, b Cancelled, body IOException, group IOException]", log.toString());
  }

  @EveryMode
  @DisplayName("a group aborts: a clean-up that awaits runs to its end; a new cancel is passed on")
  void cleanUp() {
    virtually(
        () ->
            catching(
                () ->
                    group(
                        group -> {
                          group.start(failingAfter(SECOND, new IOException()));
                          group.start(
                              guarded(
                                  () -> logged("b", () -> Asyncs.sleep(LONG)),
                                  () -> logged("b ends", () -> Asyncs.sleep(SECOND))));
                          return Asyncs.sleep(LONG);
                        }),
                failure -> null),
        () -> {
          Task<?> task =
              loop()
                  .start(
                      group(
                          group -> {
                            group.start(
                                guarded(
                                    () -> logged("c", () -> Asyncs.sleep(LONG)),
                                    () -> logged("c ends", () -> Asyncs.sleep(LONG))));
                            return pause();
                          }));
          loop().callLater(SECOND, task::cancel);
          return catching(() -> task, failure -> Asyncs.of(log.add(described(failure))));
        });
    assertEquals(
        "[b Cancelled, b ends null, c Cancelled, c ends Cancelled, CancellationException]",
        log.toString());
  }

  @EveryMode
  @DisplayName("body fails, child fails while being cancelled: the body's, the child's suppressed")
  void bodyFails() {
    virtually(
        () ->
            catching(
                () ->
                    logged(
                        "group",
                        () ->
                            group(
                                group -> {
                                  group.start(
                                      guarded(
                                          () -> Asyncs.sleep(LONG),
                                          () -> Asyncs.failed(new TimeoutException())));
                                  return failingAfter(SECOND, new IOException());
                                })),
                failure -> null));
    assertEquals("[group IOException[TimeoutException]]", log.toString());
  }

  @EveryMode
  @DisplayName("body swallows a child's failure: thrown again by join")
  void swallowed() {
    virtually(
        () ->
            catching(
                () ->
                    group(
                        group -> {
                          group.start(failingAfter(SECOND, new IOException()));
                          return seq(
                              () ->
                                  catching(
                                      () -> logged("first", () -> Asyncs.sleep(LONG)),
                                      failure -> null),
                              () -> logged("join", group::join));
                        }),
                failure -> null));
    assertEquals("[first IOException, join IOException]", log.toString());
  }

  @EveryMode
  @DisplayName("body swallows a child's failure and leaves: it is not thrown a second time")
  void swallowedForGood() {
    virtually(
        () ->
            logged(
                "group",
                () ->
                    group(
                        group -> {
                          group.start(failingAfter(SECOND, new IOException()));
                          return catching(() -> Asyncs.sleep(LONG), failure -> null);
                        })));
    assertEquals("[group null]", log.toString());
  }

  @EveryMode
  @DisplayName("child has failed, body leaves without another suspension: thrown by the close")
  void leaves() {
    virtually(
        () ->
            catching(
                () ->
                    logged(
                        "group",
                        () ->
                            group(
                                group -> {
                                  Task<?> unused = group.startNow(Asyncs.failed(new IOException()));
                                  return null;
                                })),
                failure -> null));
    assertEquals("[group IOException]", log.toString());
  }

  @EveryMode
  @DisplayName("cancel while a group closes: the close goes on to its end, then Cancelled")
  void closing() {
    Task<?>[] task = new Task<?>[1];
    virtually(
        act(
            () -> {
              task[0] =
                  loop()
                      .start(
                          logged(
                              "group",
                              () ->
                                  group(
                                      group -> {
                                        group.start(
                                            guarded(
                                                () -> Asyncs.sleep(LONG),
                                                () ->
                                                    catching(
                                                        () -> Asyncs.sleep(LONG),
                                                        failure -> Asyncs.sleep(SECOND))));
                                        return pause();
                                      })));
              loop().callLater(SECOND, task[0]::cancel);
              loop().callLater(Duration.ofMillis(1500), () -> log.add("" + task[0].isDone()));
            }),
        () -> Asyncs.sleep(Duration.ofSeconds(3)));
    assertEquals("[false, group Cancelled]", log.toString());
    assertTrue(task[0].isCancelled());
  }

  @EveryMode
  @DisplayName("child fails while the task is being cancelled: cancelled; the failure suppressed")
  void failsWhileCancelled() {
    Task<?>[] task = new Task<?>[1];
    virtually(
        act(
            () -> {
              task[0] =
                  loop()
                      .start(
                          logged(
                              "group",
                              () ->
                                  group(
                                      group -> {
                                        group.start(
                                            guarded(
                                                () -> Asyncs.sleep(LONG),
                                                () -> Asyncs.failed(new IOException())));
                                        return Asyncs.sleep(LONG);
                                      })));
              loop().callLater(SECOND, task[0]::cancel);
            }),
        () -> Asyncs.sleep(Duration.ofSeconds(3)));
    assertEquals("[group Cancelled[IOException]]", log.toString());
    assertTrue(task[0].isCancelled());
  }

  @EveryMode
  @DisplayName("cancel and a child's failure pending at once: Cancelled, the failure in it, once")
  void bothPending() {
    Task<?>[] task = new Task<?>[1];
    virtually(
        act(
            () -> {
              task[0] =
                  loop()
                      .start(
                          logged(
                              "group",
                              () ->
                                  group(
                                      group -> {
                                        group.startNow(Asyncs.failed(new IOException()));
                                        task[0].cancel();
                                        return logged("body", Asyncs::pause);
                                      })));
            }),
        Asyncs::pause,
        Asyncs::pause);
    assertEquals("[body Cancelled[IOException], group Cancelled[IOException]]", log.toString());
    assertTrue(task[0].isCancelled());
  }

  @EveryMode
  @DisplayName("join waits for children that are started meanwhile; cancel lets it succeed")
  void joining() {
    virtually(
        () ->
            group(
                group -> {
                  group.start(
                      seq(
                          () -> Asyncs.sleep(SECOND),
                          act(() -> group.start(logged("late", () -> Asyncs.sleep(SECOND))))));
                  return logged("join", group::join);
                }),
        () ->
            group(
                group -> {
                  group.start(Asyncs.sleep(LONG));
                  group.cancel();
                  Task<?> late = group.start(logged("never", Asyncs::pause));
                  return seq(
                      () -> logged("cancelled", group::join),
                      act(() -> assertTrue(late.isCancelled())));
                }));
    assertEquals("[late null, join null, cancelled null]", log.toString());
  }

  @EveryMode
  @DisplayName("a group that has been closed starts nothing; closing it again does nothing")
  void closed() {
    virtually(
        () -> {
          TaskGroup[] kept = new TaskGroup[1];
          return seq(
              () ->
                  group(
                      group -> {
                        kept[0] = group;
                        return null;
                      }),
              () -> kept[0].closeAsync(),
              act(
                  () -> {
                    Async<Void> sleep = Asyncs.sleep(LONG);
                    assertThrows(IllegalStateException.class, () -> kept[0].start(sleep));
                  }));
        });
  }

  @EveryMode
  @DisplayName("a supervisor's children fail alone")
  void supervisor() {
    virtually(
        () ->
            Blocks.supervisor(
                group -> {
                  Task<Object> a = group.start(failingAfter(SECOND, new IOException()));
                  group.start(logged("b", () -> Asyncs.sleep(Duration.ofSeconds(2))));
                  return seq(
                      () -> logged("join", group::join),
                      act(() -> assertInstanceOf(IOException.class, a.exception().get())));
                }));
    assertEquals("[b null, join null]", log.toString());
  }

  @EveryMode
  @DisplayName("an outer deadline in a group's body: DeadlineExceeded, the children cancelled")
  void deadlineAround() {
    virtually(
        () ->
            catching(
                () ->
                    logged(
                        "timeout",
                        () ->
                            Asyncs.timeout(
                                SECOND,
                                group(
                                    group -> {
                                      group.start(logged("child", () -> Asyncs.sleep(LONG)));
                                      return logged("body", group::join);
                                    }))),
                failure -> null));
    assertEquals(
        "[body DeadlineExceeded, child Cancelled, timeout TimeoutException]", log.toString());
  }

  @EveryMode
  @DisplayName("the last child ends between an interrupt of the close and its delivery: it ends")
  void childEndsAsCloseIsInterrupted() {
    Task<?>[] task = new Task<?>[1];
    virtually(
        act(
            () ->
                task[0] =
                    loop()
                        .start(
                            logged(
                                "group",
                                () ->
                                    Blocks.group(
                                        group -> {
                                          group.start(
                                              guarded(
                                                  () -> Asyncs.sleep(LONG),
                                                  act(() -> task[0].cancel())));
                                          return Asyncs.pause();
                                        })))),
        () -> Asyncs.sleep(SECOND));
    assertEquals("[group Cancelled]", log.toString());
  }
}
