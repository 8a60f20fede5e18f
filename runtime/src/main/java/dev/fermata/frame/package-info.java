/**
 * What generated coroutines are made of. <b>Internal:</b> public because generated code extends it,
 * and changed without notice.
 *
 * <p><b>Duty:</b> frames (one call of a coroutine each), the root that holds the innermost of them,
 * and the engine that resumes, unwinds and delegates. Everything typed that users see is laid over
 * it.
 *
 * <p><b>Allowed imports:</b> {@code java.*}, {@code org.jspecify.annotations}, and of {@code
 * dev.fermata.generator} only the two signals {@code StopIteration} and {@code GeneratorExit}.
 *
 * <p><b>Worked example:</b> the coroutine
 *
 * <pre>{@code
 * static void greet(GeneratorScope<String, String> co) {
 *   String name = co.yield("who?");
 *   co.yield("hello " + name);
 * }
 * }</pre>
 *
 * is lowered to a frame in the manner of
 *
 * <pre>{@code
 * final class Demo_greet extends Frame {
 *   protected int resume(Root co) {
 *     switch (resumePoint()) {
 *       case 0:
 *         return exchanges(co, "who?", 1);
 *       case 1:
 *         String name = resumed(co);
 *         return exchanges(co, "hello " + name, 2);
 *       default:
 *         return returns(co);
 *     }
 *   }
 * }
 * }</pre>
 *
 * and {@code Generator.of(new Demo_greet())} makes a generator of it. A suspending call is {@code
 * if (calls(co, new Demo_greet(), 3)) return CALLED;}: the callee runs inline on the Java stack; if
 * it suspends, the two frames are linked, and from then on the root resumes the callee directly.
 */
@NullMarked
package dev.fermata.frame;

import org.jspecify.annotations.NullMarked;
