package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.LoopCore;
import dev.fermata.frame.Owner;
import dev.fermata.frame.Root;
import dev.fermata.frame.Waiter;
import dev.fermata.frame.WaitingFrame;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for several things at once: what has not started becomes a child, which this owns; a task
 * that somebody else owns is only awaited.
 *
 * <p>An interrupt cancels the children, and is thrown when they have ended; one that comes while
 * they end is passed on to them.
 */
abstract class Combinator extends WaitingFrame {

  private final List<Awaitable<?>> awaitables;

  /** What was awaited, in the order given. */
  final List<AsyncRoot> tasks;

  private final List<Watch> watches = new ArrayList<>(0);
  private @Nullable Children children;
  private boolean aborted;
  private @Nullable Throwable interrupt;

  /** Why one of them could not be started: a fault of the caller. */
  private @Nullable Throwable notStarted;

  Combinator(Collection<? extends Awaitable<?>> awaitables) {
    this.awaitables = List.copyOf(awaitables);
    this.tasks = new ArrayList<>(this.awaitables.size());
  }

  /**
   * One of the tasks has ended.
   *
   * @param failure what it failed with; a {@code CancellationException} if it was cancelled
   */
  abstract void ended(AsyncRoot task, @Nullable Throwable failure);

  /** All that is waited for has ended, and there was no interrupt. */
  abstract int finish(Root co) throws Throwable;

  /**
   * Whether there is a result that an interrupt must not lose: then it is delivered, and the
   * interrupt waits for the task's next suspension.
   */
  boolean hasResult() {
    return false;
  }

  /** What had gone wrong before an interrupt came: it is suppressed into that. */
  @Nullable Throwable failure() {
    return null;
  }

  @Override
  protected final int start(Root co) throws Throwable {
    Children owner = new Children(loop(co));
    children = owner;
    try {
      for (Awaitable<?> awaitable : awaitables) {
        begin(owner, awaitable);
      }
    } catch (RuntimeException notToBeStarted) {
      abort();
      notStarted = notToBeStarted;
      interrupt = notToBeStarted;
    }
    return goOn(co);
  }

  private void begin(Children owner, Awaitable<?> awaitable) {
    if (!(awaitable instanceof Task<?> task)) {
      tasks.add(owner.begin(awaitable));
      return;
    }
    tasks.add(task);
    if (task.isDone()) {
      ended(task, failureOf(task));
    } else if (!aborted) {
      watches.add(new Watch(task));
    }
  }

  /** What a task that has ended failed with. */
  static @Nullable Throwable failureOf(Task<?> task) {
    return task.isCancelled() ? task.asCancellation() : task.exception().orElse(null);
  }

  @Override
  protected final int woken(Root co) throws Throwable {
    return goOn(co);
  }

  @Override
  protected final int interrupted(Root co, Throwable signal) throws Throwable {
    interrupt = interrupt instanceof Cancelled ? interrupt : signal;
    aborted = false;
    abort();
    return goOn(co);
  }

  private int goOn(Root co) throws Throwable {
    if (!isOver()) {
      return parks(co);
    }
    Throwable signal = interrupt;
    if (signal == null) {
      return finish(co);
    }
    if (hasResult() && signal != notStarted) {
      pend(co, signal);
      return finish(co);
    }
    Throwable failure = failure();
    if (failure != null && failure != signal) {
      signal.addSuppressed(failure);
    }
    throw signal;
  }

  private boolean isOver() {
    return watches.isEmpty() && (children == null || children.isEmpty());
  }

  /** Cancels the children, once, and waits for nobody else any longer. */
  final void abort() {
    if (aborted) {
      return;
    }
    aborted = true;
    for (Watch watch : watches) {
      watch.stop();
    }
    watches.clear();
    if (children != null) {
      children.cancel();
    }
  }

  /** Whether the children have been cancelled. */
  final boolean isAborted() {
    return aborted;
  }

  private void wakeIfOver() {
    if (isOver()) {
      wake();
    }
  }

  @Override
  protected final @Nullable Owner children() {
    return children;
  }

  private final class Children extends Owner {
    Children(LoopCore loop) {
      super(loop);
    }

    AsyncRoot begin(Awaitable<?> body) {
      return aborted ? startCancelled(body) : start(body);
    }

    void cancel() {
      cancelAll(null);
    }

    boolean isEmpty() {
      return count() == 0;
    }

    @Override
    protected void ended(AsyncRoot child) {
      Throwable failure = failureOf(child);
      Combinator.this.ended(
          child, wasCancelled(child) ? ((Task<?>) child).asCancellation() : failure);
      wakeIfOver();
    }
  }

  /** Awaits a task of somebody else. */
  private final class Watch extends Waiter {
    private final Task<?> task;

    Watch(Task<?> task) {
      this.task = task;
      watch(task);
    }

    void stop() {
      leave();
    }

    @Override
    protected void ended(@Nullable Object value, @Nullable Throwable failure) {
      watches.remove(this);
      Combinator.this.ended(task, failure);
      wakeIfOver();
    }
  }
}
