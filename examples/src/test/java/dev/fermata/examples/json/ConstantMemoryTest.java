package dev.fermata.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(
    named = "fermata.mode",
    matches = "direct",
    disabledReason = "every value is a hand-over between threads: too slow for megabytes")
class ConstantMemoryTest {
  @TempDir Path directory;

  /** Tens of megabytes through a JVM whose whole heap is smaller than the file. */
  @Test
  void printsAFileThatWouldNotFitIntoTheHeap() throws Exception {
    Path input = directory.resolve("large.json");
    SampleJson.write(input, 80_000);
    assertTrue(Files.size(input) > 20_000_000, "too small to prove anything");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx12m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PrettyJson.class.getName(),
                input.toString(),
                directory.resolve("pretty.json").toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertTrue(output.matches("\\d+ lines\\R"), output);
  }
}
