package dev.fermata.examples.async.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.async.EventLoop;
import dev.fermata.examples.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogPipelineTest {
  @TempDir Path directory;
  private Path log;

  @BeforeEach
  void writeLog() throws IOException {
    log = directory.resolve("access.log");
    SampleLog.write(log, 3, 5_500);
  }

  @Test
  void findsWhatAPlainLoopFinds() throws Exception {
    Totals expected = new Totals();
    try (Stream<String> lines = Files.lines(log)) {
      expected.add(Totals.of(lines.map(Request::parse).filter(Objects::nonNull).toList()));
    }
    String output = Output.of(out -> LogPipeline.run(out, log));
    assertLinesMatch(
        List.of("  " + expected, "  0\\.2 MB in \\d+\\.\\d s"), output.lines().toList());
  }

  @Test
  void batchesAreFullButTheLast() {
    List<List<String>> batches =
        EventLoop.run(
            LogPipelineCoroutines.batches(LogPipelineCoroutines.lines(log), 2000).toList());
    assertEquals(List.of(2000, 2000, 1500), batches.stream().map(List::size).toList());
  }

  @Test
  void aFailureOfTheProducerEndsTheConsumers() {
    Path missing = directory.resolve("missing");
    assertThrows(
        NoSuchFileException.class,
        () -> EventLoop.run(LogPipelineCoroutines.total(new LogPipeline(), missing)));
  }
}
