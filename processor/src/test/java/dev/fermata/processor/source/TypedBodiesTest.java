package dev.fermata.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compiler;
import dev.fermata.processor.CaseFile;
import dev.fermata.processor.CoroutineProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The nested compilation knows the type of every expression, and leaves the user's code alone. */
class TypedBodiesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "valid");

  @TestFactory
  Stream<DynamicTest> everyExpressionIsTyped() throws IOException {
    List<String> folders =
        Runtime.version().feature() < 25 ? List.of("hard") : List.of("hard", "java25");
    List<Path> files;
    try (Stream<Path> found = folders.stream().flatMap(TypedBodiesTest::walk)) {
      files = found.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    return files.stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
  }

  private static Stream<Path> walk(String folder) {
    try {
      return Files.walk(CASES.resolve(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Path file) throws IOException {
    AttributingProcessor attributing = new AttributingProcessor();
    Compiler.javac()
        // The other one claims the annotation, after which there is nothing to be called for.
        .withProcessors(attributing, new CoroutineProcessor())
        .compile(CaseFile.sources(file));
    assertFalse(attributing.visited().isEmpty(), "no coroutine was attributed");
    assertEquals(List.of(), attributing.problems());
  }
}
