package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Waits for tasks of others until one, or all, have ended; cancels nothing. */
final class WaitFor extends Combinator {

  private final Until until;

  WaitFor(Until until, Collection<? extends Task<?>> tasks) {
    super(tasks);
    this.until = Objects.requireNonNull(until, "until");
  }

  @Override
  void ended(AsyncRoot task, @Nullable Throwable failed) {
    boolean enough =
        switch (until) {
          case FIRST_COMPLETED -> true;
          case FIRST_FAILURE -> failed != null && !(failed instanceof CancellationException);
          case ALL_COMPLETED -> false;
        };
    if (enough) {
      abort();
    }
  }

  @Override
  int finish(Root co) {
    List<Task<?>> done = new ArrayList<>();
    List<Task<?>> pending = new ArrayList<>();
    for (AsyncRoot root : tasks) {
      Task<?> task = (Task<?>) root;
      (task.isDone() ? done : pending).add(task);
    }
    return returns(co, new Waited<>(List.copyOf(done), List.copyOf(pending)));
  }

  @Override
  protected String operation() {
    return "waitFor";
  }
}
