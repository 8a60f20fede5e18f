package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Awaits all, for a list of the results. The first failure ends it. */
final class Gather extends Combinator {

  private @Nullable Throwable failure;

  Gather(Collection<? extends Awaitable<?>> awaitables) {
    super(awaitables);
  }

  @Override
  void ended(AsyncRoot task, @Nullable Throwable failed) {
    if (failed == null) {
      return;
    }
    if (failure == null && !isAborted()) {
      failure = failed;
      abort();
    } else if (failure == null) {
      // The children end as they were told to; one that fails meanwhile is not lost.
      failure = failed instanceof CancellationException ? null : failed;
    } else if (failed != failure && !(failed instanceof CancellationException)) {
      failure.addSuppressed(failed);
    }
  }

  @Override
  @Nullable Throwable failure() {
    return failure;
  }

  @Override
  int finish(Root co) throws Throwable {
    if (failure != null) {
      throw failure;
    }
    List<@Nullable Object> results = new ArrayList<>(tasks.size());
    for (AsyncRoot task : tasks) {
      results.add(((Task<?>) task).result());
    }
    return returns(co, Collections.unmodifiableList(results));
  }

  @Override
  protected String operation() {
    return "gather";
  }
}
