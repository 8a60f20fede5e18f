package dev.fermata.processor.diagnostics;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tree that stands at a place. Trees of the nested compilation mean nothing to the user's
 * compiler, but stand where its own do.
 */
final class TreeLocator extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Place place;
  private final SourcePositions positions;
  private @Nullable Tree best;
  private boolean exact;

  private TreeLocator(Place place, SourcePositions positions) {
    this.place = place;
    this.positions = positions;
  }

  /** The tree at a place, or the smallest around it; null if there is none. */
  static @Nullable Tree find(Place place, SourcePositions positions) {
    TreeLocator locator = new TreeLocator(place, positions);
    locator.scan(place.unit(), null);
    return locator.best;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree == null || exact) {
      return null;
    }
    if (tree instanceof CompilationUnitTree) {
      return super.scan(tree, unused);
    }
    long start = positions.getStartPosition(place.unit(), tree);
    long end = positions.getEndPosition(place.unit(), tree);
    // A declaration may start after its own parts: `int a, b` gives b the start of int.
    if (start <= place.start() && place.end() <= end) {
      best = tree;
      exact = start == place.start() && end == place.end() && tree.getKind() == place.kind();
    }
    return super.scan(tree, unused);
  }
}
