package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;

/** A type error is told once, by the compiler; the facade is there all the same. */
class Bodies {
  @Coroutine
  static void wrong(YieldScope<Integer> co, List<? extends Number> l) {
    String s = 5; // ERROR 16: incompatible types: int cannot be converted to java.lang.String
    int n = undefined; // ERROR 13: cannot find symbol
    l.forEach(x -> x.foo()); // ERROR 21: cannot find symbol
    Missing.call(); // ERROR 5: cannot find symbol
    co.yield("text"); // ERROR 14: incompatible types: java.lang.String cannot be converted to java.lang.Integer
    Runnable suspended = () -> co.yield(2);
  }

  @Coroutine
  static int right(YieldScope<Integer> co) {
    wrong(co, List.of());
    return 1;
  }

  static void use() {
    for (int i : BodiesCoroutines.wrong(null)) {}
    int result = BodiesCoroutines.right().result();
    String notAGenerator = BodiesCoroutines.right(); // ERROR 50: incompatible types: dev.fermata.generator.Generator<java.lang.Integer,java.lang.Void,java.lang.Integer> cannot be converted to java.lang.String
  }
}
