package dev.fermata.direct;

import dev.fermata.frame.Awaited;
import dev.fermata.frame.Frame;
import dev.fermata.frame.GeneratorRoot;
import dev.fermata.frame.Root;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that runs as written on a thread of its own: to the engine a frame like any other,
 * whose steps are the body's. So delegation, states and the rules of the PEPs are the same code as
 * for generated frames.
 *
 * @param <C> the scope of the body
 */
public final class DirectFrame<C> extends Frame {

  private static final int STARTED = 1;

  private final BodyKind kind;
  private final Class<?> writer;
  private final Baton.Untaken<C> body;
  private final Function<Baton, ? extends C> scope;
  private @Nullable Baton baton;

  /**
   * Makes a frame that has not started.
   *
   * @param kind what the body has in common with others
   * @param body what to run
   * @param writer the class that stands for the place where the body was written: its own or, of a
   *     lambda, the one that the lambda's class is named after
   * @param scope makes the scope that the body suspends through, on the body's thread
   */
  public DirectFrame(
      BodyKind kind,
      DirectBody<? super C> body,
      Class<?> writer,
      Function<Baton, ? extends C> scope) {
    this.kind = kind;
    this.writer = writer;
    this.body = new Baton.Untaken<>(body);
    this.scope = scope;
  }

  /**
   * Suspends with a value.
   *
   * @param value the value
   * @return the step; its value is what was sent in
   */
  public static DirectStep yielding(@Nullable Object value) {
    return (frame, co) -> frame.exchanges(co, value, STARTED);
  }

  /**
   * Suspends with an {@code int}.
   *
   * @param value the value
   * @return the step; its value is what was sent in
   */
  public static DirectStep yieldingInt(int value) {
    return (frame, co) -> frame.exchangesInt(co, value, STARTED);
  }

  /**
   * Suspends with a {@code long}.
   *
   * @param value the value
   * @return the step; its value is what was sent in
   */
  public static DirectStep yieldingLong(long value) {
    return (frame, co) -> frame.exchangesLong(co, value, STARTED);
  }

  /**
   * Suspends with a {@code double}.
   *
   * @param value the value
   * @return the step; its value is what was sent in
   */
  public static DirectStep yieldingDouble(double value) {
    return (frame, co) -> frame.exchangesDouble(co, value, STARTED);
  }

  /**
   * Delegates to a generator (PEP 380).
   *
   * @param generator the generator
   * @return the step; its value is the generator's result
   */
  public static DirectStep delegating(GeneratorRoot generator) {
    return (frame, co) -> frame.delegates(co, generator, STARTED);
  }

  /**
   * Calls a frame.
   *
   * @param callee a frame that has not started
   * @return the step; its value is the callee's result
   */
  public static DirectStep calling(Frame callee) {
    return (frame, co) -> frame.calls(co, callee, STARTED) ? CALLED : JUMPED;
  }

  /**
   * Awaits a task, a coroutine or what can be turned into one.
   *
   * @param awaitable what to wait for
   * @return the step; its value is the result
   */
  public static DirectStep awaiting(Awaited awaitable) {
    return (frame, co) -> frame.awaits(co, awaitable, STARTED) ? SUSPENDED : JUMPED;
  }

  /**
   * Awaits a stage of the JDK.
   *
   * @param stage what to wait for
   * @return the step; its value is the result
   */
  public static DirectStep awaiting(CompletionStage<?> stage) {
    return (frame, co) -> frame.awaits(co, stage, STARTED) ? SUSPENDED : JUMPED;
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
      thread = new Baton(kind, body, scope);
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
    StackTraceElement declaration = BodyThreads.declaration(writer);
    return ended(
        declaration.getClassName(), declaration.getMethodName(), declaration.getFileName());
  }

  @Override
  protected StackTraceElement location() {
    Baton thread = baton;
    StackTraceElement declaration = BodyThreads.declaration(writer);
    return thread == null
        ? declaration
        : BodyThreads.location(thread.thread(), kind).orElse(declaration);
  }
}
