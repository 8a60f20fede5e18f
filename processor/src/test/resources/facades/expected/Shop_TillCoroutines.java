package shop;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.frame.Frame;
import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Makes coroutine objects that run the coroutines of {@link Shop.Till}. A factory runs nothing: its
 * generator is cold until it is advanced.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
public final class Shop_TillCoroutines {
  private Shop_TillCoroutines() {
  }

  /**
   * Makes a generator that runs {@code Shop.Till.coins}.
   *
   * @param <T> a type argument of the receiver
   * @param till the object whose coroutine it is
   * @return a generator that has not started
   */
  @CheckReturnValue
  @Deprecated
  @SuppressWarnings("deprecation")
  static <T extends Comparable<T>> Generator<Integer, Void, Void> coins(Shop<T>.Till till) {
    Objects.requireNonNull(till, "till");
    if (DirectScopes.enabled()) {
      return DirectScopes.<Integer, Void, Void>generator(
          co -> {
            till.coins(co);
            return null;
          });
    }
    return Generator.of(new Shop_Till_coins<T>(till));
  }

  /**
   * Internal: generated code calls it for a suspending call of {@code Shop.Till.coins}.
   *
   * @param caller ignored; tells this method from the factory
   * @param <T> a type argument of the receiver
   * @param till the object whose coroutine it is
   * @return the coroutine's frame
   */
  @Deprecated
  @SuppressWarnings("deprecation")
  static <T extends Comparable<T>> Frame coins(Frame caller, Shop<T>.Till till) {
    Objects.requireNonNull(till, "till");
    return new Shop_Till_coins<T>(till);
  }
}
