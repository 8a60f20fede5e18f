package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * The context of the task that runs on this thread: one value, handed on to the tasks that it
 * starts, and to work that it has done on other threads.
 *
 * <p>Internal: what the value means is up to {@link dev.fermata.async.ContextVar}.
 */
public final class TaskContext {

  /** Of a thread that works for a task. */
  private static final ThreadLocal<@Nullable Object> OF_WORKER = new ThreadLocal<>();

  private TaskContext() {}

  /**
   * The context of the task that runs here, or that this thread works for.
   *
   * @return null if it has none, or there is no task
   */
  public static @Nullable Object get() {
    AsyncRoot task = running();
    return task == null ? OF_WORKER.get() : task.context;
  }

  /**
   * Replaces the context of the task that runs here.
   *
   * @param context the new one
   * @throws IllegalStateException if no task runs here
   */
  public static void set(@Nullable Object context) {
    AsyncRoot task = running();
    if (task == null) {
      throw new IllegalStateException("no task runs here: call this from within a coroutine");
    }
    task.context = context;
  }

  /**
   * The task that runs here.
   *
   * @return null if there is none
   */
  public static @Nullable AsyncRoot running() {
    LoopCore loop = LoopThread.loop();
    return loop == null ? null : loop.running;
  }

  static void ofThisThread(@Nullable Object context) {
    OF_WORKER.set(context);
  }
}
