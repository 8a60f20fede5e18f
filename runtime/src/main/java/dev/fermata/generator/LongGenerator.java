package dev.fermata.generator;

import dev.fermata.frame.Frame;
import dev.fermata.frame.GeneratorRoot;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Generator.OfLong} adds to {@link Generator}; a file of its own for its length only.
 */
abstract sealed class LongGenerator<S extends @Nullable Object, R extends @Nullable Object>
    extends Generator<Long, S, R> implements PrimitiveIterator.OfLong permits Generator.OfLong {

  LongGenerator(Frame body) {
    super(body);
  }

  /**
   * The value yielded last.
   *
   * @return the value; 0 before the first one and after the end
   */
  public final long currentLong() {
    return currentBits;
  }

  @Override
  public final Long current() {
    return currentLong();
  }

  /**
   * Runs the body to its next yield; a yield that receives evaluates to null.
   *
   * @return the value yielded
   * @throws StopIteration if the body has ended instead; the first carries its result
   * @throws IllegalStateException if the generator is executing, or another delegates to it
   */
  @Override
  public final long nextLong() {
    if (advance()) {
      return currentLong();
    }
    throw new StopIteration(report());
  }

  @Override
  public final Long next() {
    return nextLong();
  }

  @Override
  public final void forEachRemaining(LongConsumer action) {
    while (advance()) {
      action.accept(currentLong());
    }
  }

  @Override
  @SuppressWarnings("overloads") // java.util.PrimitiveIterator overloads it so
  public final void forEachRemaining(Consumer<? super Long> action) {
    super.forEachRemaining(action);
  }

  @Override
  public final Spliterator.OfLong spliterator() {
    return Spliterators.spliteratorUnknownSize(
        (PrimitiveIterator.OfLong) this, Spliterator.ORDERED);
  }

  /**
   * The remaining values; closing the stream closes this generator.
   *
   * @return a sequential stream
   */
  public final LongStream longStream() {
    return StreamSupport.longStream(spliterator(), false).onClose(this::close);
  }

  @Override
  public final Generator.OfLong<@Nullable Void, @Nullable Void> take(long n) {
    return ofLong(PrefixFrame.first(this, n));
  }

  @Override
  public final Generator.OfLong<@Nullable Void, @Nullable Void> takeWhile(
      Predicate<? super Long> condition) {
    return ofLong(PrefixFrame.before(this, condition));
  }

  @Override
  protected final void emit(@Nullable Object value) {
    currentBits = (Long) Objects.requireNonNull(value);
  }

  @Override
  protected final void take(GeneratorRoot from) {
    if (from instanceof LongGenerator<?, ?> same) {
      currentBits = same.currentBits;
    } else {
      emit(((Generator<?, ?, ?>) from).current());
    }
  }
}
