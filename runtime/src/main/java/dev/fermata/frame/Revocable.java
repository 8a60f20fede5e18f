package dev.fermata.frame;

/**
 * What a woken task was given and can give back as long as it has not run: a permit, an item of a
 * queue. Without it a wake-up is final: an interrupt waits for the next suspension.
 *
 * <p>Internal: implemented by locks and queues.
 */
@FunctionalInterface
public interface Revocable {

  /**
   * Takes back what was given, as if it had never been: called at most once, when the task is
   * interrupted before it has run.
   *
   * @return false if it cannot be taken back after all: then it is delivered
   */
  boolean giveBack();
}
