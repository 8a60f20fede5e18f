package dev.fermata.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What machines look like: the house style of generated code, a coroutine or two a file. */
class MachineGoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "machines");
  private static final Path EXPECTED = FOLDER.resolve("expected");

  @TestFactory
  Stream<DynamicTest> machines() throws IOException {
    return filesNamed(FOLDER, "").stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> check(FOLDER.resolve(file))));
  }

  private static void check(Path source) throws IOException {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CoroutineProcessor())
            .withOptions("--release", "17", "-Xlint:all,-path")
            .compile(JavaFileObjects.forResource(source.toUri().toURL()));
    assertEquals(List.of(), compilation.diagnostics());

    Set<String> machines = new TreeSet<>();
    for (JavaFileObject generated : GoldenFiles.sourcesEndingIn(compilation, "")) {
      String name = Path.of(generated.getName()).getFileName().toString();
      if (!name.endsWith("Coroutines.java")) {
        machines.add(name);
        GoldenFiles.check(EXPECTED, generated);
      }
    }
    assertFalse(machines.isEmpty(), "no machine was generated");
    String host = source.getFileName().toString().replace(".java", "");
    assertEquals(machines, filesNamed(EXPECTED, host + "_"), "expected files that nothing makes");
  }

  /** The names of a folder's source files that begin with a prefix. */
  private static Set<String> filesNamed(Path folder, String prefix) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(".java"))
          .forEach(names::add);
    }
    return names;
  }
}
