package dev.fermata.frame;

import dev.fermata.async.Cancelled;
import org.jspecify.annotations.Nullable;

/**
 * What a task runs between the end of its body and its own: closes the asynchronous generators that
 * it answers for, the last begun first, each awaited. Then the task ends as its body did. What a
 * generator's clean-up throws counts as of a try-with-resources: suppressed into the failure of the
 * body or, if that has none, the task's own. A cancel that reaches a clean-up comes before every
 * failure, as it does in a {@code finally}.
 */
final class ClosingFrame extends Frame {

  private static final int CLOSED = 1;

  private final Frame body;
  private final TaskExtras extras;
  private final @Nullable Object result;
  private @Nullable Throwable failure;

  /**
   * Makes a frame that has not started.
   *
   * @param body what stands for the body, which has ended
   */
  ClosingFrame(
      Frame body, TaskExtras extras, @Nullable Object result, @Nullable Throwable failure) {
    this.body = body;
    this.extras = extras;
    this.result = result;
    this.failure = failure;
  }

  @Override
  protected boolean handles() {
    return true;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    while (true) {
      try {
        throwRaised(co);
        AsyncGeneratorRoot next = next();
        if (next == null) {
          break;
        }
        if (calls(co, next.closing(), CLOSED)) {
          return CALLED;
        }
      } catch (Throwable thrown) {
        failed(thrown);
      }
    }
    if (failure != null) {
      throw failure;
    }
    return returns(co, result);
  }

  private void failed(Throwable thrown) {
    Throwable before = failure;
    if (before == null || before == thrown) {
      failure = thrown;
    } else if (thrown instanceof Cancelled && !(before instanceof Cancelled)) {
      thrown.addSuppressed(before);
      failure = thrown;
    } else {
      before.addSuppressed(thrown);
    }
  }

  private @Nullable AsyncGeneratorRoot next() {
    AsyncGeneratorRoot next = extras.takeGenerator();
    while (next != null && next.goesToWhoStepsIt()) {
      next = extras.takeGenerator();
    }
    return next;
  }

  @Override
  protected StackTraceElement location() {
    return body.location();
  }

  @Override
  protected Frame ended() {
    return body;
  }
}
