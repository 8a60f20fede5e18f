package dev.fermata.processor;

import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.diagnostics.InternalException;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.source.AttributedMethod;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.ExecutableElement;

/** Turns the processor's own failures into compile errors that ask for a report. */
final class Failures {
  /** How many lines of its stack trace an internal failure shows. */
  private static final int SHOWN_FRAMES = 8;

  private final Diagnostics diagnostics;

  Failures(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Something that may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * Does some work for a coroutine.
   *
   * @return whether it was done; otherwise the failure has been reported
   */
  boolean guard(ExecutableElement coroutine, Work work) {
    try {
      work.run();
      return true;
    } catch (FilerException taken) {
      diagnostics.report(coroutine, Message.FILE_TAKEN, String.valueOf(taken.getMessage()));
    } catch (IOException unwritable) {
      diagnostics.report(coroutine, Message.FILE_UNWRITABLE, unwritable);
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError failure) {
      diagnostics.report(
          coroutine,
          Message.INTERNAL_ERROR,
          CoroutineMethods.hostOf(coroutine).getSimpleName() + "." + coroutine.getSimpleName(),
          "its declaration",
          trace(failure));
    }
    return false;
  }

  /**
   * Does some work on the body of a coroutine: what goes wrong there is reported at the construct
   * that it went wrong on.
   */
  boolean guard(ExecutableElement coroutine, AttributedMethod method, Work work) {
    return guard(
        coroutine,
        () -> {
          try {
            work.run();
          } catch (InternalException failure) {
            boolean stands = method.text().has(failure.at());
            diagnostics.report(
                method.place(stands ? failure.at() : method.tree()),
                Message.INTERNAL_ERROR,
                method.method().displayName(),
                failure.construct(),
                trace(failure));
          }
        });
  }

  private static String trace(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return Stream.concat(
            Stream.of(root.toString()),
            Arrays.stream(root.getStackTrace()).limit(SHOWN_FRAMES).map(frame -> "  at " + frame))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
