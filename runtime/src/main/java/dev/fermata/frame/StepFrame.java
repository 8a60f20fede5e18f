package dev.fermata.frame;

import dev.fermata.async.StopAsyncIteration;
import dev.fermata.generator.GeneratorExit;
import org.jspecify.annotations.Nullable;

/** One step of an asynchronous generator, in the task of whoever asks for it. */
final class StepFrame extends LibraryFrame {

  /** To the next value; the result is whether there is one. */
  static final int MOVE = 0;

  /** To the next value, which is the result. */
  static final int SEND = 1;

  /** Raises; the result is the next value. */
  static final int RAISE = 2;

  /** Ends it. */
  static final int CLOSE = 3;

  private static final int WAITS = 1;

  final AsyncGeneratorRoot generator;
  final int kind;

  /** What is sent in or raised. */
  final @Nullable Object argument;

  StepFrame(AsyncGeneratorRoot generator, int kind, @Nullable Object argument) {
    this.generator = generator;
    this.kind = kind;
    this.argument = argument;
  }

  /** What a step that raises something raises. */
  Throwable failure() {
    return argument instanceof Throwable failure
        ? failure
        : new NullPointerException("raise(null)");
  }

  /** Its frames, the innermost first, lie on top of this one. */
  @Nullable Frame innermost() {
    return generator.isEnded() ? null : generator.innermost;
  }

  @Override
  protected boolean handles() {
    return resumePoint() == WAITS;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    boolean begins = resumePoint() != WAITS;
    if (begins && !generator.begin(this, co.task())) {
      if (kind == RAISE) {
        throw failure();
      }
      return over(co);
    }
    boolean more;
    try {
      more = begins ? generator.run(this) : generator.goOn(co.value, takeRaised(co));
      while (more) {
        if (generator.waits()) {
          return suspendsAt(WAITS);
        }
        if (!generator.yieldsInsideOfBlock()) {
          break;
        }
        more = generator.refuseYield();
      }
    } catch (Throwable failure) {
      generator.leave();
      return failed(co, AsyncGeneratorRoot.leaving(failure));
    }
    generator.leave();
    if (!more) {
      return over(co);
    }
    if (kind == CLOSE) {
      throw new IllegalStateException("async generator ignored GeneratorExit");
    }
    return returns(co, kind == MOVE ? (Object) true : generator.current);
  }

  private static @Nullable Throwable takeRaised(Root co) {
    Throwable raised = co.raised;
    co.raised = null;
    return raised;
  }

  /** There is no further value. */
  private int over(Root co) {
    switch (kind) {
      case MOVE:
        return returns(co, false);
      case CLOSE:
        return returns(co);
      default:
        throw new StopAsyncIteration();
    }
  }

  /** The body has let something out. */
  private int failed(Root co, Throwable failure) throws Throwable {
    if (kind != CLOSE || !(failure instanceof GeneratorExit exit)) {
      throw failure;
    }
    // What try-with-resources suppressed into the exit would be lost with it.
    Throwable suppressed = GeneratorEngine.suppressedIn(exit);
    if (suppressed != null) {
      throw suppressed;
    }
    return returns(co);
  }

  @Override
  protected String operation() {
    return kind == CLOSE ? "closeAsync" : "next";
  }
}
