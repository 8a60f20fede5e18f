package dev.fermata.frame;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs work that blocks on a thread of its own, and waits for it: also after an interrupt, which
 * interrupts the thread. So no work outlives the task that asked for it.
 *
 * <p>Internal: made by {@link dev.fermata.async.Asyncs}.
 */
public final class ThreadFrame extends WaitingFrame {

  private final String operation;
  private final Callable<?> work;
  private @Nullable Thread thread;
  private @Nullable Throwable interrupt;

  // Written by the thread, read on the loop's after it was told.
  private @Nullable Object value;
  private @Nullable Throwable failure;

  /** On the loop's thread. */
  private boolean done;

  /**
   * Makes a frame that has not started.
   *
   * @param operation its name, as a user writes it
   * @param work what to run
   */
  public ThreadFrame(String operation, Callable<?> work) {
    this.operation = operation;
    this.work = work;
  }

  @Override
  protected int start(Root co) {
    LoopCore loop = loop(co);
    TaskContext context = task(co).context;
    Thread worker = DaemonThreads.unstarted("fermata-blocking-", () -> runWith(context, loop));
    thread = worker;
    worker.start();
    loop.outside++;
    return parks(co);
  }

  private void runWith(@Nullable TaskContext context, LoopCore loop) {
    try {
      TaskContext.within(context, this::runWork);
    } catch (Throwable ofAnElement) {
      failure = ofAnElement;
    }
    loop.send(() -> ended(loop));
  }

  private void runWork() {
    try {
      value = work.call();
    } catch (Throwable thrown) {
      failure = thrown;
    }
  }

  private void ended(LoopCore loop) {
    loop.outside--;
    done = true;
    wake();
  }

  @Override
  protected int woken(Root co) throws Throwable {
    if (interrupt != null) {
      return endsInterrupted(co, interrupt);
    }
    if (failure != null) {
      throw failure;
    }
    return returns(co, value);
  }

  @Override
  protected int interrupted(Root co, Throwable signal) throws Throwable {
    interrupt = signal;
    if (done) {
      return endsInterrupted(co, signal);
    }
    if (thread != null) {
      thread.interrupt();
    }
    return parks(co);
  }

  /** A value that the work has in spite of the interrupt is not lost. */
  private int endsInterrupted(Root co, Throwable signal) throws Throwable {
    if (failure == null) {
      pend(co, signal);
      return returns(co, value);
    }
    if (!(failure instanceof InterruptedException)) {
      signal.addSuppressed(failure);
    }
    throw signal;
  }

  @Override
  protected String operation() {
    return operation;
  }
}
