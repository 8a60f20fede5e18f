package dev.fermata.frame;

import dev.fermata.async.AsyncScope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The untyped loop: one thread that runs tasks in a fixed order.
 *
 * <p>A turn: what other threads have sent; then the timers that are due, by time and then in the
 * order of setting; then exactly what was ready when this part began, first in, first out. What
 * becomes ready meanwhile waits for the next turn.
 *
 * <p>In virtual time the clock stands still as long as anything runs, and jumps to the next timer
 * when nothing is ready, nothing was sent and nothing outside is awaited. If there is no timer
 * either, nobody will ever wake anybody: a deadlock.
 *
 * <p>Internal: users see {@link dev.fermata.async.EventLoop}.
 */
public abstract class LoopCore {

  final Clock clock;
  final ReadyRing ready = new ReadyRing();
  final TimerHeap timers = new TimerHeap();
  final Unretrieved.Log unretrieved = new Unretrieved.Log();

  /** The owner of what nobody else owns. */
  final Background background;

  /** The task whose step runs now. */
  @Nullable AsyncRoot running;

  /** The context elements that are on the thread of the step, with what leaves them. */
  @Nullable Map<Supplier<Runnable>, Runnable> entered;

  /** How many things outside of the loop are awaited: stages, continuations, threads. */
  int outside;

  private final Inbox inbox = new Inbox();
  private final @Nullable RandomGenerator order;
  private boolean closing;
  private volatile boolean closed;
  private volatile @Nullable Thread parked;
  private volatile @Nullable Thread thread;

  /**
   * Makes a loop that does not run.
   *
   * @param virtual whether its time passes only when there is nothing to do
   * @param order shuffles the tasks that are ready at a turn's beginning; null for first in, first
   *     out
   */
  @SuppressWarnings("this-escape")
  protected LoopCore(boolean virtual, @Nullable RandomGenerator order) {
    this.order = order;
    clock = virtual ? new Clock.Virtual() : new Clock.Real();
    background = new Background(this);
    TaskDump.register(this);
  }

  /** Owns the tasks that were started on the loop itself. */
  static final class Background extends Owner {
    Background(LoopCore loop) {
      super(loop);
    }

    @Override
    protected void ended(AsyncRoot child) {}

    @Override
    protected boolean retrievesFailures() {
      return false;
    }
  }

  /**
   * Makes the typed face of a task.
   *
   * @param owner who answers for it
   * @param body a frame that has not started
   * @return a task that has not run and that is in no ring yet
   */
  protected abstract AsyncRoot newTask(Owner owner, Frame body);

  /**
   * The scope that all coroutines of this loop share.
   *
   * @return the scope
   */
  protected abstract AsyncScope scope();

  /**
   * Takes a failure that nobody handles.
   *
   * @param what where it comes from
   * @param failure the failure
   */
  protected abstract void unhandled(String what, Throwable failure);

  // ------------------------------------------------------------------ which loop

  /**
   * The loop whose thread this is.
   *
   * @return null if a loop does not run here
   */
  protected static @Nullable LoopCore currentOrNull() {
    return LoopThread.loop();
  }

  /**
   * Whether this thread is the loop's.
   *
   * @return true between the steps of tasks too
   */
  protected final boolean isCurrent() {
    return LoopThread.loop() == this;
  }

  /**
   * Makes this thread the loop's.
   *
   * @throws IllegalStateException if a loop runs on it already
   */
  protected final void enter() {
    if (LoopThread.loop() != null) {
      throw new IllegalStateException(
          "a loop runs on this thread already: await, or start a task, instead of running another");
    }
    LoopThread.belongTo(this);
    thread = Thread.currentThread();
  }

  /** This thread is the loop's no longer. */
  protected static final void exit() {
    LoopCore left = LoopThread.loop();
    if (left != null) {
      left.thread = null;
    }
    LoopThread.belongTo(null);
  }

  /**
   * In debug mode refuses a call on a thread that is not the loop's.
   *
   * @throws IllegalStateException if the loop runs on another thread now
   */
  protected final void checkThread() {
    if (DebugMode.ON) {
      DebugMode.requireThread(this);
    }
  }

  /**
   * The thread that runs it now; from any thread.
   *
   * @return null if none does
   */
  final @Nullable Thread thread() {
    return thread;
  }

  /**
   * Whether its turns are run by somebody else, who may begin one at any time.
   *
   * @return false unless overridden
   */
  protected boolean isHosted() {
    return false;
  }

  /**
   * The task whose step runs now.
   *
   * @return the task
   * @throws IllegalStateException if none does
   */
  protected final AsyncRoot runningTask() {
    AsyncRoot task = running;
    if (task == null || !isCurrent()) {
      throw new IllegalStateException("no task runs here: call this from within a coroutine");
    }
    return task;
  }

  // ------------------------------------------------------------------ driving

  /**
   * Runs turns until a task has ended. The thread is the loop's.
   *
   * @param main the task
   * @throws IllegalStateException if it never will: a deadlock, with all tasks in the message
   */
  protected final void runUntilEnded(AsyncRoot main) {
    while (!main.hasEnded()) {
      if (hasNothingReady()) {
        waitForWork();
      }
      turn();
    }
  }

  /** One turn. The thread is the loop's. */
  protected final void turn() {
    if (!inbox.isEmpty()) {
      inbox.runAll(this);
    }
    if (!timers.isEmpty()) {
      timers.fireDue(clock.now());
    }
    if (order != null) {
      ready.shuffleTasks(order);
    }
    for (int left = ready.size(); left > 0; left--) {
      Object entry = ready.take();
      if (entry instanceof AsyncRoot task) {
        task.run();
      } else {
        call((Runnable) entry);
      }
    }
  }

  /**
   * Whether a turn would find nothing but timers.
   *
   * @return true if nothing is ready and nothing was sent
   */
  protected final boolean hasNothingReady() {
    return ready.size() == 0 && inbox.isEmpty();
  }

  /**
   * How long it is until the next timer.
   *
   * @return nanoseconds, not positive if it is due; {@code Long.MAX_VALUE} if there is none
   */
  protected final long untilNextTimer() {
    return timers.isEmpty() ? Long.MAX_VALUE : timers.next() - clock.now();
  }

  private void waitForWork() {
    unretrieved.reportCollected(this);
    boolean nothingOutside = outside == 0;
    if (clock instanceof Clock.Virtual virtual && nothingOutside) {
      if (timers.isEmpty()) {
        throw new IllegalStateException(TaskTree.deadlock(this));
      }
      virtual.jumpTo(timers.next());
      return;
    }
    if (nothingOutside && timers.isEmpty()) {
      String cycle = TaskTree.cycle(this);
      if (cycle != null) {
        throw new IllegalStateException(cycle);
      }
    }
    parkFor(clock instanceof Clock.Virtual ? Long.MAX_VALUE : untilNextTimer());
  }

  private void parkFor(long nanos) {
    parked = Thread.currentThread();
    if (inbox.isEmpty()) {
      if (nanos == Long.MAX_VALUE) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, nanos);
      }
    }
    parked = null;
  }

  /** Runs what is no task. */
  final void call(Runnable action) {
    try {
      action.run();
    } catch (Throwable failure) {
      unhandled("a callback failed", failure);
    }
  }

  /**
   * Runs something on the loop: now, if this is its thread, else first thing in the next turn.
   *
   * @param action what to run
   */
  protected final void execute(Runnable action) {
    if (isCurrent()) {
      action.run();
    } else {
      send(action);
    }
  }

  /**
   * Runs something at the loop's next turn, from any thread, in the order of sending.
   *
   * @param action what to run
   */
  protected final void send(Runnable action) {
    inbox.send(action);
    awaken();
  }

  /** Something was sent. */
  protected void awaken() {
    Thread sleeper = parked;
    if (sleeper != null) {
      LockSupport.unpark(sleeper);
    }
  }

  /**
   * Runs something when its turn has come.
   *
   * @param action what to run
   */
  protected final void queue(Runnable action) {
    requireOpen();
    ready.add(action);
  }

  // ------------------------------------------------------------------ tasks and time

  /**
   * Starts a task that the loop owns.
   *
   * @param body what it awaits
   * @return the task
   */
  protected final AsyncRoot startInBackground(Awaited body) {
    return background.start(body);
  }

  /**
   * The tasks that have not ended, each before those that it, or a block or combinator of its body,
   * owns.
   *
   * @return a copy
   */
  protected final List<AsyncRoot> liveTasks() {
    return TaskTree.tasks(this);
  }

  /**
   * The tasks that have not ended as a tree of owners, each with what it awaits and its source
   * lines.
   *
   * @return a line for each task and each of its frames; empty if there are none
   */
  protected final String taskTree() {
    return TaskTree.text(this);
  }

  /**
   * Its time.
   *
   * @return nanoseconds since it was made
   */
  protected final long nanos() {
    return clock.now();
  }

  // ------------------------------------------------------------------ end

  /**
   * Cancels all tasks that the loop owns, in the order of starting, runs until they have ended, and
   * reports failures that nobody has asked for. The thread is the loop's. A second time without
   * effect.
   */
  protected final void shutDown() {
    if (closing) {
      return;
    }
    closing = true;
    background.cancelAll("the loop is being shut down");
    for (AsyncRoot task = background.first; task != null; task = background.first) {
      runUntilEnded(task);
    }
    if (!hasNothingReady()) {
      turn();
    }
    closed = true;
    unretrieved.reportAll(this);
  }

  /**
   * Whether it has been shut down; from any thread.
   *
   * @return true from then on
   */
  protected final boolean isClosed() {
    return closed;
  }

  /**
   * Refuses work for a loop that has been shut down.
   *
   * @throws IllegalStateException if it has
   */
  protected final void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this loop has been shut down");
    }
  }
}
