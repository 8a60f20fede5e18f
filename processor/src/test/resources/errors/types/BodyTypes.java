package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;

class BodyTypes {
  private record Hidden(int n) {}

  private enum Sign {
    PLUS,
    MINUS
  }

  private static class Base {
    private Base(int n) {}
  }

  @Coroutine
  static void local(YieldScope<Integer> co) {
    Hidden hidden = new Hidden(1); // ERROR 12: generated code must name the type Hidden: remove its modifier private
    co.yield(hidden.n());
  }

  @Coroutine
  static void inferred(YieldScope<Integer> co, List<Object> list) {
    var hidden = list.stream().map(o -> new Hidden(o.hashCode())).toList(); // ERROR 9: generated code must name the type Hidden: remove its modifier private
    co.yield(hidden.size());
  }

  @Coroutine
  static void constant(YieldScope<Integer> co, Object o) {
    switch ((Sign) o) { // ERROR 14: generated code must name the type Sign: remove its modifier private
      case PLUS -> co.yield(1);
      case MINUS -> co.yield(-1);
    }
  }

  @Coroutine
  static void subclass(YieldScope<Integer> co) {
    Object o = new Base(1) {}; // ERROR 20: generated code must name the type Base: remove its modifier private
    co.yield(o.hashCode());
  }

  @Coroutine
  static void literal(YieldScope<Object> co) {
    co.yield(Hidden.class); // ERROR 14: generated code must name the type Hidden: remove its modifier private
  }
}
