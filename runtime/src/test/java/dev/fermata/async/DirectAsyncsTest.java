package dev.fermata.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Direct mode: what concerns the threads of the bodies")
class DirectAsyncsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<String> log = new ArrayList<>();

  private static <R> R virtually(DirectScopes.Body<AsyncScope, R> main) {
    try (Runner runner = Runner.virtual()) {
      return runner.run(DirectAsyncs.async(main));
    }
  }

  @Test
  @DisplayName("each body has a daemon thread of its own, virtual where the JDK has them")
  void threads() throws ReflectiveOperationException {
    Thread inner =
        virtually(
            co -> {
              Thread mine = Thread.currentThread();
              assertTrue(mine.isDaemon());
              assertTrue(mine.getName().startsWith("fermata-direct-"), mine.getName());
              Thread other = co.await(DirectAsyncs.async(callee -> Thread.currentThread()));
              assertNotSame(mine, other);
              return other;
            });
    boolean expected = Runtime.version().feature() >= 21;
    boolean virtual = expected && (boolean) Thread.class.getMethod("isVirtual").invoke(inner);
    assertEquals(expected, virtual);
  }

  @Test
  @DisplayName("the body's thread belongs to the loop, also after it has waited; the caller's too")
  void loopOfBody() {
    try (Runner runner = Runner.virtual()) {
      runner.run(
          DirectAsyncs.async(
              co -> {
                assertSame(runner.loop(), EventLoop.current());
                Task<?> task = co.task();
                co.sleep(SECOND);
                assertSame(runner.loop(), co.loop());
                assertSame(task, co.task());
                assertThrows(IllegalStateException.class, () -> EventLoop.run(Asyncs.of(1)));
                return null;
              }));
    }
    assertThrows(IllegalStateException.class, EventLoop::current);
  }

  @Test
  @DisplayName("the body of a generator that a body reads belongs to the loop as well")
  void loopOfGenerator() {
    List<Boolean> seen =
        virtually(
            co -> {
              EventLoop loop = co.loop();
              Generator<Boolean, Void, Void> generator =
                  DirectScopes.generator(
                      inner -> {
                        inner.yield(EventLoop.current() == loop);
                        inner.yield(EventLoop.current() == loop);
                        return null;
                      });
              List<Boolean> values = new ArrayList<>(List.of(generator.next()));
              co.sleep(SECOND);
              values.add(generator.next());
              generator.close();
              return values;
            });
    assertEquals(List.of(true, true), seen);
  }

  @Test
  @DisplayName("a child that is started at once runs while its parent's thread waits")
  void startedByCallback() {
    virtually(
        co -> {
          Task<String> child =
              co.loop()
                  .start(
                      DirectAsyncs.async(
                          other -> {
                            log.add("child " + (EventLoop.current() == co.loop()));
                            return "result";
                          }));
          log.add("parent");
          return log.add(co.await(child));
        });
    assertEquals("[parent, child true, result]", log.toString());
  }

  @Test
  @DisplayName("a suspending call is a call: the callee suspends through its caller's scope")
  void calls() throws IOException {
    assertEquals(
        "3000ms",
        virtually(
            co -> {
              for (int i = 0; i < 3; i++) {
                callee(co);
              }
              return co.loop().time().toMillis() + "ms";
            }));
  }

  private static void callee(AsyncScope co) {
    co.sleep(SECOND);
  }

  /** What {@code closeAsync} does is logged with its time. */
  private final class Resource implements AsyncCloseable {
    private final String name;

    Resource(String name) {
      this.name = name;
    }

    @Override
    public Awaitable<?> closeAsync() {
      return DirectAsyncs.async(
          co -> {
            co.sleep(SECOND);
            return log.add(name + " closed at " + co.loop().time().toSeconds());
          });
    }
  }

  @Test
  @DisplayName("try-with-resources awaits closeAsync, the last resource first, also on failure")
  void closes() {
    virtually(
        co -> {
          try (Resource a = new Resource("a");
              Resource b = new Resource("b")) {
            log.add(a.name + b.name);
          }
          try (Resource c = new Resource("c")) {
            throw new IOException(c.name);
          } catch (IOException e) {
            return log.add(e.getMessage() + " caught");
          }
        });
    assertEquals("[ab, b closed at 1, a closed at 2, c closed at 3, c caught]", log.toString());
  }

  @Test
  @DisplayName("close() elsewhere: IllegalStateException, and nothing is closed")
  void closesElsewhere() {
    Resource resource = new Resource("r");
    assertThrows(IllegalStateException.class, resource::close);
    try (Runner runner = Runner.virtual()) {
      runner.run(Asyncs.call(() -> assertThrows(IllegalStateException.class, resource::close)));
      runner.run(
          DirectAsyncs.async(
              co -> {
                Generator<String, Void, Void> generator =
                    DirectScopes.generator(
                        inner -> {
                          resource.close();
                          return null;
                        });
                assertThrows(IllegalStateException.class, generator::next);
                return null;
              }));
    }
    assertEquals("[]", log.toString());
  }

  @Test
  @DisplayName("a scope used on another thread than its body's: IllegalStateException")
  void scopeElsewhere() {
    AtomicReference<AsyncScope> leaked = new AtomicReference<>();
    virtually(
        co -> {
          leaked.set(co);
          co.sleep(SECOND);
          Async<Boolean> other =
              DirectAsyncs.async(
                  callee -> {
                    assertThrows(IllegalStateException.class, () -> co.sleep(SECOND));
                    return true;
                  });
          return co.await(other);
        });
    assertThrows(IllegalStateException.class, () -> leaked.get().sleep(SECOND));
  }

  @Test
  @DisplayName("an interrupt of the loop's thread reaches the body that runs")
  void interruptReachesBody() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicReference<String> result = new AtomicReference<>();
    Thread loop =
        new Thread(
            () ->
                result.set(
                    EventLoop.run(
                        DirectAsyncs.async(
                            co -> {
                              co.pause();
                              waiting.countDown();
                              try {
                                new CountDownLatch(1).await();
                                return "not interrupted";
                              } catch (InterruptedException expected) {
                                co.pause();
                                return "interrupted";
                              }
                            }))));
    loop.start();
    waiting.await();
    loop.interrupt();
    loop.join();
    assertEquals("interrupted", result.get());
  }

  @Test
  @DisplayName("recursion is as deep as a thread's stack: what overflows fails the task alone")
  void overflows() {
    virtually(
        co -> {
          assertThrows(
              StackOverflowError.class,
              () -> co.await(DirectAsyncs.async(callee -> descend(callee, 0))));
          return log.add(co.await(Asyncs.of("goes on")));
        });
    assertEquals("[goes on]", log.toString());
  }

  @SuppressWarnings("InfiniteRecursion") // that is what is tested
  private static int descend(AsyncScope co, int depth) {
    return descend(co, depth + 1) + 1;
  }

  @Test
  @DisplayName("a stack that overflows in a suspension leaves no thread waiting for ever")
  void overflowsInSuspension() {
    virtually(
        co -> {
          for (int i = 0; i < 5; i++) {
            try {
              // Frames of virtual threads that have waited lie on the heap.
              int depth = co.await(DirectAsyncs.async(callee -> pausing(callee, 50_000)));
              assertEquals(50_000, depth);
            } catch (StackOverflowError expected) {
              log.add("overflow");
            }
          }
          return null;
        });
    assertEquals(Runtime.version().feature() < 21 ? 5 : 0, log.size());
  }

  private static int pausing(AsyncScope co, int depth) {
    co.pause();
    return depth == 0 ? 0 : pausing(co, depth - 1) + 1;
  }

  @Test
  @DisplayName("the shutdown of the loop ends the threads of what it cancels")
  void shutdown() throws InterruptedException {
    Thread[] body = new Thread[1];
    try (Runner runner = Runner.virtual()) {
      runner.run(
          DirectAsyncs.async(
              co -> {
                co.loop()
                    .start(
                        DirectAsyncs.async(
                            other -> {
                              body[0] = Thread.currentThread();
                              try {
                                return other.await(other.loop().promise());
                              } finally {
                                other.sleep(SECOND);
                                log.add("ended");
                              }
                            }));
                co.pause();
                return null;
              }));
      assertTrue(body[0].isAlive());
    }
    body[0].join();
    assertEquals("[ended]", log.toString());
  }

  @Test
  @DisplayName("a task that is cancelled before it has run starts no thread")
  void neverStarted() {
    virtually(
        co -> {
          Task<Void> task =
              co.loop()
                  .start(
                      DirectAsyncs.async(
                          other -> {
                            throw new AssertionError("ran");
                          }));
          task.cancel();
          co.pause();
          assertTrue(task.isCancelled());
          return null;
        });
  }

  @Test
  @DisplayName("the thread of a loop that is dropped ends: Cancelled at each of its suspensions")
  void dropped() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    List<String> seen = new ArrayList<>();
    drop(ended, seen);
    while (!ended.await(10, TimeUnit.MILLISECONDS)) {
      System.gc();
    }
    assertEquals("[Cancelled, Cancelled]", seen.toString());
  }

  private static void drop(CountDownLatch ended, List<String> seen) {
    Runner runner = Runner.virtual();
    runner.loop().start(DirectAsyncs.async(co -> sleeps(co, ended, seen)));
    runner.run(Asyncs.pause());
    runner.run(Asyncs.pause());
  }

  private static Void sleeps(AsyncScope co, CountDownLatch ended, List<String> seen) {
    try {
      co.sleep(SECOND);
    } catch (Cancelled first) {
      seen.add("Cancelled");
      try {
        co.sleep(SECOND);
      } catch (Cancelled second) {
        seen.add("Cancelled");
      }
    }
    ended.countDown();
    return null;
  }

  @Test
  @DisplayName("a failure names the lines of the bodies as written")
  void traces() {
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                virtually(
                    co -> {
                      CompletableFuture<String> stage = new CompletableFuture<>();
                      co.loop().callSoon(() -> stage.completeExceptionally(new IOException("f")));
                      return outer(co, stage);
                    }));
    assertTrue(
        List.of(failure.getStackTrace()).stream()
            .anyMatch(element -> element.getMethodName().equals("outer")),
        () -> List.of(failure.getStackTrace()).toString());
  }

  private static String outer(AsyncScope co, CompletableFuture<String> stage) throws IOException {
    return co.await(stage, IOException.class);
  }

  @Test
  @DisplayName("null is awaited to null, and awaiting null fails as everywhere")
  void nulls() {
    virtually(
        co -> {
          assertNull(co.await(Asyncs.of(null)));
          assertThrows(NullPointerException.class, () -> co.await((Awaitable<Object>) null));
          assertFalse(Thread.currentThread().isInterrupted());
          return null;
        });
  }
}
