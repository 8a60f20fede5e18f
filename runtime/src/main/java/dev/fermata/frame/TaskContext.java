package dev.fermata.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a task hands on to the tasks that it starts, and to work that it has done on other threads:
 * values, whose meaning is up to {@link dev.fermata.async.ContextVar}, and elements that are put on
 * the thread around each of its steps.
 *
 * <p>An element is asked to enter, and answers with what leaves. Elements are entered in order and
 * left in reverse: on the thread that runs a step, and on each thread that a body which runs as
 * written hands the step on to.
 *
 * <p>Internal. Never changed, but replaced.
 */
public abstract class TaskContext {

  /** Of a thread that works for a task. */
  private static final ThreadLocal<@Nullable TaskContext> OF_WORKER = new ThreadLocal<>();

  /** Makes a context. */
  protected TaskContext() {}

  /**
   * What is put on the thread around each step.
   *
   * @return empty if nothing is
   */
  protected abstract List<Supplier<Runnable>> elements();

  /**
   * The context of the task that runs here, or that this thread works for.
   *
   * @return null if it has none, or there is no task
   */
  public static @Nullable TaskContext current() {
    AsyncRoot task = running();
    return task == null ? OF_WORKER.get() : task.context;
  }

  /**
   * Replaces the context of the task that runs here.
   *
   * @param context the new one
   * @throws IllegalStateException if no task runs here
   */
  public static void replace(TaskContext context) {
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

  // ------------------------------------------------------------------ around a step

  /**
   * Enters the elements of the task that runs on a loop, which goes on on this thread.
   *
   * @param loop null if there is none
   */
  public static void enter(@Nullable LoopCore loop) {
    AsyncRoot task = loop == null ? null : loop.running;
    if (loop != null && task != null && task.context != null) {
      for (Supplier<Runnable> element : task.context.elements()) {
        enter(loop, element);
      }
    }
  }

  /**
   * Enters one element for the rest of the step.
   *
   * @param loop whose task runs
   * @param element asked to enter
   */
  public static void enter(LoopCore loop, Supplier<Runnable> element) {
    loop.call(
        () -> {
          Map<Supplier<Runnable>, Runnable> entered = loop.entered;
          if (entered == null) {
            entered = new LinkedHashMap<>();
            loop.entered = entered;
          }
          entered.put(element, element.get());
        });
  }

  /**
   * Leaves what was entered on this thread.
   *
   * @param loop null if there is none
   */
  public static void leave(@Nullable LoopCore loop) {
    Map<Supplier<Runnable>, Runnable> entered = loop == null ? null : loop.entered;
    if (loop != null && entered != null) {
      loop.entered = null;
      List<Runnable> leaving = new ArrayList<>(entered.values());
      Collections.reverse(leaving);
      leaving.forEach(loop::call);
    }
  }

  /**
   * Leaves one element before the end of the step.
   *
   * @param loop whose task runs
   * @param element what was entered; nothing is done if it was not
   */
  public static void leave(LoopCore loop, Supplier<Runnable> element) {
    Runnable leaving = loop.entered == null ? null : loop.entered.remove(element);
    if (leaving != null) {
      loop.call(leaving);
    }
  }

  /** Runs work for a task on this thread. */
  static void within(@Nullable TaskContext context, Runnable work) {
    OF_WORKER.set(context);
    within(context == null ? List.of() : context.elements(), work);
  }

  private static void within(List<Supplier<Runnable>> elements, Runnable work) {
    if (elements.isEmpty()) {
      work.run();
      return;
    }
    Runnable leaving = elements.get(0).get();
    try {
      within(elements.subList(1, elements.size()), work);
    } finally {
      leaving.run();
    }
  }
}
