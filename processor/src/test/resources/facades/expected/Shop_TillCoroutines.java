package shop;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.frame.Dispatch;
import dev.fermata.frame.Frame;
import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Makes coroutine objects that run the coroutines of {@link Shop.Till}. A factory runs nothing: what it
 * makes is cold until it is advanced, awaited or started.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
public final class Shop_TillCoroutines {
  @SuppressWarnings("deprecation")
  private static final Dispatch COINS = Dispatch.of(
      MethodHandles.lookup(), Shop.Till.class, Shop_Till_coins.class, DirectScopes::frame,
      "coins", YieldScope.class);

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
    return Generator.of(till.getClass() == Shop.Till.class
        ? new Shop_Till_coins<T>(till)
        : COINS.frame(till, new Object[] {}));
  }

  /**
   * Internal: what generated code calls; no API.
   */
  public static final class Frames {
    private Frames() {
    }

    /**
     * Internal: generated code calls it for a suspending call of {@code Shop.Till.coins}.
     *
     * @param <T> a type argument of the receiver
     * @param till the object whose coroutine it is
     * @return the coroutine's frame
     */
    @Deprecated
    @SuppressWarnings("deprecation")
    static <T extends Comparable<T>> Frame coins(Shop<T>.Till till) {
      Objects.requireNonNull(till, "till");
      return till.getClass() == Shop.Till.class
          ? new Shop_Till_coins<T>(till)
          : COINS.frame(till, new Object[] {});
    }
  }

  /**
   * Internal: what generated code calls; no API.
   */
  public static final class SuperFrames {
    private SuperFrames() {
    }

    /**
     * Internal: generated code calls it where an override calls {@code Shop.Till.coins} through {@code super}.
     *
     * @param <T> a type argument of the receiver
     * @param till the object whose coroutine it is
     * @return the coroutine's frame
     */
    @Deprecated
    @SuppressWarnings("deprecation")
    static <T extends Comparable<T>> Frame coins(Shop<T>.Till till) {
      return new Shop_Till_coins<T>(till);
    }
  }
}
