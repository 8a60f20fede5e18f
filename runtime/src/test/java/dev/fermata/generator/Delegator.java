package dev.fermata.generator;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Frames;
import dev.fermata.frame.Root;
import java.util.List;
import java.util.function.Supplier;

/**
 * Coroutines that delegate:
 *
 * <pre>{@code
 * trace("outer starts");
 * try {
 *   trace("inner returned " + co.yieldAll(inner));
 *   co.yield("after");
 * } finally {                          // or: catch (Throwable t) { trace("outer caught " + t); }
 *   trace("outer finishes");
 * }
 * return "outer done";
 * }</pre>
 */
final class Delegator extends Machine {

  private final Supplier<Frame> iteration;
  private final Generator<?, ?, ?> inner;
  private final boolean recovers;
  private final List<String> trace;

  private Delegator(Generator<?, ?, ?> inner, boolean recovers, List<String> trace) {
    this.iteration = null;
    this.inner = inner;
    this.recovers = recovers;
    this.trace = trace;
  }

  private Delegator(Supplier<Frame> iteration, List<String> trace) {
    this.iteration = iteration;
    this.inner = null;
    this.recovers = false;
    this.trace = trace;
  }

  /** Delegates, and lets exceptions pass. */
  static Generator<String, String, String> outer(
      Mode mode, Generator<String, ?, ?> inner, List<String> trace) {
    return mode.of(
        new Delegator(inner, false, trace),
        co -> {
          trace.add("outer starts");
          try {
            Object result = co.yieldAll(inner);
            trace.add("inner returned " + result);
            co.yield("after");
          } finally {
            trace.add("outer finishes");
          }
          return "outer done";
        });
  }

  /** Delegates, and swallows exceptions. */
  static Generator<String, String, String> recovering(
      Mode mode, Generator<String, ?, ?> inner, List<String> trace) {
    return mode.of(
        new Delegator(inner, true, trace),
        co -> {
          trace.add("outer starts");
          try {
            Object result = co.yieldAll(inner);
            trace.add("inner returned " + result);
            co.yield("after");
          } catch (Throwable failure) {
            trace.add("outer caught " + failure);
          }
          return "outer done";
        });
  }

  /** Delegates to what only its static type says is no generator. */
  static Generator<String, String, String> outerOfIterable(
      Mode mode, Iterable<String> inner, List<String> trace) {
    return mode.of(
        new Delegator(() -> Frames.each(inner), trace),
        co -> {
          trace.add("outer starts");
          try {
            co.yieldAll(inner);
            trace.add("inner returned null");
            co.yield("after");
          } finally {
            trace.add("outer finishes");
          }
          return "outer done";
        });
  }

  @Override
  protected boolean handles() {
    return resumePoint() > 0;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    try {
      switch (resumePoint()) {
        case 0:
          trace.add("outer starts");
          if (iteration == null) {
            return delegates(co, inner, 1);
          }
          if (calls(co, iteration.get(), 1)) {
            return CALLED;
          }
          break;
        case 1:
          throwRaised(co);
          break;
        default:
          throwRaised(co);
          if (!recovers) {
            trace.add("outer finishes");
          }
          return returns(co, "outer done");
      }
      Object result = resumed(co);
      trace.add("inner returned " + result);
      return exchanges(co, "after", 2);
    } catch (Throwable failure) {
      if (recovers) {
        trace.add("outer caught " + failure);
        return returns(co, "outer done");
      }
      trace.add("outer finishes");
      throw failure;
    }
  }
}
