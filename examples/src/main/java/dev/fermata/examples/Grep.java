package dev.fermata.examples;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A lazy pipeline: directories are listed and files opened only as matches are asked for. */
public final class Grep {
  private Grep() {}

  /** One line that matched. */
  record Match(Path file, int line, String text) {}

  /** The regular files below {@code directory}, each directory in the order of its names. */
  @Coroutine
  static void files(YieldScope<Path> co, Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      for (Iterator<Path> sorted = entries.sorted().iterator(); sorted.hasNext(); ) {
        Path entry = sorted.next();
        if (Files.isDirectory(entry)) {
          files(co, entry);
        } else {
          co.yield(entry);
        }
      }
    }
  }

  /** The matches in {@code files}; at most one of them is open at a time, and only while read. */
  @Coroutine
  static void matches(YieldScope<Match> co, Iterable<Path> files, Pattern pattern)
      throws IOException {
    for (Path file : files) {
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        int line = 0;
        String text;
        while ((text = reader.readLine()) != null) {
          line++;
          if (pattern.matcher(text).find()) {
            co.yield(new Match(file, line, text.strip()));
          }
        }
      }
    }
  }

  /** Prints the first few matches, then how many remain; the walk is never held in memory. */
  static void grep(PrintStream out, Path directory, Pattern pattern, int shown) {
    try (Generator<Path, Void, Void> files = GrepCoroutines.files(directory);
        Generator<Match, Void, Void> matches = GrepCoroutines.matches(files, pattern)) {
      int count = 0;
      while (matches.moveNext()) {
        Match match = matches.current();
        if (count++ < shown) {
          String name = directory.relativize(match.file()).toString().replace('\\', '/');
          out.println("  " + name + ":" + match.line() + ": " + match.text());
        }
      }
      out.println("  matches in all: " + count);
    }
  }

  static void run(PrintStream out) {
    grep(out, Home.directory().resolve("src/main/java"), Pattern.compile("co\\.yield"), 5);
  }

  public static void main(String[] args) {
    run(System.out);
  }
}
