package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.function.Supplier;

class UnnamedPrivateTypes {
  private static class Hidden {
    int n() {
      return 1;
    }
  }

  private enum Sign {
    PLUS,
    MINUS
  }

  private interface Maker {
    int make();
  }

  static Hidden hidden() {
    return new Hidden();
  }

  static Sign sign() {
    return Sign.PLUS;
  }

  static int made(Maker maker) {
    return maker.make();
  }

  @Coroutine
  static void allowed(YieldScope<Object> co) {
    co.yield(hidden());
    co.yield(hidden() == null);
    Object sign = sign();
    co.yield(sign);
    co.yield("" + sign());
  }

  @Coroutine
  static void called(YieldScope<Object> co) {
    co.yield(hidden().n()); // ERROR 20: generated code must name the type Hidden: remove its modifier private
  }

  @Coroutine
  static void inherited(YieldScope<Object> co) {
    co.yield(1);
    String s = hidden().toString(); // ERROR 22: generated code must name the type Hidden: remove its modifier private
    co.yield(s);
  }

  @Coroutine
  static void inLambda(YieldScope<Object> co) {
    Supplier<Object> s = () -> hidden().n(); // ERROR 38: generated code must name the type Hidden: remove its modifier private
    co.yield(s);
  }

  @Coroutine
  static void referred(YieldScope<Object> co) {
    Supplier<Integer> s = hidden()::n; // ERROR 33: generated code must name the type Hidden: remove its modifier private
    co.yield(s);
  }

  @Coroutine
  static void selected(YieldScope<Object> co) {
    switch (sign()) { // ERROR 17: generated code must name the type Sign: remove its modifier private
      case PLUS -> co.yield(1);
      default -> co.yield(2);
    }
  }

  @Coroutine
  static void chosen(YieldScope<Object> co) {
    int n = switch (sign()) { case PLUS -> 1; default -> 2; }; // ERROR 25: generated code must name the type Sign: remove its modifier private
    co.yield(n);
  }

  @Coroutine
  static void function(YieldScope<Object> co) {
    co.yield(made(() -> 1)); // ERROR 19: generated code must name the type Maker: remove its modifier private
  }
}
