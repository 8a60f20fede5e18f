package dev.fermata.async;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import dev.fermata.generator.Generator;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Asynchronous generators of tests: one description, run as a machine such as the processor writes
 * or, in a test for {@link EveryMode}, by a body as written.
 */
final class Yielding {

  private Yielding() {}

  /** What a body does next: yields, awaits, delegates, or ends. */
  record Op(Kind kind, Object what) {}

  /** The kinds of {@link Op}. */
  enum Kind {
    YIELD,
    AWAIT,
    DELEGATE,
    END
  }

  static final Op END = new Op(Kind.END, null);

  static Op yields(Object value) {
    return new Op(Kind.YIELD, value);
  }

  static Op awaits(Awaitable<?> awaitable) {
    return new Op(Kind.AWAIT, awaitable);
  }

  static Op yieldsAll(Generator<Object, Object, Object> generator) {
    return new Op(Kind.DELEGATE, generator);
  }

  /** A body, asked again after each suspension. */
  @FunctionalInterface
  interface Body {

    /**
     * Goes on.
     *
     * @param step how often it was asked before
     * @param value what the suspension before evaluates to
     */
    Op next(int step, Object value) throws Throwable;

    /** The suspension before has thrown something. */
    default Op caught(int step, Throwable failure) throws Throwable {
      throw failure;
    }
  }

  /** A body with a {@code finally} around all of it that awaits. */
  static Body guarded(Body body, Scenes.Step last) {
    return new Guarded(body, last);
  }

  static AsyncGenerator<Object, Object> of(Body body) {
    return Mode.isDirect()
        ? DirectAsyncs.asyncGenerator(co -> asWritten(co, body))
        : AsyncGenerator.of(new Machine(body));
  }

  private static Object asWritten(AsyncGeneratorScope<Object, Object> co, Body body)
      throws Throwable {
    Op op = body.next(0, null);
    for (int step = 1; op.kind != Kind.END; step++) {
      try {
        Object value = suspend(co, op);
        op = body.next(step, value);
      } catch (Throwable failure) {
        op = body.caught(step, failure);
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked") // as made by yieldsAll
  private static Object suspend(AsyncGeneratorScope<Object, Object> co, Op op) {
    return switch (op.kind) {
      case YIELD -> co.yield(op.what);
      case AWAIT -> co.await((Awaitable<?>) op.what);
      default -> co.yieldAll((Generator<Object, Object, Object>) op.what);
    };
  }

  private static final class Guarded implements Body {
    private final Body body;
    private final Scenes.Step last;
    private Throwable thrown;
    private boolean closing;

    Guarded(Body body, Scenes.Step last) {
      this.body = body;
      this.last = last;
    }

    @Override
    public Op next(int step, Object value) throws Throwable {
      if (closing) {
        if (thrown != null) {
          throw thrown;
        }
        return END;
      }
      try {
        Op op = body.next(step, value);
        return op.kind == Kind.END ? close() : op;
      } catch (Throwable failure) {
        thrown = failure;
        return close();
      }
    }

    @Override
    public Op caught(int step, Throwable failure) throws Throwable {
      if (closing) {
        throw failure;
      }
      thrown = failure;
      return close();
    }

    private Op close() throws Throwable {
      closing = true;
      Awaitable<?> awaited = last.call();
      return awaited == null ? next(0, null) : awaits(awaited);
    }
  }

  private static final class Machine extends Scenes.Machine {
    private final Body body;
    private int step;

    Machine(Body body) {
      this.body = body;
    }

    @Override
    protected boolean handles() {
      return step > 0;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      Object value = step == 0 ? null : resumed(co);
      Op op = next(co, value);
      while (op.kind == Kind.AWAIT) {
        try {
          if (awaits(co, (Awaitable<?>) op.what, 1)) {
            return SUSPENDED;
          }
          value = resumed(co);
        } catch (Throwable failure) {
          op = body.caught(step++, failure);
          continue;
        }
        op = body.next(step++, value);
      }
      return switch (op.kind) {
        case YIELD -> exchanges(co, op.what, 1);
        case DELEGATE -> delegates(co, (Generator<?, ?, ?>) op.what, 1);
        default -> returns(co);
      };
    }

    private Op next(Root co, Object value) throws Throwable {
      try {
        throwRaised(co);
      } catch (Throwable failure) {
        return body.caught(step++, failure);
      }
      return body.next(step++, value);
    }
  }

  /** {@code for (int i = 0; i < n; i++) { co.sleep(between); co.yield(i); }}. */
  static AsyncGenerator<Object, Object> count(int n, Duration between) {
    return of(counting(n, between));
  }

  static Body counting(int n, Duration between) {
    return (step, value) ->
        step >= 2 * n ? END : step % 2 == 0 ? awaits(Asyncs.sleep(between)) : yields(step / 2);
  }

  /** {@code for (T each : co.each(source)) { to.accept(each); }}. */
  static <T> Async<Object> drain(AsyncIterable<T> source, Consumer<? super T> to) {
    return Mode.isDirect()
        ? DirectAsyncs.async(
            co -> {
              for (T each : co.each(source)) {
                to.accept(each);
              }
              return null;
            })
        : Async.of(new Drain<T>(source.iterator(), to));
  }

  private static final class Drain<T> extends Scenes.Machine {
    private final AsyncIterator<T> source;
    private final Consumer<? super T> to;

    Drain(AsyncIterator<T> source, Consumer<? super T> to) {
      this.source = source;
      this.to = to;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      boolean moved = resumePoint() == 1;
      while (true) {
        if (!moved && awaits(co, source.moveNext(), 1)) {
          return SUSPENDED;
        }
        moved = false;
        if (!Frame.<Boolean>resumed(co)) {
          return returns(co);
        }
        to.accept(source.current());
      }
    }
  }
}
