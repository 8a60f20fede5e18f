package dev.fermata.examples.json;

import dev.fermata.generator.Generator;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Pretty-prints JSON files of any size in constant memory. */
public final class PrettyJson {
  private static final int SAMPLE_RECORDS = 20_000;

  private PrettyJson() {}

  /**
   * Writes {@code input} anew to {@code output}, one value a line.
   *
   * @return the number of lines
   * @throws IOException when a file fails, or the input is not JSON
   */
  static long prettyPrint(Path input, Path output) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(input);
        BufferedWriter writer = Files.newBufferedWriter(output);
        Generator<Token, Void, Void> tokens = JsonLexerCoroutines.tokens(reader);
        Generator<Event, Void, Void> events = JsonParserCoroutines.events(tokens);
        Generator<String, Void, Long> lines = JsonPrinterCoroutines.lines(events)) {
      while (lines.moveNext()) {
        writer.write(lines.current());
        writer.write('\n');
      }
      return lines.result();
    }
  }

  /** Makes the sample, pretty-prints it and says how long that took. */
  public static void run(PrintStream out, Path directory) throws IOException {
    Path input = directory.resolve("sample.json");
    Path output = directory.resolve("sample-pretty.json");
    SampleJson.write(input, SAMPLE_RECORDS);
    long before = System.nanoTime();
    long lines = prettyPrint(input, output);
    double seconds = (System.nanoTime() - before) / 1e9;
    double megabytes = Files.size(input) / 1e6;
    out.println(
        String.format(
            Locale.ROOT,
            "  %.1f MB to %,d lines in %.2f s: %.0f MB/s",
            megabytes,
            lines,
            seconds,
            megabytes / seconds));
    try (BufferedReader reader = Files.newBufferedReader(output)) {
      for (int i = 0; i < 6; i++) {
        out.println("  | " + reader.readLine());
      }
    }
    out.println("  | …");
  }

  /** With two arguments: input and output. Without: a sample of several megabytes. */
  public static void main(String[] args) throws IOException {
    if (args.length == 2) {
      System.out.println(prettyPrint(Path.of(args[0]), Path.of(args[1])) + " lines");
    } else {
      run(System.out, Path.of(System.getProperty("java.io.tmpdir")));
    }
  }
}
