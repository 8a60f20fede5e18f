/**
 * Says what is wrong with a coroutine, at the offending place, with the way out.
 *
 * <pre>{@code
 * list.forEach(x -> co.yield(x));
 * // becomes
 * // Demo.java:12:31: error: a coroutine cannot suspend inside a lambda: … Use a loop instead, …
 * }</pre>
 *
 * <p>Duty: declarations are checked on the elements of the user's compilation, bodies on their
 * attributed trees, what is no part of a coroutine on the user's own trees once the compiler has
 * attributed them. A mistake is told once, and what the compiler says of itself is left to it.
 * Nothing is checked here that only generated code cares about: the lowering knows what it must
 * name.
 *
 * <p>May import: {@code source}, {@code model}, {@code analysis}, {@code diagnostics}, {@code
 * com.sun.source}.
 */
@NullMarked
package dev.fermata.processor.validation;

import org.jspecify.annotations.NullMarked;
