package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.async.CancelEverywhere.Probe;
import dev.fermata.async.CancelEverywhere.World;
import dev.fermata.async.sync.AsyncCondition;
import dev.fermata.async.sync.AsyncLock;
import dev.fermata.async.sync.AsyncQueue;
import dev.fermata.async.sync.AsyncSemaphore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;

/** Programs that are cancelled in every place, one place a run: nothing is lost. */
class CancelEverywhereTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** What goes through a queue. */
  private static final class Flow {
    private final AsyncQueue<Integer> queue;
    private final List<Integer> put = new ArrayList<>();
    private final List<Integer> taken = new ArrayList<>();

    Flow(AsyncQueue<Integer> queue) {
      this.queue = queue;
    }

    Awaitable<Object> put(int item) {
      return queue.put(item).map(done -> put.add(item));
    }

    Awaitable<Object> take() {
      return queue.take().map(taken::add);
    }

    /** All that was put was taken or is there, and nothing else. */
    void check() {
      queue.shutdown();
      try (Runner runner = Runner.virtual()) {
        while (queue.size() > 0) {
          runner.run(take());
        }
      }
      assertEquals(put.stream().sorted().toList(), taken.stream().sorted().toList());
    }
  }

  private static Async<Object> all(int number, IntFunction<Awaitable<?>> task) {
    return Asyncs.<Object>gather(IntStream.range(0, number).mapToObj(task).toList()).map(x -> x);
  }

  private static Scenes.Step point(Probe probe) {
    return act(probe::point);
  }

  private static void checked(String name, Supplier<? extends World> worlds) {
    int runs = CancelEverywhere.check(worlds);
    assertTrue(runs > 20, name + " has been run only " + runs + " times");
  }

  @EveryMode
  @DisplayName("producers and consumers: no item is lost, none comes twice")
  void items() {
    checked("fifo", () -> new ProducersAndConsumers(AsyncQueue.bounded(1)));
    if (Mode.isDirect()) {
      return; // the order of a queue is the same in every mode
    }
    checked("least first", () -> new ProducersAndConsumers(AsyncQueue.priority(2)));
    checked("last in, first out", () -> new ProducersAndConsumers(AsyncQueue.lifo(1)));
  }

  private static final class ProducersAndConsumers implements World {
    private final Flow flow;

    ProducersAndConsumers(AsyncQueue<Integer> queue) {
      flow = new Flow(queue);
    }

    @Override
    public Awaitable<?> main(Probe probe) {
      return Blocks.group(
          group -> {
            for (int i = 0; i < 3; i++) {
              group.start(
                  catching(
                      () -> seq(flow::take, point(probe), flow::take, flow::take, point(probe)),
                      failure -> {
                        if (failure instanceof Cancelled) {
                          throw failure;
                        }
                        return null;
                      }));
            }
            return seq(
                () ->
                    all(
                        2,
                        i ->
                            seq(
                                () -> flow.put(10 * i),
                                point(probe),
                                () -> flow.put(10 * i + 1),
                                () -> flow.put(10 * i + 2))),
                act(flow.queue::shutdown),
                group::join);
          });
    }

    @Override
    public void check() {
      flow.check();
    }
  }

  @EveryMode
  @DisplayName("semaphore and lock, held by several and handed over: every permit is back")
  void permits() {
    checked("permits", Holders::new);
  }

  private static final class Holders implements World {
    private final AsyncSemaphore semaphore = AsyncSemaphore.bounded(2);
    private final AsyncLock lock = new AsyncLock();
    private int inside;

    @Override
    public Awaitable<?> main(Probe probe) {
      return all(
          4,
          i ->
              seq(
                  () ->
                      semaphore.holding(
                          seq(
                              act(() -> assertTrue(++inside <= 2)),
                              Asyncs::pause,
                              point(probe),
                              () -> lock.holding(Asyncs.sleep(SECOND)),
                              act(() -> inside--))),
                  () -> Asyncs.timeoutOrElse(SECOND, lock.holding(Asyncs.sleep(SECOND)), null)));
    }

    @Override
    public void check() {
      assertEquals(2, semaphore.available());
      assertFalse(lock.isLocked());
    }
  }

  @EveryMode
  @DisplayName("races and timeouts around takes: what a loser was given goes back")
  void races() {
    checked("races", Racers::new);
  }

  private static final class Racers implements World {
    private final Flow left = new Flow(AsyncQueue.bounded(1));
    private final Flow right = new Flow(AsyncQueue.bounded(1));

    @Override
    public Awaitable<?> main(Probe probe) {
      return Asyncs.<Object>gather(
          seq(
              () -> left.put(1),
              () -> Asyncs.sleep(SECOND),
              point(probe),
              () -> left.put(2),
              () -> Asyncs.timeoutOrElse(SECOND, left.put(3), null)),
          seq(() -> right.put(4), () -> Asyncs.sleep(SECOND), () -> right.put(5)),
          seq(
              () -> Asyncs.<Object>race(left.take(), right.take()),
              point(probe),
              () -> Asyncs.<Object>race(left.take(), right.take()),
              () -> Asyncs.<Object>timeoutOrElse(SECOND, left.take(), null),
              () ->
                  Asyncs.<Object>firstSuccess(
                      Asyncs.failed(new IllegalStateException()), right.take()),
              () -> Asyncs.<Object>timeoutOrElse(SECOND, left.take(), null)));
    }

    @Override
    public void check() {
      left.check();
      right.check();
    }
  }

  @EveryMode
  @DisplayName("a condition: the lock is free at the end, and each signal has woken somebody")
  void condition() {
    checked("condition", Signalled::new);
  }

  private static final class Signalled implements World {
    private final AsyncCondition condition = new AsyncCondition();
    private int jobs;

    @Override
    public Awaitable<?> main(Probe probe) {
      List<Awaitable<?>> tasks = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        tasks.add(
            Asyncs.timeoutOrElse(
                Duration.ofSeconds(10),
                condition
                    .lock()
                    .holding(
                        seq(
                            () -> condition.awaitUntil(() -> jobs > 0),
                            act(() -> jobs--),
                            point(probe))),
                null));
      }
      tasks.add(
          seq(
              () -> Asyncs.sleep(SECOND),
              () ->
                  condition
                      .lock()
                      .holding(
                          seq(
                              act(() -> jobs += 2),
                              act(condition::signal),
                              Asyncs::pause,
                              act(condition::signal)))));
      return Asyncs.<Object>gatherOutcomes(tasks);
    }

    @Override
    public void check() {
      assertFalse(condition.lock().isLocked());
    }
  }

  @EveryMode
  @DisplayName("groups, deadlines and clean-ups that await: each clean-up that has begun ends")
  void cleanUps() {
    checked("clean-ups", CleaningUp::new);
  }

  private static final class CleaningUp implements World {
    private int open;

    private Async<Object> cleaned(Probe probe, Scenes.Step body) {
      return seq(
          act(() -> open++),
          () ->
              guarded(
                  body, () -> guarded(() -> seq(Asyncs::pause, point(probe)), act(() -> open--))));
    }

    @Override
    public Awaitable<?> main(Probe probe) {
      return Blocks.deadline(
          Duration.ofSeconds(3),
          deadline ->
              Blocks.group(
                  group -> {
                    group.start(cleaned(probe, () -> Asyncs.sleep(SECOND)));
                    group.startNow(cleaned(probe, () -> Asyncs.sleep(Duration.ofSeconds(5))));
                    return Asyncs.<Object>gather(
                        Asyncs.sleep(SECOND),
                        Asyncs.timeoutOrElse(
                            SECOND, cleaned(probe, () -> Asyncs.sleep(SECOND)), null));
                  }));
    }

    @Override
    public void check() {
      assertEquals(0, open);
    }
  }
}
