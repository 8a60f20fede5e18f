package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.function.Consumer;

class Escapes {
  YieldScope<Integer> saved;

  static class Holder {
    Holder(YieldScope<Integer> scope) {}
  }

  static void helper(YieldScope<Integer> scope) {}

  @Coroutine
  static void callee(YieldScope<Integer> co, Object other) {}

  @Coroutine
  YieldScope<Integer> everywhere(YieldScope<Integer> co, List<Integer> list) {
    helper(co); // ERROR 12: the scope co means something to coroutines only: mark helper @Coroutine, its first parameter the scope
    new Holder(co); // ERROR 16: the scope co cannot be handed to a constructor: call a coroutine of the new object instead
    saved = co; // ERROR 13: the scope co cannot be stored: name it co wherever it is needed
    YieldScope<Integer> alias = co; // ERROR 33: the scope co cannot be stored: name it co wherever it is needed
    co = alias; // ERROR 5: the scope co cannot be assigned to: it stays the same for the whole coroutine
    if (co == null) { // ERROR 9: the scope co cannot be compared: there is always exactly this one
      co.yield(1);
    }
    Consumer<Integer> reference = co::yield; // ERROR 35: the scope co cannot be part of a method reference, which runs in a call of its own: write a loop
    Runnable captured = () -> helper(co2());
    co.hashCode(); // ERROR 5: the scope co is for suspending, which co.hashCode does not do: remove it
    Object[] array = {co}; // ERROR 23: the scope co may only be called, or handed to a coroutine as its first argument
    callee(co, co); // ERROR 16: the scope is the first argument of a suspending call of callee
    callee((co), "fine");
    (co).yield(2);
    String text = "scope " + co; // ERROR 30: the scope co may only be called, or handed to a coroutine as its first argument
    return co; // ERROR 12: the scope co cannot be returned: it means nothing outside this coroutine
  }

  private static YieldScope<Integer> co2() {
    return null;
  }

  @Coroutine
  static void capturing(YieldScope<Integer> co) {
    Runnable lambda = () -> helper(co); // ERROR 36: the scope co cannot be captured: it means nothing outside the coroutine's own statements
    Object anonymous =
        new Object() {
          final Object scope = co; // ERROR 32: the scope co cannot be captured: it means nothing outside the coroutine's own statements
        };
    lambda.run();
  }

  @Coroutine
  void otherScope(GeneratorScope<Integer, String> co, YieldScope<Integer>[] others) {
    saved.yield(1); // ERROR 10: a coroutine suspends through its own scope: write co in place of the other scope
    others[0].yieldAll(List.of(1)); // ERROR 14: a coroutine suspends through its own scope: write co in place of the other scope
    callee(saved, "x"); // ERROR 12: a coroutine calls another with its own scope: write co here, or call the factory
    callee(null, "x"); // ERROR 12: a coroutine calls another with its own scope: write co here, or call the factory
    callee(co, "fine");
  }
}
