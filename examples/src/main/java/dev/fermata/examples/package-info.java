/**
 * Small runnable programs, each of one idea. {@link dev.fermata.examples.RunAll} runs them all; the
 * README beside the module's pom tells what each shows.
 */
package dev.fermata.examples;
