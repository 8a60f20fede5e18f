package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Lexer.tokens} as a state machine.
 */
@SuppressWarnings("fallthrough")
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Lexer_tokens extends Frame {
  private static final int START = 0;
  private static final int YIELDED_BLANK = 1;
  private static final int YIELDED_PLUS = 2;
  private static final int YIELDED_LETTER = 3;
  private static final int FOR_EACH = 4;
  private static final int YIELDED_END_OF_LINE = 5;
  private static final int CASE_3 = 6;
  private static final int[] LINES = {15, 25, 28, 31, 18, 21, 24};

  private static final Frame ENDED = ended("demo.Lexer", "tokens", "Lexer.java");

  private String text;

  private char[] array;

  private int index;

  Lexer_tokens(String text) {
    this.text = text;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    char[] array = this.array;
    int index = this.index;
    final String text = this.text;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Lexer.java:18
          array = text.toCharArray();
          index = 0;
          this.text = null;
          // falls through
        case YIELDED_BLANK:
        case YIELDED_PLUS:
        case YIELDED_LETTER:
        case FOR_EACH: { // Lexer.java:18
          if (index < array.length) {
            char c = array[index++];
            switch (c) {
              case '\n' -> {
                this.index = index;
                this.array = array;
                return yields(co, "end of line", YIELDED_END_OF_LINE);
              }
              case ' ' -> {
                next = CASE_3;
                continue dispatch;
              }
              case '\t' -> {
                next = CASE_3;
                continue dispatch;
              }
              case '+' -> {
                this.index = index;
                this.array = array;
                return yields(co, "plus", YIELDED_PLUS);
              }
              default -> {
                this.index = index;
                this.array = array;
                return yields(co, "letter " + c, YIELDED_LETTER);
              }
            }
          }
          return returns(co);
        }
        case YIELDED_END_OF_LINE:
        case CASE_3: // Lexer.java:25
          // A line's end is a blank, too.
          this.index = index;
          this.array = array;
          return yields(co, "blank", YIELDED_BLANK);
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Lexer", "tokens", "Lexer.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
