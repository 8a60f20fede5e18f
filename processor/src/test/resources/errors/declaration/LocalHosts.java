package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class LocalHosts {
  enum Sign {
    PLUS {
      @Coroutine // ERROR 7: a local or anonymous class cannot have coroutines, since no generated code can name it: make it a member class
      void each(YieldScope<Integer> co) {}
    }
  }

  final Object anonymous =
      new Object() {
        @Coroutine // ERROR 9: a local or anonymous class cannot have coroutines, since no generated code can name it: make it a member class
        void each(YieldScope<Integer> co) {}
      };

  @Coroutine
  static void count(YieldScope<Integer> co) {
    class Local {
      class Inner {
        @Coroutine // ERROR 9: a local or anonymous class cannot have coroutines, since no generated code can name it: make it a member class
        void each(YieldScope<Integer> co) {}
      }
    }
    co.yield(new Local().hashCode());
  }
}
