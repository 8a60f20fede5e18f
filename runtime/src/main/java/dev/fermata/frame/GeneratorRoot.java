package dev.fermata.frame;

import dev.fermata.generator.GeneratorExit;
import dev.fermata.generator.StopIteration;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a generator: resumes its innermost frame, and walks the chain of generators that
 * delegate to one another (PEP 380). Internal: its typed face is {@code Generator}.
 *
 * <table class="striped">
 *   <caption>States</caption>
 *   <thead><tr><th>state</th><th>meaning</th><th>left by</th></tr></thead>
 *   <tbody>
 *     <tr><td>CREATED</td><td>nothing has run</td><td>the first step; raise and exit end it</td></tr>
 *     <tr><td>SUSPENDED</td><td>a frame of its own has yielded</td><td>a step, raise, exit</td></tr>
 *     <tr><td>DELEGATING</td><td>a generator it delegates to has yielded</td>
 *         <td>a step, raise, exit: they go to the tip</td></tr>
 *     <tr><td>PEEKED</td><td>as the two before, and the value has not been read</td>
 *         <td>reading the value; exit</td></tr>
 *     <tr><td>DELEGATED</td><td>another generator drives it</td><td>its own end, exit</td></tr>
 *     <tr><td>RUNNING</td><td>this generator is being driven</td><td>the end of the step</td></tr>
 *     <tr><td>ENDED</td><td>the body has returned, nobody was told its result</td>
 *         <td>the first StopIteration, which carries the result</td></tr>
 *     <tr><td>REPORTED</td><td>the body has returned and the result was told</td><td></td></tr>
 *     <tr><td>CLOSED</td><td>closed or failed: there is no result</td><td></td></tr>
 *   </tbody>
 * </table>
 *
 * <p>In a chain {@code a → b → c} the links run both ways, {@code a} is the outermost and RUNNING or
 * DELEGATING, {@code b} and {@code c} are DELEGATED, and {@code a.tip} is {@code c}: so a value costs
 * the same however long the chain. Everything here is a loop; no chain and no call depth costs stack.
 *
 * <p>Re-entrancy is the RUNNING state: every way out of a step sets another, so nothing needs a {@code
 * finally}.
 */
public abstract class GeneratorRoot extends Root {

  private static final int CREATED = 0;
  private static final int SUSPENDED = 1;
  private static final int DELEGATING = 2;
  private static final int PEEKED = 3;
  private static final int DELEGATED = 4;
  private static final int RUNNING = 5;
  private static final int ENDED = 6;
  private static final int REPORTED = 7;
  private static final int CLOSED = 8;

  /** The value yielded last by a generator of objects. */
  protected @Nullable Object current;

  /** The value yielded last by a primitive generator; a double as its raw bits. */
  protected long currentBits;

  private int state = CREATED;

  /** The generator this one delegates to, or is about to. */
  private @Nullable GeneratorRoot delegate;

  /** The generator that delegates to this one. */
  private @Nullable GeneratorRoot delegator;

  /** The end of the chain of delegates; this generator itself if it delegates to none. */
  private GeneratorRoot tip = this;

  /**
   * Makes a generator that has not started.
   *
   * @param body the frame of the coroutine's own body
   */
  protected GeneratorRoot(Frame body) {
    super(body);
  }

  /**
   * Takes a value that a frame yields as an object: boxed for a primitive generator.
   *
   * @param value the value
   */
  protected abstract void emit(@Nullable Object value);

  /**
   * Takes over the value that a delegate has yielded.
   *
   * @param from the delegate
   */
  protected abstract void take(GeneratorRoot from);

  // ------------------------------------------------------------------ steps

  /**
   * Runs to the next value. A value that {@link #peek} has fetched is the next value.
   *
   * @return false once the body has ended
   */
  protected final boolean advance() {
    if (state != SUSPENDED) {
      return advanceFrom(state);
    }
    state = RUNNING;
    Frame frame = innermost();
    int signal;
    try {
      signal = frame.resume(this);
    } catch (Throwable failure) {
      signal = failed(frame, failure);
    }
    if (signal == Frame.SUSPENDED) {
      state = SUSPENDED;
      return true;
    }
    return drive(this, signal);
  }

  private boolean advanceFrom(int before) {
    switch (before) {
      case PEEKED:
        state = suspended();
        return true;
      case CREATED:
      case DELEGATING:
        state = RUNNING;
        return drive(tip, tip.step());
      case ENDED:
      case REPORTED:
      case CLOSED:
        return false;
      default:
        throw busy();
    }
  }

  /**
   * Runs to the next value with a value sent in.
   *
   * @param sent what the suspension that is left evaluates to
   * @return false once the body has ended
   */
  protected final boolean advance(@Nullable Object sent) {
    if (state == PEEKED) {
      throw unread("send");
    }
    if (sent != null && state == CREATED) {
      throw new IllegalStateException("can't send a non-null value to a just-started generator");
    }
    if (state == SUSPENDED || state == DELEGATING) {
      tip.value = sent;
    }
    return advance();
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
   * Raises an exception at the suspension and runs to the next value (PEP 342).
   *
   * @param failure what to raise
   * @return false if the body has ended in answer
   */
  protected final boolean advanceRaising(Throwable failure) {
    switch (state) {
      case CREATED:
      case SUSPENDED:
        state = RUNNING;
        raised = failure;
        return drive(this, FAILED);
      case DELEGATING:
        state = RUNNING;
        if (failure instanceof GeneratorExit) {
          Throwable replacement = exitDelegates();
          raised = replacement == null ? failure : replacement;
        } else {
          tip.raised = failure;
        }
        return drive(tip, FAILED);
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

  // ------------------------------------------------------------------ the engine

  /**
   * Goes on until this generator, the outermost of its chain, has a value or ends.
   *
   * @param root the tip of the chain, resumed last
   * @param signal what it answered
   */
  private boolean drive(GeneratorRoot root, int signal) {
    while (true) {
      switch (signal) {
        case Frame.SUSPENDED:
          if (root == this || passedOn(root)) {
            tip = root;
            state = suspended();
            return true;
          }
          GeneratorRoot refused = root;
          root = refused.leaveChain();
          refused.state = SUSPENDED;
          root.raised = new NullPointerException("null yielded to a primitive generator");
          signal = FAILED;
          continue;
        case Frame.CALLED:
          if (root.pending != null) {
            root.startPending();
          } else if (root.delegate == null) {
            // A callee that was started inline has yielded.
            signal = Frame.SUSPENDED;
            continue;
          } else if (root.delegate.state < ENDED) {
            boolean peeked = root.delegate.state == PEEKED;
            root = root.enterDelegate(root.delegate);
            if (peeked) {
              signal = Frame.SUSPENDED;
              continue;
            }
          } else {
            root.value = root.delegate.report();
            root.delegate = null;
          }
          break;
        case Frame.RETURNED:
          root.innermost = root.innermost().caller;
          if (root.innermost == null) {
            root.end(ENDED);
            if (root == this) {
              return false;
            }
            Object result = root.report();
            root = root.leaveChain();
            root.value = result;
          }
          break;
        case FAILED:
          while (!root.unwind()) {
            Throwable failure = root.fail();
            if (root == this) {
              throw Members.sneaky(failure);
            }
            root = root.leaveChain();
            root.raised = failure;
          }
          break;
        default:
          throw new IllegalStateException("unknown signal " + signal + " from a frame");
      }
      signal = root.step();
    }
  }

  /** Passes a value of the tip on to the consumer of this generator; false if it cannot be unboxed. */
  private boolean passedOn(GeneratorRoot root) {
    try {
      take(root);
      return true;
    } catch (NullPointerException nullForPrimitive) {
      return false;
    }
  }

  private int suspended() {
    return tip == this ? SUSPENDED : DELEGATING;
  }

  /** Ends with the failure raised, as PEP 479 lets it out. */
  private Throwable fail() {
    Throwable failure = raised;
    if (failure == null) {
      throw new IllegalStateException("a frame failed without a failure");
    }
    raised = null;
    value = null;
    end(CLOSED);
    return failure instanceof StopIteration
        ? new IllegalStateException("generator raised StopIteration", failure)
        : failure;
  }

  private void end(int how) {
    state = how;
    innermost = null;
    current = null;
    currentBits = 0;
    tip = this;
  }

  // ------------------------------------------------------------------ delegation (PEP 380)

  /** Notes the generator to delegate to; the engine enters it as soon as the frame has let go. */
  final void delegateTo(GeneratorRoot generator) {
    if (generator.state == RUNNING || generator.state == DELEGATED) {
      throw generator.busy();
    }
    delegate = generator;
  }

  /** Links the delegate, and the chain it may already have; its tip. */
  private GeneratorRoot enterDelegate(GeneratorRoot generator) {
    generator.delegator = this;
    generator.state = DELEGATED;
    return generator.tip;
  }

  /** Unlinks this tip of a chain; its delegator, which is the tip from now on. */
  private GeneratorRoot leaveChain() {
    GeneratorRoot left = delegator;
    if (left == null) {
      throw new IllegalStateException("a delegate without a delegator");
    }
    delegator = null;
    left.delegate = null;
    return left;
  }

  /** Closes the generators this one delegates to, the tip first; what the last of them failed with. */
  private @Nullable Throwable exitDelegates() {
    Throwable replacement = null;
    GeneratorRoot root = tip;
    while (root != this) {
      GeneratorRoot next = root.leaveChain();
      root.tip = root;
      replacement = root.exitAlone(replacement);
      root = next;
    }
    tip = this;
    return replacement;
  }

  /**
   * Closes this generator, which delegates to none: raises a fresh GeneratorExit in it.
   *
   * @param replacement raised instead: what closing its delegate failed with
   * @return what closing failed with, or null
   */
  private @Nullable Throwable exitAlone(@Nullable Throwable replacement) {
    if (replacement == null && !unwind()) {
      value = null;
      end(CLOSED);
      return null;
    }
    state = RUNNING;
    raised = replacement == null ? new GeneratorExit() : replacement;
    try {
      return drive(this, FAILED)
          ? new IllegalStateException("generator ignored GeneratorExit")
          : null;
    } catch (GeneratorExit exit) {
      return suppressedIn(exit);
    } catch (Throwable failure) {
      return failure;
    }
  }

  /** What try-with-resources suppressed into the exit would be lost with it. */
  private static @Nullable Throwable suppressedIn(GeneratorExit exit) {
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

  // ------------------------------------------------------------------ the end

  /** Ends the generator as PEP 342 has it; the engine of {@code close()}. */
  protected final void exit() {
    switch (state) {
      case CREATED:
        end(CLOSED);
        return;
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

  /**
   * The result for a StopIteration: told once, as in Python.
   *
   * @return the body's result the first time, null from then on
   */
  protected final @Nullable Object report() {
    if (state != ENDED) {
      return null;
    }
    state = REPORTED;
    return value;
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
   * Whether nothing has run yet.
   *
   * @return whether nothing has run yet
   */
  protected final boolean isCreated() {
    return state == CREATED;
  }

  /**
   * Whether it has returned, failed or been closed.
   *
   * @return whether there is nothing more to run
   */
  protected final boolean isEnded() {
    return state >= ENDED;
  }

  /**
   * Whether it is being driven now, directly or by a generator that delegates to it.
   *
   * @return whether a step is under way
   */
  protected final boolean isRunning() {
    GeneratorRoot root = this;
    while (root.state == DELEGATED && root.delegator != null) {
      root = root.delegator;
    }
    return root.state == RUNNING;
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
   * @return the last suspension, or the head of the method before the first; null after the end
   */
  protected final @Nullable StackTraceElement where() {
    Frame frame = innermost;
    return frame == null ? null : frame.location();
  }

  private IllegalStateException busy() {
    return new IllegalStateException(
        isRunning()
            ? "generator already executing"
            : "another generator is delegating to this one: only that one advances it");
  }

  private static IllegalStateException unread(String call) {
    return new IllegalStateException(
        call + " after hasNext(): read the value it has fetched with next() first");
  }
}
