package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Stretch;
import dev.fermata.processor.statemachine.Terminator;
import java.util.List;

/**
 * A cautious guess of how many bytes of bytecode a state becomes. HotSpot does not compile methods
 * over 8,000 bytes; the guess only has to stay on the safe side of that.
 */
final class CodeSize {
  private CodeSize() {}

  static int of(Stretch stretch) {
    int size = 12;
    for (Instruction instruction : stretch.instructions()) {
      size += of(instruction);
    }
    Terminator terminator = stretch.terminator();
    size += of(terminator.codes());
    if (terminator instanceof Terminator.Dispatch dispatch) {
      size += dispatch.cases().size() * 40;
    }
    return size + (terminator instanceof Terminator.Suspend ? 60 : 10);
  }

  static int of(Instruction instruction) {
    return of(instruction.codes()) + (instruction instanceof Instruction.Declaration ? 4 : 0);
  }

  private static int of(List<Code> codes) {
    return codes.stream().mapToInt(CodeSize::of).sum();
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
