package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * The untyped face of a coroutine that has not started: hands out its frame once.
 *
 * <p>Internal: users see {@link dev.fermata.async.Async}.
 */
public abstract class Cold {

  private @Nullable Frame body;

  /** In debug mode only: notices that this is dropped. */
  private DebugMode.@Nullable Unstarted watch;

  /**
   * Keeps a body.
   *
   * @param body a frame that has not started
   */
  protected Cold(Frame body) {
    this.body = body;
    if (DebugMode.ON) {
      watch = DebugMode.Unstarted.watch(this, body);
    }
  }

  /** The body, which whoever asks must run. */
  final Frame take() {
    Frame frame = body;
    if (frame == null) {
      throw new IllegalStateException(
          "this coroutine was awaited or started before: call the method again for another one, "
              + "or start it as a task, which can be awaited as often as one likes");
    }
    body = null;
    if (DebugMode.ON && watch != null) {
      watch.started();
    }
    return frame;
  }

  /** Whether somebody has it already, and where it stands in the source. */
  @Override
  public final String toString() {
    Frame frame = body;
    return frame == null ? "Async[started]" : "Async[created at " + frame.location() + "]";
  }
}
