package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * Which loop the code on this thread belongs to: that of the thread which runs the loop's turns,
 * and, where a body runs as written on a thread of its own, that of whoever waits for it.
 *
 * <p>Internal.
 */
public final class LoopThread {

  private static final ThreadLocal<@Nullable LoopCore> LOOP = new ThreadLocal<>();

  private LoopThread() {}

  /**
   * The loop whose thread this is.
   *
   * @return null if it is none's
   */
  public static @Nullable LoopCore loop() {
    return LOOP.get();
  }

  /**
   * Makes this thread a loop's, or no loop's any more.
   *
   * @param loop null for none
   */
  public static void belongTo(@Nullable LoopCore loop) {
    if (loop == null) {
      LOOP.remove();
    } else {
      LOOP.set(loop);
    }
  }
}
