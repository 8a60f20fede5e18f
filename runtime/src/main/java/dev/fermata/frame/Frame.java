package dev.fermata.frame;

import dev.fermata.async.AsyncScope;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One call of a coroutine: a state number, the hoisted variables of a subclass, and a link to the
 * caller's frame. Nothing in it refers to its root, to a thread or to a lambda, so that a suspended
 * coroutine stays a plain graph of objects.
 *
 * <p>Internal: generated code extends it. Its one method {@link #resume} runs from the current
 * resume point to the next suspension and says with a signal how it ended:
 *
 * <table class="striped">
 *   <caption>Signals of {@code resume}</caption>
 *   <thead><tr><th>signal</th><th>meaning</th><th>made by</th></tr></thead>
 *   <tbody>
 *     <tr><td>{@link #RETURNED}</td><td>the body has ended, its result is in the root</td>
 *         <td>{@link #returns(Root, Object)}</td></tr>
 *     <tr><td>{@link #SUSPENDED}</td><td>the body has yielded, or its task waits</td>
 *         <td>{@link #yields}, {@link #exchanges}, {@link #awaits(Root, Awaited, int)} …</td></tr>
 *     <tr><td>{@link #CALLED}</td><td>a callee has suspended or must be run by the root, or a
 *         delegation begins</td><td>{@link #calls}, {@link #delegates}</td></tr>
 *     <tr><td>{@link #JUMPED}</td><td>go on in another part of this machine; never leaves it</td>
 *         <td>{@link #jumps}</td></tr>
 *   </tbody>
 * </table>
 */
public abstract class Frame extends FrameTools {

  /** As {@link #RETURNED}, without a result: see {@link #returns(Root)}. */
  static final int RETURNED_NOTHING = -1;

  /** The body ran to its end; the result, or null, is in the root. */
  protected static final int RETURNED = 0;

  /** The body suspended itself. */
  protected static final int SUSPENDED = 1;

  /** A callee suspended or waits for the root to run it, or a delegation begins. */
  protected static final int CALLED = 2;

  /** Go on at {@link #resumePoint()} in another part of the same machine. */
  protected static final int JUMPED = 3;

  /** How many frames may lie on the Java stack between the engine and one that it did not start. */
  private static final int MAX_INLINE_DEPTH = 64;

  /** The frame whose suspending call this is; null in the body of the coroutine itself. */
  @Nullable Frame caller;

  /** A short, so that frames stay small: no class file holds constants for more states. */
  private short state;

  /**
   * How many frames lie below this one on the Java stack, at most: one more than below the caller
   * that has started it inline, none where the engine resumes it.
   */
  byte inlineDepth;

  /** Makes a frame that stands before its first statement. */
  protected Frame() {}

  /**
   * Runs from the current resume point to the next suspension or to the end.
   *
   * @param co the root this frame runs under
   * @return one of the signals
   * @throws Throwable what the body throws; the frame is then finished
   */
  protected abstract int resume(Root co) throws Throwable;

  /**
   * Says whether the current resume point lies inside a {@code try} (its block, a {@code catch} or
   * {@code finally}, or after a resource). If not, exceptions pop this frame without resuming it.
   * At the start it does not: what is raised there ends the body without running it.
   *
   * @return whether an exception raised here must be thrown inside the frame
   */
  protected boolean handles() {
    return false;
  }

  /**
   * Names the method, file and line of the current resume point in the source as written.
   *
   * @return an element as it would stand in a stack trace of the untransformed method
   */
  protected abstract StackTraceElement location();

  /**
   * What stands in this frame's place once the coroutine whose body it is has ended: a frame that
   * holds nothing but the name of the method. A frame without references may stay.
   *
   * <p>Generated code answers with a constant: HotSpot inlines what is that small even at the end
   * of a loop, and need not make an object of the frame only for this.
   *
   * @return a frame that is never resumed
   */
  protected Frame ended() {
    return this;
  }

  /**
   * Stands for the bodies of a method that have ended.
   *
   * @param type the binary name of the method's class
   * @param method its name
   * @param file its file, if that is known
   * @return a frame that is never resumed
   */
  protected static Frame ended(String type, String method, @Nullable String file) {
    return new EndedFrame(new StackTraceElement(type, method, file, -1));
  }

  /**
   * The number of the state to go on from.
   *
   * @return what the last suspension or jump set; 0 before the first statement
   */
  protected final int resumePoint() {
    return state;
  }

  /**
   * Suspends with a value.
   *
   * @param co the root
   * @param value what the consumer receives
   * @param resumeAt the state to go on from
   * @return {@link #SUSPENDED}
   */
  protected final int yields(Root co, @Nullable Object value, int resumeAt) {
    state = (short) resumeAt;
    forgetValue(co);
    ((GeneratorEngine) co).emit(value);
    return SUSPENDED;
  }

  /**
   * Suspends with an {@code int}; the root is that of a generator of ints.
   *
   * @param co the root
   * @param value what the consumer receives
   * @param resumeAt the state to go on from
   * @return {@link #SUSPENDED}
   */
  protected final int yieldsInt(Root co, int value, int resumeAt) {
    state = (short) resumeAt;
    forgetValue(co);
    ((GeneratorEngine) co).currentBits = value;
    return SUSPENDED;
  }

  /**
   * Suspends with a {@code long}; the root is that of a generator of longs.
   *
   * @param co the root
   * @param value what the consumer receives
   * @param resumeAt the state to go on from
   * @return {@link #SUSPENDED}
   */
  protected final int yieldsLong(Root co, long value, int resumeAt) {
    state = (short) resumeAt;
    forgetValue(co);
    ((GeneratorEngine) co).currentBits = value;
    return SUSPENDED;
  }

  /**
   * Suspends with a {@code double}; the root is that of a generator of doubles.
   *
   * @param co the root
   * @param value what the consumer receives
   * @param resumeAt the state to go on from
   * @return {@link #SUSPENDED}
   */
  protected final int yieldsDouble(Root co, double value, int resumeAt) {
    state = (short) resumeAt;
    forgetValue(co);
    ((GeneratorEngine) co).currentBits = Double.doubleToRawLongBits(value);
    return SUSPENDED;
  }

  /**
   * Suspends with a value, to go on with {@link #resumed}: the value sent in, or null.
   *
   * @param co the root
   * @param value what the consumer receives
   * @param resumeAt the state to go on from
   * @return {@link #SUSPENDED}
   */
  protected final int exchanges(Root co, @Nullable Object value, int resumeAt) {
    return yields(co, value, resumeAt);
  }

  /**
   * Suspends with an {@code int}, to go on with {@link #resumed}: the value sent in, or null.
   *
   * @param co the root
   * @param value what the consumer receives
   * @param resumeAt the state to go on from
   * @return {@link #SUSPENDED}
   */
  protected final int exchangesInt(Root co, int value, int resumeAt) {
    return yieldsInt(co, value, resumeAt);
  }

  /**
   * Suspends with a {@code long}, to go on with {@link #resumed}: the value sent in, or null.
   *
   * @param co the root
   * @param value what the consumer receives
   * @param resumeAt the state to go on from
   * @return {@link #SUSPENDED}
   */
  protected final int exchangesLong(Root co, long value, int resumeAt) {
    return yieldsLong(co, value, resumeAt);
  }

  /**
   * Suspends with a {@code double}, to go on with {@link #resumed}: the value sent in, or null.
   *
   * @param co the root
   * @param value what the consumer receives
   * @param resumeAt the state to go on from
   * @return {@link #SUSPENDED}
   */
  protected final int exchangesDouble(Root co, double value, int resumeAt) {
    return yieldsDouble(co, value, resumeAt);
  }

  /**
   * What was sent in, or was a callee's result, has been read or never will be. Asked first, since
   * mostly there is nothing to forget and a store of a reference costs more than a test.
   */
  private static void forgetValue(Root co) {
    if (co.value != null) {
      co.value = null;
    }
  }

  /**
   * Makes a suspending call. The callee starts inline, or, too deep in the Java stack, is left to
   * the root.
   *
   * @param co the root
   * @param callee a frame that has not started
   * @param resumeAt the state to go on from once the callee has returned later
   * @return false if the callee has returned already, its result being in {@link #resumed}; true if
   *     {@code resume} must now return {@link #CALLED}
   * @throws Throwable what the callee throws at once
   */
  protected final boolean calls(Root co, Frame callee, int resumeAt) throws Throwable {
    int depth = inlineDepth;
    if (depth >= MAX_INLINE_DEPTH) {
      co.tooDeep(callee);
      waitsFor(callee, resumeAt);
      return true;
    }
    callee.inlineDepth = (byte) (depth + 1);
    Frame before = co.innermost;
    int signal = callee.resume(co);
    if (signal <= RETURNED) {
      if (signal == RETURNED_NOTHING) {
        co.value = null;
      }
      return false;
    }
    // Only what really suspends is linked: HotSpot need not make an object of a callee that
    // returns.
    waitsFor(callee, resumeAt);
    // Only the deepest caller still finds the frame that the root resumed: its callee is the
    // innermost.
    if (co.innermost == before) {
      co.innermost = callee;
    }
    return true;
  }

  /** Suspends without a value: its task waits. */
  final int suspendsAt(int resumeAt) {
    state = (short) resumeAt;
    return SUSPENDED;
  }

  private void waitsFor(Frame callee, int resumeAt) {
    callee.caller = this;
    state = (short) resumeAt;
  }

  /**
   * Awaits: what has ended already goes on at once; a coroutine that has not started is called in
   * this task; else the task waits.
   *
   * <pre>{@code
   * if (awaits(co, awaitable, AWAITED)) {
   *   this.kept = kept;
   *   return SUSPENDED;
   * }
   * // falls through
   * case AWAITED:
   *   String value = resumed(co);
   * }</pre>
   *
   * @param co the root
   * @param awaitable what to wait for
   * @param resumeAt the state to go on from, with the result in {@link #resumed}
   * @return false if the result is there already; true if {@code resume} must now return {@link
   *     #SUSPENDED}
   * @throws Throwable what it has failed with at once
   * @throws IllegalStateException if it is a coroutine that was awaited or started before, or the
   *     task that this coroutine runs in
   */
  protected final boolean awaits(Root co, Awaited awaitable, int resumeAt) throws Throwable {
    if (awaitable instanceof AsyncRoot task) {
      return awaitsTask(co, task, resumeAt);
    }
    Frame callee = awaitable.async().take();
    if (callee instanceof SleepFrame sleep) {
      sleep.begin(co);
      state = (short) resumeAt;
      return true;
    }
    return calls(co, callee, resumeAt);
  }

  final boolean awaitsTask(Root co, AsyncRoot awaited, int resumeAt) throws Throwable {
    if (awaited.hasEnded()) {
      co.value = awaited.outcome();
      return false;
    }
    co.task().waitFor(awaited);
    state = (short) resumeAt;
    return true;
  }

  /**
   * Awaits a stage of the JDK, which is cancelled if the task is interrupted meanwhile.
   *
   * @param co the root
   * @param stage what to wait for
   * @param resumeAt the state to go on from, with the result in {@link #resumed}
   * @return false if the result is there already; true if {@code resume} must now return {@link
   *     #SUSPENDED}
   * @throws Throwable what it has failed with at once, out of its {@code CompletionException}
   */
  protected final boolean awaits(Root co, CompletionStage<?> stage, int resumeAt) throws Throwable {
    return calls(co, new StageFrame(stage, true), resumeAt);
  }

  /**
   * The scope of the task this coroutine runs in: for what does not suspend.
   *
   * @param co the root
   * @return the scope that all coroutines of the loop share
   */
  protected static AsyncScope scope(Root co) {
    return co.task().loop().scope();
  }

  /**
   * Delegates to another generator (PEP 380) until that has ended.
   *
   * @param co the root
   * @param generator the generator to take values from
   * @param resumeAt the state to go on from, with the generator's result in {@link #resumed}
   * @return {@link #CALLED}
   * @throws NullPointerException if {@code generator} is null
   * @throws IllegalStateException if it is executing, or another generator delegates to it
   */
  protected final int delegates(Root co, GeneratorRoot generator, int resumeAt) {
    ((GeneratorEngine) co).delegateTo(Objects.requireNonNull(generator, "yieldAll(null)"));
    state = (short) resumeAt;
    return CALLED;
  }

  /**
   * Goes on in another part of this machine.
   *
   * @param to the state to go on from
   * @return {@link #JUMPED}
   */
  protected final int jumps(int to) {
    state = (short) to;
    return JUMPED;
  }

  /**
   * Ends with a result.
   *
   * @param co the root
   * @param result the result of this call
   * @return {@link #RETURNED}
   */
  protected static int returns(Root co, @Nullable Object result) {
    co.value = result;
    return RETURNED;
  }

  /**
   * Ends without a result. Sets nothing, so that it is trivial in the eyes of HotSpot, which
   * inlines it even where it is rarely called; else the root would have to exist as an object only
   * for this.
   *
   * @param co the root
   * @return {@link #RETURNED}
   */
  protected static int returns(Root co) {
    return RETURNED_NOTHING;
  }

  /**
   * The value this frame goes on with: what was sent in, or the result of its callee or delegate.
   *
   * @param co the root
   * @param <T> the static type at the suspension, which the compiler has checked there
   * @return the value
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // T may be nullable
  protected static <T extends @Nullable Object> T resumed(Root co) {
    return (T) co.value;
  }

  /**
   * Stands at the head of machines that have a {@code try}: throws what was raised into this frame.
   *
   * @param co the root
   * @throws Throwable what was raised, if anything
   */
  protected static void throwRaised(Root co) throws Throwable {
    Throwable raised = co.raised;
    if (raised != null) {
      co.raised = null;
      throw raised;
    }
  }
}
