package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class FacadeOfAnother {
  static class Nested {
    @Coroutine
    static void count(YieldScope<Integer> co) {
      co.yield(1);
    }
  }
}
//// errors/FacadeOfAnother_Nested.java
package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class FacadeOfAnother_Nested { // ERROR 1: the factories of FacadeOfAnother_Nested go into a class named FacadeOfAnother_NestedCoroutines, but this package has one already: rename either
  @Coroutine
  static void count(YieldScope<Integer> co) {
    co.yield(1);
  }
}
