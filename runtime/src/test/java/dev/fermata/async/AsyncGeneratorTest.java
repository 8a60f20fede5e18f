package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.seq;
import static dev.fermata.async.Yielding.END;
import static dev.fermata.async.Yielding.awaits;
import static dev.fermata.async.Yielding.count;
import static dev.fermata.async.Yielding.drain;
import static dev.fermata.async.Yielding.guarded;
import static dev.fermata.async.Yielding.yields;
import static dev.fermata.async.Yielding.yieldsAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.fermata.generator.Coroutines;
import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorExit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** The steps of asynchronous generators: PEP 525. */
class AsyncGeneratorTest extends Interleaving {

  private static final Duration TICK = Duration.ofMillis(10);

  private AsyncGenerator<Object, Object> generator;

  /** Yields "ready", then what it receives. */
  private static Yielding.Body echo() {
    return (step, value) -> yields(step == 0 ? "ready" : value);
  }

  /** A body that answers whatever is thrown in it, but the exit. */
  private abstract static class Answering implements Yielding.Body {
    abstract Yielding.Op answer(int step, Throwable failure);

    @Override
    public Yielding.Op caught(int step, Throwable failure) throws Throwable {
      if (failure instanceof GeneratorExit) {
        throw failure;
      }
      return answer(step, failure);
    }
  }

  /** A body that yields the name of what is raised in it, and of the first exit. */
  private static final class Stubborn implements Yielding.Body {
    private boolean exits;

    @Override
    public Yielding.Op next(int step, Object value) {
      return yields(step);
    }

    @Override
    public Yielding.Op caught(int step, Throwable failure) throws Throwable {
      if (failure instanceof GeneratorExit && exits) {
        throw failure;
      }
      exits |= failure instanceof GeneratorExit;
      return yields(failure.getClass().getSimpleName());
    }
  }

  /** Logs how a body ends; a failure goes no further. */
  private Async<Object> attempt(String name, Scenes.Step body) {
    return catching(
        () -> seq(body).map(value -> say(name + " " + value, value)),
        failure -> {
          log.add(name + " " + described(failure));
          return null;
        });
  }

  private Scenes.Step next() {
    return () -> attempt("next", () -> generator.next());
  }

  private Scenes.Step move() {
    return () -> attempt("move", () -> generator.moveNext());
  }

  private Scenes.Step send(Object value) {
    return () -> attempt("send", () -> generator.send(value));
  }

  private Scenes.Step raise(Throwable failure) {
    return () -> attempt("raise", () -> generator.raise(failure));
  }

  private Scenes.Step close() {
    return () -> attempt("close", () -> generator.closeAsync());
  }

  private void make(Yielding.Body body) {
    generator = Yielding.of(body);
  }

  private void assertLog(String expected) {
    assertEquals("[" + expected + "]", log.toString());
  }

  @EveryMode
  @DisplayName("runs from yield to yield, awaiting between them in the consumer's task")
  void iterates() {
    virtually(
        () -> drain(count(3, TICK), value -> log.add("" + value)),
        act(() -> log.add("" + loop().time().toMillis())));
    assertLog("0, 1, 2, 30");
  }

  @EveryMode
  @DisplayName("a value that is there without waiting costs no turn of the loop")
  void yieldsAtOnce() {
    make((step, value) -> step < 2 ? yields(step) : END);
    virtually(
        act(() -> loop().callSoon(() -> log.add("next turn"))),
        move(),
        move(),
        move(),
        () -> Asyncs.pause());
    assertLog("move true, move true, move false, next turn");
  }

  @EveryMode
  @DisplayName("next gives the values, then StopAsyncIteration each time; moveNext false")
  void stops() {
    make((step, value) -> step < 1 ? yields("a") : END);
    virtually(next(), next(), next(), move());
    assertLog("next a, next StopAsyncIteration, next StopAsyncIteration, move false");
  }

  @EveryMode
  @DisplayName("send: the yield evaluates to what was sent, null after next")
  void sends() {
    make(echo());
    virtually(next(), send("x"), next(), send("y"));
    assertLog("next ready, send x, next null, send y");
  }

  @EveryMode
  @DisplayName("send of a value to a generator that has not started fails, and leaves it as it is")
  void sendsTooEarly() {
    make(echo());
    virtually(send("x"), send(null));
    assertLog("send IllegalStateException, send ready");
  }

  @EveryMode
  @DisplayName("awaits between receive and yield (asend_02)")
  void sendsThroughAwaits() {
    make(
        (step, value) ->
            switch (step) {
              case 0 -> yields(1);
              case 1 -> {
                log.add("got " + value);
                yield awaits(Asyncs.sleep(TICK));
              }
              case 2 -> yields(2);
              default -> END;
            });
    virtually(next(), send("x"), next());
    assertLog("next 1, got x, send 2, next StopAsyncIteration");
  }

  @EveryMode
  @DisplayName("an awaited task that fails throws in the body (asend_03)")
  void awaitsFailure() {
    make(
        new Answering() {
          @Override
          public Yielding.Op next(int step, Object value) {
            return awaits(loop().start(Asyncs.failed(new IOException("later"))));
          }

          @Override
          Yielding.Op answer(int step, Throwable failure) {
            return yields(failure.getMessage());
          }
        });
    virtually(next());
    assertLog("next later");
  }

  @EveryMode
  @DisplayName("raise: thrown at the yield; what is not caught ends it (athrow_01)")
  void raises() {
    make(guarded(echo(), () -> Asyncs.sleep(TICK)));
    virtually(next(), raise(new IOException()), next(), raise(new IOException()));
    assertLog("next ready, raise IOException, next StopAsyncIteration, raise IOException");
  }

  @EveryMode
  @DisplayName("raise: a body that catches and yields goes on")
  void raisesCaught() {
    make(
        new Answering() {
          @Override
          public Yielding.Op next(int step, Object value) {
            return yields(step);
          }

          @Override
          Yielding.Op answer(int step, Throwable failure) {
            return yields(failure.getClass().getSimpleName());
          }
        });
    virtually(next(), raise(new IOException()), raise(new Error()), next());
    assertLog("next 0, raise IOException, raise Error, next 3");
  }

  @EveryMode
  @DisplayName("raise in one that has not started ends it without running")
  void raisesTooEarly() {
    make(guarded(echo(), act(() -> log.add("ran"))));
    virtually(raise(new IOException()), move());
    assertLog("raise IOException, move false");
  }

  @EveryMode
  @DisplayName("the exception that leaves the step is the one that the body threw")
  void sameException() {
    IOException failure = new IOException();
    make(
        (step, value) -> {
          throw failure;
        });
    virtually(
        () ->
            catching(
                () -> generator.next(),
                caught -> {
                  assertSame(failure, caught);
                  return null;
                }),
        next());
    assertLog("next StopAsyncIteration");
  }

  @EveryMode
  @DisplayName("StopAsyncIteration and StopIteration out of the body: IllegalStateException")
  void stopsInside() {
    AsyncGenerator<Object, Object> ended = Yielding.of((step, value) -> END);
    make((step, value) -> awaits(ended.next()));
    virtually(
        () ->
            catching(
                () -> generator.next(),
                caught -> {
                  log.add(caught.getMessage() + " by " + caught.getCause());
                  return null;
                }),
        next());
    assertLog(
        "async generator raised StopAsyncIteration"
            + " by dev.fermata.async.StopAsyncIteration: asynchronous generator has ended, "
            + "next StopAsyncIteration");
  }

  @EveryMode
  @DisplayName("close: GeneratorExit at the yield; the finally awaits; a second time nothing")
  void closes() {
    make(guarded(echo(), () -> seq(() -> Asyncs.sleep(TICK), act(() -> log.add("cleaned")))));
    virtually(next(), close(), close(), next());
    assertLog("next ready, cleaned, close null, close null, next StopAsyncIteration");
  }

  @EveryMode
  @DisplayName("close before the start ends it without running; after the end does nothing")
  void closesEarlyAndLate() {
    make(guarded(echo(), act(() -> log.add("ran"))));
    virtually(close(), move(), close());
    assertLog("close null, move false, close null");
  }

  @EveryMode
  @DisplayName("close: what the body throws in answer is thrown")
  void closesWithFailure() {
    make(guarded(echo(), () -> Asyncs.failed(new IOException())));
    virtually(next(), close(), close());
    assertLog("next ready, close IOException, close null");
  }

  @EveryMode
  @DisplayName("close: a body that yields in answer (aclose_06): IllegalStateException; it goes on")
  void ignoresExit() {
    make(new Stubborn());
    virtually(
        next(),
        () ->
            catching(
                () -> generator.closeAsync(),
                caught -> {
                  log.add(caught.getMessage());
                  return null;
                }),
        next());
    assertLog("next 0, async generator ignored GeneratorExit, next 2");
  }

  @EveryMode
  @DisplayName("a GeneratorExit that is raised is thrown to who raised it")
  void raisesExit() {
    make(echo());
    virtually(next(), raise(new GeneratorExit()), next());
    assertLog("next ready, raise GeneratorExit, next StopAsyncIteration");
  }

  @EveryMode
  @DisplayName("a step while another waits: IllegalStateException, also for the close (aclose_08)")
  void runsAlready() {
    generator = count(2, TICK);
    virtually(
        act(() -> loop().start(seq(next()))),
        Asyncs::pause,
        next(),
        send(null),
        raise(new IOException()),
        close(),
        act(() -> log.add(generator.toString().startsWith("AsyncGenerator[running") + "")),
        () -> Asyncs.sleep(TICK.multipliedBy(2)));
    assertLog(
        "next IllegalStateException, send IllegalStateException, raise IllegalStateException,"
            + " close IllegalStateException, true, next 0");
  }

  @EveryMode
  @DisplayName("a step is awaited once")
  void stepsOnce() {
    generator = count(2, TICK);
    virtually(
        () -> {
          Awaitable<?> step = generator.next();
          return seq(() -> attempt("1", () -> step), () -> attempt("2", () -> step));
        });
    assertLog("1 0, 2 IllegalStateException");
  }

  @EveryMode
  @DisplayName("an interrupt of the consumer is raised at the generator's await, and ends it")
  void interrupted() {
    make(
        guarded(
            Yielding.counting(5, TICK),
            () -> seq(() -> Asyncs.sleep(TICK), act(() -> log.add("cleaned")))));
    virtually(
        () -> {
          Task<?> consumer = loop().start(seq(next(), next()));
          return Asyncs.delayed(
              TICK.plusMillis(5), seq(act(consumer::cancel), () -> consumer.map(x -> x)));
        });
    assertLog("next 0, cleaned, next Cancelled");
  }

  @EveryMode
  @DisplayName("a body that swallows the interrupt and yields: the step has a value (athrow_02)")
  void interruptSwallowed() {
    make(
        new Answering() {
          @Override
          public Yielding.Op next(int step, Object value) {
            return awaits(Asyncs.sleep(TICK));
          }

          @Override
          Yielding.Op answer(int step, Throwable failure) {
            return yields(failure.getClass().getSimpleName());
          }
        });
    virtually(
        () -> attempt("timeout", () -> Asyncs.timeout(Duration.ofMillis(5), generator.next())),
        () -> attempt("timeout", () -> Asyncs.timeout(Duration.ofMillis(5), generator.next())));
    assertLog("timeout DeadlineExceeded, timeout DeadlineExceeded");
  }

  @EveryMode
  @DisplayName("generators in generators: awaits, values and failures pass through")
  void nests() {
    AsyncGenerator<Object, Object> inner = count(2, TICK);
    make(
        (step, value) ->
            step % 2 == 0 ? awaits(inner.next().map(x -> "inner " + x)) : yields(value));
    virtually(next(), next(), next(), act(() -> log.add("" + loop().time().toMillis())));
    assertLog("next inner 0, next inner 1, next IllegalStateException, 20");
  }

  @EveryMode
  @DisplayName("a yield inside of a deadline that the generator has opened fails there")
  void yieldsInBlock() {
    make(
        new Answering() {
          private Deadline deadline;

          @Override
          public Yielding.Op next(int step, Object value) {
            if (step == 0) {
              deadline = new Deadline(EventLoop.current(), 1);
              return yields(1);
            }
            return step < 4 ? yields(step) : END;
          }

          @Override
          Yielding.Op answer(int step, Throwable failure) {
            deadline.close();
            log.add(failure.getClass().getSimpleName());
            return yields("left");
          }
        });
    virtually(next(), () -> Asyncs.timeout(TICK, seq(next())), next());
    assertLog("IllegalStateException, next left, next 2, next 3");
  }

  private static Generator<Object, Object, Object> plain(List<String> log) {
    return DirectScopes.generator(
        co -> {
          try {
            log.add("sent " + co.yield("a"));
            log.add("sent " + co.yield("b"));
            Coroutines.mayThrow(IOException.class);
            return "result";
          } catch (IOException e) {
            return "caught";
          } finally {
            log.add("closed");
          }
        });
  }

  @EveryMode
  @DisplayName(
      "yieldAll of a plain generator: what is sent, raised and closed reaches that (PEP 380)")
  void delegates() {
    Yielding.Body body =
        (step, value) ->
            switch (step) {
              case 0 -> awaits(Asyncs.sleep(TICK));
              case 1 -> yieldsAll(plain(log));
              case 2 -> awaits(Asyncs.delayed(TICK, Asyncs.of(value)));
              default -> yields(value);
            };
    make(body);
    virtually(next(), send("x"), send("y"));
    assertLog("next a, sent x, send b, sent y, closed, send result");
    log.clear();
    make(body);
    virtually(next(), raise(new IOException()), close());
    assertLog("next a, closed, raise caught, close null");
    log.clear();
    make(body);
    virtually(next(), close());
    assertLog("next a, closed, close null");
  }
}
