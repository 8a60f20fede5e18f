package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Lexer.wait} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Lexer_wait extends Frame {
  private static final int START = 0;
  private static final int YIELDED_GREEN = 1;
  private static final int SWITCH_END = 2;
  private static final int RECEIVED_WALK = 3;
  private static final int YIELDED_RED = 4;
  private static final int[] LINES = {36, 40, 39, 43, 44};

  private static final Frame ENDED = ended("demo.Lexer", "wait", "Lexer.java");

  private Lexer.Light light;

  private int walk;

  Lexer_wait(Lexer.Light light) {
    this.light = light;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final Lexer.Light light = this.light;
    int selected = 0;
    int walk = this.walk;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Lexer.java:38
          switch (light) {
            case RED -> {
              this.light = null;
              return exchanges(co, Lexer.Light.GREEN, YIELDED_GREEN);
            }
            case AMBER -> {
              selected = 3;
              next = SWITCH_END;
              continue dispatch;
            }
            case GREEN -> {
              this.light = null;
              return exchanges(co, Lexer.Light.AMBER, RECEIVED_WALK);
            }
            default -> {
              throw new IncompatibleClassChangeError();
            }
          }
        case YIELDED_GREEN: // Lexer.java:40
          selected = Frame.<Integer>resumed(co);
          // falls through
        case SWITCH_END: { // Lexer.java:39
          int seconds = selected;
          return returns(co, seconds * 1000);
        }
        case RECEIVED_WALK: // Lexer.java:43
          walk = Frame.<Integer>resumed(co);
          this.walk = walk;
          return exchanges(co, Lexer.Light.RED, YIELDED_RED);
        case YIELDED_RED: // Lexer.java:44
          selected = walk + Frame.<Integer>resumed(co);
          next = SWITCH_END;
          continue dispatch;
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Lexer", "wait", "Lexer.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
