package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

/** A file in which no processor is told of any coroutine. */
class LocalCoroutines {
  void method() {
    class Local {
      @Coroutine
      void count(YieldScope<Integer> co) { // ERROR 12: a local or anonymous class cannot have coroutines, since no generated code can name it: make it a member class
        co.yield(1);
      }
    }
  }

  Object field =
      new Object() {
        @Coroutine
        void count(YieldScope<Integer> co) { // ERROR 14: a local or anonymous class cannot have coroutines, since no generated code can name it: make it a member class
          co.yield(1);
        }
      };
}
