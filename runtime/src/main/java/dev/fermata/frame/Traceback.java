package dev.fermata.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes the stack trace of an exception with the suspended frames that it crosses: they are not
 * on the Java stack, but a reader wants to know who was waiting for whom. Each is appended once, as
 * it is crossed, in terms of the source as written; only the first {@value #LIMIT} of them.
 */
final class Traceback {

  private static final int LIMIT = 32;
  private static final int LONGEST = 1024;

  private final List<StackTraceElement> crossed = new ArrayList<>();
  private @Nullable Throwable failure;
  private int left;

  /** Notes that the exception reaches a suspended frame. */
  void cross(Throwable raised, Frame frame) {
    if (raised != failure) {
      append();
      failure = raised;
      left = room(raised.getStackTrace());
    }
    if (left > 0 && !(frame instanceof YieldAllFrame || frame instanceof LibraryFrame)) {
      left--;
      crossed.add(frame.location());
    }
  }

  /**
   * How many frames may be appended: none to a signal, which has no trace, nor to a mock, which
   * returns null; and an exception that is raised over and over must not grow for ever.
   */
  private static int room(StackTraceElement @Nullable [] trace) {
    return trace == null || trace.length == 0 ? 0 : Math.min(LIMIT, LONGEST - trace.length);
  }

  /** Appends what was noted since the last time, the same exception object staying itself. */
  void append() {
    if (failure == null || crossed.isEmpty()) {
      return;
    }
    List<StackTraceElement> trace = new ArrayList<>(List.of(failure.getStackTrace()));
    trace.addAll(crossed);
    failure.setStackTrace(trace.toArray(StackTraceElement[]::new));
    crossed.clear();
  }
}
