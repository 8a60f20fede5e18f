package dev.fermata.async;

import dev.fermata.frame.SourceFrame;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher publishes, awaited: each step requests one element. Signals come from whatever
 * thread the publisher likes.
 */
final class FlowSource<T> extends SourceFrame implements Flow.Subscriber<T> {

  private final Flow.Publisher<? extends T> publisher;

  // Guarded by this.
  private Flow.@Nullable Subscription subscription;
  private @Nullable Continuation<Boolean> waiting;
  private @Nullable T value;
  private @Nullable Throwable failure;
  private boolean done;
  private boolean subscribed;

  FlowSource(Flow.Publisher<? extends T> publisher) {
    this.publisher = publisher;
  }

  // ------------------------------------------------------------------ on the loop's thread

  @Override
  protected Awaitable<Boolean> advance() {
    return Asyncs.suspend(this::request);
  }

  /** The next signal resumes it. */
  private void request(Continuation<Boolean> step) {
    boolean first;
    Flow.Subscription from;
    synchronized (this) {
      if (done) {
        end(step);
        return;
      }
      waiting = step;
      first = !subscribed;
      subscribed = true;
      from = subscription;
    }
    step.onCancel(this::cancel);
    if (first) {
      publisher.subscribe(this);
    } else if (from != null) {
      from.request(1);
    }
  }

  @Override
  protected synchronized @Nullable Object element() {
    return value;
  }

  @Override
  protected Awaitable<Object> release() {
    return Asyncs.call(
        () -> {
          cancel();
          return true;
        });
  }

  @Override
  protected String operation() {
    return "from";
  }

  private void cancel() {
    Flow.Subscription from;
    synchronized (this) {
      from = done ? null : subscription;
      done = true;
      waiting = null;
      subscription = null;
    }
    if (from != null) {
      from.cancel();
    }
  }

  // ------------------------------------------------------------------ on any thread

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    Objects.requireNonNull(subscription, "subscription");
    boolean wanted;
    synchronized (this) {
      wanted = this.subscription == null && !done;
      if (wanted) {
        this.subscription = subscription;
      }
    }
    if (wanted) {
      // The step that has subscribed waits.
      subscription.request(1);
    } else {
      subscription.cancel();
    }
  }

  @Override
  public void onNext(T item) {
    Objects.requireNonNull(item, "item");
    Continuation<Boolean> step;
    synchronized (this) {
      step = waiting;
      waiting = null;
      if (step == null) {
        // Cancelled meanwhile, or not asked for.
        return;
      }
      value = item;
    }
    step.complete(true);
  }

  @Override
  public void onError(Throwable failure) {
    finish(Objects.requireNonNull(failure, "failure"));
  }

  @Override
  public void onComplete() {
    finish(null);
  }

  private void finish(@Nullable Throwable failure) {
    Continuation<Boolean> step;
    synchronized (this) {
      if (done) {
        return;
      }
      done = true;
      this.failure = failure;
      subscription = null;
      step = waiting;
      waiting = null;
    }
    if (step != null) {
      end(step);
    }
  }

  private void end(Continuation<Boolean> step) {
    Throwable thrown;
    synchronized (this) {
      thrown = failure;
      failure = null;
    }
    if (thrown == null) {
      step.complete(false);
    } else {
      step.fail(thrown);
    }
  }
}
