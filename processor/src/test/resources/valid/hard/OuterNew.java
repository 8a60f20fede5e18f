package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class OuterNew {
  class In {
    In(int a) {}

    class Deep {}
  }

  @Coroutine
  static void objects(YieldScope<Object> co, OuterNew o) {
    Object x = o.new In(3) {};
    co.yield(x);
    var y = o.new In(4).new Deep() {};
    co.yield(y);
    var z = o.new In(2);
    co.yield(z);
  }
}
