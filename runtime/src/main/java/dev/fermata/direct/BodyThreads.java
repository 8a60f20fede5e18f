package dev.fermata.direct;

import dev.fermata.frame.DaemonThreads;
import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The threads that direct bodies run on. */
final class BodyThreads {

  private static final Cleaner CLEANER = Cleaner.create();

  private static final List<String> RUNTIME =
      List.of(
          "java.",
          "dev.fermata.async.",
          "dev.fermata.direct.",
          "dev.fermata.frame.",
          "dev.fermata.generator.");

  private BodyThreads() {}

  static Thread unstarted(Runnable body) {
    return DaemonThreads.unstarted("fermata-direct-", body);
  }

  /** Ends a body's thread once its frame, and so the coroutine, can no longer be reached. */
  static void releaseWhenAbandoned(DirectFrame<?> frame, Baton baton) {
    CLEANER.register(frame, baton::abandon);
  }

  /** The line of the coroutine's code that a waiting body stands in; none after its end. */
  static Optional<StackTraceElement> location(Thread thread, BodyKind kind) {
    StackTraceElement[] stack = thread.getStackTrace();
    boolean waits = Arrays.stream(stack).anyMatch(BodyThreads::isSuspension);
    return Arrays.stream(stack)
        .dropWhile(element -> waits ? !isSuspension(element) : isRuntime(element))
        .dropWhile(element -> isSuspension(element) || kind.isMachinery(element))
        .findFirst()
        .map(BodyThreads::asWritten);
  }

  /** Without class loader and module, as a generated frame names its source. */
  private static StackTraceElement asWritten(StackTraceElement element) {
    return new StackTraceElement(
        element.getClassName(),
        element.getMethodName(),
        element.getFileName(),
        element.getLineNumber());
  }

  /** What lies above the code of a body that asks for its own place. */
  private static boolean isRuntime(StackTraceElement element) {
    return RUNTIME.stream().anyMatch(element.getClassName()::startsWith);
  }

  private static boolean isSuspension(StackTraceElement element) {
    return element.getClassName().equals(Baton.class.getName())
        && element.getMethodName().equals("suspend");
  }

  /** Stands for the first line of a body that has no thread yet: the class that wrote it. */
  static StackTraceElement declaration(Class<?> writer) {
    String name = writer.getName();
    int lambda = name.indexOf("$$Lambda");
    return new StackTraceElement(lambda < 0 ? name : name.substring(0, lambda), "body", null, -1);
  }
}
