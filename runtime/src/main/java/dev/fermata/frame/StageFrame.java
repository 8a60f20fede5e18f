package dev.fermata.frame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Awaits a stage of the JDK, which completes on whatever thread it likes.
 *
 * <p>Internal: made by {@link dev.fermata.async.Asyncs} and for awaits of a stage.
 */
public final class StageFrame extends Resumption.Waiting {

  private final CompletionStage<?> stage;
  private final boolean cancels;

  /**
   * Makes a frame that has not started.
   *
   * @param stage what to wait for
   * @param cancels whether an interrupt of the task cancels the stage
   */
  public StageFrame(CompletionStage<?> stage, boolean cancels) {
    this.stage = stage;
    this.cancels = cancels;
  }

  @Override
  protected Resumption begin(Root co) {
    Stage resumption = new Stage(co);
    stage.whenComplete(resumption::completed);
    return resumption;
  }

  @Override
  protected String operation() {
    return "from";
  }

  private final class Stage extends Resumption {

    Stage(Root co) {
      super(co);
    }

    void completed(@Nullable Object value, @Nullable Throwable failure) {
      resume(value, unwrapped(failure));
    }

    private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
      return failure instanceof CompletionException && failure.getCause() != null
          ? failure.getCause()
          : failure;
    }

    @Override
    protected void interrupted() {
      if (cancels) {
        CompletableFuture<?> future = stage.toCompletableFuture();
        future.cancel(true);
      }
    }
  }
}
