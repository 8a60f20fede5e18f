package dev.fermata.frame;

import dev.fermata.async.Cancelled;
import org.jspecify.annotations.Nullable;

/**
 * The untyped task: drives the frames of one asynchronous coroutine, parks and is woken.
 *
 * <pre>
 * NEW ─▶ RUNNING ─▶ PARKED ─wake─▶ READY ─▶ RUNNING …  ─▶ DONE | FAILED | CANCELLED
 * </pre>
 *
 * <table class="striped">
 *   <caption>States</caption>
 *   <thead><tr><th>state</th><th>meaning</th><th>{@code blocker}</th></tr></thead>
 *   <tbody>
 *     <tr><td>NEW</td><td>in the ring, has not run</td><td></td></tr>
 *     <tr><td>RUNNING</td><td>is being driven</td><td></td></tr>
 *     <tr><td>PARKED</td><td>waits; in one list, or in the heap, or to be woken by whoever knows
 *         the frame</td><td>a {@link Waiter}, SLEEPING, or a {@link WaitingFrame}</td></tr>
 *     <tr><td>READY</td><td>in the ring exactly once; RAISING says that it goes on with an
 *         interrupt instead of what it waited for</td>
 *         <td>null if the wake-up is final; else PAUSED, or a {@link Revocable}</td></tr>
 *     <tr><td>DONE, FAILED, CANCELLED</td><td>has ended; the result is in {@code value}, the
 *         failure in {@code raised}</td><td></td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Invariants, thrown on breach: a frame that says it is suspended has parked or queued its task;
 * only what a task is parked on wakes it; it leaves what it waits for before it is woken; it has an
 * owner until it ends, and the owner hears of the end first.
 *
 * <p>64 bytes with compressed references. What few tasks have is in {@link TaskExtras}. The loop is
 * found through the owner; one that has ended belongs to the loop.
 *
 * <p>Internal: users see {@link dev.fermata.async.Task}. Only on the loop's thread.
 */
public abstract class AsyncRoot extends TaskState {

  private static final Object SLEEPING = "sleeping";
  private static final Object PAUSED = "paused";

  private @Nullable Object blocker;

  /** Of {@link TimerHeap}. */
  int timerIndex;

  /** Of {@link TimerHeap}. */
  int timerSequence;

  private @Nullable WaitList waiters;
  @Nullable AsyncRoot previousSibling;
  @Nullable AsyncRoot nextSibling;

  /** What it hands on to the tasks that it starts. */
  @Nullable TaskContext context;

  /**
   * Makes a task that has not run, and that is in no ring yet.
   *
   * @param owner who answers for it
   * @param body a frame that has not started
   */
  protected AsyncRoot(Owner owner, Frame body) {
    super(owner, body);
    AsyncRoot maker = owner.loop.running;
    this.context = maker == null ? null : maker.context;
    owner.add(this);
  }

  // ------------------------------------------------------------------ driving

  /** Runs one step: up to where the body waits, or to its end. Taken out of the ring before. */
  final void run() {
    LoopCore loop = owner.loop;
    AsyncRoot outer = loop.running;
    if (loop.entered != null) {
      TaskContext.leave(loop);
    }
    loop.running = this;
    if (context != null) {
      TaskContext.enter(loop);
    }
    boolean neverRan = state() == NEW;
    if ((bits & RAISING) != 0 || (neverRan && (bits & CANCEL_PENDING) != 0)) {
      bits &= ~RAISING;
      raised = Interrupts.take(this);
    }
    blocker = null;
    setState(RUNNING);
    if (neverRan && raised != null) {
      endRaised();
    } else if (DebugMode.ON) {
      StackTraceElement began = where();
      long start = System.nanoTime();
      drive();
      DebugMode.stepEnded(this, began, start);
    } else {
      drive();
    }
    if (loop.entered != null) {
      TaskContext.leave(loop);
    }
    loop.running = outer;
    if (outer != null) {
      TaskContext.enter(loop);
    }
  }

  private void drive() {
    Traceback traceback = null;
    Frame stepped = innermost;
    int signal = raised == null ? step() : RAISED;
    while (true) {
      switch (signal) {
        case Frame.SUSPENDED, Frame.CALLED -> {
          if (state() != RUNNING) {
            if ((bits & (CANCEL_PENDING | BLOCK_PENDING)) != 0) {
              interrupt();
            }
            return;
          }
          // Else the innermost is a callee that was too deep for the Java stack.
          if (innermost == stepped) {
            throw new IllegalStateException("a frame has suspended without waiting for anything");
          }
        }
        case Frame.RETURNED, Frame.RETURNED_NOTHING -> {
          if (signal == Frame.RETURNED_NOTHING) {
            value = null;
          }
          if (!pop()) {
            if (closesGenerators(null)) {
              break;
            }
            end(DONE);
            return;
          }
        }
        case THREW, RAISED -> {
          traceback = traceback == null ? new Traceback() : traceback;
          boolean ends = (signal == THREW && !pop()) || !unwind(traceback);
          traceback.append();
          if (ends) {
            if (closesGenerators(raised)) {
              break;
            }
            endRaised();
            return;
          }
        }
        default ->
            throw new IllegalStateException("a frame answered with the unknown signal " + signal);
      }
      stepped = innermost;
      signal = step();
    }
  }

  /**
   * Goes on with closing the asynchronous generators that were begun here, if any are left.
   *
   * @param failure what the body has thrown
   */
  private boolean closesGenerators(@Nullable Throwable failure) {
    TaskExtras begun = extras;
    if (begun == null || !begun.answersForGenerators()) {
      return false;
    }
    innermost = new ClosingFrame(innermost.ended(), begun, failure == null ? value : null, failure);
    value = null;
    raised = null;
    return true;
  }

  /** Whether its step runs, and has not come to an await. */
  final boolean isRunning() {
    return state() == RUNNING;
  }

  @Override
  final void tooDeep(Frame callee) {
    innermost = callee;
  }

  @Override
  final AsyncRoot task() {
    return this;
  }

  /** Ends with what was raised. */
  private void endRaised() {
    value = null;
    end(raised instanceof Cancelled ? CANCELLED : FAILED);
  }

  private void end(int how) {
    LoopCore loop = owner.loop;
    innermost = innermost.ended();
    setState(how);
    bits &= ~(CANCEL_PENDING | BLOCK_PENDING);
    Owner answered = owner;
    answered.remove(this);
    owner = loop.background;
    if (extras != null && extras.block != null) {
      Interrupts.leaveOpenBlocks(this);
    }
    if (answered.retrievesFailures()) {
      bits |= RETRIEVED;
    }
    answered.ended(this);
    wakeWaiters();
    if (extras != null) {
      for (Runnable callback : extras.takeCallbacks()) {
        bits |= RETRIEVED;
        loop.ready.add(callback);
      }
    }
    if (how == FAILED && (bits & RETRIEVED) == 0 && raised != null) {
      loop.unretrieved.add(this, raised);
    }
  }

  private void wakeWaiters() {
    WaitList waiting = waiters;
    waiters = null;
    if (waiting != null && !waiting.isEmpty()) {
      bits |= RETRIEVED;
      waiting.ended(value, state() == CANCELLED ? cancellation() : raised);
    }
  }

  // ------------------------------------------------------------------ waiting

  /** Waits on something; the step that runs now must end with SUSPENDED. */
  final void park(Object on) {
    if (state() != RUNNING) {
      throw new IllegalStateException("a task that does not run cannot wait: " + this);
    }
    value = null;
    blocker = on;
    setState(PARKED);
  }

  /** Waits for the end of a task that has not ended. */
  final void waitFor(AsyncRoot awaited) {
    if (awaited == this) {
      throw new IllegalStateException("a task cannot await itself: " + this);
    }
    waitIn(awaited.waitList());
  }

  final void waitIn(WaitList list) {
    Waiter waiter = new Waiter.OfTask(this);
    park(waiter);
    list.add(waiter);
  }

  final void sleep(long nanos) {
    if (nanos <= 0) {
      park(PAUSED);
      setState(READY);
      owner.loop.ready.add(this);
    } else {
      park(SLEEPING);
      LoopCore loop = owner.loop;
      loop.timers.add(this, loop.clock.in(nanos));
    }
  }

  /** The time until which it sleeps has come. */
  final void due() {
    deliver(SLEEPING, null, null);
  }

  /** What it is parked on has ended, which is final: an interrupt waits until it has been told. */
  final void deliver(Object from, @Nullable Object result, @Nullable Throwable failure) {
    if (!wakeIf(from, null)) {
      throw new IllegalStateException("woken by what it does not wait for: " + this);
    }
    value = result;
    raised = failure;
  }

  /** Wakes it if it is parked on just this. */
  final boolean wakeIf(Object from, @Nullable Revocable given) {
    if (state() != PARKED || blocker != from) {
      return false;
    }
    blocker = given;
    setState(READY);
    owner.loop.ready.add(this);
    return true;
  }

  /**
   * Something is pending: raises it where the task waits, if it waits and what it was woken with is
   * not final.
   */
  final void interrupt() {
    if (state() == PARKED) {
      if (letsGo()) {
        blocker = null;
        setState(READY);
        bits |= RAISING;
        owner.loop.ready.add(this);
      }
    } else if (state() == READY && (bits & RAISING) == 0) {
      if (blocker == PAUSED || (blocker instanceof Revocable given && given.giveBack())) {
        blocker = null;
        value = null;
        bits |= RAISING;
      } else {
        blocker = null;
      }
    }
  }

  private boolean letsGo() {
    if (blocker == SLEEPING) {
      owner.loop.timers.remove(this);
    } else if (blocker instanceof Waiter waiter) {
      waiter.leave();
    } else if (blocker instanceof WaitingFrame frame) {
      return frame.letsGo();
    }
    return true;
  }

  // ------------------------------------------------------------------ cancelling

  /**
   * Requests that it be cancelled.
   *
   * @param reason the message of {@link Cancelled}, or null
   * @return false if it has ended
   */
  protected final boolean requestCancel(@Nullable String reason) {
    if (DebugMode.ON) {
      DebugMode.requireThread(owner.loop);
    }
    if (hasEnded()) {
      return false;
    }
    if (reason != null && (bits & CANCEL_PENDING) == 0) {
      extras().reason = reason;
    }
    bits = (bits | CANCEL_PENDING) + ONE_CANCEL;
    interrupt();
    return true;
  }

  /**
   * How many cancels were requested and not taken back.
   *
   * @return the number
   */
  protected final int cancelCount() {
    return bits >>> 16;
  }

  /**
   * Takes one request back.
   *
   * @return how many are left
   */
  protected final int takeBackCancel() {
    if (cancelCount() > 0) {
      bits -= ONE_CANCEL;
    }
    if (cancelCount() == 0) {
      Interrupts.forgetCancels(this);
    }
    return cancelCount();
  }

  final @Nullable Object blocker() {
    return blocker;
  }

  final WaitList waitList() {
    WaitList list = waiters;
    if (list == null) {
      list = new WaitList(this);
      waiters = list;
    }
    return list;
  }
}
