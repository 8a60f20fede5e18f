package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class RunAllTest {
  @Test
  @DisabledIfSystemProperty(
      named = "fermata.mode",
      matches = "direct",
      disabledReason = "direct mode recurses on a thread's stack, which a million levels overflow")
  void namesTheGeneratedSources() throws Exception {
    String output = Output.of(RunAll::run);
    assertTrue(
        output.contains("dev/fermata/examples/Finder_finder.java".replace('/', File.separatorChar)),
        output);
  }
}
