package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.Frame;
import dev.fermata.frame.LoopCore;
import dev.fermata.frame.LoopTimer;
import dev.fermata.frame.Owner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One thread that runs tasks in a fixed order: first in, first out; timers by time, then in the
 * order of setting.
 *
 * <p>From other threads only {@link #callSoonThreadsafe}, {@link #submit}, promises, continuations
 * and {@link Task#toCompletableFuture futures}; all else on the loop's thread.
 */
public class EventLoop extends LoopCore {

  private static final System.Logger LOGGER = System.getLogger("dev.fermata");

  private final AsyncScope scope = new GeneratedScope();
  private BiConsumer<? super String, ? super Throwable> exceptionHandler =
      (what, failure) -> LOGGER.log(System.Logger.Level.ERROR, what, failure);

  EventLoop(boolean virtual) {
    this(virtual, null);
  }

  EventLoop(boolean virtual, @Nullable RandomGenerator order) {
    super(virtual, order);
  }

  // ------------------------------------------------------------------ running

  /**
   * Runs a program: its loop is made, and shut down at the end. Blocks until then.
   *
   * @param main the program
   * @param <R> its result
   * @return its result
   * @throws java.util.concurrent.CancellationException if its task was cancelled
   * @throws IllegalStateException if a loop runs on this thread already; or in a deadlock
   */
  public static <R extends @Nullable Object> R run(Awaitable<? extends R> main) {
    try (Runner runner = Runner.create()) {
      return runner.run(main);
    }
  }

  /**
   * Runs a program, and declares a checked exception that it may throw.
   *
   * @param main the program
   * @param thrown the exception's class; only declares
   * @param <R> its result
   * @param <X> the exception
   * @return its result
   * @throws X if the program does
   */
  public static <R extends @Nullable Object, X extends Throwable> R run(
      Awaitable<? extends R> main, Class<X> thrown) throws X {
    return run(main);
  }

  /**
   * The loop whose thread, or whose direct coroutine, this is.
   *
   * @return the loop
   * @throws IllegalStateException if no loop runs here
   */
  public static EventLoop current() {
    LoopCore current = currentOrNull();
    if (current == null) {
      throw new IllegalStateException("no loop runs on this thread");
    }
    return (EventLoop) current;
  }

  /**
   * A loop that runs its turns in an executor, for good: in the event loop of a server, or on the
   * thread of a user interface. Timers go by the time of the machine. What other threads and the
   * executor's own work have for it goes through {@link #submit} and {@link #callSoonThreadsafe}.
   *
   * <p>It ends with the executor: cancel what should not be lost before shutting that down. A turn
   * that the executor refuses is told to the exception handler.
   *
   * @param host an executor with one thread
   * @return the loop
   */
  public static EventLoop over(ScheduledExecutorService host) {
    return new HostedLoop(Objects.requireNonNull(host, "host"));
  }

  // ------------------------------------------------------------------ tasks

  /**
   * Starts a background task: the loop owns it, and cancels it at shutdown. It first runs at the
   * next turn. A failure that nobody asks for goes to the exception handler.
   *
   * @param body what it runs
   * @param <T> its result
   * @return the task
   * @throws IllegalStateException if the loop has been shut down, or {@code body} is a coroutine
   *     that was awaited or started before
   */
  @SuppressWarnings("unchecked") // the type of what the body returns
  public <T extends @Nullable Object> Task<T> start(Awaitable<? extends T> body) {
    requireThread("start");
    return (Task<T>) startInBackground(body);
  }

  /**
   * Starts a background task from any thread.
   *
   * @param body what it runs
   * @param <T> its result
   * @return completes as the task ends; cancelling it cancels the task
   * @throws IllegalStateException if the loop has been shut down
   */
  @SuppressWarnings("unchecked") // a future is only read
  public <T extends @Nullable Object> CompletableFuture<T> submit(Awaitable<? extends T> body) {
    requireOpen();
    return (CompletableFuture<T>) TaskFuture.submit(this, body);
  }

  /**
   * Runs something that does not suspend, at the next turn.
   *
   * @param action what to run; what it throws goes to the exception handler
   * @throws IllegalStateException if the loop has been shut down
   */
  public void callSoon(Runnable action) {
    requireThread("callSoon");
    queue(Objects.requireNonNull(action, "action"));
  }

  /**
   * Runs something that does not suspend, at the next turn; from any thread, in the order of
   * sending.
   *
   * @param action what to run; what it throws goes to the exception handler
   * @throws IllegalStateException if the loop has been shut down
   */
  public void callSoonThreadsafe(Runnable action) {
    requireOpen();
    send(Objects.requireNonNull(action, "action"));
  }

  /**
   * Publishes what can be iterated, for libraries that know reactive streams; from any thread.
   *
   * <p>Order: each subscriber has an iteration of its own, a background task of this loop, which
   * takes a step when an element has been requested; so nothing is made in advance. The signals
   * come on the loop's thread. Failure: what a step fails with, and an element that is null, is
   * signalled. Cancellation: a subscriber that cancels interrupts its iteration, which is closed; a
   * shutdown of the loop is signalled as a {@link java.util.concurrent.CancellationException}.
   *
   * @param source is iterated once for each subscriber
   * @param <T> the elements
   * @return a publisher that does nothing until it is subscribed to
   */
  public <T> Flow.Publisher<T> publisher(AsyncIterable<? extends T> source) {
    return new FlowSink<>(this, Objects.requireNonNull(source, "source"));
  }

  /**
   * Runs something that does not suspend, once a time has passed: it is queued then.
   *
   * @param time how long; zero or less means the next turn
   * @param action what to run; what it throws goes to the exception handler
   * @return takes it back
   * @throws IllegalStateException if the loop has been shut down
   */
  public Handle callLater(Duration time, Runnable action) {
    requireOpen();
    requireThread("callLater");
    Later later = new Later(Objects.requireNonNull(action, "action"));
    later.set(Nanos.of(time));
    return later;
  }

  /**
   * Makes a promise, whose value is awaited on this loop.
   *
   * @param <T> the value
   * @return a promise that is not done
   */
  public <T extends @Nullable Object> Promise<T> promise() {
    return new Promise<>(this);
  }

  /**
   * Its time.
   *
   * @return since it was made
   */
  public Duration time() {
    return Duration.ofNanos(nanos());
  }

  /**
   * The tasks that have not ended.
   *
   * @return each before those that it, or a group or combinator of its body, owns
   */
  public List<Task<?>> tasks() {
    List<Task<?>> tasks = new ArrayList<>();
    liveTasks().forEach(task -> tasks.add((Task<?>) task));
    return tasks;
  }

  /**
   * Describes the tasks that have not ended, as a tree of owners, each with what it awaits and the
   * lines of the source that it stands at. On the loop's thread, or while the loop does not run.
   *
   * @return lines for a reader, not to be parsed; empty if there are no tasks
   */
  public String dump() {
    return taskTree();
  }

  /**
   * Says who takes failures that nobody handles: of callbacks, and of tasks that nobody asks. The
   * default logs them as errors, to the logger {@code dev.fermata}.
   *
   * @param handler takes a description and the failure, on the loop's thread
   */
  public void setExceptionHandler(BiConsumer<? super String, ? super Throwable> handler) {
    exceptionHandler = Objects.requireNonNull(handler, "handler");
  }

  /** Takes back what has not run yet. */
  @FunctionalInterface
  public interface Handle {

    /**
     * Takes it back; on the loop's thread.
     *
     * @return false if it has run, or was taken back before
     */
    boolean cancel();
  }

  private final class Later extends LoopTimer implements Handle {
    private @Nullable Runnable action;

    Later(Runnable action) {
      this.action = action;
    }

    void set(long nanos) {
      set(EventLoop.this, nanos);
    }

    @Override
    protected void fire() {
      queue(this::run);
    }

    private void run() {
      Runnable due = action;
      action = null;
      if (due != null) {
        due.run();
      }
    }

    @Override
    public boolean cancel() {
      boolean taken = action != null;
      action = null;
      clear(EventLoop.this);
      return taken;
    }
  }

  // ------------------------------------------------------------------ what the engine asks for

  /** Refuses a call from a thread that is not the loop's, where that is certain. */
  void requireThread(String call) {
    checkThread();
  }

  final Task<?> currentTask() {
    return (Task<?>) runningTask();
  }

  /** Runs something at the next turn, from any thread; false if the loop has been shut down. */
  final boolean sendIfOpen(Runnable action) {
    if (isClosed()) {
      return false;
    }
    send(action);
    return true;
  }

  @Override
  protected AsyncRoot newTask(Owner owner, Frame body) {
    return new Task<>(owner, body);
  }

  @Override
  protected AsyncScope scope() {
    return scope;
  }

  @Override
  protected void unhandled(String what, Throwable failure) {
    exceptionHandler.accept(what, failure);
  }

  /** Runs a task on this thread until it has ended. */
  final <R extends @Nullable Object> R runToEnd(Awaitable<? extends R> main) {
    requireOpen();
    enter();
    try {
      Task<R> task = start(main);
      task.onDone(() -> {});
      runUntilEnded(task);
      return task.result();
    } finally {
      exit();
    }
  }

  /** Shuts it down on this thread. */
  final void close() {
    if (isCurrent()) {
      throw new IllegalStateException("a loop cannot be closed on its own thread, while it runs");
    }
    if (isClosed()) {
      return;
    }
    enter();
    try {
      shutDown();
    } finally {
      exit();
    }
  }
}
