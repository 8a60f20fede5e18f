/**
 * Generators and tasks against their peers. Each benchmark class is one row of the table in the
 * module's README: the method it names in {@link dev.fermata.benchmarks.Row} is the limit, 1.0, and
 * the others are multiples of it.
 */
package dev.fermata.benchmarks;
