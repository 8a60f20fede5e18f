/**
 * From states as the lowering built them to states as they are written. {@link
 * dev.fermata.processor.shaping.Shaping} lists the passes; each sees states and their code, and
 * nothing of the source they came from:
 *
 * <ol>
 *   <li>jump threading: jumps past states in which nothing happens;
 *   <li>pruning: what nothing leads to is dropped;
 *   <li>cutting states that are too long to share a method;
 *   <li>layout: which states are written inside others, in which order, in how many methods;
 *   <li>hoisting: which variables live across a suspension, what to save where, and how everything
 *       is called;
 *   <li>dead references: which fields are cleared, and where, so that a suspended coroutine keeps
 *       nothing that it cannot read any more.
 * </ol>
 *
 * <pre>{@code
 * START:   i = 0; goto FOR
 * FOR:     if (i < n) goto FOR_BODY else FOR_END
 * FOR_BODY: yield i, resume at YIELDED
 * YIELDED: goto FOR_NEXT
 * FOR_NEXT: i++; goto FOR
 * FOR_END: return
 * // becomes
 * case START: i = 0; goto FOR
 * case YIELDED: i++;                                  // falls through
 * case FOR: if (i < n) { save i; yield i } return     // i is a field
 * }</pre>
 *
 * <p>May use: {@code statemachine}; no other stage, no tree, no model.
 */
@NullMarked
package dev.fermata.processor.shaping;

import org.jspecify.annotations.NullMarked;
