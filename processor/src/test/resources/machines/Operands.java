package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import java.util.List;

/** Suspensions inside expressions, whose other operands have to wait. */
final class Operands {
  @Coroutine
  static String arguments(GeneratorScope<String, Integer> co, List<String> names) {
    return String.join(names.get(0), names.get(1) + co.yield("second"), label(co.yield("third")));
  }

  @Coroutine
  static void histogram(GeneratorScope<String, Integer> co, int[] counts) {
    int next = 0;
    while (next < counts.length) {
      counts[next++] += co.yield("how many?");
    }
  }

  @Coroutine
  static boolean agreed(GeneratorScope<String, Boolean> co, String first, String second) {
    return co.yield(first) && !first.equals(second) && co.yield(second);
  }

  private static String label(int number) {
    return "#" + number;
  }
}
