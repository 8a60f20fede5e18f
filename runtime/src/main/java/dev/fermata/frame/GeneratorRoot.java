package dev.fermata.frame;

import dev.fermata.generator.GeneratorExit;
import org.jspecify.annotations.Nullable;

/**
 * The untyped generator: what its typed face {@code Generator} can do, over the states and the
 * chain that {@code GeneratorEngine} describes. Internal.
 */
public abstract class GeneratorRoot extends GeneratorEngine {

  /**
   * Makes a generator that has not started.
   *
   * @param body the frame of the coroutine's own body
   */
  protected GeneratorRoot(Frame body) {
    super(body);
  }

  // ------------------------------------------------------------------ steps

  /**
   * Runs to the next value; one that {@link #peek} has fetched is the next. The path that every
   * value takes: one check of the state, one call of the frame, no allocation.
   *
   * <p>Short of 35 bytes of bytecode, which HotSpot inlines even where it has not counted calls: a
   * generator whose first step stands before the loop can then live in registers as well.
   *
   * @return false once the body has ended
   */
  protected final boolean advance() {
    if (state > SUSPENDED) {
      return advanceFrom(state);
    }
    state = RUNNING;
    return settle(step());
  }

  private boolean settle(int signal) {
    switch (signal) {
      case Frame.SUSPENDED:
        state = SUSPENDED;
        if (AbandonmentWatch.ON) {
          watch();
        }
        return true;
      case Frame.RETURNED_NOTHING:
        if (innermost.caller == null && !AbandonmentWatch.ON) {
          // Written out, not a call of end(): HotSpot does not inline what is rarely called, and
          // for the call it would make an object of what a loop could have kept in registers.
          innermost = innermost.ended();
          value = null;
          current = null;
          currentBits = 0;
          state = ENDED;
          return false;
        }
        break;
      default:
        break;
    }
    return drive(this, signal);
  }

  private boolean advanceFrom(int before) {
    if (before == PEEKED) {
      state = suspended();
      return true;
    }
    if (before == DELEGATING) {
      state = RUNNING;
      GeneratorEngine tip = tip();
      return drive(tip, tip.step());
    }
    if (isEnded()) {
      return false;
    }
    throw busy();
  }

  /**
   * Runs to the next value with a value sent in.
   *
   * @param sent what the suspension that is left evaluates to
   * @return false once the body has ended
   */
  protected final boolean advance(@Nullable Object sent) {
    // An `if` of its own, and the rest elsewhere: HotSpot leaves out a branch that was never taken,
    // and can then keep the whole generator in registers.
    if (state == SUSPENDED) {
      value = sent;
    } else {
      send(sent);
    }
    return advance();
  }

  /** Puts a value where the next step finds it, unless a frame of this generator's own waits. */
  private void send(@Nullable Object sent) {
    switch (state) {
      case DELEGATING:
        tip().value = sent;
        break;
      case PEEKED:
        throw unread("send");
      case CREATED:
        if (sent != null) {
          throw new IllegalStateException(
              "can't send a non-null value to a just-started generator");
        }
        break;
      default:
        break;
    }
  }

  /**
   * Runs to the next value and keeps it for the next {@link #advance()}.
   *
   * @return false once the body has ended
   */
  protected final boolean peek() {
    if (state == PEEKED) {
      return true;
    }
    if (!advance()) {
      return false;
    }
    state = PEEKED;
    return true;
  }

  /**
   * Raises an exception at the suspension and runs to the next value (PEP 342). A GeneratorExit
   * first closes what the generator delegates to (PEP 380).
   *
   * @param failure what to raise
   * @return false if the body has ended in answer
   */
  protected final boolean advanceRaising(Throwable failure) {
    switch (state) {
      case CREATED:
      case SUSPENDED:
      case DELEGATING:
        state = RUNNING;
        Throwable replacement = failure instanceof GeneratorExit ? exitDelegates() : null;
        GeneratorEngine tip = tip();
        tip.raised = replacement == null ? failure : replacement;
        return drive(tip, RAISED);
      case PEEKED:
        throw unread("raise");
      case ENDED:
      case REPORTED:
      case CLOSED:
        throw Members.sneaky(failure);
      default:
        throw busy();
    }
  }

  private static IllegalStateException unread(String call) {
    return new IllegalStateException(
        call + " after hasNext(): read the value it has fetched with next() first");
  }

  /** Ends the generator as PEP 342 has it: what {@code close()} does. */
  protected final void exit() {
    switch (state) {
      case ENDED:
      case REPORTED:
      case CLOSED:
        return;
      case RUNNING:
      case DELEGATED:
        throw busy();
      default:
        state = RUNNING;
        Throwable failure = exitAlone(exitDelegates());
        if (failure != null) {
          throw Members.sneaky(failure);
        }
    }
  }

  // ------------------------------------------------------------------ the result

  /**
   * The result for a StopIteration: told once, as in Python.
   *
   * @return the body's result the first time, null from then on
   */
  protected final @Nullable Object report() {
    return tellResult();
  }

  /**
   * The body's result.
   *
   * @return the result
   * @throws IllegalStateException if the body has not returned
   */
  protected final @Nullable Object returned() {
    if (state == ENDED || state == REPORTED) {
      return value;
    }
    throw new IllegalStateException(
        state == CLOSED
            ? "the generator was closed or failed: it has no result"
            : "the generator has not ended: it has no result yet");
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
   * @return whether it is being driven, directly or by a generator that delegates to it
   */
  protected final boolean isRunning() {
    return isDriven();
  }

  /**
   * The generator, or else the plain iterator, that the innermost frame delegates to.
   *
   * @return what {@code yieldAll} is taking values from; null if it is not in one
   */
  protected final @Nullable Object delegated() {
    if (delegate != null) {
      return delegate;
    }
    return innermost instanceof IteratorFrame frame ? frame.source() : null;
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
