package dev.fermata.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Catches what a program prints, with line ends as on Unix. */
public final class Output {
  private Output() {}

  /** A program that may throw anything. */
  public interface Program {
    /** Runs it. */
    void run(PrintStream out) throws Exception;
  }

  /** All that {@code program} prints. */
  public static String of(Program program) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    program.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
