package dev.fermata.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;

/** Passes the compatibility kit of reactive streams. */
class FlowKitTest {

  /** How long the kit waits for a signal; and for that none comes, in milliseconds. */
  private static final TestEnvironment ENVIRONMENT = new TestEnvironment(500, 20, 20);

  private final CompletableFuture<EventLoop> loop = new CompletableFuture<>();
  private final CompletableFuture<Void> stop = new CompletableFuture<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  @BeforeEach
  void startLoop() {
    Thread thread =
        new Thread(
            () -> {
              try (Runner runner = Runner.create()) {
                loop.complete(runner.loop());
                runner.run(Asyncs.from(stop));
              } finally {
                ended.countDown();
              }
            });
    thread.setDaemon(true);
    thread.start();
    loop.join();
  }

  @AfterEach
  void stopLoop() throws InterruptedException {
    stop.complete(null);
    ended.await();
  }

  /** The first numbers; each a step that really waits. */
  private static AsyncIterable<Integer> numbers(long count) {
    return () ->
        new AsyncIterator<>() {
          private int current = -1;

          @Override
          public Awaitable<Boolean> moveNext() {
            current++;
            return Asyncs.pause().map(paused -> current < count);
          }

          @Override
          public Integer current() {
            return current;
          }
        };
  }

  private static AsyncIterable<Integer> failing() {
    return () -> {
      throw new IllegalStateException("on purpose");
    };
  }

  /** What is made of an iterable. */
  private final class Publishers extends FlowPublisherVerification<Integer> {
    Publishers() {
      super(ENVIRONMENT);
    }

    @Override
    public Flow.Publisher<Integer> createFlowPublisher(long elements) {
      return loop.join().publisher(numbers(elements));
    }

    @Override
    public Flow.Publisher<Integer> createFailedFlowPublisher() {
      return loop.join().publisher(failing());
    }
  }

  /** What iterates over a publisher. */
  private final class Subscribers extends FlowSubscriberBlackboxVerification<Integer> {
    Subscribers() {
      super(ENVIRONMENT);
    }

    @Override
    public Flow.Subscriber<Integer> createFlowSubscriber() {
      CompletableFuture<Flow.Subscriber<Integer>> made = new CompletableFuture<>();
      Flow.Publisher<Integer> publisher =
          subscriber -> {
            @SuppressWarnings("unchecked") // of what is iterated over, which takes any integer
            Flow.Subscriber<Integer> ofIntegers = (Flow.Subscriber<Integer>) subscriber;
            made.complete(ofIntegers);
          };
      loop.join().submit(Asyncs.from(publisher).toList());
      return made.join();
    }

    @Override
    public Integer createElement(int element) {
      return element;
    }
  }

  @TestFactory
  Stream<DynamicTest> publishers() {
    return FlowKit.tests(Publishers::new);
  }

  @TestFactory
  Stream<DynamicTest> subscribers() {
    return FlowKit.tests(Subscribers::new);
  }
}
