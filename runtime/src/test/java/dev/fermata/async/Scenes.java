package dev.fermata.async;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import dev.fermata.generator.DirectScopes.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Small coroutines to compose those of tests of: machines written by hand, as the processor writes
 * them, or, in a test for {@link EveryMode}, the same as written.
 */
final class Scenes {

  private Scenes() {}

  /** One step of a body: what it awaits, or null. */
  interface Step extends Callable<Awaitable<?>> {}

  /** What a handler does with a failure; what it returns is awaited. */
  interface Handler {
    Awaitable<?> handle(Throwable failure) throws Throwable;
  }

  /** Something to do that awaits nothing. */
  interface Act {
    void run() throws Exception;
  }

  /** A step that awaits nothing. */
  static Step act(Act act) {
    return () -> {
      act.run();
      return null;
    };
  }

  /** {@code co.await(step1()); co.await(step2()); … return result;}. */
  static Async<Object> seq(Step... steps) {
    return Mode.isDirect()
        ? DirectAsyncs.async(AsWritten.seq(steps))
        : Async.of(new Sequence(steps));
  }

  /** {@code try { co.await(body()); } finally { co.await(last()); }}. */
  static Async<Object> guarded(Step body, Step last) {
    return Mode.isDirect()
        ? DirectAsyncs.async(AsWritten.guarded(body, last))
        : Async.of(new Guarded(body, last));
  }

  /** {@code try { co.await(body()); } catch (Throwable e) { co.await(handler(e)); }}. */
  static Async<Object> catching(Step body, Handler handler) {
    return Mode.isDirect()
        ? DirectAsyncs.async(AsWritten.catching(body, handler))
        : Async.of(new Catching(body, handler));
  }

  /** A list that a coroutine writes and a test reads. */
  static List<String> log() {
    return new ArrayList<>();
  }

  /** The bodies in direct mode. */
  private static final class AsWritten {
    private static Object await(AsyncScope co, Awaitable<?> awaitable) {
      return awaitable == null ? null : co.await(awaitable);
    }

    static Body<AsyncScope, Object> seq(Step... steps) {
      return co -> {
        Object result = null;
        for (Step step : steps) {
          Awaitable<?> awaited = step.call();
          result = awaited == null ? result : co.await(awaited);
        }
        return result;
      };
    }

    static Body<AsyncScope, Object> guarded(Step body, Step last) {
      return co -> {
        try {
          return await(co, body.call());
        } finally {
          await(co, last.call());
        }
      };
    }

    static Body<AsyncScope, Object> catching(Step body, Handler handler) {
      return co -> {
        try {
          return co.await(body.call());
        } catch (Throwable failure) {
          return await(co, handler.handle(failure));
        }
      };
    }
  }

  abstract static class Machine extends Frame {
    @Override
    protected StackTraceElement location() {
      return new StackTraceElement(
          "Scenes", getClass().getSimpleName(), "Scenes.java", 100 + resumePoint());
    }

    @Override
    protected Frame ended() {
      return ended("Scenes", getClass().getSimpleName(), "Scenes.java");
    }
  }

  private static final class Sequence extends Machine {
    private final Step[] steps;
    private int step;

    Sequence(Step... steps) {
      this.steps = steps;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      Object result = resumePoint() == 0 ? null : resumed(co);
      while (step < steps.length) {
        Awaitable<?> awaited = steps[step].call();
        step++;
        if (awaited == null) {
          continue;
        }
        if (awaits(co, awaited, 1)) {
          return SUSPENDED;
        }
        result = resumed(co);
      }
      return returns(co, result);
    }
  }

  private static final class Guarded extends Machine {
    private static final int IN_BODY = 1;
    private static final int FINALLY = 2;

    private final Step body;
    private final Step last;
    private Object result;
    private Throwable thrown;

    Guarded(Step body, Step last) {
      this.body = body;
      this.last = last;
    }

    @Override
    protected boolean handles() {
      return resumePoint() == IN_BODY;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() != FINALLY) {
        try {
          if (resumePoint() == 0) {
            Awaitable<?> awaited = body.call();
            if (awaited != null && awaits(co, awaited, IN_BODY)) {
              return SUSPENDED;
            }
          }
          throwRaised(co);
          result = resumed(co);
        } catch (Throwable failure) {
          thrown = failure;
        }
        Awaitable<?> awaited = last.call();
        if (awaited != null && awaits(co, awaited, FINALLY)) {
          return SUSPENDED;
        }
      }
      if (thrown != null) {
        throw thrown;
      }
      return returns(co, result);
    }
  }

  private static final class Catching extends Machine {
    private static final int IN_BODY = 1;
    private static final int HANDLED = 2;

    private final Step body;
    private final Handler handler;

    Catching(Step body, Handler handler) {
      this.body = body;
      this.handler = handler;
    }

    @Override
    protected boolean handles() {
      return resumePoint() == IN_BODY;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == HANDLED) {
        return returns(co, resumed(co));
      }
      Throwable caught;
      try {
        if (resumePoint() == 0) {
          Awaitable<?> awaited = Objects.requireNonNull(body.call());
          if (awaits(co, awaited, IN_BODY)) {
            return SUSPENDED;
          }
        }
        throwRaised(co);
        return returns(co, resumed(co));
      } catch (Throwable failure) {
        caught = failure;
      }
      Awaitable<?> awaited = handler.handle(caught);
      if (awaited != null && awaits(co, awaited, HANDLED)) {
        return SUSPENDED;
      }
      return returns(co, awaited == null ? null : resumed(co));
    }
  }
}
