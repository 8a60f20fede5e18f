/**
 * Generators: coroutines that yield values to whoever asks for the next.
 *
 * <p><b>Duty:</b> what users of generators see: the scopes that coroutines suspend through, the
 * generator objects that factories return, and direct mode, which runs a coroutine's source as
 * written on a thread of its own.
 *
 * <p><b>Allowed imports:</b> {@code java.*}, {@code org.jspecify.annotations}, {@code
 * dev.fermata.annotations}, {@code dev.fermata.frame}, {@code dev.fermata.direct}.
 *
 * <p><b>Worked example:</b>
 *
 * <pre>{@code
 * @Coroutine
 * static int average(GeneratorScope<Double, Integer> co) {
 *   int count = 0;
 *   double sum = 0;
 *   Integer next = co.receive();
 *   while (next != null) {
 *     sum += next;
 *     next = co.yield(sum / ++count);
 *   }
 *   return count;
 * }
 *
 * try (Generator<Double, Integer, Integer> average = DemoCoroutines.average()) {
 *   average.next();               // runs to receive()
 *   average.send(10);             // 10.0
 *   average.send(20);             // 15.0
 *   average.moveNext(null);       // false: the body has returned
 *   average.result();             // 2
 * }
 * }</pre>
 */
@NullMarked
package dev.fermata.generator;

import org.jspecify.annotations.NullMarked;
