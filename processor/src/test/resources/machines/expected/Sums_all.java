package demo;

import dev.fermata.async.Task;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.util.Iterator;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Sums.all} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Sums_all extends Frame {
  private static final int START = 0;
  private static final int AWAITED_TASK = 1;
  private static final int FOR_EACH = 2;
  private static final int[] LINES = {26, 30, 29};

  private static final Frame ENDED = ended("demo.Sums", "all", "Sums.java");

  private List<Task<Integer>> tasks;

  private Iterator<Task<Integer>> iterator;

  private int old;

  Sums_all(List<Task<Integer>> tasks) {
    this.tasks = tasks;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int sum = 0;
    Iterator<Task<Integer>> iterator = this.iterator;
    final List<Task<Integer>> tasks = this.tasks;
    int old = this.old;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Sums.java:28
          sum = 0;
          iterator = tasks.iterator();
          this.tasks = null;
          next = FOR_EACH;
          continue dispatch;
        case AWAITED_TASK: // Sums.java:30
          sum = old + Frame.<Integer>resumed(co);
          // falls through
        case FOR_EACH: { // Sums.java:29
          if (iterator.hasNext()) {
            Task<Integer> task = iterator.next();
            old = sum;
            if (awaits(co, task, AWAITED_TASK)) {
              this.iterator = iterator;
              this.old = old;
              return SUSPENDED;
            }
            next = AWAITED_TASK;
            continue dispatch;
          }
          return returns(co, sum);
        }
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Sums", "all", "Sums.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
