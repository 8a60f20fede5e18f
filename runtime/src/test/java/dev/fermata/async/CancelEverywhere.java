package dev.fermata.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a program again and again, each time with a cancel somewhere else, and checks each time that
 * nothing was lost.
 *
 * <p>The places: each {@linkplain Probe#point point} that the program names, within whatever step
 * it stands; and the end of each turn of the loop. The victims: each task that is alive there.
 */
final class CancelEverywhere {

  private CancelEverywhere() {}

  /** A program, made anew for each run, with all that it shares. */
  interface World {
    Awaitable<?> main(Probe probe);

    /** Fails if something was lost. */
    void check();
  }

  /** Told by a program that something may be cancelled here. */
  interface Probe {
    void point();
  }

  /** What a program fails with on purpose, which nobody need handle. */
  static final class OnPurpose extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** Whom to cancel in a place. */
  private interface Lot {
    /** Draws one of a number of tasks; -1 for nobody. */
    int draw(int place, int tasks);
  }

  /** Cancels each task in each place, one a run; the number of runs. */
  static int check(Supplier<? extends World> worlds) {
    int places = new Run(null, (at, tasks) -> -1).go(worlds.get(), "no cancel");
    int runs = 1;
    for (int place = 0; place < places; place++) {
      int[] victims = {1};
      for (int victim = 0; victim < victims[0]; victim++) {
        int here = place;
        int chosen = victim;
        Lot lot =
            (at, tasks) -> {
              if (at != here) {
                return -1;
              }
              victims[0] = tasks;
              return chosen < tasks ? chosen : -1;
            };
        new Run(null, lot).go(worlds.get(), "task " + victim + " cancelled in place " + place);
        runs++;
      }
    }
    return runs;
  }

  /** Cancels up to three tasks, drawn by lot; tasks that are ready run in random order. */
  static void checkRandomly(Supplier<? extends World> worlds, long seed) {
    int places = new Run(new Random(seed), (at, tasks) -> -1).go(worlds.get(), "seed " + seed);
    Random random = new Random(seed);
    Set<Integer> chosen = new HashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      chosen.add(random.nextInt(places));
    }
    Lot lot = (at, tasks) -> chosen.contains(at) && tasks > 0 ? random.nextInt(tasks) : -1;
    new Run(new Random(seed), lot).go(worlds.get(), "seed " + seed + ", cancelled in " + chosen);
  }

  private static final class Run implements Probe {
    private final ProbedLoop loop;
    private final Lot lot;
    private final List<String> unhandled = new ArrayList<>();
    private Task<?> main;
    private int places;

    Run(Random order, Lot lot) {
      this.loop = new ProbedLoop(order);
      this.lot = lot;
      loop.setExceptionHandler(
          (what, failure) -> {
            if (!(failure instanceof OnPurpose || failure instanceof TimeoutException)) {
              unhandled.add(what + " " + failure);
            }
          });
    }

    /** The number of places that the run came through. */
    int go(World world, String where) {
      try {
        loop.runToEnd(
            Scenes.seq(
                Scenes.act(() -> main = loop.start(world.main(this))),
                Scenes.act(() -> loop.afterEachTurn(this::point)),
                () -> Scenes.catching(() -> main, failure -> null),
                Scenes.act(this::ended)));
        world.check();
        assertEquals("[]", unhandled.toString());
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(where, failure);
      } finally {
        loop.close();
      }
      return places;
    }

    private void ended() {
      loop.stop();
      assertEquals(1, loop.tasks().size(), loop::dump);
      assertFalse(loop.hasTimers(), "a timer is left");
    }

    @Override
    public void point() {
      List<Task<?>> tasks = loop.tasks();
      // The first is the one that awaits the program.
      int victim = lot.draw(places++, tasks.size() - 1);
      if (victim >= 0) {
        tasks.get(victim + 1).cancel();
      }
    }
  }
}
