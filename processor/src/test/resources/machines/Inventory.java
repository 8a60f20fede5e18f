package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;

/** Local types whose instances outlive a suspension. */
final class Inventory {
  @Coroutine
  static int count(GeneratorScope<String, Integer> co, String unit) {
    /** What was counted so far. */
    class Tally {
      int total;

      String add(int amount) {
        total += amount;
        return total + " " + unit;
      }
    }
    record Shelf(String name, int number) {}

    Tally tally = new Tally();
    for (int i = 1; i <= 3; i++) {
      Shelf shelf = new Shelf("shelf " + i, i);
      String soFar = tally.add(co.yield(shelf.name()));
      co.yield(soFar + " after " + shelf.number());
    }
    return tally.total;
  }
}
