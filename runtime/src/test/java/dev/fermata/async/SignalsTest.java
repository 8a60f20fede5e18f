package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.async.sync.AsyncBarrier;
import dev.fermata.async.sync.AsyncCondition;
import dev.fermata.async.sync.AsyncEvent;
import dev.fermata.async.sync.AsyncLock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Events, conditions and barriers: after CPython's test_asyncio/test_locks.py, and our own. */
class SignalsTest extends Interleaving {

  private final AsyncEvent event = new AsyncEvent();
  private final AsyncCondition condition = new AsyncCondition();

  private List<Task<?>> started(int number, java.util.function.Supplier<Awaitable<?>> body) {
    List<Task<?>> tasks = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String name = "t" + i;
      tasks.add(loop().start(catching(() -> logged(name, body::get), failure -> null)));
    }
    return tasks;
  }

  // ------------------------------------------------------------------ events

  @EveryMode
  @DisplayName("an event wakes all in order; set already, nobody waits; cleared, one waits again")
  void event() {
    virtually(
        act(() -> started(3, event::await)),
        Asyncs::pause,
        act(
            () -> {
              assertFalse(event.isSet());
              event.set();
              event.set();
              assertEquals("AsyncEvent[set]", event.toString());
            }),
        () -> logged("main", event::await),
        Asyncs::pause,
        act(event::clear),
        act(() -> assertEquals("AsyncEvent[unset]", event.toString())),
        () -> logged("main", () -> Asyncs.timeoutOrElse(SECOND, event.await().map(v -> 1), 2)));
    assertEquals("[main null, t0 null, t1 null, t2 null, main 2]", log.toString());
  }

  @EveryMode
  @DisplayName("set and cleared in one turn: those who waited go on, but for one that is cancelled")
  void eventCancelled() {
    virtually(
        () -> {
          List<Task<?>> tasks = started(3, event::await);
          return seq(
              Asyncs::pause,
              act(() -> tasks.get(2).cancel()),
              act(event::set),
              act(event::clear),
              act(() -> tasks.get(0).cancel()),
              Asyncs::pause);
        });
    assertTrue(log.containsAll(List.of("t0 Cancelled", "t1 null", "t2 Cancelled")), log.toString());
  }

  // ------------------------------------------------------------------ conditions

  /** Acquires the lock, waits for a signal, releases. */
  private Awaitable<?> waits() {
    return seq(
        condition.lock()::acquire,
        () -> guarded(condition::await, act(() -> condition.lock().release())));
  }

  private Scenes.Step locked(Scenes.Act act) {
    return () -> condition.lock().holding(seq(act(act)));
  }

  @EveryMode
  @DisplayName("signals wake in the order of waiting, one or all; each has the lock")
  void condition() {
    virtually(
        act(() -> started(4, this::waits)),
        Asyncs::pause,
        act(() -> assertFalse(condition.lock().isLocked(), "released while they wait")),
        locked(condition::signal),
        () -> Asyncs.sleep(SECOND),
        act(() -> log.add("one")),
        locked(
            () -> {
              condition.signal();
              condition.signal();
            }),
        () -> Asyncs.sleep(SECOND),
        act(() -> log.add("two")),
        locked(condition::signalAll),
        () -> Asyncs.sleep(SECOND),
        locked(condition::signal));
    assertEquals("[t0 null, one, t1 null, t2 null, two, t3 null]", log.toString());
    assertEquals("AsyncCondition[0 waiting, AsyncLock[unlocked]]", condition.toString());
  }

  @EveryMode
  @DisplayName("without the lock: an error")
  void conditionUnlocked() {
    assertThrows(IllegalStateException.class, condition::signal);
    assertThrows(IllegalStateException.class, condition::signalAll);
    virtually(() -> catching(() -> logged("await", condition::await), failure -> null));
    assertEquals("[await IllegalStateException]", log.toString());
  }

  @EveryMode
  @DisplayName("a predicate is asked again after each signal")
  void predicate() {
    int[] value = new int[1];
    AsyncCondition other = new AsyncCondition(new AsyncLock());
    virtually(
        act(
            () ->
                loop()
                    .start(
                        logged(
                            "until",
                            () -> other.lock().holding(other.awaitUntil(() -> value[0] == 2))))),
        Asyncs::pause,
        () -> other.lock().holding(seq(act(() -> value[0]++), act(other::signal))),
        () -> Asyncs.sleep(SECOND),
        act(() -> log.add("not yet")),
        () -> other.lock().holding(seq(act(() -> value[0]++), act(other::signal))),
        () -> Asyncs.sleep(SECOND),
        () -> logged("at once", () -> other.awaitUntil(() -> true)));
    assertEquals("[not yet, until null, at once null]", log.toString());
  }

  @EveryMode
  @DisplayName("cancelled while it waits for a signal: raised once the lock is held again")
  void conditionCancelled() {
    virtually(
        () -> {
          List<Task<?>> tasks = started(2, this::waits);
          return seq(
              Asyncs::pause,
              condition.lock()::acquire,
              act(() -> tasks.get(0).cancel()),
              Asyncs::pause,
              Asyncs::pause,
              act(() -> tasks.get(0).cancel()),
              Asyncs::pause,
              Asyncs::pause,
              act(() -> log.add("held")),
              act(condition::signal),
              act(() -> condition.lock().release()),
              () -> Asyncs.sleep(SECOND));
        });
    assertEquals("[held, t0 Cancelled, t1 null]", log.toString());
    assertFalse(condition.lock().isLocked());
  }

  @EveryMode
  @DisplayName("signalled, then cancelled before it runs: the signal goes to the next")
  void signalPassedOn() {
    virtually(
        () -> {
          List<Task<?>> tasks = started(3, this::waits);
          return seq(
              Asyncs::pause,
              locked(
                  () -> {
                    condition.signal();
                    tasks.get(0).cancel();
                  }),
              () -> Asyncs.sleep(SECOND));
        },
        act(() -> log.add("then")),
        locked(condition::signalAll),
        () -> Asyncs.sleep(SECOND));
    assertEquals("[t0 Cancelled, t1 null, then, t2 null]", log.toString());
  }

  @EveryMode
  @DisplayName("signalled, then cancelled while it waits for the lock: the signal goes to the next")
  void signalPassedOnLater() {
    virtually(
        () -> {
          List<Task<?>> tasks = started(2, this::waits);
          return seq(
              Asyncs::pause,
              condition.lock()::acquire,
              act(condition::signal),
              Asyncs::pause,
              act(() -> tasks.get(0).cancel()),
              Asyncs::pause,
              act(() -> condition.lock().release()),
              () -> Asyncs.sleep(SECOND));
        });
    assertTrue(log.containsAll(List.of("t0 Cancelled", "t1 null")), log.toString());
  }

  // ------------------------------------------------------------------ barriers

  @EveryMode
  @DisplayName("a barrier lets all go on when the last has come; again and again")
  void barrier() {
    AsyncBarrier barrier = new AsyncBarrier(2);
    virtually(
        act(() -> started(5, barrier::await)),
        Asyncs::pause,
        Asyncs::pause,
        act(
            () -> {
              assertEquals(1, barrier.waiting());
              assertEquals("AsyncBarrier[1 of 2]", barrier.toString());
            }),
        () -> logged("last", barrier::await),
        Asyncs::pause);
    assertEquals("[t1 1, t3 1, t0 0, t2 0, last 1, t4 0]", log.toString());
    assertEquals(2, barrier.parties());
    assertThrows(IllegalArgumentException.class, () -> new AsyncBarrier(0));
  }

  @EveryMode
  @DisplayName("a wait that is cancelled does not break the barrier; once all are there, it passes")
  void barrierCancelled() {
    AsyncBarrier barrier = new AsyncBarrier(2);
    virtually(
        () -> {
          List<Task<?>> tasks = started(1, barrier::await);
          return seq(
              Asyncs::pause,
              act(() -> tasks.get(0).cancel()),
              act(() -> assertEquals(0, barrier.waiting())),
              Asyncs::pause);
        },
        () -> {
          List<Task<?>> tasks = started(1, barrier::await);
          return seq(
              Asyncs::pause,
              () -> logged("last", barrier::await),
              act(() -> tasks.get(0).cancel()),
              Asyncs::pause);
        });
    assertEquals("[t0 Cancelled, last 1, t0 0]", log.toString());
  }

  @EveryMode
  @DisplayName("reset breaks the waits; abort breaks it until it is reset")
  void barrierBroken() {
    AsyncBarrier barrier = new AsyncBarrier(2);
    virtually(
        act(() -> started(1, barrier::await)),
        Asyncs::pause,
        act(barrier::reset),
        Asyncs::pause,
        act(() -> assertFalse(barrier.isBroken())),
        act(() -> started(1, barrier::await)),
        Asyncs::pause,
        act(barrier::abort),
        act(() -> assertTrue(barrier.isBroken())),
        Asyncs::pause,
        () -> catching(() -> logged("late", barrier::await), failure -> null),
        act(() -> assertEquals("AsyncBarrier[broken]", barrier.toString())),
        act(barrier::reset),
        act(() -> assertFalse(barrier.isBroken())));
    assertEquals(
        "[t0 BrokenBarrierException, t0 BrokenBarrierException, late BrokenBarrierException]",
        log.toString());
  }
}
