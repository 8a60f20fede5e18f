package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.function.IntSupplier;

class Lambdas {
  @Coroutine
  static int count(GeneratorScope<Integer, String> co, List<Integer> list) {
    list.forEach(x -> co.yield(x)); // ERROR 25: a coroutine cannot suspend in a lambda, which runs in a call of its own: write a loop, or a coroutine of its own
    list.forEach(
        x -> {
          co.yield(x); // ERROR 13: a coroutine cannot suspend in a lambda, which runs in a call of its own: write a loop, or a coroutine of its own
          co.yield(x + 1);
          list.forEach(y -> co.receive()); // ERROR 31: a coroutine cannot suspend in a lambda, which runs in a call of its own: write a loop, or a coroutine of its own
        });
    IntSupplier supplier = () -> count(co, list); // ERROR 34: a coroutine cannot suspend in a lambda, which runs in a call of its own: write a loop, or a coroutine of its own
    Object anonymous =
        new Object() {
          final String field = co.receive(); // ERROR 34: a coroutine cannot suspend in a nested class, whose methods run in calls of their own: hand the values over, or make a member class with a coroutine of its own

          void method() {
            co.yield(1);
          }
        };
    class Local {
      void method() {
        co.yieldAll(list); // ERROR 11: a coroutine cannot suspend in a nested class, whose methods run in calls of their own: hand the values over, or make a member class with a coroutine of its own
      }
    }
    var own = DirectScopes.<Integer, Void, Void>generator(inner -> {
      inner.yield(1);
      return null;
    });
    co.yieldAll(own);
    return 0;
  }
}
