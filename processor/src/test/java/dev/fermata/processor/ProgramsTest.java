package dev.fermata.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole programs print the same generated and as written, namely what their {@code expected.txt}
 * says. Their generated files compile without a warning under {@code -Xlint:all}; where an empty
 * {@code warning-free} stands, so does the rest.
 *
 * <p>{@code jvm.options} holds options that the program has to run with, {@code min-jdk} the oldest
 * JDK that compiles it. An empty {@code generated-only} stands where the program relies on memory
 * that direct mode frees later: the stack of a waiting thread keeps what the interpreter put there.
 */
class ProgramsTest {
  private static final Path PROGRAMS = Path.of("src", "test", "resources", "programs");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicNode> runAsWritten() throws IOException {
    try (Stream<Path> found = Files.list(PROGRAMS)) {
      return found
          .sorted()
          .map(Program::new)
          .filter(Program::isForThisJdk)
          .map(this::tests)
          .toList()
          .stream();
    }
  }

  private DynamicNode tests(Program program) {
    Path classes = folder.resolve(program.name());
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(DynamicTest.dynamicTest("compiles", () -> compiles(program, classes)));
    for (String mode : program.modes()) {
      tests.add(DynamicTest.dynamicTest(mode, () -> prints(program, classes, mode)));
    }
    return DynamicContainer.dynamicContainer(program.name(), tests);
  }

  private static void compiles(Program program, Path classes) throws IOException {
    List<String> problems = program.compile(classes);
    assertEquals(List.of(), problems, () -> "generated in " + classes);
  }

  private static void prints(Program program, Path classes, String mode) throws Exception {
    assertTrue(Files.exists(classes), "compiled first");
    assertEquals(program.expected(), program.run(classes, mode));
  }
}
