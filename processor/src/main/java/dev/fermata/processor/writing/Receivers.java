package dev.fermata.processor.writing;

import dev.fermata.processor.statemachine.Code;
import java.util.regex.Pattern;

/** Finds out whether code goes through the receiver of the coroutine. */
final class Receivers {
  private Receivers() {}

  static boolean mentions(Code code, String receiver) {
    Pattern name = Pattern.compile("(?<![\\w$.])" + Pattern.quote(receiver) + "(?![\\w$])");
    for (Code.Piece piece : code.pieces()) {
      if (piece instanceof Code.Text text && name.matcher(text.text()).find()
          || piece instanceof Code.Jump jump && mentions(jump.exit().code(), receiver)) {
        return true;
      }
    }
    return false;
  }
}
