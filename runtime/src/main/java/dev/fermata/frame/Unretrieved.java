package dev.fermata.frame;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The failure of a task that nobody has asked for. It is reported when nobody can ask any more, as
 * the task has been collected, or when the loop shuts down.
 */
final class Unretrieved extends WeakReference<AsyncRoot> {

  private final String task;
  private final Throwable failure;

  private Unretrieved(AsyncRoot task, Throwable failure, ReferenceQueue<AsyncRoot> collected) {
    super(task, collected);
    this.task = task.toString();
    this.failure = failure;
  }

  private void report(LoopCore loop) {
    loop.unhandled(task + " failed, and nobody asked", failure);
  }

  /** All of one loop, in the order of failing. */
  static final class Log {
    private final ReferenceQueue<AsyncRoot> collected = new ReferenceQueue<>();
    private final Set<Unretrieved> all = new LinkedHashSet<>();

    void add(AsyncRoot task, Throwable failure) {
      Unretrieved entry = new Unretrieved(task, failure, collected);
      all.add(entry);
      task.extras().unretrieved = entry;
    }

    /** Somebody has asked after all. */
    void remove(Unretrieved entry) {
      all.remove(entry);
    }

    void reportCollected(LoopCore loop) {
      if (all.isEmpty()) {
        return;
      }
      for (var gone = collected.poll(); gone != null; gone = collected.poll()) {
        if (gone instanceof Unretrieved entry && all.remove(entry)) {
          entry.report(loop);
        }
      }
    }

    void reportAll(LoopCore loop) {
      List<Unretrieved> reported = List.copyOf(all);
      all.clear();
      for (Unretrieved entry : reported) {
        entry.report(loop);
      }
    }
  }
}
