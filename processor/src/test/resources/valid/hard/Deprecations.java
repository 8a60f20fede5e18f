package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.ArrayList;
import java.util.List;

/** The compiler spares a class the warnings that other classes get. */
class Deprecations {
  @Deprecated
  static class Old {
    @Coroutine
    static void count(YieldScope<Integer> co) {
      co.yield(1);
    }

    @Coroutine
    private void hidden(YieldScope<Old> co) {
      co.yield(this);
    }
  }

  @Deprecated(forRemoval = true)
  record Older(int n) {}

  @Deprecated
  static int one() {
    return 1;
  }

  /**
   * Counts.
   *
   * @deprecated count yourself
   */
  @Deprecated
  @Coroutine
  static void counting(YieldScope<Integer> co, List<Older[]> list, Old old) {
    co.yield(one());
    co.yield(list.get(0)[0].n());
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  @Coroutine
  static void raw(YieldScope<Integer> co, List list) {
    list.add(1);
    List<Integer> ints = list;
    co.yieldAll(ints);
    List others = new ArrayList(list);
    co.yieldAll((List<Integer>) others);
  }
}
