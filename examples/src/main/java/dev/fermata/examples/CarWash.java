package dev.fermata.examples;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import java.io.PrintStream;
import java.util.Random;

/**
 * A discrete-event simulation: each car is a generator that yields what it waits for and is sent
 * the time at which it goes on.
 */
public final class CarWash {
  private CarWash() {}

  /** The process of one car, start to end. It answers with the minutes it spent waiting. */
  @Coroutine
  static int car(
      GeneratorScope<Simulation.Request, Integer> co, Timeline timeline, String name, Bays bays) {
    int arrived = co.yield(Simulation.NOW);
    timeline.note(arrived, name + " arrives");
    int washing = co.yield(new Simulation.Acquire(bays));
    try {
      timeline.note(washing, name + " enters a bay, waited " + (washing - arrived));
      int minutes = 5 + 5 * (name.hashCode() & 1);
      int washed = co.yield(new Simulation.Delay(minutes));
      timeline.note(washed, name + " leaves, clean");
    } finally {
      bays.release();
    }
    return washing - arrived;
  }

  /** Lets cars arrive at random, but the same way each time. */
  @Coroutine
  static void arrivals(
      GeneratorScope<Simulation.Request, Integer> co,
      Simulation simulation,
      Timeline timeline,
      Bays bays,
      int cars) {
    Random random = new Random(7);
    for (char name = 'A'; name < 'A' + cars; name++) {
      simulation.start(CarWashCoroutines.car(timeline, "car " + name, bays));
      co.yield(new Simulation.Delay(1 + random.nextInt(4)));
    }
  }

  static void run(PrintStream out) {
    Simulation simulation = new Simulation();
    Timeline timeline = new Timeline(out);
    Bays bays = new Bays(simulation, 2);
    Generator<Simulation.Request, Integer, Void> arrivals =
        CarWashCoroutines.arrivals(simulation, timeline, bays, 6);
    simulation.start(arrivals);
    int end = simulation.run();
    timeline.note(end, "closing time");
  }

  public static void main(String[] args) {
    run(System.out);
  }

  /** Prints what happened when. */
  static final class Timeline {
    private final PrintStream out;

    Timeline(PrintStream out) {
      this.out = out;
    }

    void note(int time, String what) {
      out.println(String.format("  %2d min  %s", time, what));
    }
  }

  /** A resource of which only so many can be held at once; first come, first served. */
  static final class Bays extends Simulation.Resource {
    Bays(Simulation simulation, int size) {
      super(simulation, size);
    }
  }
}
