package dev.fermata.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A loop inside of an executor that the program has already. */
class HostedLoopTest {

  private final ScheduledExecutorService host = Executors.newSingleThreadScheduledExecutor();
  private final EventLoop loop = EventLoop.over(host);

  @AfterEach
  void shutDown() throws InterruptedException {
    host.shutdown();
    assertTrue(host.awaitTermination(1, TimeUnit.MINUTES));
  }

  private Async<String> named(String name, int millis) {
    return Asyncs.sleep(Duration.ofMillis(millis)).map(slept -> name);
  }

  @Test
  void runsWhatOtherThreadsSubmit() {
    CompletableFuture<String> slow = loop.submit(named("slow", 20));
    CompletableFuture<String> fast = loop.submit(named("fast", 2));
    assertEquals("slow fast", slow.thenCombine(fast, (a, b) -> a + " " + b).join());
  }

  @Test
  void anEarlierTimerComesFirst() {
    List<String> order = new ArrayList<>();
    CompletableFuture<?> late = loop.submit(named("late", 60_000).map(order::add));
    loop.submit(named("early", 1).map(order::add)).join();
    assertEquals(List.of("early"), order);
    assertTrue(late.cancel(true));
  }

  @Test
  void itsThreadIsTheLoopsDuringATurn() throws Exception {
    assertSame(loop, loop.submit(Asyncs.call(EventLoop::current)).join());
    assertThrows(Exception.class, () -> host.submit(() -> EventLoop.current()).get());
  }

  @Test
  void otherWorkOfTheExecutorGoesOnBetweenTurns() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    CompletableFuture<String> waiting =
        loop.submit(Asyncs.<String>suspend(k -> host.execute(() -> k.complete("other work"))));
    host.execute(other::countDown);
    other.await();
    assertEquals("other work", waiting.join());
  }

  @Test
  void saysWhatToCallFromOutside() {
    for (Runnable call :
        List.<Runnable>of(
            () -> loop.start(Asyncs.pause()),
            () -> loop.callSoon(() -> {}),
            () -> loop.callLater(Duration.ZERO, () -> {}))) {
      IllegalStateException refused = assertThrows(IllegalStateException.class, call::run);
      assertTrue(refused.getMessage().contains("submit"), refused.getMessage());
    }
  }

  @Test
  void anExecutorThatIsShutDownTakesNothing() {
    host.shutdown();
    assertThrows(RejectedExecutionException.class, () -> loop.submit(Asyncs.pause()));
  }
}
