package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.generator.Responder.Answer;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generators and threads: migration, and the threads of direct bodies. */
@Timeout(60)
class ThreadsTest {

  private static <T> T onAnotherThread(Callable<T> call) throws InterruptedException {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.set(call.call());
              } catch (Throwable thrown) {
                failure.set(thrown);
              }
            });
    thread.start();
    thread.join();
    assertEquals(null, failure.get());
    return result.get();
  }

  @EveryMode
  @DisplayName("threads: each step may run on another thread")
  void migration(Mode mode) throws InterruptedException {
    var g = Samples.countingInts(mode, 1000);
    for (int i = 0; i < 1000; i++) {
      int value = i % 2 == 0 ? g.nextInt() : onAnotherThread(g::nextInt);
      assertEquals(i, value);
    }
    boolean more = onAnotherThread(g::moveNext);
    assertFalse(more);
  }

  @EveryMode
  @DisplayName("threads: a generator started on one thread is closed on another")
  void closedElsewhere(Mode mode) throws InterruptedException {
    List<String> trace = new ArrayList<>();
    var g = Responder.responder(mode, Answer.PASS, trace);
    g.next();
    onAnotherThread(
        () -> {
          g.close();
          return null;
        });
    assertEquals(List.of("caught GeneratorExit"), trace);
  }

  // ------------------------------------------------------------------ direct bodies

  /** A direct generator that yields the thread its body runs on. */
  private static Generator<Thread, Void, String> threads(CountDownLatch ended) {
    return DirectScopes.<Thread, Void, String>generator(
        co -> {
          try {
            while (true) {
              co.yield(Thread.currentThread());
            }
          } finally {
            ended.countDown();
          }
        });
  }

  @Test
  @DisplayName("direct: one daemon thread runs the whole body, and ends with it")
  void ownThread() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    var g = threads(ended);
    Thread body = g.next();
    assertNotSame(Thread.currentThread(), body);
    assertTrue(body.isDaemon());
    assertSame(body, g.next());
    g.close();
    body.join();
    assertEquals(0, ended.getCount());
  }

  @Test
  @DisplayName("direct: the thread is virtual where the JDK has virtual threads")
  void virtual() throws ReflectiveOperationException {
    try (var g = threads(new CountDownLatch(1))) {
      Thread body = g.next();
      boolean expected = Runtime.version().feature() >= 21;
      boolean virtual = expected && (boolean) Thread.class.getMethod("isVirtual").invoke(body);
      assertEquals(expected, virtual);
    }
  }

  @Test
  @DisplayName("direct: no thread is started before the first step, nor by closing before it")
  void notStarted() {
    var g =
        DirectScopes.<String, Void, String>generator(
            co -> {
              throw new AssertionError("ran");
            });
    g.close();
    assertFalse(g.moveNext());
  }

  @Test
  @DisplayName("direct: the thread of an abandoned generator ends, its finally blocks having run")
  void abandoned() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    WeakReference<Thread> body = abandon(ended);
    while (!ended.await(10, TimeUnit.MILLISECONDS)) {
      System.gc();
    }
    Thread thread = body.get();
    if (thread != null) {
      thread.join();
    }
  }

  @Test
  @DisplayName("direct: what the body of an abandoned generator throws in answer is logged")
  void abandonedFails() throws InterruptedException {
    DirectScopes.<String, Void, String>generator(
            co -> {
              try {
                co.yield("value");
              } finally {
                close();
              }
              return "never";
            })
        .next();
    String report = null;
    while (report == null) {
      System.gc();
      report = RecordedLog.REPORTS.poll(10, TimeUnit.MILLISECONDS);
    }
    assertEquals(
        "An abandoned direct coroutine failed: java.lang.IllegalArgumentException: in finally",
        report);
  }

  @Test
  @DisplayName("direct: a body that suspends after it was abandoned is told again, and ends")
  void abandonedSuspends() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    DirectScopes.<String, Void, String>generator(
            co -> {
              try {
                co.yield("value");
              } finally {
                try {
                  co.yield("in finally");
                } finally {
                  ended.countDown();
                }
              }
              return "never";
            })
        .next();
    while (!ended.await(10, TimeUnit.MILLISECONDS)) {
      System.gc();
    }
  }

  private static void close() {
    throw new IllegalArgumentException("in finally");
  }

  private static WeakReference<Thread> abandon(CountDownLatch ended) {
    return new WeakReference<>(threads(ended).next());
  }

  @Test
  @DisplayName("direct: a scope used on another thread than its body's: IllegalStateException")
  void scopeElsewhere() {
    AtomicReference<GeneratorScope<String, Void>> leaked = new AtomicReference<>();
    var g =
        DirectScopes.<String, Void, String>generator(
            co -> {
              leaked.set(co);
              co.yield("value");
              return "done";
            });
    g.next();
    assertThrows(IllegalStateException.class, () -> leaked.get().yield("elsewhere"));
    assertFalse(g.moveNext());
    assertThrows(IllegalStateException.class, () -> leaked.get().yield("late"));
  }

  @Test
  @DisplayName("direct: a scope used in the body of another generator: IllegalStateException")
  void scopeOfAnother() {
    var outer =
        DirectScopes.<String, Void, String>generator(
            co -> {
              var inner =
                  DirectScopes.<String, Void, String>generator(
                      other -> {
                        co.yield("not mine");
                        return "never";
                      });
              assertThrows(IllegalStateException.class, inner::next);
              return "done";
            });
    assertFalse(outer.moveNext());
    assertEquals("done", outer.result());
  }

  @Test
  @DisplayName("direct: an interrupt of the advancing thread reaches the body it waits for")
  void interruptReachesBody() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    var g =
        DirectScopes.<String, Void, String>generator(
            co -> {
              waiting.countDown();
              try {
                new CountDownLatch(1).await();
                return "not interrupted";
              } catch (InterruptedException expected) {
                co.yield("interrupted");
                Thread.currentThread().interrupt();
                return "flagged";
              }
            });
    AtomicReference<String> result = new AtomicReference<>();
    Thread consumer =
        new Thread(
            () -> {
              String value = g.next();
              boolean flagged = Thread.currentThread().isInterrupted();
              g.moveNext();
              result.set(value + flagged + g.result() + Thread.currentThread().isInterrupted());
            });
    consumer.start();
    waiting.await();
    consumer.interrupt();
    consumer.join();
    assertEquals("interruptedfalseflaggedtrue", result.get());
  }

  @Test
  @DisplayName("direct: the interrupt status of the advancing thread is the body's")
  void interruptStatusTravels() {
    var g =
        DirectScopes.<Boolean, Void, String>generator(
            co -> {
              co.yield(Thread.currentThread().isInterrupted());
              co.yield(Thread.interrupted());
              co.yield(Thread.currentThread().isInterrupted());
              return "done";
            });
    Thread.currentThread().interrupt();
    assertEquals(true, g.next());
    assertTrue(Thread.currentThread().isInterrupted());
    assertEquals(true, g.next());
    assertFalse(Thread.currentThread().isInterrupted());
    assertEquals(false, g.next());
    assertFalse(Thread.interrupted());
  }

  @Test
  @DisplayName("direct: factories make direct generators under -Dfermata.mode=direct only")
  void enabledOnlyByProperty() {
    assertEquals("direct".equals(System.getProperty("fermata.mode")), DirectScopes.enabled());
  }
}
