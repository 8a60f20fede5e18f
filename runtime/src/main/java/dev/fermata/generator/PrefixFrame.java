package dev.fermata.generator;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first values of another generator, which is closed as soon as there are no more of them, and
 * whenever this one ends otherwise, even before it has started.
 */
final class PrefixFrame<Y extends @Nullable Object> extends Frame {

  private final Generator<Y, ?, ?> source;
  private final @Nullable Predicate<? super Y> condition;
  private long left;

  private PrefixFrame(
      Generator<Y, ?, ?> source, long most, @Nullable Predicate<? super Y> condition) {
    this.source = source;
    this.left = most;
    this.condition = condition;
  }

  /** The values up to a number. */
  static Frame first(Generator<?, ?, ?> source, long n) {
    if (n < 0) {
      throw new IllegalArgumentException("take(" + n + ")");
    }
    return new PrefixFrame<>(source, n, null);
  }

  /** The values before the first that the condition does not hold for. */
  static <Y extends @Nullable Object> Frame before(
      Generator<Y, ?, ?> source, Predicate<? super Y> condition) {
    return new PrefixFrame<>(source, Long.MAX_VALUE, Objects.requireNonNull(condition));
  }

  @Override
  protected boolean handles() {
    return true;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    try {
      throwRaised(co);
      if (left > 0 && source.moveNext() && holds()) {
        left--;
        return yieldsCurrent(co);
      }
    } catch (Throwable failure) {
      close(source, failure);
      throw failure;
    }
    close(source, null);
    return returns(co);
  }

  private boolean holds() {
    return condition == null || condition.test(source.current());
  }

  private int yieldsCurrent(Root co) {
    if (source instanceof Generator.OfInt<?, ?> ints) {
      return yieldsInt(co, ints.currentInt(), 0);
    }
    if (source instanceof Generator.OfLong<?, ?> longs) {
      return yieldsLong(co, longs.currentLong(), 0);
    }
    if (source instanceof Generator.OfDouble<?, ?> doubles) {
      return yieldsDouble(co, doubles.currentDouble(), 0);
    }
    return yields(co, source.current(), 0);
  }

  @Override
  protected Frame ended() {
    return ended(Generator.class.getName(), "take", "Generator.java");
  }

  @Override
  protected StackTraceElement location() {
    StackTraceElement there = source.location();
    return there == null
        ? new StackTraceElement(Generator.class.getName(), "take", "Generator.java", -1)
        : there;
  }
}
