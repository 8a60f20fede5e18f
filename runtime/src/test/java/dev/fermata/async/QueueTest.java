package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.async.sync.AsyncQueue;
import dev.fermata.async.sync.QueueShutDown;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Queues: the scenarios of CPython's test_asyncio/test_queues.py, and what hand-overs promise. */
class QueueTest extends Interleaving {

  private List<Task<?>> takers(AsyncQueue<?> queue, int number) {
    List<Task<?>> tasks = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      tasks.add(loop().start(logged("t" + i, queue::take)));
    }
    return tasks;
  }

  private <T> List<Task<?>> putters(AsyncQueue<T> queue, List<T> items) {
    List<Task<?>> tasks = new ArrayList<>();
    for (T item : items) {
      tasks.add(loop().start(logged("p" + item, () -> queue.put(item))));
    }
    return tasks;
  }

  /** Takes all that is in it. */
  private Async<Object> drained(AsyncQueue<?> queue) {
    List<Scenes.Step> takes = new ArrayList<>();
    for (int i = queue.size(); i > 0; i--) {
      takes.add(() -> logged("left", queue::take));
    }
    return seq(takes.toArray(Scenes.Step[]::new));
  }

  @EveryMode
  @DisplayName("first in, first out; least first, equal ones in order; last in, first out")
  void orders() {
    record Job(int priority, String name) implements Comparable<Job> {
      @Override
      public int compareTo(Job other) {
        return Integer.compare(priority, other.priority);
      }

      @Override
      public String toString() {
        return name;
      }
    }
    AsyncQueue<Integer> fifo = AsyncQueue.unbounded();
    AsyncQueue<Job> priority = AsyncQueue.priority();
    AsyncQueue<Integer> lifo = AsyncQueue.lifo();
    for (int i = 0; i < 3; i++) {
      assertTrue(fifo.offer(i));
      assertTrue(lifo.offer(i));
      assertTrue(priority.offer(new Job(1, "b" + i)));
    }
    assertTrue(priority.offer(new Job(0, "a")));
    assertEquals("AsyncQueue[3]", fifo.toString());
    virtually(() -> drained(fifo), () -> drained(priority), () -> drained(lifo));
    assertEquals(
        "[left 0, left 1, left 2, left a, left b0, left b1, left b2, left 2, left 1, left 0]",
        log.toString());
  }

  @EveryMode
  @DisplayName("room for less than one item is none")
  void capacity() {
    assertThrows(IllegalArgumentException.class, () -> AsyncQueue.bounded(0));
    assertThrows(IllegalArgumentException.class, () -> AsyncQueue.priority(0));
    assertThrows(IllegalArgumentException.class, () -> AsyncQueue.lifo(-1));
    AsyncQueue<Integer> queue = AsyncQueue.bounded(1);
    assertTrue(queue.offer(1));
    assertFalse(queue.offer(2));
    AsyncQueue<Integer> lifo = AsyncQueue.lifo(1);
    assertTrue(lifo.offer(1));
    assertFalse(lifo.offer(2));
    AsyncQueue<Integer> priority = AsyncQueue.priority(1);
    assertTrue(priority.offer(1));
    assertFalse(priority.offer(2));
  }

  @EveryMode
  @DisplayName("items and places go to tasks in the order of asking")
  void handOvers() {
    AsyncQueue<Integer> queue = AsyncQueue.bounded(1);
    virtually(
        act(() -> takers(queue, 2)),
        Asyncs::pause,
        act(() -> putters(queue, List.of(1, 2, 3, 4))),
        () -> Asyncs.sleep(SECOND),
        act(() -> log.add("size " + queue.size())),
        () -> drained(queue),
        Asyncs::pause,
        () -> drained(queue));
    assertEquals(
        "[p1 null, t0 1, p2 null, t1 2, p3 null, size 1, left 3, p4 null, left 4]", log.toString());
  }

  @EveryMode
  @DisplayName("items handed over keep their order in whatever order their takers are cancelled")
  void cancelledTakers() {
    for (List<Integer> cancelled :
        List.of(
            List.of(0),
            List.of(1),
            List.of(2),
            List.of(0, 1),
            List.of(1, 0),
            List.of(2, 0),
            List.of(0, 2),
            List.of(2, 1),
            List.of(0, 1, 2),
            List.of(2, 1, 0),
            List.of(1, 2, 0))) {
      log.clear();
      AsyncQueue<Integer> queue = AsyncQueue.unbounded();
      virtually(
          () -> {
            List<Task<?>> tasks = takers(queue, 3);
            return seq(
                Asyncs::pause,
                act(
                    () -> {
                      for (int i = 0; i < 3; i++) {
                        assertTrue(queue.offer(i));
                      }
                      cancelled.forEach(i -> tasks.get(i).cancel());
                    }),
                Asyncs::pause,
                Asyncs::pause);
          },
          act(() -> assertEquals(cancelled.size(), queue.size())),
          () -> drained(queue));
      List<String> values =
          log.stream()
              .filter(line -> !line.endsWith("Cancelled"))
              .map(line -> line.substring(line.indexOf(' ') + 1))
              .toList();
      assertEquals(List.of("0", "1", "2"), values, cancelled + " " + log);
    }
  }

  @EveryMode
  @DisplayName("an item handed over, then cancel before it runs: the next has it")
  void next() {
    AsyncQueue<Integer> queue = AsyncQueue.unbounded();
    virtually(
        () -> {
          List<Task<?>> tasks = takers(queue, 3);
          return seq(
              Asyncs::pause,
              act(
                  () -> {
                    assertTrue(queue.offer(1));
                    tasks.get(0).cancel();
                    assertTrue(queue.offer(2));
                  }),
              Asyncs::pause,
              Asyncs::pause);
        });
    assertEquals("[t0 Cancelled, t1 1, t2 2]", log.toString());
  }

  @EveryMode
  @DisplayName("what is taken past an item that is being handed over is the one behind it")
  void behind() {
    AsyncQueue<Integer> queue = AsyncQueue.unbounded();
    virtually(
        act(() -> takers(queue, 1)),
        Asyncs::pause,
        act(() -> assertTrue(queue.offer(1) && queue.offer(2))),
        () -> logged("late", queue::take),
        Asyncs::pause);
    assertEquals("[late 2, t0 1]", log.toString());
  }

  @EveryMode
  @DisplayName("a taker of the least gets what is the least when it runs; a cancel moves nothing")
  void leastWhenItRuns() {
    AsyncQueue<Integer> queue = AsyncQueue.priority();
    virtually(
        () -> {
          List<Task<?>> tasks = takers(queue, 2);
          return seq(
              Asyncs::pause,
              act(
                  () -> {
                    assertTrue(queue.offer(5));
                    assertTrue(queue.offer(1));
                    tasks.get(0).cancel();
                  }),
              Asyncs::pause,
              () -> drained(queue));
        });
    assertEquals("[t0 Cancelled, t1 1, left 5]", log.toString());
  }

  @EveryMode
  @DisplayName("a put that has got its place, then cancel before it runs: the item is out again")
  void cancelledPut() {
    for (AsyncQueue<Integer> queue :
        List.of(
            AsyncQueue.<Integer>bounded(1),
            AsyncQueue.<Integer>priority(1),
            AsyncQueue.<Integer>lifo(1))) {
      log.clear();
      virtually(
          act(() -> assertTrue(queue.offer(0))),
          () -> {
            List<Task<?>> tasks = putters(queue, List.of(1, 2, 3));
            return seq(
                Asyncs::pause,
                () -> logged("took", queue::take),
                act(() -> tasks.get(0).cancel()),
                Asyncs::pause,
                () -> drained(queue),
                act(() -> tasks.get(1).cancel()),
                Asyncs::pause,
                () -> drained(queue));
          },
          act(
              () -> {
                // Those that were taken are the unfinished ones.
                queue.taskDone();
                queue.taskDone();
                queue.taskDone();
                assertThrows(IllegalStateException.class, queue::taskDone);
              }));
      assertEquals("[took 0, p1 Cancelled, p2 null, left 2, p3 null, left 3]", log.toString());
    }
  }

  @EveryMode
  @DisplayName("a put whose item was taken before it runs was put: Cancelled at its next await")
  void putAndTaken() {
    AsyncQueue<Integer> queue = AsyncQueue.bounded(1);
    virtually(
        act(() -> assertTrue(queue.offer(0))),
        () -> {
          Task<?> task =
              loop()
                  .start(
                      seq(
                          () -> logged("put", () -> queue.put(1)),
                          () -> logged("next", Asyncs::pause)));
          return seq(
              Asyncs::pause,
              () -> logged("took", queue::take),
              () -> logged("took", queue::take),
              act(task::cancel),
              Asyncs::pause,
              Asyncs::pause);
        });
    assertEquals("[took 0, took 1, put null, next Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("cancelled while it waits: out of the line of takers, and of putters")
  void cancelledWaiting() {
    AsyncQueue<Integer> queue = AsyncQueue.bounded(1);
    virtually(
        () -> {
          List<Task<?>> tasks = takers(queue, 2);
          return seq(
              Asyncs::pause,
              act(() -> tasks.get(0).cancel()),
              act(() -> assertTrue(queue.offer(1))),
              Asyncs::pause);
        },
        () -> {
          assertTrue(queue.offer(2));
          List<Task<?>> tasks = putters(queue, List.of(3, 4));
          return seq(
              Asyncs::pause,
              act(() -> tasks.get(0).cancel()),
              () -> drained(queue),
              Asyncs::pause,
              () -> drained(queue));
        });
    assertEquals("[t0 Cancelled, t1 1, left 2, p3 Cancelled, p4 null, left 4]", log.toString());
  }

  @EveryMode
  @DisplayName("join waits until all that was put is done; a wake-up by it is final")
  void join() {
    AsyncQueue<Integer> queue = AsyncQueue.unbounded();
    virtually(
        () -> logged("empty", queue::join),
        act(() -> assertTrue(queue.offer(1) && queue.offer(2))),
        () -> {
          Task<?> task = loop().start(logged("join", queue::join));
          loop().start(logged("join2", queue::join));
          Task<?> cancelled = loop().start(logged("cancelled", queue::join));
          return seq(
              () -> drained(queue),
              Asyncs::pause,
              act(cancelled::cancel),
              act(queue::taskDone),
              Asyncs::pause,
              act(() -> log.add("one done")),
              act(queue::taskDone),
              act(task::cancel),
              Asyncs::pause);
        },
        act(() -> assertThrows(IllegalStateException.class, queue::taskDone)));
    assertEquals(
        "[empty null, left 1, left 2, cancelled Cancelled, one done, join null, join2 null]",
        log.toString());
  }

  @EveryMode
  @DisplayName("shutdown: what is in it is taken; then takes fail, puts at once")
  void shutdown() {
    AsyncQueue<Integer> queue = AsyncQueue.bounded(1);
    virtually(
        act(() -> assertTrue(queue.offer(1))),
        act(() -> loop().start(catching(() -> logged("p2", () -> queue.put(2)), failure -> null))),
        Asyncs::pause,
        act(
            () -> {
              queue.shutdown();
              queue.shutdown();
              assertTrue(queue.isShutdown());
              assertThrows(QueueShutDown.class, () -> queue.offer(3));
              assertEquals("AsyncQueue[1, shut down]", queue.toString());
            }),
        () -> catching(() -> logged("put", () -> queue.put(4)), failure -> null),
        () -> logged("take", queue::take),
        () -> catching(() -> logged("take", queue::take), failure -> null),
        Asyncs::pause);
    assertEquals(
        "[put QueueShutDown, take 1, take QueueShutDown, p2 QueueShutDown]", log.toString());
  }

  @EveryMode
  @DisplayName("shutdown of an empty queue: those who wait for items fail")
  void shutdownEmpty() {
    AsyncQueue<Integer> queue = AsyncQueue.unbounded();
    virtually(
        () -> {
          Task<?> a = loop().start(catching(() -> logged("a", queue::take), failure -> null));
          Task<?> b = loop().start(catching(() -> logged("b", queue::take), failure -> null));
          return seq(
              Asyncs::pause,
              act(queue::shutdown),
              act(b::cancel),
              () -> Asyncs.gather(a, Asyncs.pause()));
        });
    assertEquals("[a QueueShutDown, b Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("shutdown while an item is handed over: its taker is cancelled, the next has it")
  void shutdownGivenBack() {
    AsyncQueue<Integer> queue = AsyncQueue.unbounded();
    virtually(
        () -> {
          Task<?> a = loop().start(logged("a", queue::take));
          loop().start(logged("b", queue::take));
          loop().start(catching(() -> logged("c", queue::take), failure -> null));
          return seq(
              Asyncs::pause,
              act(
                  () -> {
                    assertTrue(queue.offer(1));
                    queue.shutdown();
                    a.cancel();
                  }),
              Asyncs::pause,
              Asyncs::pause,
              Asyncs::pause);
        });
    assertEquals("[a Cancelled, b 1, c QueueShutDown]", log.toString());
  }
}
