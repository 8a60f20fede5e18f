package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;

class SameFactory {
  @Coroutine
  void buy(YieldScope<Integer> co) {}

  @Coroutine
  static void buy(YieldScope<Integer> co, SameFactory shop) {} // ERROR 15: the factory buy of this coroutine would have the signature of another one's: rename it, with @Coroutine(factory = "…")

  @Coroutine
  static void sell(YieldScope<Integer> co, List<String> things) {}

  @Coroutine(factory = "sell")
  static <T extends List<?>> void sellAll(YieldScope<Integer> co, T things) {} // ERROR 35: the factory sell of this coroutine would have the signature of another one's: rename it, with @Coroutine(factory = "…")

}
