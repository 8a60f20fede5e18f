package dev.fermata.fuzzing.grammar;

/**
 * A local variable or parameter.
 *
 * @param name its name
 * @param type its type
 * @param constant whether nobody assigns to it any more, so that it can be captured
 */
record Variable(String name, Type type, boolean constant) {}
