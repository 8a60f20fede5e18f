package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * A region of a task's body with something of its own to raise there: a deadline, a task group.
 * Blocks of one task nest, and are left in reverse order.
 *
 * <p>Internal. All methods on the loop's thread.
 */
public abstract class Block extends Owner {

  /** Of {@link #overruled}: a cancel was raised inside of it. */
  static final Object BY_CANCEL = "by cancel";

  private final AsyncRoot task;

  /** The block around this one, in the same task. */
  @Nullable Block outer;

  /** What it wants to raise. */
  @Nullable Throwable pending;

  /**
   * What was raised inside of this block from further out, and may be on its way still: {@link
   * #BY_CANCEL}, or the outer block. This block raises nothing else from then on.
   */
  @Nullable Object overruled;

  /** What was raised last on its behalf. */
  @Nullable Throwable raised;

  private boolean open = true;

  /**
   * Opens a block in the task that runs now.
   *
   * @param loop the loop
   * @throws IllegalStateException if no task runs
   */
  protected Block(LoopCore loop) {
    super(loop);
    this.task = loop.runningTask();
    TaskExtras extras = task.extras();
    this.outer = extras.block;
    extras.block = this;
  }

  /**
   * Raises something at the task's suspension.
   *
   * @param signal what to raise
   */
  protected final void raise(Throwable signal) {
    if (open) {
      Interrupts.request(task, this, signal);
    }
  }

  /**
   * What this block raises when it has raised something already and is asked again, as a deadline
   * further in has passed meanwhile.
   *
   * @return a fresh signal; null if it must not raise a second time
   */
  protected @Nullable Throwable again() {
    return null;
  }

  /**
   * What this block wanted to raise has been raised, or counts as raised with something from
   * further out, which it is suppressed into.
   *
   * @param signal what was given to {@link #raise}, or what was raised in its place
   */
  protected void told(Throwable signal) {}

  /**
   * Leaves the block: what it has not raised is withdrawn. A second time without effect.
   *
   * @throws IllegalStateException if a block opened inside of it is open, or another task leaves
   */
  protected final void leave() {
    if (open) {
      Interrupts.leave(task, this);
      open = false;
    }
  }

  /** The task has ended without leaving. */
  final void leftOpen() {
    open = false;
    abandoned();
  }

  /** The task has ended with this block open: what it has must be ended. */
  protected abstract void abandoned();

  /**
   * Whether it has not been left.
   *
   * @return false from then on
   */
  protected final boolean isOpen() {
    return open;
  }

  /**
   * The task whose block it is.
   *
   * @return the task
   */
  protected final AsyncRoot blockTask() {
    return task;
  }
}
