package dev.fermata.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What few tasks have: a name, a reason for a cancel, callbacks, open blocks. */
final class TaskExtras {
  @Nullable String name;
  @Nullable String reason;
  @Nullable Unretrieved unretrieved;

  /** The innermost block that is open in the task's body. */
  @Nullable Block block;

  private @Nullable List<Runnable> callbacks;

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
