package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Finder.finder} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Finder_finder extends Frame {
  private static final int START = 0;
  private static final int RECEIVED_DATA = 1;
  private static final int WHILE_BODY = 2;
  private static final int[] LINES = {8, 11, 10};

  private static final Frame ENDED = ended("demo.Finder", "finder", "Finder.java");

  private final String letter;

  Finder_finder(String letter) {
    this.letter = letter;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final String letter = this.letter;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Finder.java:10
          next = WHILE_BODY;
          continue dispatch;
        case RECEIVED_DATA: { // Finder.java:11
          String data = resumed(co);
          // Python prints True and False here.
          System.out.println(data.contains(letter));
        }
        // falls through
        case WHILE_BODY: // Finder.java:11
          return exchanges(co, null, RECEIVED_DATA);
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Finder", "finder", "Finder.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
