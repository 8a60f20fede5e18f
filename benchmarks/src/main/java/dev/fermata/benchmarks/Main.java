package dev.fermata.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks, with JMH's own arguments, and prints them as a table of ratios: the minimum
 * of each over the minimum of its row's limit, all of one run.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    CommandLineOptions arguments = new CommandLineOptions(args);
    ChainedOptionsBuilder options = new OptionsBuilder().parent(arguments);
    if (!HandOff.isAvailable()) {
      options.exclude("virtualThread");
    }
    System.out.println(table(new Runner(options.build()).run()));
  }

  static String table(Collection<RunResult> results) {
    Map<String, Map<String, Double>> rows = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      int dot = name.lastIndexOf('.');
      rows.computeIfAbsent(name.substring(0, dot), row -> new TreeMap<>())
          .put(name.substring(dot + 1), result.getPrimaryResult().getStatistics().getMin());
    }
    StringBuilder table = new StringBuilder("\n");
    table.append("JDK ").append(Runtime.version()).append("\n\n");
    table.append("| work | limit | ns | others, in multiples of the limit |\n");
    table.append("| --- | --- | --- | --- |\n");
    rows.forEach((row, times) -> table.append(line(row, times)).append('\n'));
    return table.toString();
  }

  private static String line(String className, Map<String, Double> times) {
    Row row;
    try {
      row = Class.forName(className).getAnnotation(Row.class);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
    Double limit = times.get(row.limit());
    StringBuilder others = new StringBuilder();
    times.entrySet().stream()
        .filter(time -> !time.getKey().equals(row.limit()))
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            time ->
                others
                    .append(others.isEmpty() ? "" : ", ")
                    .append(time.getKey())
                    .append(' ')
                    .append(
                        limit == null
                            ? String.format(Locale.ROOT, "%.2f ns", time.getValue())
                            : String.format(Locale.ROOT, "%.2f×", time.getValue() / limit)));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s |",
        row.value(),
        row.limit(),
        limit == null ? "–" : String.format(Locale.ROOT, "%.3f", limit),
        others);
  }
}
