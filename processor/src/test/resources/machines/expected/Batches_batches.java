package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Batches.batches} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Batches_batches<T, R extends Comparable<? super R>> extends Frame {
  private static final int START = 0;
  private static final int YIELDED_BATCH = 1;
  private static final int DO = 2;
  private static final int[] LINES = {12, 22, 16};

  private static final Frame ENDED = ended("demo.Batches", "batches", "Batches.java");

  private final Iterator<? extends T> source;

  private final Function<? super T, R> key;

  private int batches;

  Batches_batches(Iterator<? extends T> source, Function<? super T, R> key) {
    this.source = source;
    this.key = key;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int batches = this.batches;
    final Iterator<? extends T> source = this.source;
    final Function<? super T, R> key = this.key;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Batches.java:15
          batches = 0;
          next = DO;
          continue dispatch;
        case YIELDED_BATCH: // Batches.java:23
          batches++;
          if (!source.hasNext()) {
            return returns(co, batches);
          }
          // falls through
        case DO: { // Batches.java:17
          List<R> batch = new ArrayList<>();
          while (source.hasNext() && batch.size() < 3) {
            batch.add(key.apply(source.next()));
          }
          batch.sort(null);
          this.batches = batches;
          return yields(co, batch, YIELDED_BATCH);
        }
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Batches", "batches", "Batches.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
