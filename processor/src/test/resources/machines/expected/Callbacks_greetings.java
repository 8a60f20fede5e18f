package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Callbacks.greetings} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Callbacks_greetings extends Frame {
  private static final int START = 0;
  private static final int YIELDED_WILL_BE_GREETED = 1;
  private static final int FOR_EACH = 2;
  private static final int RECEIVED_GREETING = 3;
  private static final int[] LINES = {10, 16, 13, 14};

  private static final Frame ENDED = ended("demo.Callbacks", "greetings", "Callbacks.java");

  private List<String> names;

  private List<Runnable> greetings;

  private Iterator<String> iterator;

  private String name;

  private String greeting;

  Callbacks_greetings(List<String> names) {
    this.names = names;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    List<Runnable> greetings = this.greetings;
    Iterator<String> iterator = this.iterator;
    final List<String> names = this.names;
    String greeting = this.greeting;
    String name = this.name;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Callbacks.java:12
          greetings = new ArrayList<>();
          iterator = names.iterator();
          this.names = null;
          next = FOR_EACH;
          continue dispatch;
        case YIELDED_WILL_BE_GREETED: { // Callbacks.java:17
          final String greeting1 = greeting;
          greetings.removeIf(greeted -> greeting1 == null);
        }
        // falls through
        case FOR_EACH: // Callbacks.java:13
          if (iterator.hasNext()) {
            name = iterator.next();
            this.greetings = greetings;
            this.iterator = iterator;
            this.name = name;
            this.greeting = null;
            return exchanges(co, "How do I greet " + name + "?", RECEIVED_GREETING);
          }
          return returns(co, greetings);
        case RECEIVED_GREETING: { // Callbacks.java:14
          greeting = resumed(co);
          final String greeting1_2 = greeting;
          final String name1 = name;
          greetings.add(() -> System.out.println(greeting1_2 + ", " + name1));
          this.greeting = greeting;
          this.name = null;
          return yields(co, name + " will be greeted", YIELDED_WILL_BE_GREETED);
        }
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Callbacks", "greetings", "Callbacks.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
