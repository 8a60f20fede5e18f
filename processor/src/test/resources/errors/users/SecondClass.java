package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class First {}

/** Code of the first class is generated before this one's errors are found. */
class SecondClass {
  @Coroutine
  static void wrong(YieldScope<Object> co) {
    int x = "s"; // ERROR 13: incompatible types: java.lang.String cannot be converted to int
    co.yield(x);
  }

  static class Nested {
    @Coroutine
    void wrong(YieldScope<Object> co) {
      co.yield(missing); // ERROR 16: cannot find symbol
    }
  }
}
