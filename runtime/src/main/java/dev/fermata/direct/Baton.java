package dev.fermata.direct;

import dev.fermata.frame.LoopCore;
import dev.fermata.frame.LoopThread;
import dev.fermata.frame.Members;
import dev.fermata.frame.TaskContext;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the thread that resumes a direct frame and the thread of its body pass to and fro: who has
 * it runs, the other waits. All it carries is guarded by one lock, so that each sees what the other
 * did.
 *
 * <p>It refers neither to the frame nor to its root: an abandoned coroutine is collected although
 * its body's thread still waits here, and then {@link #abandon} lets the thread go.
 *
 * <p>An interrupt of the resuming thread is meant for the body it waits for, and the other way
 * round once the body has suspended: the interrupt status travels along, as if both were one
 * thread. So does the loop that the resuming thread belongs to, if any; a waiting body belongs to
 * none, and keeps none alive.
 */
public final class Baton {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition passed = lock.newCondition();
  private final BodyKind kind;
  private final Thread thread;

  private boolean bodyRuns;
  private boolean bodyEnded;
  private boolean abandoned;
  private boolean interrupted;
  private @Nullable LoopCore loop;
  private @Nullable Object value;
  private @Nullable Throwable raised;
  private @Nullable DirectStep step;

  /**
   * Prepares a body's thread, which starts when it is first resumed.
   *
   * @param kind what it has in common with others
   * @param body what the thread takes and runs
   * @param scope makes the scope that the body suspends through
   */
  <C> Baton(BodyKind kind, Untaken<C> body, Function<Baton, ? extends C> scope) {
    this.kind = kind;
    thread = BodyThreads.unstarted(() -> run(body, scope.apply(this)));
  }

  /** A body that no thread has taken yet: once it runs, what it lets go of is nobody's. */
  static final class Untaken<C> {
    private @Nullable DirectBody<? super C> body;

    Untaken(DirectBody<? super C> body) {
      this.body = body;
    }

    private DirectBody<? super C> take() {
      DirectBody<? super C> taken = Objects.requireNonNull(body);
      body = null;
      return taken;
    }
  }

  /** The thread that runs the body. */
  Thread thread() {
    return thread;
  }

  /** Whether the body has ended: the step handed over is its last. */
  boolean bodyEnded() {
    return bodyEnded;
  }

  // ------------------------------------------------------------------ the resuming thread

  /**
   * Lets the body run until it hands over a step.
   *
   * @param value what its suspension evaluates to
   * @param raised what its suspension throws instead
   */
  DirectStep resume(@Nullable Object value, @Nullable Throwable raised) {
    StackRoom.require();
    lock.lock();
    try {
      this.value = value;
      this.raised = raised;
      LoopCore resuming = LoopThread.loop();
      loop = resuming;
      TaskContext.leave(resuming);
      pass(true);
      if (thread.getState() == Thread.State.NEW) {
        thread.start();
      }
      while (bodyRuns) {
        try {
          passed.await();
        } catch (InterruptedException meantForTheBody) {
          interruptRunning();
        }
      }
      restoreInterrupt();
      TaskContext.enter(resuming);
      DirectStep asked = step;
      step = null;
      if (asked == null) {
        throw new IllegalStateException("a body has suspended without a step");
      }
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private void interruptRunning() {
    if (bodyRuns) {
      thread.interrupt();
    } else {
      interrupted = true;
    }
  }

  /** Nobody can resume the body any more: it is told so, at each of its suspensions from now on. */
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
      pass(true);
    } finally {
      lock.unlock();
    }
  }

  // ------------------------------------------------------------------ the body's thread

  private <C> void run(Untaken<C> body, C scope) {
    DirectStep last;
    start();
    try {
      // Not through a variable, which would keep the body and what it captures for its whole run.
      Object result = body.take().run(scope);
      last = DirectFrame.returning(result);
    } catch (Throwable failure) {
      last = DirectFrame.failing(failure);
      if (abandoned) {
        kind.reportLost(failure);
      }
    }
    lock.lock();
    try {
      bodyEnded = true;
      step = last;
      passBack();
    } finally {
      lock.unlock();
    }
  }

  private void start() {
    lock.lock();
    try {
      takeOver();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Hands over a step of the body, and waits to be resumed.
   *
   * @param next what to ask of the frame
   * @return what the suspension evaluates to
   * @throws IllegalStateException on another thread than the body's, so also after the body's end
   */
  public @Nullable Object suspend(DirectStep next) {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException(
          "a coroutine's scope was used after its end or on another thread than its body's");
    }
    StackRoom.require();
    lock.lock();
    try {
      if (!abandoned) {
        step = next;
        passBack();
        while (!bodyRuns) {
          passed.awaitUninterruptibly();
        }
        takeOver();
      }
      if (abandoned) {
        throw Members.sneaky(kind.abandonment());
      }
      Object resumedWith = value;
      Throwable failure = raised;
      value = null;
      raised = null;
      if (failure != null) {
        throw Members.sneaky(failure);
      }
      return resumedWith;
    } finally {
      lock.unlock();
    }
  }

  /** From now on this thread stands for the resuming one. */
  private void takeOver() {
    LoopThread.belongTo(loop);
    TaskContext.enter(loop);
    loop = null;
    restoreInterrupt();
  }

  private void passBack() {
    TaskContext.leave(LoopThread.loop());
    LoopThread.belongTo(null);
    pass(false);
  }

  // ------------------------------------------------------------------ both

  private void pass(boolean toBody) {
    interrupted = Thread.interrupted();
    bodyRuns = toBody;
    passed.signalAll();
  }

  private void restoreInterrupt() {
    if (interrupted) {
      interrupted = false;
      Thread.currentThread().interrupt();
    }
  }
}
