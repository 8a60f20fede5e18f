package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.Frame;
import dev.fermata.frame.LibraryFrame;
import dev.fermata.frame.LoopCore;
import dev.fermata.frame.Owner;
import dev.fermata.frame.Root;
import dev.fermata.frame.WaitingFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that fetch the elements of sources, one for each, ahead of whoever takes them.
 *
 * <p>The first that fails ends the others. Whoever takes the elements closes this at the end, which
 * cancels the tasks that are left and waits for them: none outlives it. A task that does not come
 * to the end of its source closes it.
 */
abstract class Fetching<Y extends @Nullable Object> extends Owner {

  private @Nullable Throwable failure;

  /** The failure has been thrown. */
  private boolean told;

  private boolean closed;
  private @Nullable Close closing;

  Fetching(LoopCore loop) {
    super(loop);
  }

  /** Hands an element over; suspends the task that has fetched it until there is room. */
  abstract Frame put(Y element);

  /** There is no further element, or nobody will take any. */
  abstract void ended();

  /** Starts the tasks. */
  final void fetch(List<? extends AsyncIterable<? extends Y>> sources) {
    for (AsyncIterable<? extends Y> source : sources) {
      start(Async.of(new Fetch(source)));
    }
  }

  /** Whether all tasks have ended: what they have handed over is all there is. */
  final boolean isOver() {
    return count() == 0;
  }

  /** Throws what a source has failed with. */
  final void throwFailure() throws Throwable {
    if (failure != null) {
      told = true;
      throw failure;
    }
  }

  /** Ends all tasks and waits for them, deaf to interrupts, which it throws at the end. */
  final Frame close() {
    return new Close();
  }

  @Override
  protected final void ended(AsyncRoot child) {
    Throwable childs = failureOf(child);
    if (childs == null && wasCancelled(child) && !closed && failure == null) {
      childs = ((Task<?>) child).asCancellation();
    }
    Throwable first = failure;
    if (first == null && childs != null) {
      failure = childs;
      cancelAll("another source has failed");
    } else if (first != null && childs != null && childs != first) {
      first.addSuppressed(childs);
    }
    if (isOver()) {
      ended();
      if (closing != null) {
        wake(closing);
      }
    }
  }

  /** The body of a task. */
  private final class Fetch extends LibraryFrame {
    private static final int MOVED = 1;
    private static final int PUT = 2;
    private static final int CLOSED = 3;

    private final AsyncIterable<? extends Y> source;
    private @Nullable AsyncIterator<? extends Y> iterator;
    private @Nullable Throwable thrown;

    Fetch(AsyncIterable<? extends Y> source) {
      this.source = source;
    }

    @Override
    protected boolean handles() {
      return resumePoint() != 0;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      AsyncIterator<? extends Y> from = iterator == null ? source.iterator() : iterator;
      iterator = from;
      Throwable primary = thrown;
      if (primary == null) {
        try {
          return elements(co, from);
        } catch (Throwable failed) {
          primary = failed;
          thrown = failed;
        }
      }
      try {
        throwRaised(co);
        if (resumePoint() != CLOSED && awaits(co, from.closeAsync(), CLOSED)) {
          return SUSPENDED;
        }
      } catch (Throwable failed) {
        if (failed != primary) {
          primary.addSuppressed(failed);
        }
      }
      throw primary;
    }

    private int elements(Root co, AsyncIterator<? extends Y> from) throws Throwable {
      throwRaised(co);
      boolean moved = resumePoint() == MOVED;
      while (true) {
        if (!moved && awaits(co, from.moveNext(), MOVED)) {
          return SUSPENDED;
        }
        moved = false;
        if (!Frame.<Boolean>resumed(co)) {
          return returns(co);
        }
        if (calls(co, put(from.current()), PUT)) {
          return CALLED;
        }
      }
    }

    @Override
    protected String operation() {
      return "fetch";
    }
  }

  private final class Close extends WaitingFrame {
    private @Nullable Throwable interrupt;

    @Override
    protected int start(Root co) throws Throwable {
      closed = true;
      cancelAll("nobody takes the elements any more");
      return woken(co);
    }

    @Override
    protected int woken(Root co) throws Throwable {
      if (!isOver()) {
        closing = this;
        return parks(co);
      }
      closing = null;
      Throwable untold = told ? null : failure;
      told = true;
      Throwable signal = interrupt;
      if (signal == null) {
        signal = untold;
      } else if (untold != null && untold != signal) {
        signal.addSuppressed(untold);
      }
      if (signal != null) {
        throw signal;
      }
      return returns(co);
    }

    @Override
    protected int interrupted(Root co, Throwable signal) throws Throwable {
      interrupt = interrupt instanceof Cancelled ? interrupt : signal;
      cancelAll("the task that waits for this one was interrupted");
      return woken(co);
    }

    @Override
    protected String operation() {
      return "close";
    }
  }

  /**
   * The body of an asynchronous generator that yields what was fetched, and closes at its end.
   *
   * @param <Y> the elements
   */
  abstract static class Yielding<Y extends @Nullable Object> extends LibraryFrame {

    /** What {@link #take} results in when there is no further element. */
    static final Object END = "end";

    private static final int TAKEN = 1;
    private static final int YIELDED = 2;
    private static final int CLOSED = 3;

    private @Nullable Fetching<Y> fetching;
    private @Nullable Throwable thrown;

    /** Begins to fetch. */
    abstract Fetching<Y> begin(LoopCore loop);

    /** Takes the next element, waiting for it, or {@link #END}. */
    abstract Frame take(Fetching<Y> from);

    /** Takes no further one; what is returned is run, if anything is. */
    abstract @Nullable Frame end(Fetching<Y> from);

    @Override
    protected final boolean handles() {
      return resumePoint() != 0;
    }

    @Override
    protected final int resume(Root co) throws Throwable {
      Fetching<Y> from = fetching;
      if (from == null) {
        from = begin(scope(co).loop());
        fetching = from;
      }
      if (resumePoint() != CLOSED) {
        try {
          throwRaised(co);
          if (resumePoint() != TAKEN && calls(co, take(from), TAKEN)) {
            return CALLED;
          }
          Object element = resumed(co);
          if (element != END) {
            return yields(co, element, YIELDED);
          }
        } catch (Throwable failure) {
          thrown = failure;
        }
      }
      return close(co, from);
    }

    private int close(Root co, Fetching<Y> from) throws Throwable {
      Throwable primary = thrown;
      try {
        throwRaised(co);
        Frame close = resumePoint() == CLOSED ? null : end(from);
        if (close != null && calls(co, close, CLOSED)) {
          return CALLED;
        }
      } catch (Throwable failure) {
        if (primary == null) {
          throw failure;
        }
        if (failure != primary) {
          primary.addSuppressed(failure);
        }
      }
      if (primary != null) {
        throw primary;
      }
      return returns(co);
    }

    @Override
    protected final @Nullable Owner children() {
      return fetching;
    }
  }
}
