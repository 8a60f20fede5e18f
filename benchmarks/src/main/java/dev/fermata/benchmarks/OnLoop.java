package dev.fermata.benchmarks;

import dev.fermata.async.Runner;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Rows whose coroutines run on an event loop, on the thread that measures. */
@State(Scope.Thread)
public abstract class OnLoop extends Burst {
  /** One loop for all bursts. */
  final Runner runner = Runner.create();

  /** Shuts the loop down. */
  @TearDown
  public void close() {
    runner.close();
  }
}
