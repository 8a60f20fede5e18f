package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Frames;
import dev.fermata.frame.Root;
import dev.fermata.generator.Generator;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Chain.chain} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Chain_chain<T> extends Frame {
  private static final int START = 0;
  private static final int YIELDED_ALL_OF_FIRST = 1;
  private static final int RECEIVED_RESULT = 2;
  private static final int YIELDED_ALL_OF_THIRD = 3;
  private static final int[] LINES = {11, 14, 15, 16};

  private static final Frame ENDED = ended("demo.Chain", "chain", "Chain.java");

  private List<? extends T> first;

  private Generator<T, ?, String> second;

  private Stream<T> third;

  private String result;

  Chain_chain(List<? extends T> first, Generator<T, ?, String> second, Stream<T> third) {
    this.first = first;
    this.second = second;
    this.third = third;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final List<? extends T> first = this.first;
    final Generator<T, ?, String> second = this.second;
    String result = this.result;
    final Stream<T> third = this.third;
    switch (resumePoint()) {
      case START: // Chain.java:14
        if (calls(co, Frames.each(first), YIELDED_ALL_OF_FIRST)) {
          this.first = null;
          return CALLED;
        }
        // falls through
      case YIELDED_ALL_OF_FIRST: // Chain.java:15
        this.first = null;
        this.second = null;
        return delegates(co, second, RECEIVED_RESULT);
      case RECEIVED_RESULT: // Chain.java:15
        result = resumed(co);
        if (calls(co, Frames.each(third), YIELDED_ALL_OF_THIRD)) {
          this.result = result;
          this.third = null;
          return CALLED;
        }
        // falls through
      case YIELDED_ALL_OF_THIRD: // Chain.java:17
        return returns(co, "second ended with " + result);
      default:
        throw new IllegalStateException("no state " + resumePoint());
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Chain", "chain", "Chain.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
