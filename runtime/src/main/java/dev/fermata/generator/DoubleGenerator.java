package dev.fermata.generator;

import dev.fermata.frame.Frame;
import dev.fermata.frame.GeneratorRoot;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Generator.OfDouble} adds to {@link Generator}; a file of its own for its length only.
 */
abstract sealed class DoubleGenerator<S extends @Nullable Object, R extends @Nullable Object>
    extends Generator<Double, S, R> implements PrimitiveIterator.OfDouble
    permits Generator.OfDouble {

  DoubleGenerator(Frame body) {
    super(body);
  }

  /**
   * The value yielded last.
   *
   * @return the value; 0 before the first one and after the end
   */
  public final double currentDouble() {
    return Double.longBitsToDouble(currentBits);
  }

  @Override
  public final Double current() {
    return currentDouble();
  }

  /**
   * Runs the body to its next yield; a yield that receives evaluates to null.
   *
   * @return the value yielded
   * @throws StopIteration if the body has ended instead; the first carries its result
   * @throws IllegalStateException if the generator is executing, or another delegates to it
   */
  @Override
  public final double nextDouble() {
    if (advance()) {
      return currentDouble();
    }
    throw new StopIteration(report());
  }

  @Override
  public final Double next() {
    return nextDouble();
  }

  @Override
  public final void forEachRemaining(DoubleConsumer action) {
    while (advance()) {
      action.accept(currentDouble());
    }
  }

  @Override
  @SuppressWarnings("overloads") // java.util.PrimitiveIterator overloads it so
  public final void forEachRemaining(Consumer<? super Double> action) {
    super.forEachRemaining(action);
  }

  @Override
  public final Spliterator.OfDouble spliterator() {
    return Spliterators.spliteratorUnknownSize(
        (PrimitiveIterator.OfDouble) this, Spliterator.ORDERED);
  }

  /**
   * The remaining values; closing the stream closes this generator.
   *
   * @return a sequential stream
   */
  public final DoubleStream doubleStream() {
    return StreamSupport.doubleStream(spliterator(), false).onClose(this::close);
  }

  @Override
  public final Generator.OfDouble<@Nullable Void, @Nullable Void> take(long n) {
    return ofDouble(PrefixFrame.first(this, n));
  }

  @Override
  public final Generator.OfDouble<@Nullable Void, @Nullable Void> takeWhile(
      Predicate<? super Double> condition) {
    return ofDouble(PrefixFrame.before(this, condition));
  }

  @Override
  protected final void emit(@Nullable Object value) {
    currentBits = Double.doubleToRawLongBits((Double) Objects.requireNonNull(value));
  }

  @Override
  protected final void take(GeneratorRoot from) {
    if (from instanceof DoubleGenerator<?, ?> same) {
      currentBits = same.currentBits;
    } else {
      emit(((Generator<?, ?, ?>) from).current());
    }
  }
}
