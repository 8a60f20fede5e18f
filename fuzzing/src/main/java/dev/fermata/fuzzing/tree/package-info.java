/**
 * Programs as trees that can be printed, counted and made smaller.
 *
 * <pre>{@code
 * Tree.of(WHILE, "while (#) {«#»\n}", at(CONDITION, again), at(LOOP_BODY, statements)).print()
 * // while (Probe.again(7)) {
 * //   co.yield(1);
 * // }
 * }</pre>
 *
 * <p>A tree knows what it is and where its children stand, not what Java thinks of it: whoever
 * takes parts away asks javac whether the rest is still a program.
 *
 * <p>Duty: the shape of programs.
 *
 * <p>May import: nothing.
 */
@NullMarked
package dev.fermata.fuzzing.tree;

import org.jspecify.annotations.NullMarked;
