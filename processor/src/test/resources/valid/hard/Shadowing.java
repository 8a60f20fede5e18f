package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.ArrayList;

class Shadowing {
  static class String {}

  int java = 3;

  @Coroutine
  static void count(YieldScope<Integer> co) {
    var s = "abc";
    co.yield(s.length());
    int java = 4;
    var l = new ArrayList<Integer>();
    l.forEach(i -> i.intValue());
    co.yield(java);
  }
}
