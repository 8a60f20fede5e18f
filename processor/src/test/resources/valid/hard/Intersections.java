package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;

class Intersections {
  @Coroutine
  static void mixed(YieldScope<Object> co, boolean b) {
    var x = b ? 1 : "s";
    co.yield(x);
    var l = List.of(1, "s", 2.0);
    for (var y : l) {
      co.yield(y.hashCode());
    }
    l.stream().map(w -> w).forEach(w -> w.hashCode());
  }
}
