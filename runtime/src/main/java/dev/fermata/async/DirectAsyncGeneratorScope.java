package dev.fermata.async;

import dev.fermata.direct.Baton;
import dev.fermata.direct.DirectFrame;
import dev.fermata.direct.DirectStep;
import dev.fermata.frame.Frames;
import dev.fermata.generator.Generator;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The scope of a direct body that awaits and yields. */
final class DirectAsyncGeneratorScope<Y extends @Nullable Object, S extends @Nullable Object>
    extends AsyncGeneratorScope<Y, S> {

  private final Baton baton;

  DirectAsyncGeneratorScope(Baton baton) {
    this.baton = baton;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // T may be nullable
  private <T extends @Nullable Object> T suspend(DirectStep step) {
    return (T) baton.suspend(step);
  }

  @Override
  public <T extends @Nullable Object> T await(Awaitable<? extends T> awaitable) {
    return suspend(DirectFrame.awaiting(awaitable));
  }

  @Override
  public <T extends @Nullable Object> T await(CompletionStage<? extends T> stage) {
    return suspend(DirectFrame.awaiting(stage));
  }

  @Override
  public S yield(Y value) {
    return suspend(DirectFrame.yielding(value));
  }

  @Override
  public S receive() {
    return suspend(DirectFrame.yielding(null));
  }

  @Override
  public <R extends @Nullable Object> R yieldAll(Generator<? extends Y, ?, ? extends R> generator) {
    return suspend(DirectFrame.delegating(Objects.requireNonNull(generator)));
  }

  @Override
  public void yieldAll(Iterable<? extends Y> elements) {
    baton.suspend(DirectFrame.calling(Frames.each(elements)));
  }

  @Override
  public void yieldAll(Iterator<? extends Y> elements) {
    baton.suspend(DirectFrame.calling(Frames.each(elements)));
  }

  @Override
  public void yieldAll(Stream<? extends Y> elements) {
    baton.suspend(DirectFrame.calling(Frames.each(elements)));
  }
}
