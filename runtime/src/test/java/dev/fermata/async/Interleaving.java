package dev.fermata.async;

import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.log;
import static dev.fermata.async.Scenes.seq;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What the tests of interleavings share: coroutines that log how they end. */
abstract class Interleaving {

  static final Duration SECOND = Duration.ofSeconds(1);
  static final Duration LONG = Duration.ofDays(1);

  final List<String> log = log();

  static void virtually(Scenes.Step... steps) {
    try (Runner runner = Runner.virtual()) {
      runner
          .loop()
          .setExceptionHandler(
              (what, failure) -> {
                throw new AssertionError(what, failure);
              });
      runner.run(seq(steps));
    }
  }

  static EventLoop loop() {
    return EventLoop.current();
  }

  static Async<Void> pause() {
    return Asyncs.pause();
  }

  /** Logs how a body ends, by value or by the simple name of what it throws, and passes that on. */
  final Async<Object> logged(String name, Scenes.Step body) {
    return catching(
        () -> seq(body).map(value -> say(name + " " + value, value)),
        failure -> {
          log.add(name + " " + described(failure));
          throw failure;
        });
  }

  final Object say(String text, Object value) {
    log.add(text);
    return value;
  }

  static String described(Throwable failure) {
    String text = failure.getClass().getSimpleName();
    return failure.getSuppressed().length == 0
        ? text
        : text + Arrays.stream(failure.getSuppressed()).map(Interleaving::described).toList();
  }

  final Async<Object> failingAfter(Duration time, Throwable failure) {
    return seq(() -> Asyncs.sleep(time), () -> Asyncs.failed(failure));
  }
}
