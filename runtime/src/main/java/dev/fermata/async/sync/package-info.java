/**
 * What tasks of one loop synchronise with: locks, semaphores, events, conditions, barriers, queues.
 *
 * <p><b>Duty:</b> first come, first served, by handing over: what is released goes to whoever has
 * waited longest, so that nobody can barge in. What was handed over goes back as long as its taker
 * has not run: a taker that is cancelled then loses nothing, and the order of the others is kept.
 *
 * <p>Nothing here blocks a thread, and nothing may be used from other threads than the loop's.
 * Between two suspensions no other task runs: what does not await while it changes something needs
 * no lock.
 *
 * <p>Every operation that may wait returns an {@link dev.fermata.async.Awaitable} that does nothing
 * until it is awaited, once; so they compose: {@code co.race(queue.take(), stop.await())}. What can
 * be had at once is no suspension. Semantics follow Python's {@code asyncio} where it has the same.
 *
 * <p><b>Allowed imports:</b> {@code java.*}, {@code org.jspecify.annotations}, {@code
 * dev.fermata.annotations}, {@code dev.fermata.async}, {@code dev.fermata.frame}.
 *
 * <p><b>Worked example:</b>
 *
 * <pre>{@code
 * AsyncQueue<Integer> queue = AsyncQueue.bounded(10);
 *
 * @Coroutine
 * static void produce(AsyncScope co, AsyncQueue<Integer> queue) {
 *   for (int i = 0; i < 100; i++) {
 *     co.await(queue.put(i)); // waits while ten are in it
 *   }
 *   queue.shutdown();
 * }
 * }</pre>
 */
@NullMarked
package dev.fermata.async.sync;

import org.jspecify.annotations.NullMarked;
