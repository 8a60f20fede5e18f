package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Members;
import dev.fermata.frame.Root;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Operands.arguments} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Operands_arguments extends Frame {
  private static final int START = 0;
  private static final int YIELDED_SECOND = 1;
  private static final int YIELDED_THIRD = 2;
  private static final int[] LINES = {9, 11, 11};

  private static final Frame ENDED = ended("demo.Operands", "arguments", "Operands.java");

  private static final MethodHandle LABEL = Members.staticMethod(MethodHandles.lookup(),
      Operands.class, "label", String.class, int.class);

  private List<String> names;

  private String argument;

  private String left;

  private String argument2;

  Operands_arguments(List<String> names) {
    this.names = names;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    String argument = this.argument;
    String left = this.left;
    final List<String> names = this.names;
    String argument2 = this.argument2;
    switch (resumePoint()) {
      case START: // Operands.java:11
        argument = names.get(0);
        left = names.get(1);
        this.argument = argument;
        this.left = left;
        this.names = null;
        return exchanges(co, "second", YIELDED_SECOND);
      case YIELDED_SECOND: // Operands.java:11
        argument2 = left + Frame.<Integer>resumed(co);
        this.argument2 = argument2;
        this.left = null;
        return exchanges(co, "third", YIELDED_THIRD);
      case YIELDED_THIRD: // Operands.java:11
        return returns(co, String.join(argument, argument2, label(Frame.<Integer>resumed(co))));
      default:
        throw new IllegalStateException("no state " + resumePoint());
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Operands", "arguments", "Operands.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }

  private static String label(int number) {
    try {
      return (String) LABEL.invokeExact(number);
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }
}
