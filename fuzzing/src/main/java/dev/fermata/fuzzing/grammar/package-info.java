/**
 * Makes random programs that javac accepts.
 *
 * <pre>{@code
 * Programs.of(17).tree().print()
 * // class Host {
 * //   @Coroutine static int main(GeneratorScope<Object, Integer> co, int next) {
 * //     int old = Probe.at(1, next) + co.yield("a");
 * //     …
 * }</pre>
 *
 * <p>A {@code Family} is a handful of related rules, each of which makes one construct. Rules are
 * picked by weight until one applies; they ask the {@code Draft} for their parts, and the {@code
 * Scope} for what may be named and done where the part stands. An expression has exactly the static
 * type it was asked for; where an assignment converts, {@code Draft.assigned} makes use of that.
 *
 * <p>Duty: well-typed programs in which every statement can be reached and every variable is assigned
 * before it is read.
 *
 * <p>May import: {@code tree}, and {@code harness} for what a program is.
 */
@NullMarked
package dev.fermata.fuzzing.grammar;

import org.jspecify.annotations.NullMarked;
