package dev.fermata.async;

import dev.fermata.frame.Frame;
import dev.fermata.frame.LoopCore;
import dev.fermata.frame.Root;
import dev.fermata.frame.WaitingFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source whose elements several consumers get. Each keeps what it has not taken; an element is
 * there for all of them or, as long as one of them has no room, for none.
 */
final class Broadcast<Y extends @Nullable Object> {

  private static final Object NULL = "null";

  private final AsyncIterable<? extends Y> source;
  private final int capacity;

  /** Those that may still take elements. */
  private final List<Consumer> open = new ArrayList<>();

  private int begun;
  private @Nullable Fetcher fetcher;
  private @Nullable Put waiting;

  Broadcast(AsyncIterable<? extends Y> source, int capacity) {
    this.source = source;
    this.capacity = capacity;
  }

  /** Makes the consumers. */
  List<AsyncIterable<Y>> to(int consumers) {
    List<AsyncIterable<Y>> made = new ArrayList<>();
    for (int i = 0; i < consumers; i++) {
      Consumer consumer = new Consumer();
      open.add(consumer);
      made.add(AsyncGenerator.<Y, @Nullable Void>of(consumer));
    }
    return List.copyOf(made);
  }

  private boolean hasRoom() {
    return open.stream().allMatch(consumer -> consumer.kept.size() < capacity);
  }

  private void hasMoreRoom() {
    if (waiting != null && hasRoom()) {
      waiting.goOn();
    }
  }

  private void changed() {
    open.forEach(Consumer::changed);
  }

  /** The task that asks the source. */
  private final class Fetcher extends Fetching<Y> {
    private boolean stopped;

    Fetcher(LoopCore loop) {
      super(loop);
    }

    @Override
    Frame put(Y element) {
      return new Put(element);
    }

    @Override
    void ended() {
      changed();
    }
  }

  private final class Put extends WaitingFrame {
    private final Y element;

    Put(Y element) {
      this.element = element;
    }

    @Override
    protected int start(Root co) {
      return woken(co);
    }

    @Override
    protected int woken(Root co) {
      waiting = null;
      if (!hasRoom()) {
        waiting = this;
        return parks(co);
      }
      for (Consumer consumer : open) {
        consumer.kept.add(element == null ? NULL : element);
      }
      changed();
      return returns(co);
    }

    @Override
    protected int interrupted(Root co, Throwable signal) throws Throwable {
      waiting = null;
      throw signal;
    }

    void goOn() {
      wake();
    }

    @Override
    protected String operation() {
      return "put";
    }
  }

  private final class Consumer extends Fetching.Yielding<Y> {
    private final Deque<Object> kept = new ArrayDeque<>();
    private @Nullable Take taking;

    void changed() {
      if (taking != null) {
        taking.goOn();
      }
    }

    @Override
    Fetching<Y> begin(LoopCore loop) {
      Fetcher shared = fetcher;
      if (shared == null) {
        shared = new Fetcher(loop);
        fetcher = shared;
        shared.fetch(List.of(source));
      } else if (shared.stopped) {
        throw new IllegalStateException(
            "the source was closed, as all other consumers had ended before this one began");
      }
      begun++;
      return shared;
    }

    @Override
    Frame take(Fetching<Y> from) {
      return new Take(from);
    }

    @Override
    @Nullable Frame end(Fetching<Y> from) {
      open.remove(this);
      kept.clear();
      begun--;
      if (begun == 0) {
        ((Fetcher) from).stopped = !from.isOver();
        return from.close();
      }
      hasMoreRoom();
      return null;
    }

    @Override
    protected String operation() {
      return "broadcast";
    }

    private final class Take extends WaitingFrame {
      private final Fetching<Y> from;

      Take(Fetching<Y> from) {
        this.from = from;
      }

      @Override
      protected int start(Root co) throws Throwable {
        return woken(co);
      }

      @Override
      protected int woken(Root co) throws Throwable {
        taking = null;
        Object first = kept.poll();
        if (first != null) {
          hasMoreRoom();
          return returns(co, first == NULL ? null : first);
        }
        if (from.isOver()) {
          from.throwFailure();
          return returns(co, END);
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
  }
}
