package dev.fermata.frame;

import dev.fermata.async.Cancelled;
import dev.fermata.async.DeadlineExceeded;
import org.jspecify.annotations.Nullable;

/**
 * Which of the signals that are pending in a task is raised: one at a time, the outermost first. A
 * cancel from outside lies further out than every block.
 *
 * <p>What else is pending counts as raised with it. Blocks inside of the one that raises note that
 * something from further out is on its way: from then on they raise that again, and nothing of
 * their own.
 */
final class Interrupts {

  private Interrupts() {}

  /** A block has something to raise. */
  static void request(AsyncRoot task, Block block, Throwable signal) {
    Throwable raised = signal;
    if (block.overruled instanceof Block outer) {
      Throwable again = outer.again();
      if (again == null) {
        return;
      }
      raised = again;
    }
    if (block.pending == null) {
      block.pending = raised;
    }
    task.bits |= AsyncRoot.BLOCK_PENDING;
    task.interrupt();
  }

  /** Takes what is to be raised now. */
  static Throwable take(AsyncRoot task) {
    boolean cancelled = (task.bits & AsyncRoot.CANCEL_PENDING) != 0;
    Block outermost = cancelled ? null : outermostPending(task);
    task.bits &= ~(AsyncRoot.CANCEL_PENDING | AsyncRoot.BLOCK_PENDING);
    if (outermost == null || outermost.overruled == Block.BY_CANCEL) {
      return cancelled(task);
    }
    Throwable signal = outermost.pending;
    if (signal == null) {
      throw new IllegalStateException("nothing to raise");
    }
    outermost.pending = null;
    outermost.raised = signal;
    outermost.told(signal);
    overrule(task, outermost, outermost, signal);
    return signal;
  }

  private static Throwable cancelled(AsyncRoot task) {
    TaskExtras extras = task.extrasOrNull();
    Throwable signal = new Cancelled(extras == null ? null : extras.reason);
    overrule(task, null, Block.BY_CANCEL, signal);
    return signal;
  }

  private static @Nullable Block innermost(AsyncRoot task) {
    TaskExtras extras = task.extrasOrNull();
    return extras == null ? null : extras.block;
  }

  private static @Nullable Block outermostPending(AsyncRoot task) {
    Block found = null;
    for (Block block = innermost(task); block != null; block = block.outer) {
      found = block.pending == null ? found : block;
    }
    return found;
  }

  /** The blocks inside of one are told what is raised from further out. */
  private static void overrule(AsyncRoot task, @Nullable Block end, Object by, Throwable signal) {
    for (Block block = innermost(task); block != end && block != null; block = block.outer) {
      if (block.pending != null) {
        suppress(signal, block.pending);
        block.told(block.pending);
        block.pending = null;
      }
      block.overruled = by;
    }
  }

  /** The failure of a child is not lost; that another deadline has passed says nothing new. */
  private static void suppress(Throwable signal, Throwable overruled) {
    if (overruled != signal && !(overruled instanceof DeadlineExceeded)) {
      signal.addSuppressed(overruled);
    }
  }

  /** Pends a signal again that was delivered to a frame which has not thrown it. */
  static void pend(AsyncRoot task, Throwable signal) {
    if (signal instanceof Cancelled) {
      task.bits |= AsyncRoot.CANCEL_PENDING;
      return;
    }
    for (Block block = innermost(task); block != null; block = block.outer) {
      if (block.raised == signal) {
        block.pending = signal;
        task.bits |= AsyncRoot.BLOCK_PENDING;
        return;
      }
    }
  }

  /** All cancels were taken back. */
  static void forgetCancels(AsyncRoot task) {
    if ((task.bits & AsyncRoot.RAISING) == 0) {
      task.bits &= ~AsyncRoot.CANCEL_PENDING;
    }
    for (Block block = innermost(task); block != null; block = block.outer) {
      if (block.overruled == Block.BY_CANCEL) {
        block.overruled = null;
      }
    }
  }

  static void leave(AsyncRoot task, Block block) {
    TaskExtras extras = task.extras();
    if (extras.block != block) {
      throw new IllegalStateException(
          "blocks are left in reverse order: one that was opened inside of it is still open");
    }
    extras.block = block.outer;
    block.pending = null;
    if (outermostPending(task) == null) {
      task.bits &= ~AsyncRoot.BLOCK_PENDING;
    }
  }

  /** Reports blocks that a task has not left. */
  static void leaveOpenBlocks(AsyncRoot task) {
    TaskExtras extras = task.extras();
    for (Block block = extras.block; block != null; block = block.outer) {
      task.loop()
          .unhandled(
              task + " has ended inside of a block that it has not closed",
              new IllegalStateException("not closed: " + block));
      block.leftOpen();
    }
    extras.block = null;
  }
}
