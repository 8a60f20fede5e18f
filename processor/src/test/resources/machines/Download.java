package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import java.io.IOException;
import java.util.List;

/** Handlers that suspend, left by break and by return. */
final class Download {
  @Coroutine
  static String firstOf(GeneratorScope<String, Integer> co, List<String> mirrors) {
    int failures = 0;
    for (String mirror : mirrors) {
      try {
        int status = co.yield("GET " + mirror);
        if (status == 404) {
          break; // no mirror will have it
        }
        check(status);
        return mirror;
      } catch (IOException e) {
        failures++;
        co.yield("failed: " + e.getMessage());
      } finally {
        co.yield("closed " + mirror);
      }
    }
    return "nothing after " + failures + " failures";
  }

  private static void check(int status) throws IOException {
    if (status != 200) {
      throw new IOException("status " + status);
    }
  }
}
