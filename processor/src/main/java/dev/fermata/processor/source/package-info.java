/**
 * From a method of the user's compilation to its body with every type known.
 *
 * <pre>{@code
 * var list = inits(co);       // in round 2 of the user's compilation the trees know no types
 * // becomes, in an AttributedMethod
 * typeOf(list) == java.util.List<java.lang.String>, elementOf(inits) == Demo.inits(YieldScope)
 * }</pre>
 *
 * <p>Duty: one disposable nested {@link com.sun.source.util.JavacTask} per round, fed from the
 * user's compilation through public API only. Attributing the user's own trees in place would break
 * valid code later: the compiler attributes a body once. What other processors did to the model but
 * not to the text is put into the text that the nested compiler reads: members, modifiers, and what
 * Lombok does inside of bodies.
 *
 * <p>May import: {@code model}, {@code diagnostics}, {@code com.sun.source}, {@code javax.tools},
 * {@code javax.annotation.processing}.
 */
@NullMarked
package dev.fermata.processor.source;

import org.jspecify.annotations.NullMarked;
