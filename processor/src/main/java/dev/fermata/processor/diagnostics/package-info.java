/**
 * What the processor says to users, and how it says it.
 *
 * <pre>{@code
 * throw new LoweringException(tree, Message.OUT_OF_REACH, "Demo.Hidden", "it is private");
 * // becomes, at the tree's place in the user's file:
 * // Demo.java:12:5: error: generated code cannot reach Demo.Hidden here: it is private
 * }</pre>
 *
 * <p>Duty: the catalogue of all texts; finding the place in the user's compilation for a tree of
 * the nested one; saying one thing per mistake.
 *
 * <p>May import: {@code com.sun.source}, {@code javax.annotation.processing}; no other stage.
 */
@NullMarked
package dev.fermata.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
