package dev.fermata.async;

import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first parameter of a coroutine that both awaits and yields (PEP 525). Coroutines of either
 * kind can be called with it.
 *
 * <p>Nothing is yielded while a deadline or a task group that the coroutine has opened is open (PEP
 * 789): the next step may be another task's. That is a compile error or, through a callee, an
 * IllegalStateException at the yield.
 *
 * @param <Y> the values yielded
 * @param <S> the values sent in
 */
public abstract class AsyncGeneratorScope<Y extends @Nullable Object, S extends @Nullable Object>
    extends AsyncScope implements GeneratorScope<Y, S> {

  AsyncGeneratorScope() {}

  /**
   * Yields every element; what is sent in meanwhile is dropped. A generator is not closed here if
   * this ends early: see {@link AsyncGenerator}.
   *
   * @param source the elements, each awaited
   */
  public final void yieldAll(AsyncIterable<? extends Y> source) {
    AsyncIterator<? extends Y> iterator = source.iterator();
    while (this.<Boolean>await(iterator.moveNext())) {
      this.yield(iterator.current());
    }
  }

  @Override
  public abstract S receive();

  @Override
  public abstract <R extends @Nullable Object> R yieldAll(
      Generator<? extends Y, ?, ? extends R> generator);

  @Override
  public abstract void yieldAll(Iterable<? extends Y> elements);

  @Override
  public abstract void yieldAll(Iterator<? extends Y> elements);

  @Override
  public abstract void yieldAll(Stream<? extends Y> elements);
}
