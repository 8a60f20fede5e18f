package dev.fermata.generator;

import dev.fermata.direct.Baton;
import dev.fermata.direct.BodyKind;
import dev.fermata.direct.DirectFrame;
import dev.fermata.direct.DirectStep;
import dev.fermata.frame.Frame;
import dev.fermata.frame.Frames;
import java.util.Iterator;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scope of a direct body: each suspension hands the baton to the thread that advances the
 * generator.
 */
class DirectScope<Y extends @Nullable Object, S extends @Nullable Object>
    implements GeneratorScope<Y, S> {

  static final BodyKind KIND =
      new BodyKind(
          GeneratorExit.class,
          GeneratorExit::new,
          DirectScope.class,
          OfInt.class,
          OfLong.class,
          OfDouble.class);

  private final Baton baton;

  DirectScope(Baton baton) {
    this.baton = baton;
  }

  /** Suspends; the value sent in, or a callee's or delegate's result. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // T may be nullable
  final <T extends @Nullable Object> T suspend(DirectStep step) {
    return (T) baton.suspend(step);
  }

  final void call(Frame callee) {
    baton.suspend(DirectFrame.calling(callee));
  }

  @Override
  public S yield(Y value) {
    return suspend(DirectFrame.yielding(value));
  }

  @Override
  public S receive() {
    return suspend(DirectFrame.yielding(null));
  }

  @Override
  public <R extends @Nullable Object> R yieldAll(Generator<? extends Y, ?, ? extends R> generator) {
    return suspend(DirectFrame.delegating(Objects.requireNonNull(generator)));
  }

  @Override
  public void yieldAll(Iterable<? extends Y> elements) {
    call(Frames.each(elements));
  }

  @Override
  public void yieldAll(Iterator<? extends Y> elements) {
    call(Frames.each(elements));
  }

  @Override
  public void yieldAll(Stream<? extends Y> elements) {
    call(Frames.each(elements));
  }

  static final class OfInt<S extends @Nullable Object> extends DirectScope<Integer, S>
      implements GeneratorScope.OfInt<S> {

    OfInt(Baton baton) {
      super(baton);
    }

    @Override
    public S yield(int value) {
      return suspend(DirectFrame.yieldingInt(value));
    }

    @Override
    public S receive() {
      return suspend(DirectFrame.yieldingInt(0));
    }

    @Override
    public <R extends @Nullable Object> R yieldAll(Generator.OfInt<?, ? extends R> generator) {
      return suspend(DirectFrame.delegating(Objects.requireNonNull(generator)));
    }

    @Override
    public void yieldAll(PrimitiveIterator.OfInt elements) {
      call(Frames.eachInt(elements));
    }

    @Override
    public void yieldAll(IntStream elements) {
      call(Frames.eachInt(elements));
    }
  }

  static final class OfLong<S extends @Nullable Object> extends DirectScope<Long, S>
      implements GeneratorScope.OfLong<S> {

    OfLong(Baton baton) {
      super(baton);
    }

    @Override
    public S yield(long value) {
      return suspend(DirectFrame.yieldingLong(value));
    }

    @Override
    public S receive() {
      return suspend(DirectFrame.yieldingLong(0L));
    }

    @Override
    public <R extends @Nullable Object> R yieldAll(Generator.OfLong<?, ? extends R> generator) {
      return suspend(DirectFrame.delegating(Objects.requireNonNull(generator)));
    }

    @Override
    public void yieldAll(PrimitiveIterator.OfLong elements) {
      call(Frames.eachLong(elements));
    }

    @Override
    public void yieldAll(LongStream elements) {
      call(Frames.eachLong(elements));
    }
  }

  static final class OfDouble<S extends @Nullable Object> extends DirectScope<Double, S>
      implements GeneratorScope.OfDouble<S> {

    OfDouble(Baton baton) {
      super(baton);
    }

    @Override
    public S yield(double value) {
      return suspend(DirectFrame.yieldingDouble(value));
    }

    @Override
    public S receive() {
      return suspend(DirectFrame.yieldingDouble(0.0));
    }

    @Override
    public <R extends @Nullable Object> R yieldAll(Generator.OfDouble<?, ? extends R> generator) {
      return suspend(DirectFrame.delegating(Objects.requireNonNull(generator)));
    }

    @Override
    public void yieldAll(PrimitiveIterator.OfDouble elements) {
      call(Frames.eachDouble(elements));
    }

    @Override
    public void yieldAll(DoubleStream elements) {
      call(Frames.eachDouble(elements));
    }
  }
}
