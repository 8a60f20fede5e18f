package dev.fermata.direct;

import dev.fermata.frame.Root;

/** What a direct body asks of its frame, on the thread that resumes it. */
@FunctionalInterface
public interface DirectStep {

  /**
   * Does it.
   *
   * @param frame the body's frame
   * @param co the root it runs under
   * @return the frame's signal; {@code JUMPED} if it is done already and the body goes on at once
   * @throws Throwable what the body's suspension must throw; of the last step, what the body has
   *     thrown
   */
  int take(DirectFrame<?> frame, Root co) throws Throwable;
}
