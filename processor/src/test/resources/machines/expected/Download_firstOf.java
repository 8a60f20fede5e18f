package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Members;
import dev.fermata.frame.Root;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Iterator;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Download.firstOf} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Download_firstOf extends Frame {
  private static final int START = 0;
  private static final int FOR_EACH = 1;
  private static final int FOR_EACH_END = 2;
  private static final int TRY_2 = 3;
  private static final int RECEIVED_STATUS = 4;
  private static final int CATCH_IO_EXCEPTION = 5;
  private static final int YIELDED_FAILED = 6;
  private static final int FAILED = 7;
  private static final int FINALLY = 8;
  private static final int YIELDED_CLOSED = 9;
  private static final int RETHROW = 10;
  private static final int RETURN = 11;
  private static final int[] LINES = {10, 13, 13, 14, 15, 21, 23, 24, 24, 25, 24, 10};

  private static final Frame ENDED = ended("demo.Download", "firstOf", "Download.java");

  private static final MethodHandle CHECK = Members.staticMethod(MethodHandles.lookup(),
      Download.class, "check", void.class, int.class);

  private List<String> mirrors;

  private int failures;

  private Iterator<String> iterator;

  private String mirror;

  private int exit;

  private String returned;

  private Throwable thrown;

  Download_firstOf(List<String> mirrors) {
    this.mirrors = mirrors;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int failures = this.failures;
    Iterator<String> iterator = this.iterator;
    final List<String> mirrors = this.mirrors;
    String mirror = this.mirror;
    Throwable caught = null;
    Throwable thrown = this.thrown;
    int exit = this.exit;
    String returned = this.returned;
    int next = resumePoint();
    int now = next;
    while (true) {
      try {
        throwRaised(co);
        dispatch:
        while (true) {
          now = next;
          switch (now) {
            case START: // Download.java:12
              failures = 0;
              iterator = mirrors.iterator();
              this.mirrors = null;
              // falls through
            case FOR_EACH: // Download.java:13
              if (iterator.hasNext()) {
                mirror = iterator.next();
                next = TRY_2;
                continue dispatch;
              }
              // falls through
            case FOR_EACH_END: // Download.java:28
              return returns(co, "nothing after " + failures + " failures");
            case TRY_2: // Download.java:15
              this.failures = failures;
              this.iterator = iterator;
              this.mirror = mirror;
              this.returned = null;
              this.thrown = null;
              return exchanges(co, "GET " + mirror, RECEIVED_STATUS);
            case RECEIVED_STATUS: { // Download.java:15
              int status = Frame.<Integer>resumed(co);
              if (status == 404) {
                exit = FOR_EACH_END;
                next = FINALLY;
                continue dispatch; // no mirror will have it
              }
              check(status);
              returned = mirror;
              exit = RETURN;
              next = FINALLY;
              continue dispatch;
            }
            case CATCH_IO_EXCEPTION: { // Download.java:21
              IOException e = (IOException) caught;
              failures++;
              this.failures = failures;
              this.iterator = iterator;
              this.mirror = mirror;
              this.returned = null;
              this.thrown = null;
              return yields(co, "failed: " + e.getMessage(), YIELDED_FAILED);
            }
            case YIELDED_FAILED: // Download.java:23
              exit = FOR_EACH;
              next = FINALLY;
              continue dispatch;
            case FAILED: // Download.java:24
              exit = RETHROW;
              // falls through
            case FINALLY: // Download.java:25
              this.failures = failures;
              this.returned = returned;
              this.iterator = iterator;
              this.thrown = thrown;
              this.exit = exit;
              this.mirror = null;
              return yields(co, "closed " + mirror, YIELDED_CLOSED);
            case YIELDED_CLOSED: // Download.java:25
              next = exit;
              continue dispatch;
            case RETHROW: // Download.java:24
              throw thrown;
            case RETURN: // Download.java:10
              return returns(co, returned);
            default:
              throw new IllegalStateException("no state " + resumePoint());
          }
        }
      } catch (Throwable failure) {
        switch (now) {
          case TRY_2, RECEIVED_STATUS -> { // the try at Download.java:14
            if (failure instanceof IOException) {
              caught = failure;
              next = CATCH_IO_EXCEPTION;
            } else {
              thrown = failure;
              next = FAILED;
            }
          }
          case CATCH_IO_EXCEPTION, YIELDED_FAILED -> { // the try at Download.java:14
            thrown = failure;
            next = FAILED;
          }
          default -> throw failure;
        }
      }
    }
  }

  @Override
  protected boolean handles() {
    return switch (resumePoint()) {
      case RECEIVED_STATUS, YIELDED_FAILED -> true;
      default -> false;
    };
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Download", "firstOf", "Download.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }

  private static void check(int status) throws IOException {
    try {
      CHECK.invokeExact(status);
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }
}
