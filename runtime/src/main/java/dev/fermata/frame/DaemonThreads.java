package dev.fermata.frame;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Daemon threads, virtual ones where the JDK has them: of bodies that run as written, and of work
 * that blocks.
 *
 * <p>Internal.
 */
public final class DaemonThreads {

  /** {@code Thread.ofVirtual().unstarted(Runnable)}; null before JDK 21. */
  private static final @Nullable MethodHandle VIRTUAL = virtual();

  private DaemonThreads() {}

  private static @Nullable MethodHandle virtual() {
    if (Runtime.version().feature() < 21) {
      return null;
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
      MethodHandle ofVirtual =
          lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(builder));
      MethodHandle unstarted =
          lookup.findVirtual(
              builder, "unstarted", MethodType.methodType(Thread.class, Runnable.class));
      return MethodHandles.foldArguments(unstarted, ofVirtual);
    } catch (ReflectiveOperationException cause) {
      throw new LinkageError("this JDK should have virtual threads", cause);
    }
  }

  /**
   * Makes a thread.
   *
   * @param name the first part of its name
   * @param body what it runs
   * @return a thread that has not started
   */
  public static Thread unstarted(String name, Runnable body) {
    Thread thread;
    if (VIRTUAL == null) {
      thread = new Thread(body);
      thread.setDaemon(true);
    } else {
      try {
        thread = (Thread) VIRTUAL.invokeExact(body);
      } catch (Throwable failure) {
        throw Members.sneaky(failure);
      }
    }
    thread.setName(name + Long.toHexString(thread.getId()));
    return thread;
  }
}
