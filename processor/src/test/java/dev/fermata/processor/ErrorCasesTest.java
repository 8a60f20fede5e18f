package dev.fermata.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every mistake is told once, at its line and column, and nothing else is said.
 *
 * <p>{@code -Dgolden.update=true} writes what the compiler says into the cases.
 */
class ErrorCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "errors");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(CASES)) {
      files = found.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    ErrorCase errorCase = new ErrorCase(file);
    if (Boolean.getBoolean("golden.update")) {
      errorCase.update();
      return;
    }
    assertFalse(errorCase.expected().isEmpty(), "the case expects nothing");
    assertEquals(errorCase.expected(), errorCase.actual());
    assertEquals("", errorCase.cascade());
  }
}
