package demo;

import dev.fermata.async.Task;
import dev.fermata.async.TaskGroup;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Crowd.total} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Crowd_total extends Frame {
  private static final int START = 0;
  private static final int TRY = 1;
  private static final int JOINED = 2;
  private static final int CLOSE_GROUP_FAILED = 3;
  private static final int CLOSED_GROUP_FAILED = 4;
  private static final int CLOSE_GROUP_ALSO_FAILED = 5;
  private static final int CLOSE_GROUP = 6;
  private static final int CLOSED_GROUP = 7;
  private static final int RETURN = 8;
  private static final int[] LINES = {22, 24, 27, 24, 24, 24, 24, 24, 22};

  private static final Frame ENDED = ended("demo.Crowd", "total", "Crowd.java");

  private String text;

  private TaskGroup group;

  private Task<Integer> first;

  private Task<Integer> second;

  private Throwable thrown;

  private int returned;

  Crowd_total(String text) {
    this.text = text;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    TaskGroup group = this.group;
    Task<Integer> first = this.first;
    Task<Integer> second = this.second;
    final String text = this.text;
    Throwable thrown = this.thrown;
    int returned = this.returned;
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
            case START: // Crowd.java:24
              group = scope(co).taskGroup();
              next = TRY;
              continue dispatch;
            case TRY: // Crowd.java:25
              first = group.start(CrowdCoroutines.count(text));
              second = group.start(CrowdCoroutines.count(text));
              this.text = null;
              if (awaits(co, group.join(), JOINED)) {
                this.group = group;
                this.second = second;
                this.first = first;
                return SUSPENDED;
              }
              // falls through
            case JOINED: // Crowd.java:28
              returned = first.result() + second.result();
              next = CLOSE_GROUP;
              continue dispatch;
            case CLOSE_GROUP_FAILED: // Crowd.java:24
              this.text = null;
              if (group != null && awaits(co, group.closeAsync(), CLOSED_GROUP_FAILED)) {
                this.thrown = thrown;
                this.group = null;
                this.first = null;
                this.second = null;
                return SUSPENDED;
              }
              // falls through
            case CLOSED_GROUP_FAILED: // Crowd.java:24
              throw thrown;
            case CLOSE_GROUP_ALSO_FAILED: // Crowd.java:24
              if (suppressed != thrown) {
                thrown.addSuppressed(suppressed);
              }
              throw thrown;
            case CLOSE_GROUP: // Crowd.java:24
              if (group != null && awaits(co, group.closeAsync(), CLOSED_GROUP)) {
                this.returned = returned;
                this.group = null;
                this.first = null;
                this.second = null;
                return SUSPENDED;
              }
              // falls through
            case CLOSED_GROUP:
            case RETURN: // Crowd.java:22
              return returns(co, returned);
            default:
              throw new IllegalStateException("no state " + resumePoint());
          }
        }
      } catch (Throwable failure) {
        switch (now) {
          case TRY, JOINED -> { // the try at Crowd.java:24
            thrown = failure;
            next = CLOSE_GROUP_FAILED;
          }
          case CLOSE_GROUP_FAILED, CLOSED_GROUP_FAILED -> { // the try at Crowd.java:24
            suppressed = failure;
            next = CLOSE_GROUP_ALSO_FAILED;
          }
          default -> throw failure;
        }
      }
    }
  }

  @Override
  protected boolean handles() {
    return switch (resumePoint()) {
      case JOINED, CLOSED_GROUP_FAILED -> true;
      default -> false;
    };
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Crowd", "total", "Crowd.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
