package dev.fermata.frame;

import java.lang.System.Logger.Level;
import java.lang.ref.Cleaner;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What {@code -Dfermata.debug=true} watches of asynchronous coroutines:
 *
 * <ul>
 *   <li>steps of tasks that keep the loop from all others for longer than {@code
 *       -Dfermata.debug.slow=…} milliseconds, 100 unless set: a warning with the task and its line;
 *   <li>coroutines that are collected without having been awaited or started: a warning with the
 *       place that made them;
 *   <li>calls on a thread that is not the loop's, while the loop runs on another: an {@link
 *       IllegalStateException}.
 * </ul>
 *
 * <p>Warnings go to the logger {@code dev.fermata}. Off, it costs a test of a constant.
 */
final class DebugMode {

  static final boolean ON = AbandonmentWatch.ON;

  private static final long SLOW =
      TimeUnit.MILLISECONDS.toNanos(Long.getLong("fermata.debug.slow", 100));

  private DebugMode() {}

  // ------------------------------------------------------------------ slow steps

  /** Notes that a step which began at a time of {@link System#nanoTime} has ended. */
  static void stepEnded(AsyncRoot task, StackTraceElement began, long start) {
    long took = System.nanoTime() - start;
    if (took >= SLOW) {
      Reports.LOGGER.log(
          Level.WARNING,
          "A step took "
              + TimeUnit.NANOSECONDS.toMillis(took)
              + " ms, in which nothing else ran: from "
              + began
              + " to "
              + task
              + ". Let work that blocks run with co.onThread.");
    }
  }

  // ------------------------------------------------------------------ threads

  /**
   * Refuses a call from another thread than the loop's.
   *
   * @throws IllegalStateException if the loop runs on another thread now
   */
  static void requireThread(LoopCore loop) {
    Thread thread = loop.thread();
    if (thread != null && !loop.isCurrent()) {
      throw new IllegalStateException(
          "called on thread "
              + Thread.currentThread().getName()
              + " while the loop runs on "
              + thread.getName()
              + ": from other threads use submit, callSoonThreadsafe, a promise or a continuation");
    }
  }

  // ------------------------------------------------------------------ coroutines never started

  /** Watches one coroutine without referring to it. */
  static final class Unstarted {
    private volatile @Nullable String report;

    private Unstarted(Frame body) {
      report =
          "A coroutine was collected that was never awaited or started: "
              + body.location()
              + madeAt();
    }

    static Unstarted watch(Cold cold, Frame body) {
      Unstarted watch = new Unstarted(body);
      Reports.CLEANER.register(cold, watch::collected);
      return watch;
    }

    void started() {
      report = null;
    }

    private void collected() {
      if (report != null) {
        Reports.LOGGER.log(Level.WARNING, report);
      }
    }

    /** The first frame that is neither the library's nor a facade's. */
    private static String madeAt() {
      return StackWalker.getInstance()
          .walk(
              frames ->
                  frames
                      .map(StackWalker.StackFrame::toStackTraceElement)
                      .filter(frame -> !isMachinery(frame.getClassName()))
                      .findFirst())
          .map(frame -> ", made at " + frame)
          .orElse("");
    }

    private static boolean isMachinery(String name) {
      return name.endsWith("Coroutines")
          || name.startsWith("dev.fermata.async.")
          || name.startsWith("dev.fermata.frame.");
    }
  }

  /** Made on first use, so that nothing is when debug mode is off. */
  private static final class Reports {
    static final Cleaner CLEANER = Cleaner.create();
    static final System.Logger LOGGER = System.getLogger("dev.fermata");
  }
}
