package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** Who waits for one thing, in the order of waiting; leaving costs the same wherever one stands. */
final class WaitList {

  /** The task whose end is waited for, if it is one. */
  final @Nullable AsyncRoot of;

  private @Nullable Waiter first;
  private @Nullable Waiter last;

  WaitList(@Nullable AsyncRoot of) {
    this.of = of;
  }

  boolean isEmpty() {
    return first == null;
  }

  void add(Waiter waiter) {
    if (waiter.list != null) {
      throw new IllegalStateException("waits already");
    }
    waiter.list = this;
    waiter.previous = last;
    if (last == null) {
      first = waiter;
    } else {
      last.next = waiter;
    }
    last = waiter;
  }

  void remove(Waiter waiter) {
    Waiter previous = waiter.previous;
    Waiter next = waiter.next;
    if (previous == null) {
      first = next;
    } else {
      previous.next = next;
    }
    if (next == null) {
      last = previous;
    } else {
      next.previous = previous;
    }
    waiter.list = null;
    waiter.previous = null;
    waiter.next = null;
  }

  /** Tells all how it has ended. */
  void ended(@Nullable Object value, @Nullable Throwable failure) {
    for (Waiter waiter = first; waiter != null; waiter = first) {
      remove(waiter);
      waiter.ended(value, failure);
    }
  }
}
