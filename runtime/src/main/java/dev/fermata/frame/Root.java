package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * The root of one coroutine: holds its innermost frame, and what passes between that frame and
 * whoever resumes it.
 *
 * <p>Frames link to their callers, so a value costs the same at any depth: the root resumes the
 * innermost frame directly. Suspending calls descend on the Java stack up to a fixed depth, which
 * frames count; a callee beyond that is {@linkplain #tooDeep left to the root} and the Java stack
 * unwinds, so that depth costs heap only.
 *
 * <p>Internal: a parameter of generated code, which reads nothing of it.
 */
public abstract class Root {

  /** The engine's own signal: the innermost frame threw what is in {@link #raised}. */
  static final int THREW = -2;

  /** The engine's own signal: what is in {@link #raised} is to be thrown in the innermost frame. */
  static final int RAISED = -3;

  /**
   * The frame to resume next. Once the coroutine has ended it {@linkplain Frame#ended() stands for}
   * the body's frame and still names its method; and never null, so that HotSpot can keep root and
   * frames in registers.
   */
  Frame innermost;

  /** What the frame to be resumed must throw, instead of going on with {@link #value}. */
  @Nullable Throwable raised;

  /** What goes into the frame to be resumed: a value sent, or a callee's result. */
  @Nullable Object value;

  Root(Frame body) {
    innermost = body;
  }

  /** Resumes the innermost frame; its signal, or {@link #THREW}. */
  final int step() {
    try {
      return innermost.resume(this);
    } catch (Throwable failure) {
      return threw(failure);
    }
  }

  /** Notes what the innermost frame threw. */
  final int threw(Throwable failure) {
    raised = failure;
    return THREW;
  }

  /**
   * Takes a callee that lies too deep for the Java stack; the root runs it once its caller has let
   * go.
   */
  abstract void tooDeep(Frame callee);

  /**
   * The task whose suspension an await of this coroutine is.
   *
   * @throws IllegalStateException if this coroutine cannot await
   */
  AsyncRoot task() {
    throw new IllegalStateException("only asynchronous coroutines await");
  }

  /** Pops the innermost frame; false if it is the body's, which stays. */
  final boolean pop() {
    Frame caller = innermost.caller;
    if (caller == null) {
      return false;
    }
    innermost = caller;
    caller.inlineDepth = 0;
    return true;
  }

  /**
   * Pops frames until one lies in a {@code try}, which must see what is raised.
   *
   * @param traceback what notes the frames that are crossed, if anything does
   * @return false if there is none: the whole coroutine ends
   */
  final boolean unwind(@Nullable Traceback traceback) {
    do {
      if (traceback != null && raised != null) {
        traceback.cross(raised, innermost);
      }
      if (innermost.handles()) {
        return true;
      }
    } while (pop());
    return false;
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
}
