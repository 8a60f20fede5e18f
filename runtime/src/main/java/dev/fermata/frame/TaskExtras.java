package dev.fermata.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What few tasks have: a name, a reason for a cancel, callbacks, open blocks, generators. */
final class TaskExtras {
  @Nullable String name;
  @Nullable String reason;
  @Nullable Unretrieved unretrieved;

  /** The innermost block that is open in the task's body. */
  @Nullable Block block;

  private @Nullable List<Runnable> callbacks;

  /**
   * The asynchronous generator that was begun last of those that the task closes before it ends;
   * each links to the one before.
   */
  private @Nullable AsyncGeneratorRoot lastBegun;

  void answersFor(AsyncGeneratorRoot generator) {
    generator.begunBefore = lastBegun;
    if (lastBegun != null) {
      lastBegun.begunAfter = generator;
    }
    lastBegun = generator;
  }

  void answersNoLongerFor(AsyncGeneratorRoot generator) {
    AsyncGeneratorRoot before = generator.begunBefore;
    AsyncGeneratorRoot after = generator.begunAfter;
    if (before != null) {
      before.begunAfter = after;
    }
    if (after != null) {
      after.begunBefore = before;
    } else if (lastBegun == generator) {
      lastBegun = before;
    }
    generator.begunBefore = null;
    generator.begunAfter = null;
  }

  /** Those that it answers for, the one begun last first. */
  List<AsyncGeneratorRoot> generators() {
    List<AsyncGeneratorRoot> all = new ArrayList<>();
    for (AsyncGeneratorRoot each = lastBegun; each != null; each = each.begunBefore) {
      all.add(each);
    }
    return all;
  }

  boolean answersForGenerators() {
    return lastBegun != null;
  }

  /** Takes the generator that was begun last; null if there is none. */
  @Nullable AsyncGeneratorRoot takeGenerator() {
    AsyncGeneratorRoot last = lastBegun;
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
