package demo;

import dev.fermata.async.Async;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Sums.checked} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Sums_checked extends Frame {
  private static final int START = 0;
  private static final int TRY = 1;
  private static final int AWAITED_COLD = 2;
  private static final int AWAITED_STAGE = 3;
  private static final int CATCH_IO_EXCEPTION = 4;
  private static final int[] LINES = {35, 37, 38, 38, 39};

  private static final Frame ENDED = ended("demo.Sums", "checked", "Sums.java");

  private Async<Integer> cold;

  private CompletionStage<Long> stage;

  private int left;

  Sums_checked(Async<Integer> cold, CompletionStage<Long> stage) {
    this.cold = cold;
    this.stage = stage;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final Async<Integer> cold = this.cold;
    Throwable caught = null;
    int left = this.left;
    final CompletionStage<Long> stage = this.stage;
    int next = resumePoint();
    int now = next;
    while (true) {
      try {
        throwRaised(co);
        dispatch:
        while (true) {
          now = next;
          switch (now) {
            case START: // Sums.java:37
              next = TRY;
              continue dispatch;
            case TRY: // Sums.java:38
              if (awaits(co, cold, AWAITED_COLD)) {
                this.cold = null;
                return SUSPENDED;
              }
              // falls through
            case AWAITED_COLD: // Sums.java:38
              left = Frame.<Integer>resumed(co);
              if (awaits(co, stage, AWAITED_STAGE)) {
                this.left = left;
                this.cold = null;
                this.stage = null;
                return SUSPENDED;
              }
              // falls through
            case AWAITED_STAGE: // Sums.java:38
              return returns(co, left + Frame.<Long>resumed(co));
            case CATCH_IO_EXCEPTION: { // Sums.java:39
              Exception e = (Exception) caught;
              return returns(co, (long) -1);
            }
            default:
              throw new IllegalStateException("no state " + resumePoint());
          }
        }
      } catch (Throwable failure) {
        switch (now) {
          case TRY, AWAITED_COLD, AWAITED_STAGE -> { // the try at Sums.java:37
            if (failure instanceof IOException || failure instanceof SQLException) {
              caught = failure;
              next = CATCH_IO_EXCEPTION;
            } else {
              throw failure;
            }
          }
          default -> throw failure;
        }
      }
    }
  }

  @Override
  protected boolean handles() {
    return switch (resumePoint()) {
      case AWAITED_COLD, AWAITED_STAGE -> true;
      default -> false;
    };
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Sums", "checked", "Sums.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
