package dev.fermata.processor.model;

/** What a coroutine does where it may stop. */
public enum SuspensionKind {
  /** {@code co.yield(value)}. */
  YIELD,
  /** {@code co.receive()}. */
  RECEIVE,
  /** {@code co.yieldAll(generator)}: PEP 380, with a result. */
  YIELD_ALL_GENERATOR,
  /** Every other {@code co.yieldAll(…)}: an iterable, iterator or stream. */
  YIELD_ALL_ITERABLE,
  /** {@code co.yieldAll(asyncIterable)}: its elements are awaited. */
  YIELD_ALL_ASYNC,
  /**
   * {@code co.await(awaitable)}; also what is awaited by itself: the close of a resource, the next
   * element of {@code co.each(…)}.
   */
  AWAIT,
  /** {@code co.sleep(time)}: short for {@code co.await(Asyncs.sleep(time))}. */
  COMBINATOR,
  /** A call of a coroutine with one's own scope: {@code inOrder(co, tree.left)}. */
  CALL
}
