package dev.fermata.async;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A loop whose turns run on the thread of an executor, among what else that does: one turn for each
 * {@code execute}, asked for when another thread has sent something or work is left, and one {@code
 * schedule} for the next timer. The thread is the loop's for the length of a turn.
 */
final class HostedLoop extends EventLoop {

  /** As many turns are run at once when the executor takes no more. */
  private static final int LAST_TURNS = 1000;

  /** An executor that is shut down waits for what is delayed in it, even if that is cancelled. */
  private static final long FURTHEST_ALARM = TimeUnit.SECONDS.toNanos(1);

  private final ScheduledExecutorService host;

  /** Whether the executor has a turn to run already. */
  private final AtomicBoolean asked = new AtomicBoolean();

  /** What runs the turn of the next timer; on the executor's thread, as all of it. */
  private @Nullable ScheduledFuture<?> alarm;

  private long alarmTime;

  HostedLoop(ScheduledExecutorService host) {
    super(false);
    this.host = host;
  }

  @Override
  void requireThread(String call) {
    if (!isCurrent()) {
      throw new IllegalStateException(
          call
              + " outside of a turn of this loop, which runs in an executor: from there use submit"
              + " or callSoonThreadsafe");
    }
  }

  @Override
  protected boolean isHosted() {
    return true;
  }

  @Override
  protected void awaken() {
    if (asked.compareAndSet(false, true)) {
      try {
        host.execute(this::runTurn);
      } catch (RejectedExecutionException shutDown) {
        asked.set(false);
        throw shutDown;
      }
    }
  }

  private void runTurn() {
    asked.set(false);
    turnHere();
    if (hasNothingReady()) {
      setAlarm(untilNextTimer());
      return;
    }
    try {
      awaken();
    } catch (RejectedExecutionException shutDown) {
      runLastTurns(shutDown);
    }
  }

  private void turnHere() {
    enter();
    try {
      turn();
    } finally {
      exit();
    }
  }

  /** What was begun before the executor was shut down comes to an end, if that is near. */
  private void runLastTurns(RejectedExecutionException shutDown) {
    for (int left = LAST_TURNS; left > 0 && !hasNothingReady(); left--) {
      turnHere();
    }
    if (!hasNothingReady()) {
      unhandled("the executor of this loop takes no more turns: its tasks do not go on", shutDown);
    }
    setAlarm(Long.MAX_VALUE);
  }

  private void ring() {
    alarm = null;
    runTurn();
  }

  private void setAlarm(long nanos) {
    ScheduledFuture<?> set = alarm;
    if (nanos == Long.MAX_VALUE) {
      if (set != null) {
        set.cancel(false);
        alarm = null;
      }
      return;
    }
    long delay = Math.max(0, Math.min(nanos, FURTHEST_ALARM));
    long time = nanos() + delay;
    if (set != null) {
      if (alarmTime <= time) {
        return;
      }
      set.cancel(false);
    }
    alarmTime = time;
    try {
      alarm = host.schedule(this::ring, delay, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException shutDown) {
      // Who shuts an executor down gives up what is delayed in it, which this is.
      alarm = null;
    }
  }
}
