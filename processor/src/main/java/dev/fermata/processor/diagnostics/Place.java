package dev.fermata.processor.diagnostics;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;

/**
 * A stretch of a file of the user's compilation.
 *
 * @param unit the file
 * @param start the offset of its first character
 * @param end the offset after its last character
 * @param kind the kind of tree that stands there
 */
public record Place(CompilationUnitTree unit, long start, long end, Tree.Kind kind) {}
