package dev.fermata.examples;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import java.io.PrintStream;
import java.util.Locale;

/** A conversation: each {@code send} brings a number in and the average so far out. */
public final class RunningAverage {
  private RunningAverage() {}

  /**
   * Yields the average of what was sent so far, as a primitive double; null ends it.
   *
   * @return how many numbers came
   */
  @Coroutine
  static int averages(GeneratorScope.OfDouble<Double> co) {
    double sum = 0;
    int count = 0;
    Double number = co.yield(Double.NaN);
    while (number != null) {
      sum += number;
      count++;
      number = co.yield(sum / count);
    }
    return count;
  }

  static void run(PrintStream out) {
    Generator.OfDouble<Double, Integer> averages = RunningAverageCoroutines.averages();
    averages.next(); // runs to the first yield: nothing to average yet
    for (double number : new double[] {10, 20, 60, 2.5}) {
      out.println(String.format(Locale.ROOT, "  %5.1f → %.3f", number, averages.send(number)));
    }
    if (!averages.moveNext()) {
      out.println("  numbers: " + averages.result());
    }
  }

  public static void main(String[] args) {
    run(System.out);
  }
}
