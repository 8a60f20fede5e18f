package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import errors.other.Base;

class ProtectedType extends Base {
  @Coroutine
  static void each(YieldScope<Inner> co) { // ERROR 38: generated code must name the type Inner, which is protected and of another package: make it public
    co.yield(new Inner());
  }
}
//// errors/other/Base.java
package errors.other;

public class Base {
  protected static class Inner {
    public Inner() {}
  }
}
