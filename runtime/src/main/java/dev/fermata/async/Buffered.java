package dev.fermata.async;

import dev.fermata.frame.Frame;
import dev.fermata.frame.LoopCore;
import dev.fermata.frame.Root;
import dev.fermata.frame.WaitingFrame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Elements that were fetched and that nobody has taken: in the order of fetching, up to a number.
 * Beyond that a task that has fetched one waits with it until it is taken.
 */
final class Buffered<Y extends @Nullable Object> extends Fetching<Y> {

  private final int capacity;
  private final Deque<Put> fetched = new ArrayDeque<>();

  /** What there was no room for. */
  private final Deque<Put> waiting = new ArrayDeque<>();

  private @Nullable Take taking;

  private Buffered(LoopCore loop, int capacity) {
    super(loop);
    this.capacity = capacity;
  }

  /** The elements of several sources as they come. */
  static <Y extends @Nullable Object> AsyncIterable<Y> of(
      List<? extends AsyncIterable<? extends Y>> sources, int capacity) {
    return () -> AsyncGenerator.<Y, @Nullable Void>of(new Body<Y>(sources, capacity));
  }

  @Override
  Frame put(Y element) {
    return new Put(element);
  }

  @Override
  void ended() {
    if (taking != null) {
      taking.goOn();
    }
  }

  /** An element, and the task that waits with it if there is no room. */
  private final class Put extends WaitingFrame {
    private final Y element;

    Put(Y element) {
      this.element = element;
    }

    @Override
    protected int start(Root co) {
      boolean hasRoom = fetched.size() < capacity;
      (hasRoom ? fetched : waiting).add(this);
      if (taking != null) {
        taking.goOn();
      }
      return hasRoom ? returns(co) : parks(co);
    }

    @Override
    protected int woken(Root co) {
      return returns(co);
    }

    @Override
    protected int interrupted(Root co, Throwable signal) throws Throwable {
      waiting.remove(this);
      throw signal;
    }

    void hasRoom() {
      wake();
    }

    @Override
    protected String operation() {
      return "put";
    }
  }

  private @Nullable Put next() {
    Put first = fetched.poll();
    Put next = waiting.poll();
    if (next == null) {
      return first;
    }
    next.hasRoom();
    if (first == null) {
      return next;
    }
    fetched.add(next);
    return first;
  }

  private final class Take extends WaitingFrame {
    @Override
    protected int start(Root co) throws Throwable {
      return woken(co);
    }

    @Override
    protected int woken(Root co) throws Throwable {
      taking = null;
      Put first = next();
      if (first != null) {
        return returns(co, first.element);
      }
      if (isOver()) {
        throwFailure();
        return returns(co, Yielding.END);
      }
      taking = this;
      return parks(co);
    }

    @Override
    protected int interrupted(Root co, Throwable signal) throws Throwable {
      taking = null;
      throw signal;
    }

    void goOn() {
      wake();
    }

    @Override
    protected String operation() {
      return "take";
    }
  }

  private static final class Body<Y extends @Nullable Object> extends Yielding<Y> {
    private final List<? extends AsyncIterable<? extends Y>> sources;
    private final int capacity;

    Body(List<? extends AsyncIterable<? extends Y>> sources, int capacity) {
      this.sources = sources;
      this.capacity = capacity;
    }

    @Override
    Fetching<Y> begin(LoopCore loop) {
      Fetching<Y> fetching = new Buffered<>(loop, capacity);
      fetching.fetch(sources);
      return fetching;
    }

    @Override
    Frame take(Fetching<Y> from) {
      return ((Buffered<Y>) from).new Take();
    }

    @Override
    Frame end(Fetching<Y> from) {
      return from.close();
    }

    @Override
    protected String operation() {
      return sources.size() == 1 ? "buffer" : "merge";
    }
  }
}
