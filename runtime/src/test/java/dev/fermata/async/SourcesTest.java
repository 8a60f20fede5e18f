package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.catching;
import static dev.fermata.async.Scenes.guarded;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.async.io.AsyncFiles;
import dev.fermata.async.sync.AsyncQueue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/** What the library itself gives to iterate over: queues, tasks as they end, lines of files. */
class SourcesTest extends Interleaving {

  @TempDir Path directory;

  /** Steps, and logs what that finds. */
  private Async<Object> step(String name, AsyncIterator<?> iterator) {
    return logged(
        name, () -> iterator.moveNext().map(more -> more ? iterator.current() : "the end"));
  }

  // ------------------------------------------------------------------ queues

  @EveryMode
  @DisplayName("iterating over a queue takes until it is shut down and empty; several share")
  void queue() {
    AsyncQueue<Integer> queue = AsyncQueue.bounded(1);
    virtually(
        () -> {
          Task<?> a = loop().start(logged("a", () -> queue.toList()));
          Task<?> b = loop().start(logged("b", () -> queue.toList()));
          return seq(
              () -> queue.put(1),
              () -> queue.put(2),
              () -> queue.put(3),
              () -> queue.put(4),
              act(queue::shutdown),
              () -> Asyncs.gather(a, b));
        },
        () -> step("late", queue.iterator()));
    assertEquals(3, log.size());
    assertTrue(log.contains("late the end"));
    String items = log.get(0) + log.get(1);
    assertTrue(IntStream.rangeClosed(1, 4).allMatch(i -> items.contains("" + i)), items);
  }

  @EveryMode
  @DisplayName("a step over a queue that is interrupted takes nothing")
  void queueInterrupted() {
    AsyncQueue<String> queue = AsyncQueue.unbounded();
    AsyncIterator<String> iterator = queue.iterator();
    virtually(
        () -> Asyncs.timeoutOrElse(SECOND, step("a", iterator), null),
        act(() -> assertTrue(queue.offer("item"))),
        () -> step("b", iterator));
    assertEquals("[a DeadlineExceeded, b item]", log.toString());
  }

  // ------------------------------------------------------------------ asCompleted

  private Async<Object> after(int seconds, Object value) {
    return logged(
        "child " + value, () -> Asyncs.sleep(Duration.ofSeconds(seconds)).map(slept -> value));
  }

  @EveryMode
  @DisplayName("tasks as they end; each is asked for its own result or failure")
  void asCompleted() {
    virtually(
        () -> {
          Task<Object> foreign = loop().start(after(2, 2));
          Task<Object> done = loop().start(Asyncs.of("done"));
          List<Awaitable<Object>> all =
              List.of(after(3, 3), failingAfter(SECOND, new IOException()), foreign, done);
          return seq(
              () -> done,
              () ->
                  logged(
                      "all",
                      () ->
                          Asyncs.asCompleted(all)
                              .map(
                                  task ->
                                      task.isFailed()
                                          ? described(task.exception().orElseThrow())
                                          : task.result())
                              .toList()));
        },
        () -> logged("none", () -> Asyncs.asCompleted(List.of()).toList()));
    assertEquals("[child 2 2, child 3 3, all [done, IOException, 2, 3], none []]", log.toString());
  }

  @EveryMode
  @DisplayName("closing it cancels the children that are left and waits; not tasks of others")
  void asCompletedClosed() {
    virtually(
        () -> {
          Task<Object> foreign = loop().start(after(2, "foreign"));
          AsyncIterator<Task<Object>> iterator =
              Asyncs.<Object>asCompleted(
                      List.of(
                          after(1, 1),
                          guarded(
                              () -> after(60, "slow"),
                              () -> logged("clean-up", () -> Asyncs.sleep(SECOND))),
                          foreign))
                  .iterator();
          return seq(
              iterator::moveNext,
              act(() -> log.add("first " + iterator.current().result())),
              () -> iterator.closeAsync(),
              act(() -> log.add("closed")),
              act(() -> assertFalse(foreign.isCancelled())),
              () -> step("after", iterator),
              () -> foreign);
        });
    assertEquals(
        "[child 1 1, first 1, child slow Cancelled, child foreign foreign, clean-up null, closed,"
            + " after the end]",
        log.toString());
  }

  @EveryMode
  @DisplayName("left by its task: closed before that ends; a failure that nobody asks is reported")
  void asCompletedLeft() {
    List<String> unhandled = Scenes.log();
    try (Runner runner = Runner.virtual()) {
      runner.loop().setExceptionHandler((what, failure) -> unhandled.add(described(failure)));
      runner.run(
          seq(
              () ->
                  loop()
                      .start(
                          seq(
                              () ->
                                  Asyncs.<Object>asCompleted(
                                          List.of(
                                              after(1, 1),
                                              failingAfter(SECOND, new IOException()),
                                              after(60, 2)))
                                      .iterator()
                                      .moveNext())),
              act(() -> assertEquals(1, loop().tasks().size(), loop()::dump))));
    }
    assertEquals("[child 1 1, child 2 Cancelled]", log.toString());
    assertEquals("[IOException]", unhandled.toString());
  }

  @EveryMode
  @DisplayName("cancelled in a step: the children are cancelled and awaited, then Cancelled")
  void asCompletedCancelled() {
    virtually(
        () -> {
          Task<?> task =
              loop()
                  .start(
                      logged(
                          "task",
                          () ->
                              Asyncs.<Object>asCompleted(
                                      List.of(
                                          guarded(
                                              () -> after(60, 1),
                                              () -> logged("ends", () -> Asyncs.sleep(SECOND)))))
                                  .toList()));
          loop().callLater(SECOND, task::cancel);
          return catching(() -> task, failure -> null);
        });
    assertEquals("[child 1 Cancelled, ends null, task Cancelled]", log.toString());
  }

  @EveryMode
  @DisplayName("a coroutine given twice: an error in the first step, and nobody is left")
  void asCompletedTwice() {
    virtually(
        () -> {
          Async<Object> twice = after(1, "twice");
          return catching(
              () -> logged("all", () -> Asyncs.asCompleted(List.of(twice, twice)).toList()),
              failure -> null);
        },
        act(() -> assertEquals(1, loop().tasks().size())));
    assertEquals("[all IllegalStateException]", log.toString());
  }

  // ------------------------------------------------------------------ files

  @EveryMode
  @DisplayName("files are written, added to and read; a missing one fails")
  void files() throws IOException {
    Path text = directory.resolve("text");
    Path bytes = directory.resolve("bytes");
    virtually(
        () -> AsyncFiles.writeString(text, "über\n"),
        () -> AsyncFiles.appendString(text, "second"),
        () -> logged("text", () -> AsyncFiles.readString(text)),
        () -> AsyncFiles.append(bytes, new byte[] {1}),
        () -> AsyncFiles.append(bytes, new byte[] {2}),
        () -> logged("bytes", () -> AsyncFiles.readAllBytes(bytes).map(read -> read[0] + read[1])),
        () -> AsyncFiles.write(bytes, new byte[] {3}),
        () -> logged("bytes", () -> AsyncFiles.readAllBytes(bytes).map(read -> read.length)),
        () ->
            catching(
                () -> logged("none", () -> AsyncFiles.readString(directory.resolve("none"))),
                failure -> null));
    assertEquals("[text über\nsecond, bytes 3, bytes 1, none NoSuchFileException]", log.toString());
    assertEquals("über\nsecond", Files.readString(text, StandardCharsets.UTF_8));
  }

  @EveryMode
  @DisplayName("lines are read as they are wanted; the file is closed by whoever leaves it")
  void lines() throws IOException {
    Path path = directory.resolve("lines");
    List<String> lines = IntStream.range(0, 1000).mapToObj(i -> "line " + i).toList();
    Files.write(path, lines);
    virtually(
        () -> AsyncFiles.lines(path).toList().map(read -> log.addAll(read)),
        act(() -> assertEquals(lines, log)),
        act(log::clear),
        () -> {
          AsyncIterator<String> iterator = AsyncFiles.lines(path).iterator();
          return seq(
              () -> step("first", iterator),
              () -> iterator.closeAsync(),
              () -> step("closed", iterator));
        },
        () -> loop().start(step("left", AsyncFiles.lines(path).iterator())),
        () ->
            catching(
                () -> step("none", AsyncFiles.lines(directory.resolve("none")).iterator()),
                failure -> null));
    assertEquals(
        "[first line 0, closed the end, left line 0, none NoSuchFileException]", log.toString());
    assertThrows(NullPointerException.class, () -> AsyncFiles.lines(null));
  }
}
