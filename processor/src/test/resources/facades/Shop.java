package shop;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Sells things. */
public class Shop<T extends Comparable<T>> {

  /**
   * Offers the things, one by one; see {@link #prices} for what they cost, and {@link Map.Entry#comparingByKey(java.util.Comparator)}
   *
   * @param co the scope
   * @param things what to offer,
   *     cheapest first
   * @param <C> the customer
   * @return how many were sold
   * @throws IOException if the till is jammed
   * @see #prices
   */
  @Coroutine
  public <C> int offer(GeneratorScope<T, ? extends C> co, List<? extends T> things)
      throws IOException {
    int sold = 0;
    for (T thing : things) {
      if (co.yield(thing) != null) {
        sold++;
      }
    }
    return sold;
  }

  @Coroutine
  static void prices(YieldScope.OfDouble co, Map.Entry<String, double[]>... lists) {
    for (var list : lists) {
      co.yield(list.getValue()[0]);
    }
  }

  @Coroutine(factory = "pricesInCents")
  protected static long prices(GeneratorScope.OfLong<String> co, int shop) {
    return co.yield(shop).length();
  }

  @Coroutine
  private <T> void hidden(YieldScope<? super T> co, T shop, T caller) {
    co.yield(shop);
    co.yield(caller);
  }

  protected class Till {
    @Coroutine
    @Deprecated
    void coins(YieldScope<Integer> co) {
      co.yield(1);
    }
  }
}
