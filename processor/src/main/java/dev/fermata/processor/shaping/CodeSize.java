package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;

/**
 * A cautious guess of how many bytes of bytecode a state becomes. HotSpot does not compile methods
 * over 8,000 bytes; the guess only has to stay on the safe side of that.
 */
final class CodeSize {
  private CodeSize() {}

  static int of(State state) {
    int size = 12;
    for (Instruction instruction : state.instructions()) {
      size += of(instruction);
    }
    for (Code code : state.terminatorCode()) {
      size += of(code);
    }
    if (state.terminator() instanceof Terminator.Dispatch dispatch) {
      size += dispatch.cases().size() * 40;
    }
    return size + (state.terminator() instanceof Terminator.Suspend ? 60 : 10);
  }

  static int of(Instruction instruction) {
    if (instruction instanceof Instruction.Statement statement) {
      return of(statement.code());
    } else if (instruction instanceof Instruction.Declaration declaration) {
      return 4 + declaration.initializer().map(CodeSize::of).orElse(0);
    }
    return 0;
  }

  static int of(Code code) {
    int size = 0;
    for (Code.Piece piece : code.pieces()) {
      size += piece instanceof Code.Text text ? text.text().length() * 2 / 3 : 4;
      if (piece instanceof Code.Jump jump) {
        size += 10 + of(jump.exit().code());
      }
    }
    return size;
  }
}
