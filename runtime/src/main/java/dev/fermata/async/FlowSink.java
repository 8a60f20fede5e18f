package dev.fermata.async;

import dev.fermata.frame.Frame;
import dev.fermata.frame.LibraryFrame;
import dev.fermata.frame.Root;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what can be iterated: to each subscriber from an iteration of its own, a task of the
 * loop, which takes a step when an element has been requested.
 */
final class FlowSink<T> implements Flow.Publisher<T> {

  private final EventLoop loop;
  private final AsyncIterable<? extends T> source;

  FlowSink(EventLoop loop, AsyncIterable<? extends T> source) {
    this.loop = loop;
    this.source = source;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    Demand<T> demand = new Demand<>(subscriber);
    if (!loop.sendIfOpen(() -> start(demand))) {
      subscriber.onSubscribe(demand);
      subscriber.onError(new IllegalStateException("the loop has been shut down"));
    }
  }

  private void start(Demand<T> demand) {
    Publishing<T> frame = new Publishing<>(source, demand);
    Task<?> task = loop.start(Async.of(frame));
    demand.onCancel(
        () ->
            loop.sendIfOpen(
                () -> {
                  if (frame.isMoving()) {
                    task.cancel();
                  }
                }));
  }

  /** What a subscriber has asked for; from any thread. */
  private static final class Demand<T> implements Flow.Subscription {

    // Guarded by this.
    private Flow.@Nullable Subscriber<? super T> subscriber;
    private @Nullable Continuation<Boolean> waiting;
    private @Nullable IllegalArgumentException misuse;
    private long requested;
    private Runnable onCancel = () -> {};

    Demand(Flow.Subscriber<? super T> subscriber) {
      this.subscriber = subscriber;
    }

    /** Null once it has cancelled, or has been told of the end. */
    synchronized Flow.@Nullable Subscriber<? super T> subscriber() {
      return subscriber;
    }

    @Override
    public void request(long number) {
      synchronized (this) {
        if (number <= 0) {
          misuse = new IllegalArgumentException("rule 3.9: requested " + number);
        } else {
          requested = number > Long.MAX_VALUE - requested ? Long.MAX_VALUE : requested + number;
        }
      }
      changed();
    }

    @Override
    public void cancel() {
      Runnable cancels;
      synchronized (this) {
        subscriber = null;
        cancels = onCancel;
      }
      changed();
      cancels.run();
    }

    synchronized void onCancel(Runnable action) {
      onCancel = action;
    }

    private void changed() {
      Continuation<Boolean> step;
      synchronized (this) {
        step = waiting;
        waiting = null;
      }
      if (step != null) {
        settle(step);
      }
    }

    /** Resumes with true when an element is wanted, with false when nobody wants any more. */
    void next(Continuation<Boolean> step) {
      synchronized (this) {
        if (subscriber != null && misuse == null && requested == 0) {
          waiting = step;
          return;
        }
      }
      settle(step);
    }

    private void settle(Continuation<Boolean> step) {
      Throwable wrong;
      boolean wanted;
      synchronized (this) {
        wrong = misuse;
        wanted = subscriber != null;
        if (wanted && wrong == null && requested < Long.MAX_VALUE) {
          requested--;
        }
      }
      if (wanted && wrong != null) {
        step.fail(wrong);
      } else {
        step.complete(wanted);
      }
    }

    /** Ends it; who is to be told. */
    synchronized Flow.@Nullable Subscriber<? super T> end() {
      Flow.Subscriber<? super T> told = subscriber;
      subscriber = null;
      return told;
    }
  }

  /** The task of one subscriber. */
  private static final class Publishing<T> extends LibraryFrame {
    private static final int WANTED = 1;
    private static final int MOVED = 2;
    private static final int CLOSED = 3;

    private final AsyncIterable<? extends T> source;
    private final Demand<T> demand;
    private @Nullable AsyncIterator<? extends T> iterator;
    private @Nullable Throwable thrown;

    Publishing(AsyncIterable<? extends T> source, Demand<T> demand) {
      this.source = source;
      this.demand = demand;
    }

    /** Whether it waits for the next element, rather than for a request or the close. */
    boolean isMoving() {
      return resumePoint() == MOVED;
    }

    @Override
    protected boolean handles() {
      return resumePoint() != 0;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      try {
        throwRaised(co);
        if (resumePoint() == CLOSED) {
          return ends(co);
        }
        if (goesOn(co)) {
          return SUSPENDED;
        }
      } catch (Throwable failure) {
        failed(failure);
      }
      try {
        if (resumePoint() != CLOSED
            && iterator != null
            && awaits(co, iterator.closeAsync(), CLOSED)) {
          return SUSPENDED;
        }
      } catch (Throwable failure) {
        failed(failure);
      }
      return ends(co);
    }

    private void failed(Throwable failure) {
      if (thrown == null) {
        thrown = failure;
      } else if (thrown != failure) {
        thrown.addSuppressed(failure);
      }
    }

    /** Whether it waits; else nothing more is to be published. */
    private boolean goesOn(Root co) throws Throwable {
      int at = resumePoint();
      if (at == 0) {
        Flow.Subscriber<? super T> subscriber = demand.subscriber();
        if (subscriber != null) {
          subscriber.onSubscribe(demand);
        }
        iterator = source.iterator();
      }
      while (true) {
        if (at == MOVED) {
          if (!Boolean.TRUE.equals(resumed(co))) {
            return false;
          }
          publish();
          at = 0;
        }
        if (at == 0) {
          if (awaits(co, Asyncs.<Boolean>suspend(demand::next), WANTED)) {
            return true;
          }
          at = WANTED;
        }
        if (!Boolean.TRUE.equals(resumed(co))) {
          return false;
        }
        if (awaits(co, Objects.requireNonNull(iterator).moveNext(), MOVED)) {
          return true;
        }
        at = MOVED;
      }
    }

    private void publish() {
      Flow.Subscriber<? super T> subscriber = demand.subscriber();
      if (subscriber == null) {
        return;
      }
      T item = Objects.requireNonNull(iterator).current();
      Objects.requireNonNull(item, "an element to be published is null");
      try {
        subscriber.onNext(item);
      } catch (Throwable failure) {
        // Against rule 2.13: it hears no more, and the failure is the task's.
        demand.end();
        throw failure;
      }
    }

    private int ends(Root co) throws Throwable {
      Flow.Subscriber<? super T> subscriber = demand.end();
      if (subscriber != null && thrown == null) {
        subscriber.onComplete();
      } else if (subscriber != null) {
        subscriber.onError(
            thrown instanceof Cancelled ? new CancellationException(thrown.getMessage()) : thrown);
      }
      boolean wasTold = subscriber != null && !(thrown instanceof Cancelled);
      if (thrown != null && !wasTold) {
        throw thrown;
      }
      return returns(co);
    }

    @Override
    protected Frame ended() {
      return ended(FlowSink.class.getName(), "publish", null);
    }

    @Override
    protected String operation() {
      return "publish";
    }
  }
}
