package dev.fermata.examples.async;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Runner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The scenes that tutorials of Python's coroutines begin with. */
public final class Tutorial {
  private Tutorial() {}

  // ------------------------------------------------------------------ a coroutine and its object

  /**
   * Python: {@code async def hello(): print("Hello ..."); await asyncio.sleep(1); print("...
   * World!")}.
   */
  @Coroutine
  static void hello(AsyncScope co, PrintStream out) {
    out.println("  Hello ...");
    co.sleep(Duration.ofSeconds(1));
    out.println("  ... World!");
  }

  // ------------------------------------------------------------------ three at a time

  @Coroutine
  static String message(AsyncScope co, String text) {
    co.sleep(Duration.ofSeconds(1));
    return text;
  }

  /** Files block, so that is left to a thread; the others go on meanwhile. */
  @Coroutine
  static String append(AsyncScope co, Path file) throws IOException {
    co.runOnThread(() -> Files.writeString(file, "and a line more\n", StandardOpenOption.APPEND));
    co.sleep(Duration.ofSeconds(1));
    return "appended a line";
  }

  @Coroutine
  static String read(AsyncScope co, Path file) throws IOException {
    co.sleep(Duration.ofSeconds(1));
    List<String> lines = co.onThread(() -> Files.readAllLines(file));
    return "read " + lines;
  }

  /** Python: {@code await asyncio.gather(message(), append(), read())}, with the time it takes. */
  @Coroutine
  static void gathered(AsyncScope co, PrintStream out) throws IOException {
    Path file = Files.createTempFile("tutorial", ".txt");
    try {
      Files.writeString(file, "a line\n");
      Duration start = co.loop().time();
      List<String> results =
          co.gather(
              TutorialCoroutines.message("a message"),
              TutorialCoroutines.append(file),
              TutorialCoroutines.read(file));
      Duration took = co.loop().time().minus(start);
      results.forEach(result -> out.println("  " + result));
      out.println(
          String.format(
              Locale.ROOT,
              "  three sleeps of a second each took %.1f s",
              took.toMillis() / 1000.0));
    } finally {
      Files.delete(file);
    }
  }

  // ------------------------------------------------------------------ one awaits another

  @Coroutine
  static int price(AsyncScope co, String item) {
    co.sleep(Duration.ofMillis(100));
    return 10 * item.length();
  }

  /** A call with one's own scope runs the other and gives its result; so does an await. */
  @Coroutine
  static void bill(AsyncScope co, PrintStream out) {
    int tea = price(co, "tea");
    int cake = co.await(TutorialCoroutines.price("cake"));
    out.println("  tea " + tea + ", cake " + cake + ", together " + (tea + cake));
  }

  static void run(Runner runner, PrintStream out) throws IOException {
    Async<Void> coroutine = TutorialCoroutines.hello(out);
    out.println("  " + coroutine); // nothing of it has run yet
    runner.run(coroutine);
    runner.run(TutorialCoroutines.gathered(out), IOException.class);
    runner.run(TutorialCoroutines.bill(out));
  }

  /** Runs the scenes; takes some seconds. */
  public static void run(PrintStream out) throws IOException {
    try (Runner runner = Runner.create()) {
      run(runner, out);
    }
  }

  public static void main(String[] args) throws IOException {
    run(System.out);
  }
}
