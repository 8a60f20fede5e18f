package dev.fermata.processor.statemachine;

import java.util.regex.Pattern;

/** Finds out whether code goes through the receiver of the coroutine. */
public final class Receivers {
  private Receivers() {}

  /** Whether the name of the receiver stands somewhere in code. */
  public static boolean mentions(Code code, String receiver) {
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
