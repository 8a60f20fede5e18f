package dev.fermata.generator;

import dev.fermata.frame.Frame;
import dev.fermata.frame.GeneratorRoot;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Generator.OfInt} adds to {@link Generator}; a file of its own for its length only.
 */
abstract sealed class IntGenerator<S extends @Nullable Object, R extends @Nullable Object>
    extends Generator<Integer, S, R> implements PrimitiveIterator.OfInt permits Generator.OfInt {

  IntGenerator(Frame body) {
    super(body);
  }

  /**
   * The value yielded last.
   *
   * @return the value; 0 before the first one and after the end
   */
  public final int currentInt() {
    return (int) currentBits;
  }

  @Override
  public final Integer current() {
    return currentInt();
  }

  /**
   * Runs the body to its next yield; a yield that receives evaluates to null.
   *
   * @return the value yielded
   * @throws StopIteration if the body has ended instead; the first carries its result
   * @throws IllegalStateException if the generator is executing, or another delegates to it
   */
  @Override
  public final int nextInt() {
    if (advance()) {
      return currentInt();
    }
    throw new StopIteration(report());
  }

  @Override
  public final Integer next() {
    return nextInt();
  }

  @Override
  public final void forEachRemaining(IntConsumer action) {
    while (advance()) {
      action.accept(currentInt());
    }
  }

  @Override
  @SuppressWarnings("overloads") // java.util.PrimitiveIterator overloads it so
  public final void forEachRemaining(Consumer<? super Integer> action) {
    super.forEachRemaining(action);
  }

  @Override
  public final Spliterator.OfInt spliterator() {
    return Spliterators.spliteratorUnknownSize((PrimitiveIterator.OfInt) this, Spliterator.ORDERED);
  }

  /**
   * The remaining values; closing the stream closes this generator.
   *
   * @return a sequential stream
   */
  public final IntStream intStream() {
    return StreamSupport.intStream(spliterator(), false).onClose(this::close);
  }

  @Override
  public final Generator.OfInt<@Nullable Void, @Nullable Void> take(long n) {
    return ofInt(PrefixFrame.first(this, n));
  }

  @Override
  public final Generator.OfInt<@Nullable Void, @Nullable Void> takeWhile(
      Predicate<? super Integer> condition) {
    return ofInt(PrefixFrame.before(this, condition));
  }

  @Override
  protected final void emit(@Nullable Object value) {
    currentBits = (Integer) Objects.requireNonNull(value);
  }

  @Override
  protected final void take(GeneratorRoot from) {
    if (from instanceof IntGenerator<?, ?> same) {
      currentBits = same.currentBits;
    } else {
      emit(((Generator<?, ?, ?>) from).current());
    }
  }
}
