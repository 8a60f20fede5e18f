package dev.fermata.generator;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that runs as written on a thread of its own: to the engine a frame like any other,
 * whose steps are the body's. So delegation, states and the rules of the PEPs are the same code as
 * for generated frames.
 */
final class DirectFrame<C> extends Frame {

  private static final int STARTED = 1;

  private final DirectScopes.Body<? super C, ?> body;
  private final Function<Baton, ? extends C> scope;
  private @Nullable Baton baton;

  DirectFrame(DirectScopes.Body<? super C, ?> body, Function<Baton, ? extends C> scope) {
    this.body = body;
    this.scope = scope;
  }

  static DirectStep yielding(@Nullable Object value) {
    return (frame, co) -> frame.exchanges(co, value, STARTED);
  }

  static DirectStep yieldingInt(int value) {
    return (frame, co) -> frame.exchangesInt(co, value, STARTED);
  }

  static DirectStep yieldingLong(long value) {
    return (frame, co) -> frame.exchangesLong(co, value, STARTED);
  }

  static DirectStep yieldingDouble(double value) {
    return (frame, co) -> frame.exchangesDouble(co, value, STARTED);
  }

  static DirectStep delegating(Generator<?, ?, ?> generator) {
    return (frame, co) -> frame.delegates(co, generator, STARTED);
  }

  static DirectStep calling(Frame callee) {
    return (frame, co) -> frame.calls(co, callee, STARTED) ? CALLED : JUMPED;
  }

  static DirectStep returning(@Nullable Object result) {
    return (frame, co) -> returns(co, result);
  }

  static DirectStep failing(Throwable failure) {
    return (frame, co) -> {
      throw failure;
    };
  }

  /** Once the body has started nobody knows whether it stands inside a {@code try}. */
  @Override
  protected boolean handles() {
    return baton != null;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    Baton thread = started();
    Object value = resumed(co);
    Throwable raised = raised(co);
    while (true) {
      DirectStep step = thread.resume(value, raised);
      try {
        int signal = step.take(this, co);
        if (signal != JUMPED) {
          return signal;
        }
        value = resumed(co);
        raised = null;
      } catch (Throwable failure) {
        if (thread.bodyEnded()) {
          throw failure;
        }
        raised = failure;
      }
    }
  }

  private Baton started() {
    Baton thread = baton;
    if (thread == null) {
      thread = new Baton(body, scope);
      BodyThreads.releaseWhenAbandoned(this, thread);
      baton = thread;
    }
    return thread;
  }

  private static @Nullable Throwable raised(Root co) {
    try {
      throwRaised(co);
      return null;
    } catch (Throwable raised) {
      return raised;
    }
  }

  @Override
  protected Frame ended() {
    StackTraceElement declaration = BodyThreads.declaration(body);
    return ended(
        declaration.getClassName(), declaration.getMethodName(), declaration.getFileName());
  }

  @Override
  protected StackTraceElement location() {
    Baton thread = baton;
    return thread == null
        ? BodyThreads.declaration(body)
        : BodyThreads.location(thread.thread(), body);
  }
}
