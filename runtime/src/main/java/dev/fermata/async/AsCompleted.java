package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.LoopCore;
import dev.fermata.frame.Owner;
import dev.fermata.frame.Root;
import dev.fermata.frame.SourceFrame;
import dev.fermata.frame.Waiter;
import dev.fermata.frame.WaitingFrame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of several awaitables in the order in which they end. What has not started becomes a
 * child in the first step; the end cancels the children that are left and waits for them.
 */
final class AsCompleted extends SourceFrame {

  private final List<? extends Awaitable<?>> awaitables;
  private final Deque<AsyncRoot> ended = new ArrayDeque<>();
  private final Set<Watch> watches = new LinkedHashSet<>();
  private @Nullable Children children;
  private @Nullable Waiting waiting;
  private @Nullable AsyncRoot current;

  AsCompleted(List<? extends Awaitable<?>> awaitables) {
    this.awaitables = awaitables;
  }

  @Override
  protected Awaitable<Boolean> advance() {
    return Async.of(new Next());
  }

  @Override
  protected @Nullable Object element() {
    return current;
  }

  @Override
  protected Awaitable<Void> release() {
    return Async.of(new Release());
  }

  @Override
  protected String operation() {
    return "asCompleted";
  }

  private void begin(LoopCore loop) {
    Children owner = new Children(loop);
    children = owner;
    for (Awaitable<?> awaitable : awaitables) {
      if (!(awaitable instanceof Task<?> task)) {
        owner.begin(awaitable);
      } else if (task.isDone()) {
        hasEnded(task);
      } else {
        watches.add(new Watch(task));
      }
    }
  }

  private void hasEnded(AsyncRoot task) {
    ended.add(task);
    if (waiting != null) {
      waiting.hasEnded();
    }
  }

  private boolean isOver() {
    return watches.isEmpty() && (children == null || children.isEmpty());
  }

  private final class Children extends Owner {
    Children(LoopCore loop) {
      super(loop);
    }

    void begin(Awaitable<?> body) {
      start(body);
    }

    boolean isEmpty() {
      return count() == 0;
    }

    void cancel() {
      cancelAll(null);
    }

    /** Whoever is given the task asks it; else nobody has. */
    @Override
    protected boolean retrievesFailures() {
      return false;
    }

    @Override
    protected void ended(AsyncRoot child) {
      hasEnded(child);
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
      hasEnded(task);
    }
  }

  /** Waits for the next to end. */
  private abstract class Waiting extends WaitingFrame {

    final int waits(Root co) {
      waiting = this;
      return parks(co);
    }

    final void hasEnded() {
      wake();
    }

    @Override
    protected final int woken(Root co) throws Throwable {
      waiting = null;
      return goesOn(co);
    }

    abstract int goesOn(Root co) throws Throwable;

    @Override
    protected final @Nullable Owner children() {
      return children;
    }
  }

  private final class Next extends Waiting {
    @Override
    protected int start(Root co) {
      if (children == null) {
        begin(loop(co));
      }
      return goesOn(co);
    }

    @Override
    int goesOn(Root co) {
      AsyncRoot next = ended.poll();
      current = next;
      return next == null && !isOver() ? waits(co) : returns(co, next != null);
    }

    @Override
    protected int interrupted(Root co, Throwable signal) throws Throwable {
      waiting = null;
      throw signal;
    }

    @Override
    protected String operation() {
      return "asCompleted";
    }
  }

  private final class Release extends Waiting {
    private @Nullable Throwable interrupt;

    @Override
    protected int start(Root co) throws Throwable {
      watches.forEach(Watch::stop);
      watches.clear();
      cancelAll();
      return goesOn(co);
    }

    private void cancelAll() {
      if (children != null) {
        children.cancel();
      }
    }

    @Override
    int goesOn(Root co) throws Throwable {
      if (!isOver()) {
        return waits(co);
      }
      if (interrupt != null) {
        throw interrupt;
      }
      return returns(co);
    }

    @Override
    protected int interrupted(Root co, Throwable signal) throws Throwable {
      interrupt = interrupt instanceof Cancelled ? interrupt : signal;
      cancelAll();
      return goesOn(co);
    }

    @Override
    protected String operation() {
      return "asCompleted";
    }
  }
}
