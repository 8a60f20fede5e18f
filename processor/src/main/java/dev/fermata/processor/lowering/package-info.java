/**
 * From the attributed body of a coroutine to its state machine. {@link
 * dev.fermata.processor.lowering.Lowering} lists the passes:
 *
 * <ol>
 *   <li>building the states: statements that suspend are taken apart, operands are spilled, every
 *       finally block is written once, jumps go through the leap stack; all else is carried over as
 *       the user's own text with its names rebound;
 *   <li>threading: jumps past states in which nothing happens;
 *   <li>pruning: what nothing leads to is dropped;
 *   <li>layout: which states are written inside others, in which order, in how many methods;
 *   <li>hoisting: which variables live across a suspension, and what to save where.
 * </ol>
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
 * <p>May use: model, source, analysis, diagnostics, statemachine, and the compiler's trees. Must
 * not know how machines are written.
 */
@NullMarked
package dev.fermata.processor.lowering;

import org.jspecify.annotations.NullMarked;
