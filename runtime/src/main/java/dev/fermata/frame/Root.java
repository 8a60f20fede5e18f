package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * The root of one coroutine: holds its innermost frame, and what passes between that frame and
 * whoever resumes it.
 *
 * <p>Frames link to their callers, so a value costs the same at any depth: the root resumes the
 * innermost frame directly. A suspending call descends on the Java stack up to {@value
 * #MAX_INLINE_DEPTH} frames; beyond that the callee is left in {@link #pending} and the Java stack
 * unwinds, so that depth costs heap only.
 *
 * <p>Internal: a parameter of generated code, which reads nothing of it.
 */
public abstract class Root {

  /** How many suspending calls may lie on the Java stack above the engine. */
  static final int MAX_INLINE_DEPTH = 64;

  /** The engine's own signal: the frame resumed last threw {@link #raised} and has been popped. */
  static final int FAILED = -1;

  /** The frame to resume next; null once the coroutine has ended. */
  @Nullable Frame innermost;

  /** A callee that was too deep to be started inline; the engine runs it. */
  @Nullable Frame pending;

  /** What the frame to be resumed must throw, instead of going on with {@link #value}. */
  @Nullable Throwable raised;

  /** What goes into the frame to be resumed: a value sent, or a callee's result. */
  @Nullable Object value;

  /** Suspending calls on the Java stack at the moment; may be too high after an exception. */
  int depth;

  Root(Frame body) {
    innermost = body;
  }

  /** Resumes the innermost frame; its signal, or {@link #FAILED}. */
  final int step() {
    Frame frame = innermost();
    try {
      return frame.resume(this);
    } catch (Throwable failure) {
      return failed(frame, failure);
    }
  }

  /** Pops a frame that the engine resumed and that threw. */
  final int failed(Frame frame, Throwable failure) {
    innermost = frame.caller;
    raised = failure;
    depth = 0;
    return FAILED;
  }

  /** Makes the callee that was too deep for the Java stack the innermost frame. */
  final void startPending() {
    innermost = pending;
    pending = null;
    depth = 0;
  }

  /**
   * Pops frames until one lies in a {@code try}, which must see what was raised.
   *
   * @return false if there is none: the whole coroutine ends
   */
  final boolean unwind(Traceback traceback) {
    Throwable failure = takeRaised();
    raised = failure;
    Frame frame = innermost;
    while (frame != null) {
      traceback.cross(failure, frame);
      if (frame.handles()) {
        break;
      }
      frame = frame.caller;
    }
    traceback.append();
    innermost = frame;
    return frame != null;
  }

  /** Whether any frame lies in a {@code try}. */
  final boolean handlesAnywhere() {
    Frame frame = innermost;
    while (frame != null && !frame.handles()) {
      frame = frame.caller;
    }
    return frame != null;
  }

  /** What was raised, which is no longer to be raised. */
  final Throwable takeRaised() {
    Throwable failure = raised;
    if (failure == null) {
      throw new IllegalStateException("a frame failed without a failure");
    }
    raised = null;
    return failure;
  }

  /** The innermost frame of a coroutine that has not ended. */
  final Frame innermost() {
    Frame frame = innermost;
    if (frame == null) {
      throw new IllegalStateException("a coroutine that has ended was resumed");
    }
    return frame;
  }
}
