package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Awaits all, for a list of how each has ended. */
final class GatherOutcomes extends Combinator {

  /** Of a child, after an interrupt: there will be no outcomes to tell it. */
  private @Nullable Throwable failure;

  GatherOutcomes(Collection<? extends Awaitable<?>> awaitables) {
    super(awaitables);
  }

  @Override
  void ended(AsyncRoot task, @Nullable Throwable failed) {
    if (failed == null || failed instanceof CancellationException || !isAborted()) {
      return;
    }
    if (failure == null) {
      failure = failed;
    } else if (failure != failed) {
      failure.addSuppressed(failed);
    }
  }

  @Override
  @Nullable Throwable failure() {
    return failure;
  }

  @Override
  int finish(Root co) {
    List<Outcome<@Nullable Object>> outcomes = new ArrayList<>(tasks.size());
    for (AsyncRoot task : tasks) {
      Throwable failed = failureOf((Task<?>) task);
      @Nullable Object value = failed == null ? ((Task<?>) task).result() : null;
      outcomes.add(new Outcome<@Nullable Object>(value, failed));
    }
    return returns(co, Collections.unmodifiableList(outcomes));
  }

  @Override
  protected String operation() {
    return "gatherOutcomes";
  }
}
