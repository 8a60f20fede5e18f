package dev.fermata.frame;

import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.StopIteration;
import org.jspecify.annotations.Nullable;

/**
 * The engine of generators: drives the innermost frame, and the chain of generators that delegate
 * to one another (PEP 380). Everything in it is a loop: no chain and no call depth costs Java
 * stack.
 *
 * <table class="striped">
 *   <caption>States</caption>
 *   <thead><tr><th>state</th><th>meaning</th><th>left by</th></tr></thead>
 *   <tbody>
 *     <tr><td>CREATED</td><td>nothing has run</td><td>the first step; raise and exit end it</td></tr>
 *     <tr><td>SUSPENDED</td><td>a frame of its own has yielded</td><td>a step, raise, exit</td></tr>
 *     <tr><td>DELEGATING</td><td>a generator it delegates to has yielded</td>
 *         <td>a step, raise, exit: they go to the tip</td></tr>
 *     <tr><td>PEEKED</td><td>as the two before, but the value has not been read</td>
 *         <td>reading the value; exit</td></tr>
 *     <tr><td>DELEGATED</td><td>another generator drives it</td><td>its own end; exit</td></tr>
 *     <tr><td>RUNNING</td><td>it is being driven</td><td>the end of the step</td></tr>
 *     <tr><td>ENDED</td><td>the body has returned, nobody was told its result</td>
 *         <td>the first StopIteration, which carries the result</td></tr>
 *     <tr><td>REPORTED</td><td>the body has returned, and the result was told</td><td></td></tr>
 *     <tr><td>CLOSED</td><td>closed or failed: there is no result</td><td></td></tr>
 *   </tbody>
 * </table>
 *
 * <p>In a chain {@code a → b → c} each links to the next and back; {@code a}, the outermost, is
 * RUNNING or DELEGATING, {@code b} and {@code c} are DELEGATED, and {@code a.tip} is {@code c}: so
 * a value costs the same however long the chain is, and entering and leaving it are paid once per
 * generator.
 *
 * <p>Re-entrancy is the RUNNING state. Every way out of a step sets another one; no {@code
 * finally}.
 */
abstract class GeneratorEngine extends Root {

  static final int CREATED = 0;
  static final int SUSPENDED = 1;
  static final int DELEGATING = 2;
  static final int PEEKED = 3;
  static final int DELEGATED = 4;
  static final int RUNNING = 5;
  static final int ENDED = 6;
  static final int REPORTED = 7;
  static final int CLOSED = 8;

  /** The value yielded last by a generator of objects. */
  protected @Nullable Object current;

  /** The value yielded last by a primitive generator; a double as its raw bits. */
  protected long currentBits;

  int state = CREATED;

  /**
   * The end of the chain of delegates; null if there is none. Not {@code this} then: an object that
   * refers to itself is beyond HotSpot's scalar replacement.
   */
  private @Nullable GeneratorEngine tip;

  /** The generator this one delegates to, or is about to. */
  @Nullable GeneratorEngine delegate;

  /** A callee that was too deep to be started inline; the engine runs it. */
  @Nullable Frame pending;

  /** The generator that delegates to this one. */
  private @Nullable GeneratorEngine delegator;

  /** In debug mode only: notices that this generator is abandoned. */
  private @Nullable AbandonmentWatch watch;

  GeneratorEngine(Frame body) {
    super(body);
  }

  @Override
  final void tooDeep(Frame callee) {
    pending = callee;
  }

  /** Makes the callee that was too deep for the Java stack the innermost frame. */
  private void startPending(Frame callee) {
    innermost = callee;
    pending = null;
  }

  /**
   * Takes a value that a frame yields as an object.
   *
   * @param value the value; unboxed by a primitive generator
   */
  protected abstract void emit(@Nullable Object value);

  /**
   * Takes over the value that a delegate has yielded.
   *
   * @param from the delegate
   */
  protected abstract void take(GeneratorRoot from);

  // ------------------------------------------------------------------ driving

  /**
   * Goes on until this generator, the outermost of its chain, has a value or ends.
   *
   * @param root the tip of the chain, resumed last
   * @param signal what it answered
   * @return whether there is a value
   */
  final boolean drive(GeneratorEngine root, int signal) {
    Traceback traceback = null;
    while (true) {
      switch (signal) {
        case Frame.SUSPENDED -> {
          if (root == this || passedOn(root)) {
            suspendAt(root);
            return true;
          }
          root = root.refused();
          signal = RAISED;
          continue;
        }
        case Frame.CALLED -> {
          if (root.pending != null) {
            root.startPending(root.pending);
          } else if (root.delegate == null) {
            // A callee that was started inline has yielded.
            signal = Frame.SUSPENDED;
            continue;
          } else {
            boolean valueWaits = root.delegate.state == PEEKED;
            root = root.enterDelegate(root.delegate);
            if (valueWaits) {
              signal = Frame.SUSPENDED;
              continue;
            }
          }
        }
        case Frame.RETURNED, Frame.RETURNED_NOTHING -> {
          if (signal == Frame.RETURNED_NOTHING) {
            root.value = null;
          }
          if (!root.pop()) {
            root.end(ENDED);
            if (root == this) {
              return false;
            }
            Object result = root.tellResult();
            root = root.leaveChain();
            root.value = result;
          }
        }
        case THREW, RAISED -> {
          traceback = traceback == null ? new Traceback() : traceback;
          boolean ends = signal == THREW && !root.pop();
          while (ends || !root.unwind(traceback)) {
            Throwable failure = root.fail();
            if (root == this) {
              traceback.append();
              throw Members.sneaky(failure);
            }
            root = root.leaveChain();
            root.raised = failure;
            ends = false;
          }
          traceback.append();
        }
        default ->
            throw new IllegalStateException("a frame answered with the unknown signal " + signal);
      }
      signal = root.step();
    }
  }

  /**
   * Passes a value of the tip on to the consumer of this generator; false if it cannot be unboxed.
   */
  private boolean passedOn(GeneratorEngine root) {
    try {
      take((GeneratorRoot) root);
      return true;
    } catch (NullPointerException nullForPrimitive) {
      return false;
    }
  }

  /**
   * Fails, in its delegator, a delegate whose null the primitive outermost generator cannot pass
   * on.
   */
  private GeneratorEngine refused() {
    GeneratorEngine left = leaveChain();
    tip = null;
    state = SUSPENDED;
    left.raised = new NullPointerException("yieldAll: null cannot be unboxed");
    return left;
  }

  private void suspendAt(GeneratorEngine root) {
    tip = root == this ? null : root;
    state = suspended();
    if (AbandonmentWatch.ON) {
      watch();
      root.watch();
    }
  }

  /** The end of the chain of delegates; this generator itself if it delegates to none. */
  final GeneratorEngine tip() {
    return tip == null ? this : tip;
  }

  /** The state at a yield. */
  final int suspended() {
    return tip == null ? SUSPENDED : DELEGATING;
  }

  /** Ends with what was raised, as PEP 479 lets it out. */
  private Throwable fail() {
    Throwable failure = takeRaised();
    value = null;
    end(CLOSED);
    return failure instanceof StopIteration
        ? new IllegalStateException("generator raised StopIteration", failure)
        : failure;
  }

  final void end(int how) {
    state = how;
    innermost = innermost.ended();
    current = null;
    currentBits = 0;
    tip = null;
    if (AbandonmentWatch.ON && watch != null) {
      watch.ended();
    }
  }

  /** The result for a StopIteration: told once, as in Python; null from then on. */
  final @Nullable Object tellResult() {
    if (state != ENDED) {
      return null;
    }
    state = REPORTED;
    return value;
  }

  // ------------------------------------------------------------------ delegation (PEP 380)

  /** Notes the generator to delegate to; the engine enters it as soon as the frame has let go. */
  final void delegateTo(GeneratorEngine generator) {
    if (generator.state == RUNNING || generator.state == DELEGATED) {
      throw generator.busy();
    }
    delegate = generator;
    value = null;
  }

  /**
   * Links the delegate and the chain that it may have.
   *
   * @return what to resume: the tip, or this generator if the delegate has ended before
   */
  private GeneratorEngine enterDelegate(GeneratorEngine generator) {
    if (generator.state >= ENDED) {
      value = generator.tellResult();
      delegate = null;
      return this;
    }
    generator.delegator = this;
    generator.state = DELEGATED;
    if (AbandonmentWatch.ON) {
      watch();
    }
    return generator.tip();
  }

  /** Unlinks this tip of a chain; its delegator, which is the tip from now on. */
  private GeneratorEngine leaveChain() {
    GeneratorEngine left = delegator;
    if (left == null) {
      throw new IllegalStateException("a delegate without a delegator");
    }
    delegator = null;
    left.delegate = null;
    return left;
  }

  /**
   * Closes the generators this one delegates to, the tip first; what the last of them failed with.
   */
  final @Nullable Throwable exitDelegates() {
    Throwable replacement = null;
    GeneratorEngine root = tip();
    while (root != this) {
      GeneratorEngine next = root.leaveChain();
      root.tip = null;
      replacement = root.exitAlone(replacement);
      root = next;
    }
    tip = null;
    return replacement;
  }

  /**
   * Closes this generator, which delegates to none any more: raises a fresh GeneratorExit in it.
   *
   * @param replacement raised instead: what closing its delegate failed with
   * @return what closing failed with, or null
   */
  final @Nullable Throwable exitAlone(@Nullable Throwable replacement) {
    if (replacement == null && !unwind(null)) {
      value = null;
      end(CLOSED);
      return null;
    }
    state = RUNNING;
    raised = replacement == null ? new GeneratorExit() : replacement;
    try {
      if (drive(this, RAISED)) {
        return new IllegalStateException("generator ignored GeneratorExit");
      }
      tellResult();
      return null;
    } catch (GeneratorExit exit) {
      return suppressedIn(exit);
    } catch (Throwable failure) {
      return failure;
    }
  }

  /** What try-with-resources suppressed into the exit would be lost with it. */
  static @Nullable Throwable suppressedIn(GeneratorExit exit) {
    Throwable first = null;
    for (Throwable suppressed : exit.getSuppressed()) {
      if (first == null) {
        first = suppressed;
      } else {
        first.addSuppressed(suppressed);
      }
    }
    return first;
  }

  // ------------------------------------------------------------------ looking at it

  /** Whether it is being driven now, directly or by a generator that delegates to it. */
  final boolean isDriven() {
    GeneratorEngine root = this;
    while (root.state == DELEGATED && root.delegator != null) {
      root = root.delegator;
    }
    return root.state == RUNNING;
  }

  final IllegalStateException busy() {
    return new IllegalStateException(
        isDriven()
            ? "generator already executing"
            : "another generator is delegating to this one: only that one advances it");
  }

  /** Notes where this generator stands, in debug mode. */
  final void watch() {
    if (watch == null) {
      watch = AbandonmentWatch.of(this);
    }
    watch.suspended(innermost);
  }
}
