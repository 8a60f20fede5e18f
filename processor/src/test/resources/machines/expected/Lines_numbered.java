package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Lines.numbered} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Lines_numbered extends Frame {
  private static final int START = 0;
  private static final int TRY = 1;
  private static final int YIELDED = 2;
  private static final int WHILE = 3;
  private static final int CLOSE_READER_FAILED = 4;
  private static final int CLOSE_READER = 5;
  private static final int CLOSE_READER_END = 6;
  private static final int[] LINES = {12, 15, 19, 17, 15, 15, 15};

  private static final Frame ENDED = ended("demo.Lines", "numbered", "Lines.java");

  private Path file;

  private int number;

  private BufferedReader reader;

  private String line;

  Lines_numbered(Path file) {
    this.file = file;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int number = this.number;
    BufferedReader reader = this.reader;
    final Path file = this.file;
    String line = this.line;
    Throwable thrown = null;
    int next = resumePoint();
    int now = next;
    while (true) {
      try {
        throwRaised(co);
        dispatch:
        while (true) {
          now = next;
          switch (now) {
            case START: // Lines.java:14
              number = 0;
              reader = Files.newBufferedReader(file);
              this.file = null;
              next = TRY;
              continue dispatch;
            case TRY:
            case YIELDED:
            case WHILE: // Lines.java:17
              if ((line = reader.readLine()) != null) {
                number++;
                this.reader = reader;
                this.line = line;
                this.number = number;
                return yields(co, number + ": " + line, YIELDED);
              }
              next = CLOSE_READER;
              continue dispatch;
            case CLOSE_READER_FAILED: // Lines.java:15
              close(reader, thrown);
              throw thrown;
            case CLOSE_READER: // Lines.java:15
              close(reader, null);
              // falls through
            case CLOSE_READER_END: // Lines.java:22
              return returns(co, number);
            default:
              throw new IllegalStateException("no state " + resumePoint());
          }
        }
      } catch (Throwable failure) {
        switch (now) {
          case TRY, YIELDED, WHILE -> { // the try at Lines.java:15
            thrown = failure;
            next = CLOSE_READER_FAILED;
          }
          default -> throw failure;
        }
      }
    }
  }

  @Override
  protected boolean handles() {
    return switch (resumePoint()) {
      case YIELDED -> true;
      default -> false;
    };
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Lines", "numbered", "Lines.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
