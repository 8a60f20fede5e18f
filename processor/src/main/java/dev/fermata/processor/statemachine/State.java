package dev.fermata.processor.statemachine;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A point at which the coroutine can go on. What runs from there is a {@link Stretch}, which the
 * {@link Graph} knows; passes give a state another stretch, but the state stays the same.
 */
public final class State {

  private final String name;
  private final int line;
  private final int depth;
  private final Optional<ExceptionRegion> region;
  private final boolean resumePoint;

  /**
   * @param name what its constant is called
   * @param line where the coroutine is while it waits to run on from here: the line of the call
   *     that suspended it
   * @param depth how many lowered loops it is in
   * @param resumePoint whether the coroutine can be resumed here (or starts here)
   */
  public State(
      String name, int line, int depth, Optional<ExceptionRegion> region, boolean resumePoint) {
    this.name = name;
    this.line = line;
    this.depth = depth;
    this.region = region;
    this.resumePoint = resumePoint;
  }

  /** One that belongs where another does, but is no resume point. */
  public State beside(String name) {
    return new State(name, line, depth, region, false);
  }

  public String name() {
    return name;
  }

  public int line() {
    return line;
  }

  public int depth() {
    return depth;
  }

  public Optional<ExceptionRegion> region() {
    return region;
  }

  public boolean isResumePoint() {
    return resumePoint;
  }

  /** Calls {@code action} for every handler an exception may reach from here, innermost first. */
  public void forEachHandler(Consumer<ExceptionRegion.Handler> action) {
    for (Optional<ExceptionRegion> r = region; r.isPresent(); r = r.get().parent()) {
      r.get().handlers().forEach(action);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
