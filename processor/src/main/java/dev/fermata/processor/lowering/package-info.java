/**
 * From the attributed body of a coroutine to its state machine: statements that suspend are taken
 * apart, operands are spilled, every finally block is written once, jumps go through the leap
 * stack; all else is carried over as the user's own text with its names rebound. How the states are
 * written down is then decided by {@code shaping}.
 *
 * <pre>{@code
 * for (int i = 0; i < n; i++) {
 *   co.yield(i);
 * }
 * // becomes
 * START:   i = 0; goto FOR
 * FOR:     if (i < n) { save i; yield i, resume at YIELDED } return
 * YIELDED: i++; goto FOR
 * }</pre>
 *
 * <p>May use: model, source, analysis, diagnostics, statemachine, shaping, and the compiler's
 * trees. Must not know how machines are written.
 */
@NullMarked
package dev.fermata.processor.lowering;

import org.jspecify.annotations.NullMarked;
