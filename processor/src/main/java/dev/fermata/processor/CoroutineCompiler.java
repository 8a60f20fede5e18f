package dev.fermata.processor;

import com.palantir.javapoet.JavaFile;
import dev.fermata.processor.analysis.SuspensionAnalysis;
import dev.fermata.processor.diagnostics.InternalException;
import dev.fermata.processor.lowering.Lowering;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.writing.GeneratedFiles;
import dev.fermata.processor.writing.MachineWriter;

/** The way of one valid coroutine from its attributed body to its machine. */
final class CoroutineCompiler {
  private CoroutineCompiler() {}

  /**
   * Generates the machine.
   *
   * @throws dev.fermata.processor.diagnostics.LoweringException if generated code cannot express
   *     something in the body
   */
  static JavaFile compile(
      AttributedMethod method, SuspensionAnalysis suspensions, GeneratedFiles files) {
    try {
      return MachineWriter.write(method.method(), Lowering.lower(method, suspensions), files);
    } catch (RuntimeException | AssertionError failure) {
      throw InternalException.at(method.tree(), failure);
    }
  }
}
