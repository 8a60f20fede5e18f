package dev.fermata.fuzzing.campaign;

import dev.fermata.fuzzing.harness.Harness;
import dev.fermata.fuzzing.harness.Outcome;
import dev.fermata.fuzzing.harness.Program;
import dev.fermata.fuzzing.probe.Probe;
import dev.fermata.fuzzing.probe.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that fails, written to a folder that stands alone: {@code Host.java}, {@code Main.java}
 * which plays the script, what both call, and {@code expected.txt}, what the program does as
 * written. The folder has the form of the processor's {@code programs}, and can be kept there.
 *
 * @param program the program
 * @param outcome its failure
 */
record Finding(Program program, Outcome outcome) {
  private static final Script QUIET = Script.of("1 true NONE 0 NONE 0 -1");

  /** Writes the folder. */
  void write(Path folder, Harness harness) throws IOException {
    Files.createDirectories(folder);
    Script script = outcome.script() == null ? QUIET : outcome.script();
    Files.writeString(folder.resolve("Host.java"), program.source(""));
    Files.writeString(
        folder.resolve("Main.java"),
        """
        import dev.fermata.fuzzing.probe.Driver;

        public class Main {
          public static void main(String[] args) {
            System.out.println(new Driver().apply(Host.class, "%s"));
          }
        }
        """
            .formatted(script));
    if (outcome.script() != null) {
      Files.writeString(
          folder.resolve("expected.txt"),
          harness.traces(program, script).get(1).replace(" p0.", " ") + "\n");
    }
    Files.writeString(
        folder.resolve("NOTE.txt"),
        outcome + ", seed " + program.seed() + "\n" + outcome.details());
    String place = Probe.class.getPackageName().replace('.', '/');
    for (String name : List.of("Probe", "Driver", "Script", "Foreign")) {
      Path copy = folder.resolve(place).resolve(name + ".java");
      Files.createDirectories(copy.getParent());
      try (InputStream source = Probe.class.getResourceAsStream(name + ".java")) {
        if (source == null) {
          throw new IllegalStateException("no source of " + name);
        }
        Files.write(copy, source.readAllBytes());
      }
    }
  }
}
