package dev.fermata.benchmarks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.SynchronousQueue;
import java.util.function.IntConsumer;

/**
 * What the JDK offers for the purpose: a virtual thread that hands each value over and waits. Found
 * by reflection, since the sources are compiled for 17.
 */
final class HandOff implements Iterator<Integer>, AutoCloseable {
  private static final int END = Integer.MIN_VALUE;

  /** Whether this JDK has virtual threads for good. */
  static boolean isAvailable() {
    return Runtime.version().feature() >= 21;
  }

  /** Gives its values to a consumer; ends by returning. */
  interface Body {
    void run(IntConsumer sink);
  }

  private final SynchronousQueue<Integer> values = new SynchronousQueue<>();
  private final Thread thread;
  private Integer next;

  HandOff(Body body) {
    thread =
        start(
            () -> {
              try {
                body.run(this::put);
                values.put(END);
              } catch (InterruptedException | Abandoned closed) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void put(int value) {
    try {
      values.put(value);
    } catch (InterruptedException closed) {
      throw new Abandoned(closed);
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = values.take();
      } catch (InterruptedException interrupted) {
        throw new Abandoned(interrupted);
      }
    }
    return next != END;
  }

  @Override
  public Integer next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Integer value = next;
    next = null;
    return value;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  static Thread start(Runnable body) {
    try {
      MethodHandle startVirtualThread =
          MethodHandles.lookup()
              .findStatic(
                  Thread.class,
                  "startVirtualThread",
                  MethodType.methodType(Thread.class, Runnable.class));
      return (Thread) startVirtualThread.invokeExact(body);
    } catch (Throwable missing) {
      throw new UnsupportedOperationException("this JDK has no virtual threads", missing);
    }
  }

  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;

    Abandoned(InterruptedException cause) {
      super(cause);
    }
  }
}
