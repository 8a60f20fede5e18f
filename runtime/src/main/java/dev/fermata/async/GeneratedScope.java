package dev.fermata.async;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The scope of generated coroutines, one for each loop: for what does not suspend. What suspends
 * was compiled to something else.
 */
final class GeneratedScope extends AsyncScope {

  @Override
  public <T extends @Nullable Object> T await(Awaitable<? extends T> awaitable) {
    throw suspends();
  }

  @Override
  public <T extends @Nullable Object> T await(CompletionStage<? extends T> stage) {
    throw suspends();
  }

  private static IllegalStateException suspends() {
    return new IllegalStateException(
        "only a coroutine suspends: its scope must not be stored or captured");
  }
}
