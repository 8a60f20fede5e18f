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
    enter();
    try {
      turn();
    } finally {
      exit();
      goOn();
    }
  }

  private void ring() {
    alarm = null;
    runTurn();
  }

  private void goOn() {
    try {
      if (hasNothingReady()) {
        setAlarm(untilNextTimer());
      } else {
        awaken();
      }
    } catch (RejectedExecutionException shutDown) {
      unhandled("the executor of this loop takes no more turns: its tasks do not go on", shutDown);
    }
  }

  private void setAlarm(long nanos) {
    ScheduledFuture<?> set = alarm;
    long time = nanos == Long.MAX_VALUE ? Long.MAX_VALUE : nanos() + nanos;
    if (set != null) {
      if (time >= alarmTime) {
        return;
      }
      set.cancel(false);
    }
    alarmTime = time;
    alarm =
        time == Long.MAX_VALUE
            ? null
            : host.schedule(this::ring, Math.max(nanos, 0), TimeUnit.NANOSECONDS);
  }
}
