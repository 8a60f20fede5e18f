package dev.fermata.examples.async;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Runner;
import dev.fermata.async.TaskGroup;
import dev.fermata.async.sync.AsyncSemaphore;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Random;

/**
 * A day at an airport: each of 100,000 passengers is a coroutine that queues for a desk and for a
 * lane of the security control, walks to the gate, and gives up when the gate closes, wherever it
 * is by then. In virtual time.
 */
public final class Airport {

  private static final LocalTime OPENING = LocalTime.of(4, 0);
  private static final Duration PROGRESS = Duration.ofMinutes(10);

  /** What is drawn for a passenger; times of day as time since the opening. */
  record Passenger(
      Duration arrival, Duration gateCloses, Duration atDesk, Duration atControl, Duration walk) {

    static Passenger draw(Random random) {
      boolean rushHour = random.nextInt(5) == 0;
      int gateCloses =
          rushHour ? 3 * 3600 + random.nextInt(2 * 3600) : 2 * 3600 + random.nextInt(16 * 3600);
      int early = 45 * 60 + random.nextInt(75 * 60);
      return new Passenger(
          Duration.ofSeconds(gateCloses - early),
          Duration.ofSeconds(gateCloses),
          Duration.ofSeconds(40 + random.nextInt(100)),
          Duration.ofSeconds(10 + random.nextInt(20)),
          Duration.ofSeconds(240 + random.nextInt(600)));
    }
  }

  /** Desks or lanes, and who has waited for them. */
  static final class Counters {
    final AsyncSemaphore free;
    int served;
    int waiting;
    int mostWaiting;
    Duration waited = Duration.ZERO;

    Counters(int count) {
      free = new AsyncSemaphore(count);
    }

    String describe(String name) {
      return String.format(
          Locale.ROOT,
          "  %s: %,d served, waited for %d s on average, at most %,d in the queue",
          name,
          served,
          waited.toSeconds() / Math.max(1, served),
          mostWaiting);
    }
  }

  private final PrintStream out;
  private final int passengers;
  private final Counters desks;
  private final Counters lanes;
  private int inside;
  private int boarded;
  private int late;

  private Airport(PrintStream out, int passengers) {
    this.out = out;
    this.passengers = passengers;
    this.desks = new Counters(Math.max(1, passengers / 430));
    this.lanes = new Counters(Math.max(1, passengers / 2700));
  }

  @Coroutine
  void day(AsyncScope co) {
    Random random = new Random(1783);
    try (TaskGroup background = co.taskGroup()) {
      background.start(AirportCoroutines.showProgress(this));
      try (TaskGroup travellers = co.taskGroup()) {
        for (int i = 0; i < passengers; i++) {
          travellers.start(AirportCoroutines.travel(this, Passenger.draw(random)));
        }
        co.await(travellers.join());
      }
    }
    out.println(String.format(Locale.ROOT, "  %,d have flown, %,d were late", boarded, late));
    out.println(desks.describe("desks"));
    out.println(lanes.describe("control"));
  }

  @Coroutine
  void travel(AsyncScope co, Passenger passenger) {
    co.sleep(passenger.arrival());
    inside++;
    Duration left = passenger.gateCloses().minus(passenger.arrival());
    if (co.timeoutOrElse(left, AirportCoroutines.reachGate(this, passenger), false)) {
      boarded++;
    } else {
      late++;
    }
    inside--;
  }

  @Coroutine
  boolean reachGate(AsyncScope co, Passenger passenger) {
    queue(co, desks, passenger.atDesk());
    queue(co, lanes, passenger.atControl());
    co.sleep(passenger.walk());
    return true;
  }

  /** Who is late leaves the queue, or the desk, at once: a timeout runs each finally. */
  @Coroutine
  void queue(AsyncScope co, Counters counters, Duration service) {
    Duration since = co.loop().time();
    counters.waiting++;
    counters.mostWaiting = Math.max(counters.mostWaiting, counters.waiting);
    try {
      co.await(counters.free.acquire());
    } finally {
      counters.waiting--;
    }
    try {
      counters.waited = counters.waited.plus(co.loop().time().minus(since));
      counters.served++;
      co.sleep(service);
    } finally {
      counters.free.release();
    }
  }

  @Coroutine
  void showProgress(AsyncScope co) {
    String line = "";
    try {
      while (true) {
        line =
            String.format(
                Locale.ROOT,
                "\r  %s  %,7d in the house, %,7d gone",
                OPENING.plus(co.loop().time()),
                inside,
                boarded + late);
        out.print(line);
        co.sleep(PROGRESS);
      }
    } finally {
      out.print("\r" + " ".repeat(line.length()) + "\r");
    }
  }

  static void run(Runner runner, PrintStream out, int passengers) {
    runner.run(AirportCoroutines.day(new Airport(out, passengers)));
  }

  /** Lets a day pass. */
  public static void run(PrintStream out) {
    long start = System.nanoTime();
    try (Runner runner = Runner.virtual()) {
      run(runner, out, 100_000);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    out.println(String.format(Locale.ROOT, "  the day took %.1f s", took.toMillis() / 1000.0));
  }

  public static void main(String[] args) {
    run(System.out);
  }
}
