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
  /** A call of a coroutine with one's own scope: {@code inOrder(co, tree.left)}. */
  CALL
}
