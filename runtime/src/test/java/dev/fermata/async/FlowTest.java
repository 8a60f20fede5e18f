package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.DisplayName;

/** Publishers of reactive streams iterated, and iterables published. */
class FlowTest extends Interleaving {

  /** Publishes on the thread that requests, and logs what it is asked. */
  private final class Numbers implements Flow.Publisher<Integer> {
    private final int end;
    private final Throwable failure;

    Numbers(int end, Throwable failure) {
      this.end = end;
      this.failure = failure;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private int next;

            @Override
            public void request(long n) {
              log.add("request " + n);
              if (next < end) {
                subscriber.onNext(next++);
              } else if (failure == null) {
                subscriber.onComplete();
              } else {
                subscriber.onError(failure);
              }
            }

            @Override
            public void cancel() {
              log.add("cancel");
            }
          });
    }
  }

  /** Requests one at a time, and logs what it is told. */
  private final class Logging implements Flow.Subscriber<Object> {
    private final int end;
    private Flow.Subscription subscription;
    private int taken;

    Logging(int end) {
      this.end = end;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      log.add("subscribed");
      subscription.request(1);
    }

    @Override
    public void onNext(Object item) {
      log.add("next " + item);
      taken++;
      if (taken < end) {
        subscription.request(1);
      } else {
        subscription.cancel();
      }
    }

    @Override
    public void onError(Throwable failure) {
      log.add("error " + described(failure));
    }

    @Override
    public void onComplete() {
      log.add("complete");
    }
  }

  @EveryMode
  @DisplayName("each step requests one element; the end and a failure come through")
  void from() {
    virtually(
        () -> logged("all", () -> Asyncs.from(new Numbers(2, null)).toList()),
        () ->
            catching(
                () ->
                    logged(
                        "failing", () -> Asyncs.from(new Numbers(0, new IOException())).toList()),
                failure -> null));
    assertEquals(
        "[request 1, request 1, request 1, all [0, 1], request 1, failing IOException]",
        log.toString());
  }

  @EveryMode
  @DisplayName("closed, left or interrupted: the subscription is cancelled, once")
  void cancelled() {
    AsyncIterator<Integer> closed = Asyncs.from(new Numbers(9, null)).iterator();
    AsyncIterator<Integer> left = Asyncs.from(new Numbers(9, null)).iterator();
    AsyncIterator<Object> silent = Asyncs.from(this::neverPublish).iterator();
    virtually(
        closed::moveNext,
        () -> closed.closeAsync(),
        () -> loop().start(seq(left::moveNext)),
        () -> {
          Task<?> task = loop().start(logged("silent", silent::moveNext));
          return seq(Asyncs::pause, act(task::cancel), Asyncs::pause);
        });
    assertEquals(
        "[request 1, cancel, request 1, cancel, silent cancel, silent Cancelled]", log.toString());
  }

  private void neverPublish(Flow.Subscriber<?> subscriber) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            // It never has anything.
          }

          @Override
          public void cancel() {
            log.add("silent cancel");
          }
        });
  }

  @EveryMode
  @DisplayName("a publisher on threads of its own")
  void threads() {
    SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
    virtually(
        () -> {
          Task<?> all = loop().start(logged("all", () -> Asyncs.from(publisher).toList()));
          return seq(
              Asyncs::pause,
              act(
                  () -> {
                    for (int i = 0; i < 100; i++) {
                      publisher.submit(i);
                    }
                    publisher.close();
                  }),
              () -> all);
        });
    assertEquals(
        "[all " + java.util.stream.IntStream.range(0, 100).boxed().toList() + "]", log.toString());
  }

  @EveryMode
  @DisplayName("an iterable is published as it is requested; each subscriber has its own iteration")
  void publisher() {
    virtually(
        act(
            () ->
                loop()
                    .publisher(Asyncs.from(new Numbers(2, null)).map(i -> "n" + i))
                    .subscribe(new Logging(9))),
        () -> Asyncs.sleep(SECOND),
        act(() -> log.add("then")),
        act(() -> loop().publisher(Asyncs.from(new Numbers(2, null))).subscribe(new Logging(1))),
        () -> Asyncs.sleep(SECOND));
    assertEquals(
        "[subscribed, request 1, next n0, request 1, next n1, request 1, complete, then,"
            + " subscribed, request 1, next 0, cancel]",
        log.toString());
  }

  @EveryMode
  @DisplayName("a failing step, a null element and a shutdown are signalled")
  void publisherFailing() {
    Runner runner = Runner.virtual();
    runner.run(
        seq(
            act(
                () -> {
                  loop()
                      .publisher(Asyncs.from(new Numbers(0, new IOException())))
                      .subscribe(new Logging(9));
                  loop()
                      .publisher(Asyncs.from(new Numbers(1, null)).map(i -> null))
                      .subscribe(new Logging(9));
                }),
            () -> Asyncs.sleep(SECOND),
            act(log::clear),
            act(() -> loop().publisher(Asyncs.from(this::neverPublish)).subscribe(new Logging(9))),
            Asyncs::pause,
            Asyncs::pause));
    runner.close();
    runner.loop().publisher(Asyncs.from(new Numbers(1, null))).subscribe(new Logging(9));
    assertEquals(
        "[subscribed, silent cancel, error CancellationException, subscribed, error IllegalStateException]",
        log.toString());
  }

  @EveryMode
  @DisplayName("nothing to subscribe with")
  void nobody() {
    try (Runner runner = Runner.virtual()) {
      Flow.Publisher<Integer> publisher =
          runner.loop().publisher(Asyncs.from(new Numbers(1, null)));
      assertThrows(NullPointerException.class, () -> publisher.subscribe(null));
      assertThrows(NullPointerException.class, () -> runner.loop().publisher(null));
    }
    assertEquals(List.of(), log);
  }
}
