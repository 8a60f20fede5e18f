package dev.fermata.examples;

import dev.fermata.generator.Generator;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;

/** Runs processes in simulated time: a queue of who goes on when, and nothing else. */
final class Simulation {
  /** What a process yields: what it waits for. It is sent the time when it goes on. */
  sealed interface Request permits Delay, Acquire {}

  /** Go on this much later. */
  record Delay(int minutes) implements Request {}

  /** Go on when the resource is ours. */
  record Acquire(Resource resource) implements Request {}

  /** Asks only for the time. */
  static final Request NOW = new Delay(0);

  private record Event(int time, int order, Generator<Request, Integer, ?> process)
      implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return time != other.time
          ? Integer.compare(time, other.time)
          : Integer.compare(order, other.order);
    }
  }

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private int time;
  private int order;

  void start(Generator<Request, Integer, ?> process) {
    if (process.moveNext()) {
      await(process, process.current());
    }
  }

  /** Runs until no process waits any more; returns the time by then. */
  int run() {
    Event event;
    while ((event = events.poll()) != null) {
      time = event.time;
      if (event.process.moveNext(time)) {
        await(event.process, event.process.current());
      }
    }
    return time;
  }

  private void await(Generator<Request, Integer, ?> process, Request request) {
    if (request instanceof Delay delay) {
      schedule(process, time + delay.minutes);
    } else if (request instanceof Acquire acquire) {
      acquire.resource.enter(process);
    }
  }

  private void schedule(Generator<Request, Integer, ?> process, int when) {
    events.add(new Event(when, order++, process));
  }

  /** Held by at most {@code free} processes at once. */
  static class Resource {
    private final Simulation simulation;
    private final Queue<Generator<Request, Integer, ?>> waiting = new ArrayDeque<>();
    private int free;

    Resource(Simulation simulation, int free) {
      this.simulation = simulation;
      this.free = free;
    }

    private void enter(Generator<Request, Integer, ?> process) {
      if (free > 0) {
        free--;
        simulation.schedule(process, simulation.time);
      } else {
        waiting.add(process);
      }
    }

    void release() {
      Generator<Request, Integer, ?> next = waiting.poll();
      if (next != null) {
        simulation.schedule(next, simulation.time);
      } else {
        free++;
      }
    }
  }
}
