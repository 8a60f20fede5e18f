package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;

abstract class Declarations {
  @Coroutine
  static void nothing() {} // ERROR 15: the first parameter of a coroutine is its scope: give nothing one, such as YieldScope<…>, GeneratorScope<…> or AsyncScope, or remove @Coroutine

  @Coroutine
  static void noScope(String co, int n) {} // ERROR 15: the first parameter of a coroutine is its scope: give noScope one, such as YieldScope<…>, GeneratorScope<…> or AsyncScope, or remove @Coroutine

  @Coroutine
  static void scopeSecond(int n, YieldScope<Integer> co) {} // ERROR 54: the scope is the first parameter of a coroutine: move it to the front

  @Coroutine
  static void two(YieldScope<Integer> co, GeneratorScope<String, Integer> other) {} // ERROR 75: a coroutine has one scope: remove this one

  @Coroutine
  static void array(YieldScope<Integer>... co) {} // ERROR 44: a coroutine has one scope, not an array of them: declare co as a plain scope

  @Coroutine
  native void foreign(YieldScope<Integer> co); // ERROR 15: a native method has no body to make a coroutine of: remove @Coroutine

  @Coroutine
  synchronized void locked(YieldScope<Integer> co) { // ERROR 21: a coroutine cannot be synchronized, since it would hold the monitor while it is suspended: put what needs the monitor into a synchronized block that does not suspend
    co.yield(1);
  }

  @Coroutine
  abstract void unfinished(YieldScope<Integer> co);

  @Coroutine(factory = "not a name")
  static void odd(YieldScope<Integer> co) {} // ERROR 15: "not a name" is no name for a method: choose another for @Coroutine(factory = …)

  static void caller() {
    DeclarationsCoroutines.two(null);
  }
}
