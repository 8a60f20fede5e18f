package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.Block;
import dev.fermata.frame.Root;
import dev.fermata.frame.WaitingFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts children and answers for them: none outlives the block.
 *
 * <pre>{@code
 * try (var group = co.taskGroup()) {
 *   Task<Integer> a = group.start(DemoCoroutines.length("a"));
 *   Task<Integer> b = group.start(DemoCoroutines.length("b"));
 *   co.await(group.join(), IOException.class);
 *   return a.result() + b.result();
 * }
 * }</pre>
 *
 * <p>The first child that fails cancels the others, and its failure is raised in the body, where it
 * waits or at its next suspension; it leaves the block as itself. A child that was cancelled is no
 * failure. In a {@linkplain AsyncScope#supervisor supervisor} children fail alone.
 *
 * <p>The close cancels the children that are left, unless the group has done that before, and waits
 * for them, deaf to interrupts: one that comes is passed on to the children and thrown at the end.
 *
 * <p>All methods on the loop's thread.
 */
public final class TaskGroup extends Block implements AsyncCloseable {

  private final boolean childrenFailAlone;

  /** Who waits until there is no child. */
  private final List<WaitingFrame> joining = new ArrayList<>(1);

  /** The first failure of a child. */
  private @Nullable Throwable failure;

  /** The failure has been thrown somewhere. */
  private boolean told;

  /** All children have been cancelled, and whatever is started is cancelled before it runs. */
  private boolean cancelled;

  private boolean closed;

  TaskGroup(EventLoop loop, boolean childrenFailAlone) {
    super(loop);
    this.childrenFailAlone = childrenFailAlone;
  }

  /**
   * Starts a child; it first runs at the loop's next turn. Where the group is being cancelled
   * already, the child is cancelled before it runs.
   *
   * @param body what it runs
   * @param <T> its result
   * @return the task
   * @throws IllegalStateException after the close; or if {@code body} is a coroutine that was
   *     awaited or started before
   */
  public <T extends @Nullable Object> Task<T> start(Awaitable<? extends T> body) {
    requireOpen();
    return typed(cancelled ? startCancelled(body) : super.start(body));
  }

  /**
   * Starts a child with a name; it first runs at the loop's next turn.
   *
   * @param name for messages, or null
   * @param body what it runs
   * @param <T> its result
   * @return the task
   * @throws IllegalStateException after the close; or if {@code body} is a coroutine that was
   *     awaited or started before
   */
  public <T extends @Nullable Object> Task<T> start(
      @Nullable String name, Awaitable<? extends T> body) {
    Task<T> task = start(body);
    return name == null ? task : task.setName(name);
  }

  /**
   * Starts a child and runs it at once, up to its first suspension.
   *
   * @param body what it runs
   * @param <T> its result
   * @return the task, which may have ended
   * @throws IllegalStateException after the close; or if {@code body} is a coroutine that was
   *     awaited or started before
   */
  public <T extends @Nullable Object> Task<T> startNow(Awaitable<? extends T> body) {
    requireOpen();
    return typed(cancelled ? startCancelled(body) : startAtOnce(body));
  }

  @SuppressWarnings("unchecked") // the type of what the body returns
  private static <T extends @Nullable Object> Task<T> typed(AsyncRoot task) {
    return (Task<T>) task;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this group has been closed");
    }
  }

  /**
   * Cancels the children, and whatever is started from now on. The body goes on, and {@link #join}
   * succeeds.
   */
  public void cancel() {
    if (!cancelled) {
      cancelled = true;
      cancelAll("the group was cancelled");
    }
  }

  /**
   * Waits for all children, those that are started meanwhile too.
   *
   * <p>Failure: the first failure of a child, with later ones suppressed; also one that was raised
   * in the body before and swallowed there.
   *
   * @return a coroutine that has not started
   */
  public Async<Void> join() {
    return Async.of(new Join());
  }

  /**
   * Cancels the children that are left and waits for them.
   *
   * <p>Failure: an interrupt that came meanwhile; else the first failure of a child that was
   * neither raised in the body nor thrown by {@link #join}.
   *
   * @return the close, to be awaited; without effect a second time
   */
  @Override
  public Awaitable<? extends @Nullable Object> closeAsync() {
    return Async.of(new Close());
  }

  // ------------------------------------------------------------------ what happens to it

  @Override
  protected boolean retrievesFailures() {
    return !childrenFailAlone;
  }

  @Override
  protected void ended(AsyncRoot child) {
    Throwable childs = childrenFailAlone ? null : failureOf(child);
    if (childs != null) {
      failed(childs);
    }
    if (count() == 0) {
      for (WaitingFrame waiting : List.copyOf(joining)) {
        wake(waiting);
      }
    }
  }

  private void failed(Throwable childs) {
    if (failure == null) {
      failure = childs;
      cancel();
      raise(childs);
    } else if (failure != childs) {
      failure.addSuppressed(childs);
    }
  }

  @Override
  protected void told(Throwable signal) {
    told |= signal == failure;
  }

  @Override
  protected void abandoned() {
    cancel();
    closed = true;
  }

  /** How many children there are. */
  @Override
  public String toString() {
    return (childrenFailAlone ? "Supervisor[" : "TaskGroup[") + count() + " children]";
  }

  /** Waits until there is no child. */
  private abstract class Childless extends WaitingFrame {

    final int waits(Root co) {
      joining.add(this);
      return parks(co);
    }

    @Override
    protected final int woken(Root co) throws Throwable {
      joining.remove(this);
      return count() > 0 ? waits(co) : childless(co);
    }

    abstract int childless(Root co) throws Throwable;
  }

  private final class Join extends Childless {
    @Override
    protected int start(Root co) throws Throwable {
      return count() > 0 ? waits(co) : childless(co);
    }

    @Override
    int childless(Root co) throws Throwable {
      if (failure != null) {
        told = true;
        throw failure;
      }
      return returns(co);
    }

    @Override
    protected int interrupted(Root co, Throwable signal) throws Throwable {
      joining.remove(this);
      throw signal;
    }

    @Override
    protected String operation() {
      return "join";
    }
  }

  private final class Close extends Childless {
    private @Nullable Throwable interrupt;

    @Override
    protected int start(Root co) throws Throwable {
      if (closed) {
        return returns(co);
      }
      leave();
      closed = true;
      cancel();
      return count() > 0 ? waits(co) : childless(co);
    }

    @Override
    protected int interrupted(Root co, Throwable signal) throws Throwable {
      joining.remove(this);
      interrupt = interrupt instanceof Cancelled ? interrupt : signal;
      cancelAll("the task that closes the group was interrupted");
      return count() > 0 ? waits(co) : childless(co);
    }

    @Override
    int childless(Root co) throws Throwable {
      Throwable untold = told ? null : failure;
      told = true;
      if (interrupt != null) {
        if (untold != null && untold != interrupt) {
          interrupt.addSuppressed(untold);
        }
        throw interrupt;
      }
      if (untold != null) {
        throw untold;
      }
      return returns(co);
    }

    @Override
    protected String operation() {
      return "close";
    }
  }
}
