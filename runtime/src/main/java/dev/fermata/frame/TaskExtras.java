package dev.fermata.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What few tasks have: a name, a reason for a cancel, callbacks, open blocks, generators. */
final class TaskExtras {
  @Nullable String name;
  @Nullable String reason;
  @Nullable Unretrieved unretrieved;

  /** The innermost block that is open in the task's body. */
  @Nullable Block block;

  private @Nullable List<Runnable> callbacks;

  /** The asynchronous generators that the task closes before it ends, the first begun first. */
  private @Nullable Set<AsyncGeneratorRoot> generators;

  void answersFor(AsyncGeneratorRoot generator) {
    if (generators == null) {
      generators = new LinkedHashSet<>();
    }
    generators.add(generator);
  }

  void answersNoLongerFor(AsyncGeneratorRoot generator) {
    if (generators != null) {
      generators.remove(generator);
    }
  }

  /** Those that it answers for. */
  Collection<AsyncGeneratorRoot> generators() {
    return generators == null ? List.of() : generators;
  }

  boolean answersForGenerators() {
    return generators != null && !generators.isEmpty();
  }

  /** Takes the generator that was begun last; null if there is none. */
  @Nullable AsyncGeneratorRoot takeGenerator() {
    AsyncGeneratorRoot last = null;
    if (generators != null) {
      for (AsyncGeneratorRoot each : generators) {
        last = each;
      }
    }
    if (last != null) {
      answersNoLongerFor(last);
    }
    return last;
  }

  void callBack(Runnable callback) {
    if (callbacks == null) {
      callbacks = new ArrayList<>(1);
    }
    callbacks.add(callback);
  }

  /** The callbacks, which are forgotten. */
  List<Runnable> takeCallbacks() {
    List<Runnable> taken = callbacks;
    callbacks = null;
    return taken == null ? List.of() : taken;
  }
}
