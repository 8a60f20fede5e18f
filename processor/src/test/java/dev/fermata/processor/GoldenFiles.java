package dev.fermata.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;

/**
 * Generated files compared as text, since their readability is a promise. {@code
 * -Dgolden.update=true} rewrites the expected ones and creates those that are missing.
 */
final class GoldenFiles {
  private GoldenFiles() {}

  /** Compares a generated file with the expected one of the same name in a folder. */
  static void check(Path folder, JavaFileObject generated) throws IOException {
    String name = generated.getName().substring(generated.getName().lastIndexOf('/') + 1);
    Path expected = folder.resolve(name);
    String actual = generated.getCharContent(false).toString();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(folder);
      Files.writeString(expected, actual);
    } else {
      assertEquals(Files.readString(expected), actual, () -> expected + " differs");
    }
  }

  /** The generated source files whose simple names end in a suffix. */
  static Iterable<JavaFileObject> sourcesEndingIn(Compilation compilation, String suffix) {
    return compilation.generatedSourceFiles().stream()
        .filter(file -> file.getName().endsWith(suffix + ".java"))
        .toList();
  }
}
