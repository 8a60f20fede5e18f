package dev.fermata.async.sync;

/** A queue that was shut down takes no more items, or has none left. */
public final class QueueShutDown extends IllegalStateException {

  private static final long serialVersionUID = 1;

  /** Makes one. */
  public QueueShutDown() {
    super("the queue was shut down");
  }
}
