package dev.fermata.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the module's directory, whether Maven was started in it or in the project's. */
public final class Home {
  private Home() {}

  /**
   * The directory of the module {@code examples}.
   *
   * @throws IllegalStateException when the program was started elsewhere
   */
  public static Path directory() {
    for (Path candidate : new Path[] {Path.of("").toAbsolutePath(), Path.of("examples")}) {
      if (Files.isDirectory(candidate.resolve("src/main/java/dev/fermata/examples"))) {
        return candidate.toAbsolutePath();
      }
    }
    throw new IllegalStateException("start the examples in the project's directory");
  }
}
