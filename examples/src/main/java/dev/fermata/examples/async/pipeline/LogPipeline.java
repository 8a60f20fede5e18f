package dev.fermata.examples.async.pipeline;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncGeneratorScope;
import dev.fermata.async.AsyncIterable;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.EventLoop;
import dev.fermata.async.TaskGroup;
import dev.fermata.async.sync.AsyncQueue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Totals of a log that does not fit into memory: one producer reads, parses and batches it in async
 * generators, each of which asks the one before for just what it needs; a few consumers add up what
 * comes through a queue that is never longer than a few batches.
 */
public final class LogPipeline {

  private static final int LINES_AT_A_TIME = 500;
  private static final int CONSUMERS = 3;

  private final AsyncQueue<List<Request>> queue = AsyncQueue.bounded(CONSUMERS);

  // ------------------------------------------------------------------ the generators

  /** The lines of a file, which is read on a thread, and closed when the generator is. */
  @Coroutine
  static void lines(AsyncGeneratorScope<String, Void> co, Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<String> some;
      do {
        some = co.onThread(() -> read(reader));
        for (String line : some) {
          co.yield(line);
        }
      } while (!some.isEmpty());
    }
  }

  private static List<String> read(BufferedReader reader) throws IOException {
    List<String> lines = new ArrayList<>(LINES_AT_A_TIME);
    String line;
    while (lines.size() < LINES_AT_A_TIME && (line = reader.readLine()) != null) {
      lines.add(line);
    }
    return lines;
  }

  /** What the lines say, without those that say nothing. */
  @Coroutine
  static void requests(AsyncGeneratorScope<Request, Void> co, AsyncIterable<String> lines) {
    for (String line : co.each(lines)) {
      Request request = Request.parse(line);
      if (request != null) {
        co.yield(request);
      }
    }
  }

  /** So many at a time, the last time fewer. */
  @Coroutine
  static <T> void batches(
      AsyncGeneratorScope<List<T>, Void> co, AsyncIterable<T> elements, int size) {
    List<T> batch = new ArrayList<>(size);
    for (T element : co.each(elements)) {
      batch.add(element);
      if (batch.size() == size) {
        co.yield(batch);
        batch = new ArrayList<>(size);
      }
    }
    if (!batch.isEmpty()) {
      co.yield(batch);
    }
  }

  // ------------------------------------------------------------------ producer and consumers

  @Coroutine
  void produce(AsyncScope co, Path file) {
    AsyncIterable<Request> requests =
        LogPipelineCoroutines.requests(LogPipelineCoroutines.lines(file));
    for (List<Request> batch : co.each(LogPipelineCoroutines.batches(requests, 1000))) {
      co.await(queue.put(batch)); // waits while the consumers are behind
    }
    queue.shutdown();
  }

  /** Adds up on a thread, so that consumers use as many cores as there are. */
  @Coroutine
  void consume(AsyncScope co, Totals totals) {
    for (List<Request> batch : co.each(queue)) {
      Totals more = co.onThread(() -> Totals.of(batch));
      totals.add(more);
    }
  }

  @Coroutine
  Totals total(AsyncScope co, Path file) throws IOException {
    Totals totals = new Totals();
    try (TaskGroup group = co.taskGroup()) {
      for (int i = 0; i < CONSUMERS; i++) {
        group.start(LogPipelineCoroutines.consume(this, totals));
      }
      group.start(LogPipelineCoroutines.produce(this, file));
      co.await(group.join(), IOException.class);
    }
    return totals;
  }

  static void run(PrintStream out, Path file) throws IOException {
    LogPipeline pipeline = new LogPipeline();
    long start = System.nanoTime();
    Totals totals = EventLoop.run(LogPipelineCoroutines.total(pipeline, file), IOException.class);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    out.println("  " + totals);
    out.println(
        String.format(
            Locale.ROOT, "  %.1f MB in %.1f s", Files.size(file) / 1e6, took.toMillis() / 1000.0));
  }

  /** Writes a log of several megabytes and totals it. */
  public static void run(PrintStream out) throws IOException {
    Path file = Files.createTempFile("access", ".log");
    try {
      SampleLog.write(file, 3, 120_000);
      run(out, file);
    } finally {
      Files.delete(file);
    }
  }

  public static void main(String[] args) throws IOException {
    run(System.out);
  }
}
