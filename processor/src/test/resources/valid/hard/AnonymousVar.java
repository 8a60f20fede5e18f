package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class AnonymousVar {
  @Coroutine
  static void count(YieldScope<Integer> co) {
    var o =
        new Object() {
          int z = 1;
        };
    co.yield(o.z++);
    var p =
        new Object() {
          int z = 2;
        };
    int q = p.z;
    co.yield(q);
  }

  static int elsewhere() {
    var o =
        new Object() {
          int z = 1;
        };
    return o.z;
  }
}
