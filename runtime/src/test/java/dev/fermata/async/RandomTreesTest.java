package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fermata.async.CancelEverywhere.Probe;
import dev.fermata.async.CancelEverywhere.World;
import dev.fermata.async.sync.AsyncLock;
import dev.fermata.async.sync.AsyncQueue;
import dev.fermata.async.sync.AsyncSemaphore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;

/**
 * Random trees of tasks over queues, semaphores, locks, races, timeouts and groups, with cancels by
 * lot: nobody is alive after the root has ended, no item is lost or comes twice, every permit is
 * back, no timer is left. The same seed gives the same tree and the same cancels.
 */
class RandomTreesTest {

  @EveryMode
  @DisplayName("random trees of tasks, cancelled at random, leave nothing behind")
  void trees() {
    int trees = Mode.isDirect() ? 60 : Integer.getInteger("fermata.randomTrees", 400);
    for (long seed = 0; seed < trees; seed++) {
      long tree = seed;
      CancelEverywhere.checkRandomly(() -> new Tree(tree), seed);
    }
  }

  private static final class Tree implements World {
    private final Random random;
    private final AsyncQueue<Integer> queue;
    private final AsyncSemaphore semaphore = AsyncSemaphore.bounded(2);
    private final AsyncLock lock = new AsyncLock();
    private final List<Integer> put = new ArrayList<>();
    private final List<Integer> taken = new ArrayList<>();
    private int items;
    private int holding;
    private int cleaning;

    Tree(long seed) {
      random = new Random(seed);
      queue =
          switch (random.nextInt(4)) {
            case 0 -> AsyncQueue.unbounded();
            case 1 -> AsyncQueue.priority(2);
            case 2 -> AsyncQueue.lifo(2);
            default -> AsyncQueue.bounded(1 + random.nextInt(2));
          };
    }

    @Override
    public Awaitable<?> main(Probe probe) {
      return Asyncs.<Object>gatherOutcomes(
          node(probe, 4), node(probe, 4), node(probe, 3), node(probe, 3));
    }

    private Duration time() {
      return Duration.ofSeconds(random.nextInt(4));
    }

    private Awaitable<?> node(Probe probe, int depth) {
      return depth == 0 ? leaf(probe) : inner(probe, depth - 1, random.nextInt(10));
    }

    private Awaitable<?> leaf(Probe probe) {
      int item = items++;
      return switch (random.nextInt(6)) {
        case 0 -> Asyncs.sleep(time());
        case 1 -> seq(act(probe::point), Asyncs::pause);
        case 2 -> Asyncs.timeoutOrElse(time(), queue.take().map(taken::add), null);
        case 3 -> Asyncs.timeoutOrElse(time(), queue.put(item).map(done -> put.add(item)), null);
        case 4 -> Asyncs.of(item);
        default -> failing();
      };
    }

    private Awaitable<?> failing() {
      return seq(Asyncs::pause, () -> Asyncs.failed(new CancelEverywhere.OnPurpose()));
    }

    private Awaitable<?> inner(Probe probe, int depth, int kind) {
      Awaitable<?> a = node(probe, depth);
      Awaitable<?> b = node(probe, depth);
      return switch (kind) {
        case 0 -> seq(() -> a, act(probe::point), () -> b);
        case 1 -> Asyncs.<Object>gather(a, b);
        case 2 -> Asyncs.<Object>race(a, b);
        case 3 -> Asyncs.<Object>firstSuccess(a, b);
        case 4 -> Asyncs.timeout(time(), a);
        case 5 -> Asyncs.timeoutOrElse(time(), semaphore.holding(held(a)), null);
        case 6 -> Asyncs.timeoutOrElse(time(), lock.holding(a), null);
        case 7 -> cleaned(a);
        case 8 -> caught(a);
        default ->
            Blocks.group(
                group -> {
                  Task<?> task = group.start(a);
                  return random.nextBoolean() ? seq(() -> b, group::join) : caught(task);
                });
      };
    }

    private Awaitable<?> held(Awaitable<?> body) {
      return seq(act(() -> holding++), () -> guarded(() -> body, act(() -> holding--)));
    }

    private Awaitable<?> cleaned(Awaitable<?> body) {
      return seq(act(() -> cleaning++), () -> guarded(() -> body, act(() -> cleaning--)));
    }

    private Awaitable<?> caught(Awaitable<?> body) {
      return catching(
          () -> body,
          failure -> {
            if (failure instanceof Error) {
              throw failure;
            }
            return Asyncs.pause();
          });
    }

    @Override
    public void check() {
      assertEquals(2, semaphore.available());
      assertFalse(lock.isLocked());
      assertEquals(0, holding);
      assertEquals(0, cleaning);
      try (Runner runner = Runner.virtual()) {
        while (queue.size() > 0) {
          runner.run(queue.take().map(taken::add));
        }
      }
      assertEquals(put.stream().sorted().toList(), taken.stream().sorted().toList());
    }
  }
}
