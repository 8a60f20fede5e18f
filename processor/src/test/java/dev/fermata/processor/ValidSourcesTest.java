package dev.fermata.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Hard but valid code compiles without a word, at the level of warnings of {@code -Xlint:all}. */
class ValidSourcesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "valid");

  @TestFactory
  Stream<DynamicTest> compileCleanly() throws IOException {
    return sources("hard")
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file, List.of())));
  }

  @TestFactory
  Stream<DynamicTest> compileCleanlyForAnOlderRelease() throws IOException {
    return Runtime.version().feature() == 17
        ? Stream.empty()
        : sources("hard")
            .map(
                file ->
                    DynamicTest.dynamicTest(
                        file.toString(), () -> check(file, List.of("--release", "17"))));
  }

  @TestFactory
  Stream<DynamicTest> compileCleanlyOnJava25() throws IOException {
    return Runtime.version().feature() < 25
        ? Stream.empty()
        : sources("java25")
            .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file, List.of())));
  }

  static Stream<Path> sources(String folder) throws IOException {
    try (Stream<Path> found = Files.walk(CASES.resolve(folder))) {
      return found.filter(path -> path.toString().endsWith(".java")).sorted().toList().stream();
    }
  }

  private static void check(Path file, List<String> options) throws IOException {
    List<Object> all = new ArrayList<>(List.of("-Xlint:all,-path"));
    all.addAll(options);
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CoroutineProcessor())
            .withOptions(all)
            .compile(CaseFile.sources(file));
    assertEquals(List.of(), compilation.diagnostics());
  }
}
