package dev.fermata.async;

import dev.fermata.frame.Root;
import java.time.Duration;
import java.util.function.Function;

/** Coroutines of tests that open groups and deadlines: see {@link Scenes}. */
final class Blocks {

  private Blocks() {}

  /** {@code try (var group = co.taskGroup()) { co.await(body(group)); }}. */
  static Async<Object> group(Function<TaskGroup, Awaitable<?>> body) {
    return group(AsyncScope::taskGroup, body);
  }

  /** {@code try (var group = co.supervisor()) { co.await(body(group)); }}. */
  static Async<Object> supervisor(Function<TaskGroup, Awaitable<?>> body) {
    return group(AsyncScope::supervisor, body);
  }

  private static Async<Object> group(
      Function<AsyncScope, TaskGroup> open, Function<TaskGroup, Awaitable<?>> body) {
    return Mode.isDirect()
        ? DirectAsyncs.async(
            co -> {
              try (TaskGroup group = open.apply(co)) {
                return await(co, body.apply(group));
              }
            })
        : Async.of(new Grouped(open, body));
  }

  /** {@code try (var deadline = co.deadline(time)) { co.await(body(deadline)); }}. */
  static Async<Object> deadline(Duration time, Function<Deadline, Awaitable<?>> body) {
    return Mode.isDirect()
        ? DirectAsyncs.async(
            co -> {
              try (Deadline deadline = co.deadline(time)) {
                return await(co, body.apply(deadline));
              }
            })
        : Async.of(new Bounded(time, body));
  }

  private static Object await(AsyncScope co, Awaitable<?> awaitable) {
    return awaitable == null ? null : co.await(awaitable);
  }

  private static final class Grouped extends Scenes.Machine {
    private static final int IN_BODY = 1;
    private static final int CLOSED = 2;

    private final Function<AsyncScope, TaskGroup> open;
    private final Function<TaskGroup, Awaitable<?>> body;
    private TaskGroup group;
    private Throwable thrown;
    private Object result;

    Grouped(Function<AsyncScope, TaskGroup> open, Function<TaskGroup, Awaitable<?>> body) {
      this.open = open;
      this.body = body;
    }

    @Override
    protected boolean handles() {
      return resumePoint() > 0;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == 0) {
        group = open.apply(scope(co));
      }
      if (resumePoint() != CLOSED) {
        try {
          if (resumePoint() == 0) {
            Awaitable<?> awaited = body.apply(group);
            if (awaited != null && awaits(co, awaited, IN_BODY)) {
              return SUSPENDED;
            }
          }
          throwRaised(co);
          result = resumed(co);
        } catch (Throwable failure) {
          thrown = failure;
        }
      }
      try {
        if (resumePoint() != CLOSED && awaits(co, group.closeAsync(), CLOSED)) {
          return SUSPENDED;
        }
        throwRaised(co);
      } catch (Throwable failure) {
        if (thrown == null) {
          throw failure;
        }
        if (failure != thrown) {
          thrown.addSuppressed(failure);
        }
      }
      if (thrown != null) {
        throw thrown;
      }
      return returns(co, result);
    }
  }

  private static final class Bounded extends Scenes.Machine {
    private final Duration time;
    private final Function<Deadline, Awaitable<?>> body;
    private Deadline deadline;

    Bounded(Duration time, Function<Deadline, Awaitable<?>> body) {
      this.time = time;
      this.body = body;
    }

    @Override
    protected boolean handles() {
      return resumePoint() > 0;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      try {
        if (resumePoint() == 0) {
          deadline = scope(co).deadline(time);
          Awaitable<?> awaited = body.apply(deadline);
          if (awaited != null && awaits(co, awaited, 1)) {
            return SUSPENDED;
          }
        }
        throwRaised(co);
      } catch (Throwable failure) {
        deadline.close();
        throw failure;
      }
      Object result = resumed(co);
      deadline.close();
      return returns(co, result);
    }
  }
}
