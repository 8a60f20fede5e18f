/**
 * Compiles programs with the processor, many at once, and runs each generated and as written.
 *
 * <pre>{@code
 * programs ──javac──▶ classes ──┬──▶ loader whose runtime is in generated mode ──▶ trace ──┐
 *                               └──▶ loader whose runtime is in direct mode ─────▶ trace ──┴─▶ Outcome
 * }</pre>
 *
 * <p>Where javac or the processor says anything at all, the programs are compiled without the
 * processor too, with a facade that the program's maker has written: what plain javac does not take
 * is the maker's fault, all else is Fermata's.
 *
 * <p>Duty: judging programs.
 *
 * <p>May import: {@code tree} and {@code probe}.
 */
@NullMarked
package dev.fermata.fuzzing.harness;

import org.jspecify.annotations.NullMarked;
