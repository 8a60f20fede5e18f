package dev.fermata.frame;

/**
 * Awaits a task: what makes a coroutine of one.
 *
 * <p>Internal: made by {@link dev.fermata.async.Task}.
 */
public final class TaskFrame extends LibraryFrame {

  private static final int AWAITED = 1;

  private final AsyncRoot task;

  /**
   * Makes a frame that has not started.
   *
   * @param task what to wait for
   */
  public TaskFrame(AsyncRoot task) {
    this.task = task;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    if (resumePoint() == AWAITED || !awaitsTask(co, task, AWAITED)) {
      return returns(co, resumed(co));
    }
    return SUSPENDED;
  }

  @Override
  protected String operation() {
    return "await";
  }
}
