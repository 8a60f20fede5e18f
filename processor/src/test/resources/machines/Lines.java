package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resources that stay open across suspensions. */
final class Lines {
  @Coroutine
  static int numbered(YieldScope<String> co, Path file) throws IOException {
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        number++;
        co.yield(number + ": " + line);
      }
    }
    return number;
  }
}
