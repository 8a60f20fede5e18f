package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import lombok.Locked;
import lombok.Synchronized;
import lombok.experimental.UtilityClass;

class Refused {
  @Coroutine
  @Synchronized
  void one(YieldScope<Integer> co) {
    co.yield(1);
  }

  static class Other {
    @Coroutine
    @Locked
    void two(YieldScope<Integer> co) {
      co.yield(1);
    }
  }

  static class Third {
    @Coroutine
    @Locked.Read
    void three(YieldScope<Integer> co) {
      co.yield(1);
    }
  }

  @UtilityClass
  static class Fourth {
    int n = 1;

    @Coroutine
    void four(YieldScope<Integer> co) {
      co.yield(n);
    }

    @Coroutine
    static void five(YieldScope<Integer> co) {
      co.yield(n);
    }
  }
}
