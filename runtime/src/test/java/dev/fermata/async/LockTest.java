package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.async.sync.AsyncLock;
import dev.fermata.async.sync.AsyncSemaphore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Locks and semaphores: the scenarios of CPython's test_asyncio/test_locks.py, and our own. */
class LockTest extends Interleaving {

  private final AsyncLock lock = new AsyncLock();
  private final AsyncSemaphore semaphore = new AsyncSemaphore(1);

  /** Tasks that each acquire, log and, after two turns, release. */
  private List<Task<?>> contenders(int number) {
    List<Task<?>> tasks = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int me = i;
      tasks.add(
          loop()
              .start(
                  seq(
                      () -> logged("t" + me, semaphore::acquire),
                      Asyncs::pause,
                      Asyncs::pause,
                      act(semaphore::release))));
    }
    return tasks;
  }

  @EveryMode
  @DisplayName("the lock is handed over in the order of asking; nobody barges in")
  void order() {
    virtually(
        () -> logged("main", lock::acquire),
        act(
            () -> {
              loop().start(logged("a", lock::acquire));
              loop().start(logged("b", lock::acquire));
            }),
        Asyncs::pause,
        act(
            () -> {
              lock.release();
              assertTrue(lock.isLocked(), "handed over");
              assertFalse(lock.tryAcquire());
              log.add("released");
            }),
        () -> Asyncs.pause(),
        act(lock::release),
        Asyncs::pause,
        act(lock::release),
        act(() -> assertFalse(lock.isLocked())));
    assertEquals("[main null, released, a null, b null]", log.toString());
  }

  @EveryMode
  @DisplayName("released by nobody who holds it: an error; tryAcquire of a free one")
  void misuse() {
    assertThrows(IllegalStateException.class, lock::release);
    assertTrue(lock.tryAcquire());
    assertEquals("AsyncLock[locked]", lock.toString());
    lock.release();
    assertEquals("AsyncLock[unlocked]", lock.toString());
    assertThrows(IllegalArgumentException.class, () -> new AsyncSemaphore(-1));
    AsyncSemaphore bounded = AsyncSemaphore.bounded(1);
    assertThrows(IllegalStateException.class, bounded::release);
    assertTrue(bounded.tryAcquire());
    assertFalse(bounded.tryAcquire());
    bounded.release();
    assertEquals("AsyncSemaphore[1 available]", bounded.toString());
    semaphore.release();
    assertEquals(2, semaphore.available());
  }

  @EveryMode
  @DisplayName("a permit handed over, then cancel before it runs: given back, order kept")
  void givenBack() {
    virtually(
        semaphore::acquire,
        () -> {
          List<Task<?>> tasks = contenders(4);
          return seq(
              Asyncs::pause,
              act(
                  () -> {
                    semaphore.release();
                    tasks.get(0).cancel();
                    assertEquals(0, semaphore.available(), "the next has it");
                  }),
              () -> Asyncs.sleep(SECOND));
        },
        act(() -> assertEquals(1, semaphore.available())));
    assertEquals("[t0 Cancelled, t1 null, t2 null, t3 null]", log.toString());
  }

  @EveryMode
  @DisplayName("a permit handed over, and all who wait are cancelled: it is there again")
  void allCancelled() {
    virtually(
        semaphore::acquire,
        () -> {
          List<Task<?>> tasks = contenders(3);
          return seq(
              Asyncs::pause,
              act(
                  () -> {
                    semaphore.release();
                    tasks.get(0).cancel();
                    tasks.get(2).cancel();
                    tasks.get(1).cancel();
                    assertEquals(1, semaphore.available());
                  }),
              () -> Asyncs.sleep(SECOND));
        },
        act(() -> assertEquals(1, semaphore.available())));
    assertEquals("[t0 Cancelled, t1 Cancelled, t2 Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("cancelled while it waits: out of the line; a permit released then goes past it")
  void cancelledWaiting() {
    virtually(
        semaphore::acquire,
        () -> {
          List<Task<?>> tasks = contenders(3);
          return seq(
              Asyncs::pause,
              act(
                  () -> {
                    tasks.get(0).cancel();
                    semaphore.release();
                  }),
              () -> Asyncs.sleep(SECOND));
        });
    assertEquals("[t0 Cancelled, t1 null, t2 null]", log.toString());
  }

  @EveryMode
  @DisplayName("several permits released at once go to several; a late one does not overtake")
  void several() {
    AsyncSemaphore two = new AsyncSemaphore(2);
    virtually(
        two::acquire,
        two::acquire,
        act(
            () -> {
              for (String name : List.of("a", "b", "c")) {
                loop().start(logged(name, two::acquire));
              }
            }),
        Asyncs::pause,
        act(
            () -> {
              two.release();
              two.release();
              assertFalse(two.tryAcquire());
              two.release();
              assertFalse(two.tryAcquire(), "all three are handed over");
            }),
        Asyncs::pause);
    assertEquals("[a null, b null, c null]", log.toString());
  }

  @EveryMode
  @DisplayName("holding: released after a result, a failure and a cancel")
  void holding() {
    virtually(
        () -> logged("result", () -> lock.holding(Asyncs.call(lock::isLocked))),
        act(() -> assertFalse(lock.isLocked())),
        () ->
            Scenes.catching(
                () -> logged("at once", () -> lock.holding(Asyncs.failed(new IOException()))),
                failure -> null),
        () ->
            Scenes.catching(
                () -> logged("later", () -> lock.holding(failingAfter(SECOND, new IOException()))),
                failure -> null),
        () -> {
          Task<?> task = loop().start(logged("task", () -> semaphore.holding(Asyncs.sleep(LONG))));
          return seq(
              Asyncs::pause,
              act(() -> assertEquals(0, semaphore.available())),
              act(task::cancel),
              Asyncs::pause,
              act(() -> assertEquals(1, semaphore.available())));
        },
        act(() -> assertFalse(lock.isLocked())));
    assertEquals(
        "[result true, at once IOException, later IOException, task Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("cancelled while holding waits for the permit: nothing is released")
  void holdingNotAcquired() {
    virtually(
        semaphore::acquire,
        () -> {
          Task<?> task = loop().start(logged("task", () -> semaphore.holding(Asyncs.of(1))));
          return seq(Asyncs::pause, act(task::cancel), Asyncs::pause);
        },
        act(() -> assertEquals(0, semaphore.available())),
        act(semaphore::release),
        act(() -> assertEquals(1, semaphore.available())));
    assertEquals("[task Cancelled]", log.toString());
  }
}
