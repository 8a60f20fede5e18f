package shop;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.frame.Dispatch;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Members;
import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Makes coroutine objects that run the coroutines of {@link Shop}. A factory runs nothing: what it
 * makes is cold until it is advanced, awaited or started.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
public final class ShopCoroutines {
  private static final Dispatch OFFER = Dispatch.of(
      MethodHandles.lookup(), Shop.class, Shop_offer.class, DirectScopes::frame,
      "offer", GeneratorScope.class, List.class);

  private ShopCoroutines() {
  }

  /**
   * Offers the things, one by one; see {@link Shop#prices} for what they cost, and {@link java.util.Map.Entry#comparingByKey(java.util.Comparator)}
   *
   * <p>Running it throws {@code IOException} if the till is jammed
   *
   * @param <T> a type argument of the receiver
   * @param shop the object whose coroutine it is
   * @param things what to offer,
   *     cheapest first
   * @param <C> the customer
   * @return a generator; its result: how many were sold
   * @see Shop#prices
   */
  @CheckReturnValue
  public static <T extends Comparable<T>, C> Generator<T, C, Integer> offer(Shop<T> shop,
      List<? extends T> things) {
    Objects.requireNonNull(shop, "shop");
    if (DirectScopes.enabled()) {
      return DirectScopes.<T, C, Integer>generator(co -> shop.offer(co, things));
    }
    return Generator.of(shop.getClass() == Shop.class
        ? new Shop_offer<T, C>(shop, things)
        : OFFER.frame(shop, new Object[] {things}));
  }

  /**
   * Makes a generator that runs {@code Shop.prices}.
   *
   * @param lists as in the coroutine
   * @return a generator that has not started
   */
  @CheckReturnValue
  @SafeVarargs
  @SuppressWarnings("varargs")
  static Generator.OfDouble<Void, Void> prices(Map.Entry<String, double[]>... lists) {
    if (DirectScopes.enabled()) {
      return DirectScopes.<Void, Void>doubleGenerator(
          co -> {
            Shop.prices(co, lists);
            return null;
          });
    }
    return Generator.ofDouble(new Shop_prices(lists));
  }

  /**
   * Makes a generator that runs {@code Shop.prices}.
   *
   * @param shop as in the coroutine
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static Generator.OfLong<String, Long> pricesInCents(int shop) {
    if (DirectScopes.enabled()) {
      return DirectScopes.<String, Long>longGenerator(co -> Shop.prices(co, shop));
    }
    return Generator.ofLong(new Shop_prices2(shop));
  }

  /**
   * Makes a generator that runs {@code Shop.hidden}.
   *
   * @param <T1> a type argument of the receiver
   * @param <T> as in the coroutine
   * @param self the object whose coroutine it is
   * @param shop as in the coroutine
   * @param caller as in the coroutine
   * @return a generator that has not started
   */
  @CheckReturnValue
  static <T1 extends Comparable<T1>, T> Generator<T, Void, Void> hidden(Shop<T1> self, T shop,
      T caller) {
    Objects.requireNonNull(self, "self");
    if (DirectScopes.enabled()) {
      return DirectScopes.<T, Void, Void>generator(
          co -> {
            Direct.hidden(self, co, shop, caller);
            return null;
          });
    }
    return Generator.of(new Shop_hidden<T1, T>(self, shop, caller));
  }

  /**
   * Internal: what generated code calls; no API.
   */
  public static final class Frames {
    private Frames() {
    }

    /**
     * Internal: generated code calls it for a suspending call of {@code Shop.offer}.
     *
     * @param <T> a type argument of the receiver
     * @param <C> as in the coroutine
     * @param shop the object whose coroutine it is
     * @param things as in the coroutine
     * @return the coroutine's frame
     */
    public static <T extends Comparable<T>, C> Frame offer(Shop<T> shop, List<? extends T> things) {
      Objects.requireNonNull(shop, "shop");
      return shop.getClass() == Shop.class
          ? new Shop_offer<T, C>(shop, things)
          : OFFER.frame(shop, new Object[] {things});
    }
  }

  /**
   * Internal: what generated code calls; no API.
   */
  public static final class SuperFrames {
    private SuperFrames() {
    }

    /**
     * Internal: generated code calls it where an override calls {@code Shop.offer} through {@code super}.
     *
     * @param <T> a type argument of the receiver
     * @param <C> as in the coroutine
     * @param shop the object whose coroutine it is
     * @param things as in the coroutine
     * @return the coroutine's frame
     */
    public static <T extends Comparable<T>, C> Frame offer(Shop<T> shop, List<? extends T> things) {
      return new Shop_offer<T, C>(shop, things);
    }
  }

  /**
   * Internal: what generated code calls; no API.
   */
  public static final class StaticFrames {
    private StaticFrames() {
    }

    /**
     * Internal: generated code calls it for a suspending call of {@code Shop.prices}.
     *
     * @param lists as in the coroutine
     * @return the coroutine's frame
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static Frame prices(Map.Entry<String, double[]>... lists) {
      return new Shop_prices(lists);
    }

    /**
     * Internal: generated code calls it for a suspending call of {@code Shop.prices}.
     *
     * @param shop as in the coroutine
     * @return the coroutine's frame
     */
    public static Frame prices(int shop) {
      return new Shop_prices2(shop);
    }
  }

  /**
   * Calls private coroutines as written; loaded in direct mode only.
   */
  private static final class Direct {
    private static final MethodHandle HIDDEN = Members.method(MethodHandles.lookup(),
        Shop.class, "hidden", void.class, YieldScope.class, Object.class, Object.class);

    private static <T1 extends Comparable<T1>, T> void hidden(Shop<T1> self, YieldScope<T> co,
        T shop, T caller) {
      try {
        HIDDEN.invokeExact(self, co, shop, caller);
      } catch (Throwable failure) {
        throw Members.sneaky(failure);
      }
    }
  }
}
