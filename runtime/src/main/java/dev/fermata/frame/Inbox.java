package dev.fermata.frame;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What other threads have sent to a loop, in the order in which it arrived. */
final class Inbox {

  /** A list of what arrived, the last first. */
  private record Message(Runnable action, @Nullable Message before) {}

  private final AtomicReference<@Nullable Message> last = new AtomicReference<>();

  boolean isEmpty() {
    return last.get() == null;
  }

  /** Any thread. */
  void send(Runnable action) {
    Message before = last.get();
    while (!last.compareAndSet(before, new Message(action, before))) {
      before = last.get();
    }
  }

  /** Runs what has arrived by now. */
  void runAll(LoopCore loop) {
    Message message = last.getAndSet(null);
    Message inOrder = null;
    while (message != null) {
      inOrder = new Message(message.action(), inOrder);
      message = message.before();
    }
    while (inOrder != null) {
      loop.call(inOrder.action());
      inOrder = inOrder.before();
    }
  }
}
