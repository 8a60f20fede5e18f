package dev.fermata.examples.async.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;

/** Writes the log of a web server, the same for the same seed. */
final class SampleLog {
  private SampleLog() {}

  static void write(Path file, long seed, int lines) throws IOException {
    Random random = new Random(seed);
    LocalDateTime time = LocalDateTime.of(2026, 1, 1, 0, 0);
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < lines; i++) {
        time = time.plusSeconds(1 + random.nextInt(20));
        int status = random.nextInt(50) == 0 ? 503 : 200;
        int page = (int) Math.abs(random.nextGaussian() * 40);
        String line = time + " GET /page/" + page + " " + status + " " + random.nextInt(20_000);
        out.write(random.nextInt(1000) == 0 ? "# rotated\n" : line + "\n");
      }
    }
  }
}
