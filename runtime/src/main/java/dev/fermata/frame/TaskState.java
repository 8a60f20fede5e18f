package dev.fermata.frame;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The state of a task, and how it has ended: see {@link AsyncRoot}. */
abstract class TaskState extends Root {

  static final int NEW = 0;
  static final int RUNNING = 1;
  static final int PARKED = 2;
  static final int READY = 3;
  static final int DONE = 4;
  static final int FAILED = 5;
  static final int CANCELLED = 6;

  private static final int STATE = 7;

  /** A cancel has been requested that was not raised yet. */
  static final int CANCEL_PENDING = 1 << 3;

  /** A block has something to raise. */
  static final int BLOCK_PENDING = 1 << 4;

  /** The next step begins with an interrupt. */
  static final int RAISING = 1 << 5;

  /** Somebody has asked, or will ask, how it has ended. */
  static final int RETRIEVED = 1 << 6;

  /** How many cancels were requested and not taken back: the upper half. */
  static final int ONE_CANCEL = 1 << 16;

  int bits;

  /** Who answers for it; the loop, once it has ended. */
  Owner owner;

  @Nullable TaskExtras extras;

  TaskState(Owner owner, Frame body) {
    super(body);
    this.owner = owner;
  }

  /** The state, one of the constants. */
  final int state() {
    return bits & STATE;
  }

  final void setState(int state) {
    bits = (bits & ~STATE) | state;
  }

  /**
   * Whether it has ended, in whatever way.
   *
   * @return true from then on
   */
  protected final boolean hasEnded() {
    return state() >= DONE;
  }

  /**
   * Whether it has ended with a failure, other than by being cancelled.
   *
   * @return true from then on
   */
  protected final boolean hasFailed() {
    return state() == FAILED;
  }

  /**
   * Whether it has ended by being cancelled.
   *
   * @return true from then on
   */
  protected final boolean wasCancelled() {
    return state() == CANCELLED;
  }

  /**
   * Its result.
   *
   * @return what its body returned
   * @throws CancellationException if it was cancelled
   * @throws IllegalStateException if it has not ended
   * @throws Throwable what it has failed with
   */
  protected final @Nullable Object outcome() throws Throwable {
    if (!hasEnded()) {
      throw new IllegalStateException("has not ended: " + this);
    }
    if (state() == DONE) {
      return value;
    }
    Throwable failure = failure();
    throw failure == null ? cancellation() : failure;
  }

  /**
   * What it has failed with; from now on somebody has asked for it.
   *
   * @return null if it has not failed
   */
  protected final @Nullable Throwable failure() {
    retrieved();
    return state() == FAILED ? raised : null;
  }

  /** Somebody asks how it has ended, or will. */
  final void retrieved() {
    bits |= RETRIEVED;
    if (extras != null && extras.unretrieved != null) {
      owner.loop.unretrieved.remove(extras.unretrieved);
      extras.unretrieved = null;
    }
  }

  /**
   * How those see it who await a task that was cancelled: not as their own cancel.
   *
   * @return a fresh exception
   */
  protected final CancellationException cancellation() {
    return new CancellationException(
        raised == null || raised.getMessage() == null ? "cancelled" : raised.getMessage());
  }

  /**
   * Calls back once it has ended; queued, at once if it has ended.
   *
   * @param callback what to run
   */
  protected final void whenEnded(Runnable callback) {
    if (hasEnded()) {
      retrieved();
      owner.loop.ready.add(callback);
    } else {
      extras().callBack(callback);
    }
  }

  /**
   * The loop it runs on.
   *
   * @return the loop
   */
  protected final LoopCore loopCore() {
    return owner.loop;
  }

  final LoopCore loop() {
    return owner.loop;
  }

  final Owner owner() {
    return owner;
  }

  final TaskExtras extras() {
    TaskExtras made = extras;
    if (made == null) {
      made = new TaskExtras();
      extras = made;
    }
    return made;
  }

  final @Nullable TaskExtras extrasOrNull() {
    return extras;
  }

  /**
   * The name that was given to it.
   *
   * @return null if none was
   */
  protected final @Nullable String givenName() {
    return extras == null ? null : extras.name;
  }

  /**
   * Names it.
   *
   * @param name for messages
   */
  protected final void giveName(@Nullable String name) {
    extras().name = name;
  }

  /**
   * Where it stands in the source as written.
   *
   * @return an element of a stack trace; after the end it names only the method
   */
  protected final StackTraceElement where() {
    return innermost.location();
  }
}
