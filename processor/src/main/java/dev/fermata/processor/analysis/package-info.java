/**
 * Facts about an attributed, valid body that later stages ask for.
 *
 * <pre>{@code
 * int n = 1 + (int) co.yield("a");   // SuspensionAnalysis.suspends: the declaration, the sum,
 *                                    // the cast, the call; at(call, CALL) is a YIELD
 * list.forEach(x -> log(x));         // suspends: nothing
 * }</pre>
 *
 * <p>Duty: answering, never changing or reporting.
 *
 * <p>May import: {@code source}, {@code model}, {@code com.sun.source}.
 */
@NullMarked
package dev.fermata.processor.analysis;

import org.jspecify.annotations.NullMarked;
