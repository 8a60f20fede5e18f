package dev.fermata.it.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncCloseable;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Asyncs;
import dev.fermata.async.Awaitable;
import dev.fermata.async.Runner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Awaitables for a coroutine under test, of which some are there already and some are not: whatever
 * it awaits, it does the same, whether it goes on at once or is resumed. So a test runs its
 * coroutine once for each choice of the awaits that really suspend.
 */
public final class Waits {
  private final int choice;
  private int awaits;
  private final List<String> lines = new ArrayList<>();

  private Waits(int choice) {
    this.choice = choice;
  }

  /**
   * Runs a coroutine in every way and compares what it logs, {@code return r} or {@code throw X:
   * message} at the end.
   *
   * @param awaits how many times it awaits at most
   */
  public static void everyWay(int awaits, Function<Waits, Async<?>> coroutine, String... expected) {
    for (int choice = 0; choice < 1 << awaits; choice++) {
      Waits waits = new Waits(choice);
      try (Runner runner = Runner.virtual()) {
        waits.log("return " + runner.run(coroutine.apply(waits)));
      } catch (Throwable thrown) {
        waits.log("throw " + described(thrown));
      }
      String way = "suspending at " + Integer.toBinaryString(choice);
      assertEquals(List.of(expected), waits.lines, way);
      assertTrue(waits.awaits <= awaits, () -> waits.awaits + " awaits");
    }
  }

  /** {@code IOException: no file [closing]}. */
  public static String described(Throwable thrown) {
    String message = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    List<String> suppressed = new ArrayList<>();
    for (Throwable each : thrown.getSuppressed()) {
      suppressed.add(String.valueOf(each.getMessage()));
    }
    return suppressed.isEmpty() ? message : message + " " + suppressed;
  }

  /** Logs an event. */
  public void log(Object event) {
    lines.add(String.valueOf(event));
  }

  /** Logs a value and is worth it: an operand that tells when it is evaluated. */
  public <T> T at(T value) {
    log(value);
    return value;
  }

  /** A value to await; logs it now. */
  public <T> Awaitable<T> value(T value) {
    log("await " + value);
    return suspends() ? WaitsCoroutines.later(value) : Asyncs.of(value);
  }

  /** A failure to await. */
  public <T> Awaitable<T> failure(Exception failure) {
    log("await " + failure.getMessage());
    return suspends() ? WaitsCoroutines.failLater(failure) : Asyncs.failed(failure);
  }

  private boolean suspends() {
    return (choice >> awaits++ & 1) == 1;
  }

  /**
   * A resource that logs {@code open name} now and {@code close name} when its close is awaited.
   */
  public Resource open(String name) {
    log("open " + name);
    return new Resource(this, name, null);
  }

  /** A resource whose close fails. */
  public Resource open(String name, Exception onClose) {
    log("open " + name);
    return new Resource(this, name, onClose);
  }

  /** Closed by awaiting. */
  public static final class Resource implements AsyncCloseable {
    private final Waits waits;
    private final String name;
    private final Exception onClose;

    Resource(Waits waits, String name, Exception onClose) {
      this.waits = waits;
      this.name = name;
      this.onClose = onClose;
    }

    @Override
    public Awaitable<?> closeAsync() {
      waits.log("close " + name);
      if (onClose == null) {
        return waits.suspends() ? WaitsCoroutines.later(name) : Asyncs.of(name);
      }
      return waits.suspends() ? WaitsCoroutines.failLater(onClose) : Asyncs.failed(onClose);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @Coroutine
  static <T> T later(AsyncScope co, T value) {
    co.pause();
    return value;
  }

  @Coroutine
  static <T> T failLater(AsyncScope co, Exception failure) throws Exception {
    co.pause();
    throw failure;
  }
}
