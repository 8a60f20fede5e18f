package dev.fermata.frame;

import java.util.Iterator;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Frames for the overloads of {@code yieldAll} that take no generator; run by {@link Frame#calls}.
 * An argument that turns out to be a generator is delegated to as such (PEP 380).
 *
 * <p>Internal: called by generated code.
 */
public final class Frames {

  private Frames() {}

  /**
   * Yields every element.
   *
   * @param source the elements
   * @return a frame that has not started
   */
  public static Frame each(Iterable<?> source) {
    return each(source.iterator());
  }

  /**
   * Yields every element.
   *
   * @param source the elements
   * @return a frame that has not started
   */
  public static Frame each(Iterator<?> source) {
    if (source instanceof GeneratorRoot generator) {
      return new DelegateFrame(generator);
    }
    return new IteratorFrame.OfObject(Objects.requireNonNull(source), null);
  }

  /**
   * Yields every element, and closes the stream.
   *
   * @param source the elements
   * @return a frame that has not started
   */
  public static Frame each(Stream<?> source) {
    return new IteratorFrame.OfObject(source.iterator(), source);
  }

  /**
   * Yields every element to a generator of ints.
   *
   * @param source the elements
   * @return a frame that has not started
   */
  public static Frame eachInt(PrimitiveIterator.OfInt source) {
    if (source instanceof GeneratorRoot generator) {
      return new DelegateFrame(generator);
    }
    return new IteratorFrame.OfInt(Objects.requireNonNull(source), null);
  }

  /**
   * Yields every element to a generator of ints, and closes the stream.
   *
   * @param source the elements
   * @return a frame that has not started
   */
  public static Frame eachInt(IntStream source) {
    return new IteratorFrame.OfInt(source.iterator(), source);
  }

  /**
   * Yields every element to a generator of longs.
   *
   * @param source the elements
   * @return a frame that has not started
   */
  public static Frame eachLong(PrimitiveIterator.OfLong source) {
    if (source instanceof GeneratorRoot generator) {
      return new DelegateFrame(generator);
    }
    return new IteratorFrame.OfLong(Objects.requireNonNull(source), null);
  }

  /**
   * Yields every element to a generator of longs, and closes the stream.
   *
   * @param source the elements
   * @return a frame that has not started
   */
  public static Frame eachLong(LongStream source) {
    return new IteratorFrame.OfLong(source.iterator(), source);
  }

  /**
   * Yields every element to a generator of doubles.
   *
   * @param source the elements
   * @return a frame that has not started
   */
  public static Frame eachDouble(PrimitiveIterator.OfDouble source) {
    if (source instanceof GeneratorRoot generator) {
      return new DelegateFrame(generator);
    }
    return new IteratorFrame.OfDouble(Objects.requireNonNull(source), null);
  }

  /**
   * Yields every element to a generator of doubles, and closes the stream.
   *
   * @param source the elements
   * @return a frame that has not started
   */
  public static Frame eachDouble(DoubleStream source) {
    return new IteratorFrame.OfDouble(source.iterator(), source);
  }
}
