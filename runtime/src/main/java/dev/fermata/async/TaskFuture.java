package dev.fermata.async;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A task as a future of the JDK: what is done to either is done to the other. */
final class TaskFuture<R extends @Nullable Object> extends CompletableFuture<R> {

  private final EventLoop loop;
  private volatile @Nullable Task<R> task;

  /** Of a task that runs on this thread's loop. */
  TaskFuture(Task<R> task) {
    this.loop = task.loop();
    follow(task);
  }

  private TaskFuture(EventLoop loop) {
    this.loop = loop;
  }

  /** Of a task that is to be started by another thread than its loop's. */
  static <R extends @Nullable Object> TaskFuture<R> submit(EventLoop loop, Awaitable<R> body) {
    TaskFuture<R> future = new TaskFuture<>(loop);
    loop.callSoonThreadsafe(
        () -> {
          try {
            future.follow(loop.start(body));
          } catch (Throwable failure) {
            future.completeExceptionally(failure);
          }
        });
    return future;
  }

  private void follow(Task<R> started) {
    task = started;
    if (isCancelled()) {
      started.cancel();
    }
    started.onDone(() -> ended(started));
  }

  private void ended(Task<R> ended) {
    if (ended.isCancelled()) {
      super.cancel(false);
      return;
    }
    Throwable failure = ended.exception().orElse(null);
    if (failure == null) {
      complete(ended.result());
    } else {
      completeExceptionally(failure);
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    Task<R> running = task;
    if (cancelled && running != null) {
      loop.callSoonThreadsafe(running::cancel);
    }
    return cancelled;
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }
}
