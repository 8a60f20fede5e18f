package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;

/** Patterns whose variables are in scope where the flow says so. */
final class Shapes {
  record Circle(double radius) {}

  record Square(double side) {}

  @Coroutine
  static void areas(YieldScope.OfDouble co, List<?> shapes) {
    for (Object shape : shapes) {
      if (shape instanceof Circle circle && circle.radius() > 0) {
        co.yield(Math.PI * circle.radius() * circle.radius());
        System.out.println("yielded " + circle);
        continue;
      }
      if (!(shape instanceof Square square)) {
        throw new IllegalArgumentException("not a shape: " + shape);
      }
      co.yield(square.side() * square.side());
      System.out.println("yielded " + square);
    }
  }
}
