package dev.fermata.frame;

import dev.fermata.generator.GeneratorExit;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/**
 * Yields everything that a plain iterator has: {@code yieldAll} of what is not a generator.
 *
 * <p>By PEP 380 such a source is closed, if it can be, when the delegator is being closed, and is
 * left alone otherwise; a value sent in fails here, inside the delegator. A source that came from a
 * stream is closed however it ends, as {@code Stream.flatMap} does it.
 */
abstract class IteratorFrame extends YieldAllFrame {

  private static final int YIELDED = 1;

  private final @Nullable AutoCloseable stream;

  IteratorFrame(@Nullable AutoCloseable stream) {
    this.stream = stream;
  }

  /** The iterator that values are taken from. */
  abstract Iterator<?> source();

  /** Suspends with the next value, which is known to exist. */
  abstract int yieldNext(Root co, int resumeAt);

  @Override
  protected final boolean handles() {
    return stream != null || source() instanceof AutoCloseable;
  }

  @Override
  protected final int resume(Root co) throws Throwable {
    try {
      closeOnExit(co.raised);
      throwRaised(co);
      if (resumePoint() == YIELDED && resumed(co) != null) {
        throw new IllegalStateException("can't send a non-null value to a plain iterator");
      }
      if (source().hasNext()) {
        return yieldNext(co, YIELDED);
      }
    } catch (Throwable failure) {
      close(stream, failure);
      throw failure;
    }
    close(stream, null);
    return returns(co);
  }

  private void closeOnExit(@Nullable Throwable raised) throws Exception {
    if (raised instanceof GeneratorExit && source() instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /** The source of a generator of objects. */
  static final class OfObject extends IteratorFrame {
    private final Iterator<?> source;

    OfObject(Iterator<?> source, @Nullable AutoCloseable stream) {
      super(stream);
      this.source = source;
    }

    @Override
    Iterator<?> source() {
      return source;
    }

    @Override
    int yieldNext(Root co, int resumeAt) {
      return exchanges(co, source.next(), resumeAt);
    }
  }

  /** The source of a generator of ints. */
  static final class OfInt extends IteratorFrame {
    private final PrimitiveIterator.OfInt source;

    OfInt(PrimitiveIterator.OfInt source, @Nullable AutoCloseable stream) {
      super(stream);
      this.source = source;
    }

    @Override
    Iterator<?> source() {
      return source;
    }

    @Override
    int yieldNext(Root co, int resumeAt) {
      return exchangesInt(co, source.nextInt(), resumeAt);
    }
  }

  /** The source of a generator of longs. */
  static final class OfLong extends IteratorFrame {
    private final PrimitiveIterator.OfLong source;

    OfLong(PrimitiveIterator.OfLong source, @Nullable AutoCloseable stream) {
      super(stream);
      this.source = source;
    }

    @Override
    Iterator<?> source() {
      return source;
    }

    @Override
    int yieldNext(Root co, int resumeAt) {
      return exchangesLong(co, source.nextLong(), resumeAt);
    }
  }

  /** The source of a generator of doubles. */
  static final class OfDouble extends IteratorFrame {
    private final PrimitiveIterator.OfDouble source;

    OfDouble(PrimitiveIterator.OfDouble source, @Nullable AutoCloseable stream) {
      super(stream);
      this.source = source;
    }

    @Override
    Iterator<?> source() {
      return source;
    }

    @Override
    int yieldNext(Root co, int resumeAt) {
      return exchangesDouble(co, source.nextDouble(), resumeAt);
    }
  }
}
