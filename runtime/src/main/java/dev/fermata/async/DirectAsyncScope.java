package dev.fermata.async;

import dev.fermata.direct.Baton;
import dev.fermata.direct.BodyKind;
import dev.fermata.direct.DirectFrame;
import dev.fermata.direct.DirectStep;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The scope of a direct body: each await hands the baton to the loop's thread. */
final class DirectAsyncScope extends AsyncScope {

  static final BodyKind KIND =
      new BodyKind(
          Cancelled.class,
          () -> new Cancelled("nobody can resume this coroutine any more"),
          AsyncScope.class,
          AsyncCloseable.class,
          AsyncGeneratorScope.class,
          Each.class,
          DirectAsyncScope.class,
          DirectAsyncGeneratorScope.class);

  /** The scope of the body whose thread this is. */
  private static final ThreadLocal<@Nullable AsyncScope> OF_THREAD = new ThreadLocal<>();

  private final Baton baton;

  private DirectAsyncScope(Baton baton) {
    this.baton = baton;
  }

  /** Makes the scope of a body; on the body's thread. */
  static AsyncScope of(Baton baton) {
    return ofThisThread(new DirectAsyncScope(baton));
  }

  /** Makes the scope of an asynchronous generator's body; on the body's thread. */
  static <Y extends @Nullable Object, S extends @Nullable Object>
      AsyncGeneratorScope<Y, S> ofGenerator(Baton baton) {
    return ofThisThread(new DirectAsyncGeneratorScope<Y, S>(baton));
  }

  private static <C extends AsyncScope> C ofThisThread(C scope) {
    OF_THREAD.set(scope);
    return scope;
  }

  /**
   * The scope of the body whose thread this is.
   *
   * @throws IllegalStateException if it is no body's
   */
  static AsyncScope ofThisThread() {
    AsyncScope scope = OF_THREAD.get();
    if (scope == null) {
      throw new IllegalStateException(
          "await closeAsync(), or name this resource in the head of a try of a coroutine");
    }
    return scope;
  }

  @Override
  public <T extends @Nullable Object> T await(Awaitable<? extends T> awaitable) {
    return suspend(DirectFrame.awaiting(awaitable));
  }

  @Override
  public <T extends @Nullable Object> T await(CompletionStage<? extends T> stage) {
    return suspend(DirectFrame.awaiting(stage));
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // T may be nullable
  private <T extends @Nullable Object> T suspend(DirectStep step) {
    return (T) baton.suspend(step);
  }
}
