package dev.fermata.async.sync;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.async.Async;
import dev.fermata.async.Awaitable;
import dev.fermata.frame.Root;
import dev.fermata.frame.WaitingFrame;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A flag that tasks wait for.
 *
 * <p>All methods on the loop's thread. Source of the semantics: Python's {@code asyncio.Event}.
 */
public final class AsyncEvent {

  private final Set<Await> waiting = new LinkedHashSet<>();
  private boolean set;

  /** Makes a flag that is not set. */
  public AsyncEvent() {}

  /** Sets the flag, and wakes all who wait for it, in the order of waiting. */
  public void set() {
    set = true;
    for (Await waits : List.copyOf(waiting)) {
      waits.happened();
    }
    waiting.clear();
  }

  /** Clears the flag: whoever awaits it from now on waits. Those woken already go on. */
  public void clear() {
    set = false;
  }

  /**
   * Whether it is set.
   *
   * @return true if so
   */
  public boolean isSet() {
    return set;
  }

  /**
   * Waits until the flag is set.
   *
   * <p>Order: at once if it is. Cancellation: an interrupt that comes before this task goes on is
   * raised here.
   *
   * @return the wait, to be awaited
   */
  @CheckReturnValue
  public Awaitable<Void> await() {
    return Async.of(new Await());
  }

  /** Whether it is set. */
  @Override
  public String toString() {
    return set ? "AsyncEvent[set]" : "AsyncEvent[unset]";
  }

  private final class Await extends WaitingFrame {
    @Override
    protected int start(Root co) {
      if (set) {
        return returns(co);
      }
      waiting.add(this);
      return parks(co);
    }

    void happened() {
      wake(() -> true);
    }

    @Override
    protected int woken(Root co) {
      return returns(co);
    }

    @Override
    protected boolean letsGo() {
      waiting.remove(this);
      return true;
    }

    @Override
    protected String operation() {
      return "await";
    }
  }
}
