package dev.fermata.examples.async;

import dev.fermata.async.Runner;
import dev.fermata.examples.Output;
import java.io.PrintStream;

/** Runs programs that sleep without any waiting. */
final class InVirtualTime {
  private InVirtualTime() {}

  /** A program that runs on the loop that it is given. */
  interface Program {
    void run(Runner runner, PrintStream out) throws Exception;
  }

  /** All that {@code program} prints. */
  static String outputOf(Program program) throws Exception {
    return Output.of(
        out -> {
          try (Runner runner = Runner.virtual()) {
            program.run(runner, out);
          }
        });
  }
}
