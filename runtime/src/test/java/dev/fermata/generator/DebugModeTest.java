package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.generator.Responder.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Debug mode is fixed when the JVM starts: this starts another one. */
class DebugModeTest {

  private static String run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), DebugModeTest.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  @Test
  @DisplayName(
      "debug mode reports a generator collected while suspended inside a try, and only that")
  void reports() throws IOException, InterruptedException {
    String output = run("-Dfermata.debug=true");
    assertTrue(output.contains("inside a try, at Samples.Responder(Samples.java:101)"), output);
    assertTrue(output.contains("inside a try, at Samples.Delegator(Samples.java:101)"), output);
    assertFalse(output.contains("Samples.Counting"), output);
    assertFalse(output.contains("Samples.Resource"), output);
    assertFalse(output.contains("Samples.Echo"), output);
  }

  /** Runs in the other JVM: abandons generators, and prints what is reported of them. */
  public static void main(String[] arguments) throws InterruptedException {
    abandon();
    for (int reported = 0; reported < 3; ) {
      System.gc();
      String report = RecordedLog.REPORTS.poll(10, TimeUnit.MILLISECONDS);
      if (report != null) {
        System.out.println(report);
        reported++;
      }
    }
  }

  private static void abandon() {
    List<String> trace = new ArrayList<>();
    Samples.counting(Mode.LOWERED, 3).next();
    Samples.echo(Mode.LOWERED).moveNext();
    var closed = Samples.resource(Mode.LOWERED, () -> {});
    closed.next();
    closed.close();
    var ended = Samples.resource(Mode.LOWERED, () -> {});
    ended.next();
    ended.moveNext();
    var inner = Responder.responder(Mode.LOWERED, Answer.PASS, trace);
    Delegator.outer(Mode.LOWERED, inner, trace).next();
    Responder.responder(Mode.LOWERED, Answer.PASS, trace).next();
  }
}
