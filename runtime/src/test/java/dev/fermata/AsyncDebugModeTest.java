package dev.fermata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.async.Async;
import dev.fermata.async.Asyncs;
import dev.fermata.async.EventLoop;
import dev.fermata.async.Runner;
import dev.fermata.generator.RecordedLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Debug mode is fixed when the JVM starts: this starts another one. */
class AsyncDebugModeTest {

  private static String run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), AsyncDebugModeTest.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  @Test
  @DisplayName("reports slow steps, coroutines that never started, and calls on a wrong thread")
  void reports() throws IOException, InterruptedException {
    // Every step is slower than nothing at all.
    String output = run("-Dfermata.debug=true", "-Dfermata.debug.slow=0");
    assertTrue(output.contains("A step took "), output);
    assertTrue(output.contains("never awaited or started"), output);
    assertTrue(output.contains("AsyncDebugModeTest.drop(AsyncDebugModeTest.java:"), output);
    assertTrue(output.contains("while the loop runs on main"), output);
  }

  @Test
  @DisplayName("says nothing unless it is on")
  void off() throws IOException, InterruptedException {
    assertEquals("called", run("-Dfermata.debug=false").strip());
  }

  /** Runs in the other JVM: prints what is reported. */
  public static void main(String[] arguments) throws InterruptedException {
    drop();
    try (Runner runner = Runner.create()) {
      runner.run(Asyncs.call(() -> callFromOtherThread(runner.loop())));
    }
    boolean awaited = !Boolean.getBoolean("fermata.debug");
    while (!awaited) {
      System.gc();
      String report = RecordedLog.REPORTS.poll(10, TimeUnit.MILLISECONDS);
      if (report != null) {
        System.out.println(report);
        awaited = report.contains("never awaited");
      }
    }
    assertEquals(List.of(), List.copyOf(RecordedLog.REPORTS));
  }

  private static void drop() {
    Async<Void> dropped = Asyncs.sleep(Duration.ofDays(1));
    assertTrue(dropped.toString().contains("created"), dropped.toString());
  }

  private static boolean callFromOtherThread(EventLoop loop) throws InterruptedException {
    Thread other =
        new Thread(
            () -> {
              try {
                loop.callSoon(() -> {});
                System.out.println("called");
              } catch (IllegalStateException refused) {
                System.out.println(refused.getMessage());
              }
            });
    other.start();
    other.join();
    return true;
  }
}
