package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class PrivateSuperconstructors {
  static class Base {
    final int n;

    private Base(int n) {
      this.n = n;
    }
  }

  @Coroutine
  static void anonymous(YieldScope<Object> co) {
    co.yield(new Base(5) {}); // ERROR 14: generated code cannot reach the private constructor of Base here: remove its modifier private
  }

  @Coroutine
  static void local(YieldScope<Object> co) {
    class Local extends Base {
      Local() {
        super(1); // ERROR 14: generated code cannot reach the private constructor of Base here: remove its modifier private
      }
    }
    co.yield(new Local());
  }
}
