package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.examples.Grep.Match;
import dev.fermata.generator.Generator;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrepTest {
  @TempDir Path directory;

  @Test
  void printsTheFirstMatchesAndCountsTheRest() throws Exception {
    writeTree();
    assertEquals(
        """
          a.txt:2: needle one
          b/c.txt:1: needle two
          matches in all: 3
        """,
        Output.of(out -> Grep.grep(out, directory, Pattern.compile("needle"), 2)));
  }

  @Test
  void opensNoFileBeforeItIsAskedFor() throws Exception {
    writeTree();
    List<Path> files = List.of(directory.resolve("a.txt"), directory.resolve("missing.txt"));
    try (Generator<Match, Void, Void> matches =
        GrepCoroutines.matches(files, Pattern.compile("needle"))) {
      assertEquals("needle one", matches.next().text());
      assertThrows(NoSuchFileException.class, matches::next);
    }
  }

  @Test
  void findsTheExamplesThemselves() throws Exception {
    String output = Output.of(Grep::run);
    assertEquals(6, output.lines().count(), output);
  }

  private void writeTree() throws Exception {
    Files.writeString(directory.resolve("a.txt"), "hay\n  needle one\nhay\n");
    Files.createDirectory(directory.resolve("b"));
    Files.writeString(directory.resolve("b/c.txt"), "needle two\nhay\nneedle three\n");
    Files.writeString(directory.resolve("d.txt"), "hay\n");
  }
}
