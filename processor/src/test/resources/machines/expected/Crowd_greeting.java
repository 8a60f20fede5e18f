package demo;

import dev.fermata.async.Asyncs;
import dev.fermata.async.Deadline;
import dev.fermata.async.DeadlineExceeded;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Crowd.greeting} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Crowd_greeting extends Frame {
  private static final int START = 0;
  private static final int TRY_2 = 1;
  private static final int TRY_3 = 2;
  private static final int PAUSED = 3;
  private static final int CLOSE_DEADLINE_FAILED = 4;
  private static final int CLOSE_DEADLINE = 5;
  private static final int CLOSE_CONNECTION_FAILED = 6;
  private static final int CLOSED_CONNECTION_FAILED = 7;
  private static final int CLOSE_CONNECTION_ALSO_FAILED = 8;
  private static final int CLOSE_CONNECTION = 9;
  private static final int CLOSED_CONNECTION = 10;
  private static final int CATCH_DEADLINE_EXCEEDED = 11;
  private static final int TRY_END = 12;
  private static final int RETURN = 13;
  private static final int[] LINES = {32, 34, 34, 35, 34, 34, 34, 34, 34, 34, 34, 37, 34, 32};

  private static final Frame ENDED = ended("demo.Crowd", "greeting", "Crowd.java");

  private Crowd.Connection connection;

  private Deadline deadline;

  private Throwable thrown;

  private String returned;

  private int exit;

  Crowd_greeting(Crowd.Connection connection) {
    this.connection = connection;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    Deadline deadline = this.deadline;
    Throwable thrown = this.thrown;
    Throwable caught = null;
    String returned = this.returned;
    final Crowd.Connection connection = this.connection;
    int exit = this.exit;
    Throwable suppressed = null;
    int next = resumePoint();
    int now = next;
    while (true) {
      try {
        throwRaised(co);
        dispatch:
        while (true) {
          now = next;
          switch (now) {
            case START: // Crowd.java:34
              next = TRY_2;
              continue dispatch;
            case TRY_2: // Crowd.java:34
              deadline = scope(co).deadline(Duration.ofSeconds(1));
              next = TRY_3;
              continue dispatch;
            case TRY_3: // Crowd.java:35
              if (awaits(co, Asyncs.pause(), PAUSED)) {
                this.deadline = deadline;
                return SUSPENDED;
              }
              // falls through
            case PAUSED: // Crowd.java:36
              returned = connection.greet() + deadline.remaining();
              exit = RETURN;
              next = CLOSE_DEADLINE;
              continue dispatch;
            case CLOSE_DEADLINE_FAILED: // Crowd.java:34
              close(deadline, thrown);
              throw thrown;
            case CLOSE_DEADLINE: // Crowd.java:34
              close(deadline, null);
              next = CLOSE_CONNECTION;
              continue dispatch;
            case CLOSE_CONNECTION_FAILED: // Crowd.java:34
              if (connection != null && awaits(co, connection.closeAsync(), CLOSED_CONNECTION_FAILED)) {
                this.thrown = thrown;
                this.deadline = null;
                this.connection = null;
                return SUSPENDED;
              }
              // falls through
            case CLOSED_CONNECTION_FAILED: // Crowd.java:34
              throw thrown;
            case CLOSE_CONNECTION_ALSO_FAILED: // Crowd.java:34
              if (suppressed != thrown) {
                thrown.addSuppressed(suppressed);
              }
              throw thrown;
            case CLOSE_CONNECTION: // Crowd.java:34
              if (connection != null && awaits(co, connection.closeAsync(), CLOSED_CONNECTION)) {
                this.returned = returned;
                this.exit = exit;
                this.deadline = null;
                this.connection = null;
                return SUSPENDED;
              }
              // falls through
            case CLOSED_CONNECTION: // Crowd.java:34
              next = exit;
              continue dispatch;
            case CATCH_DEADLINE_EXCEEDED: { // Crowd.java:37
              DeadlineExceeded e = (DeadlineExceeded) caught;
              return returns(co, "too late");
            }
            case TRY_END: // Crowd.java:34
            case RETURN: // Crowd.java:32
              return returns(co, returned);
            default:
              throw new IllegalStateException("no state " + resumePoint());
          }
        }
      } catch (Throwable failure) {
        switch (now) {
          case TRY_2, CLOSE_DEADLINE_FAILED, CLOSE_DEADLINE -> { // the try at Crowd.java:34
            thrown = failure;
            next = CLOSE_CONNECTION_FAILED;
          }
          case TRY_3, PAUSED -> { // the try at Crowd.java:34
            thrown = failure;
            next = CLOSE_DEADLINE_FAILED;
          }
          case CLOSE_CONNECTION_FAILED, CLOSED_CONNECTION_FAILED -> { // the try at Crowd.java:34
            suppressed = failure;
            next = CLOSE_CONNECTION_ALSO_FAILED;
          }
          case CLOSE_CONNECTION_ALSO_FAILED, CLOSE_CONNECTION, CLOSED_CONNECTION -> { // the try at Crowd.java:34
            if (failure instanceof DeadlineExceeded) {
              caught = failure;
              next = CATCH_DEADLINE_EXCEEDED;
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
      case PAUSED, CLOSED_CONNECTION_FAILED, CLOSED_CONNECTION -> true;
      default -> false;
    };
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Crowd", "greeting", "Crowd.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
