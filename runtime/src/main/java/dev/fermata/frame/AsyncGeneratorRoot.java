package dev.fermata.frame;

import dev.fermata.async.StopAsyncIteration;
import dev.fermata.generator.GeneratorExit;
import org.jspecify.annotations.Nullable;

/**
 * The untyped asynchronous generator (PEP 525): a generator whose steps are awaited. A step is a
 * {@link StepFrame} in the task of whoever asks for it; what the generator's frames await parks
 * that task, whose wake-up comes back through the same frame. So a value that is there without
 * waiting costs no suspension, and every step may be another task's.
 *
 * <p>It is RUNNING from the beginning of a step to its end, also while the step waits.
 *
 * <p>The task that takes the first step answers for the generator: before it ends, it closes the
 * generator ({@link ClosingFrame}). If that task has ended, whoever takes the next step does.
 *
 * <p>Internal: users see {@link dev.fermata.async.AsyncGenerator}.
 */
public abstract class AsyncGeneratorRoot extends GeneratorEngine {

  /** The task whose step is under way. */
  private @Nullable AsyncRoot stepping;

  /** The task that closes it before it ends. */
  private @Nullable AsyncRoot keeper;

  /** Of {@link TaskExtras}: the one begun before this, of those that its keeper answers for. */
  @Nullable AsyncGeneratorRoot begunBefore;

  /** Of {@link TaskExtras}: the one begun after this. */
  @Nullable AsyncGeneratorRoot begunAfter;

  /** The innermost block that the stepping task had open when the step began. */
  private @Nullable Block blockOutside;

  /**
   * Makes a generator that has not started.
   *
   * @param body the frame of the coroutine's own body
   */
  protected AsyncGeneratorRoot(Frame body) {
    super(body);
  }

  @Override
  final AsyncRoot task() {
    if (stepping == null) {
      throw new IllegalStateException("an asynchronous generator runs outside of a step");
    }
    return stepping;
  }

  // ------------------------------------------------------------------ steps, made

  /**
   * Goes on to the next value, sending one in.
   *
   * @param sent what the yield evaluates to
   * @return a frame whose result is whether there is a value
   */
  protected final Frame moving(@Nullable Object sent) {
    return new StepFrame(this, StepFrame.MOVE, sent);
  }

  /**
   * Goes on to the next value, sending one in.
   *
   * @param sent what the yield evaluates to
   * @return a frame whose result is the value; it throws {@link StopAsyncIteration} at the end
   */
  protected final Frame sending(@Nullable Object sent) {
    return new StepFrame(this, StepFrame.SEND, sent);
  }

  /**
   * Raises something at the yield.
   *
   * @param failure what to raise
   * @return a frame whose result is the next value
   */
  protected final Frame raising(Throwable failure) {
    return new StepFrame(this, StepFrame.RAISE, failure);
  }

  /**
   * Ends it.
   *
   * @return a frame without a result
   */
  protected final Frame closing() {
    return new StepFrame(this, StepFrame.CLOSE, null);
  }

  // ------------------------------------------------------------------ steps, taken

  /**
   * Begins a step.
   *
   * @param task the task that takes it
   * @return whether the generator had not ended; else the step is over at once
   */
  final boolean begin(StepFrame step, AsyncRoot task) {
    if (state == RUNNING) {
      throw new IllegalStateException("asynchronous generator is already running");
    }
    if (state >= ENDED) {
      return false;
    }
    if (state == CREATED) {
      if (step.kind >= StepFrame.RAISE) {
        endBeforeStart();
        return false;
      }
      if (step.argument != null) {
        throw new IllegalStateException(
            "can't send a non-null value to a just-started asynchronous generator");
      }
    }
    if (step.kind != StepFrame.CLOSE && (keeper == null || keeper.hasEnded())) {
      keeper = task;
      task.extras().answersFor(this);
    }
    state = RUNNING;
    stepping = task;
    TaskExtras extras = task.extrasOrNull();
    blockOutside = extras == null ? null : extras.block;
    return true;
  }

  /** Runs the step that has begun; whether it has come to a yield or an await, not to the end. */
  final boolean run(StepFrame step) {
    switch (step.kind) {
      case StepFrame.RAISE -> {
        Throwable failure = step.failure();
        Throwable replacement = failure instanceof GeneratorExit ? exitDelegates() : null;
        tip().raised = replacement == null ? failure : replacement;
        return drive(tip(), RAISED);
      }
      case StepFrame.CLOSE -> {
        Throwable replacement = exitDelegates();
        raised = replacement == null ? new GeneratorExit() : replacement;
        return drive(this, RAISED);
      }
      default -> {
        tip().value = step.argument;
        return drive(tip(), tip().step());
      }
    }
  }

  /** Goes on with a step that has waited, with what its task was woken with. */
  final boolean goOn(@Nullable Object result, @Nullable Throwable failure) {
    if (failure == null) {
      value = result;
      return drive(this, step());
    }
    raised = failure;
    return drive(this, RAISED);
  }

  /**
   * Whether the step waits: it has come to an await, not to a yield. It is under way still.
   *
   * @return true if its task is parked
   */
  final boolean waits() {
    boolean waits = !task().isRunning();
    if (waits) {
      state = RUNNING;
    }
    return waits;
  }

  /**
   * Whether it has yielded inside of a block that it has opened itself: who takes the next step may
   * be another task, or nobody (PEP 789).
   */
  final boolean yieldsInsideOfBlock() {
    TaskExtras extras = task().extrasOrNull();
    return (extras == null ? null : extras.block) != blockOutside;
  }

  /** Raises at the yield that it must not do that. */
  final boolean refuseYield() {
    state = RUNNING;
    tip().raised =
        new IllegalStateException(
            "a yield inside of a deadline or a task group that the asynchronous generator has"
                + " opened");
    return drive(tip(), RAISED);
  }

  /** The step has ended. */
  final void leave() {
    stepping = null;
    blockOutside = null;
    if (state >= ENDED) {
      value = null;
      if (keeper != null) {
        keeper.extras().answersNoLongerFor(this);
        keeper = null;
      }
    }
  }

  /** What leaves a step when the body throws something: as PEP 525 has it. */
  static Throwable leaving(Throwable failure) {
    return failure instanceof StopAsyncIteration
        ? new IllegalStateException("async generator raised StopAsyncIteration", failure)
        : failure;
  }

  private void endBeforeStart() {
    value = null;
    end(CLOSED);
  }

  /**
   * Asked by the task that answers for it and is about to end: who steps it now answers for it.
   *
   * @return false if nobody does: it is to be closed
   */
  final boolean goesToWhoStepsIt() {
    keeper = null;
    AsyncRoot other = stepping;
    if (other == null) {
      return false;
    }
    keeper = other;
    other.extras().answersFor(this);
    return true;
  }

  // ------------------------------------------------------------------ looking at it

  /**
   * Tells whether anything has run.
   *
   * @return whether nothing has run yet
   */
  protected final boolean isCreated() {
    return state == CREATED;
  }

  /**
   * Tells whether there is nothing more to run.
   *
   * @return whether it has returned, failed or been closed
   */
  protected final boolean isEnded() {
    return state >= ENDED;
  }

  /**
   * Tells whether a step is under way.
   *
   * @return also while it waits
   */
  protected final boolean isRunning() {
    return state == RUNNING;
  }

  /**
   * Where the innermost frame stands.
   *
   * @return the last suspension, or the head of the method before the first; after the end only the
   *     method means anything
   */
  protected final StackTraceElement where() {
    return innermost.location();
  }
}
