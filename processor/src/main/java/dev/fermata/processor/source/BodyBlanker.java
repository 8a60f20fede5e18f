package dev.fermata.processor.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;

/**
 * Empties the bodies that hold no coroutine, for attributing them costs time and gives nothing.
 *
 * <pre>{@code
 * int total() { return prices.stream().mapToInt(p -> p).sum(); }
 * // becomes
 * int total() { throw null;                                    }
 * }</pre>
 *
 * <p>Constructors stay: a body that only threw would lack its call of {@code super(…)}.
 */
final class BodyBlanker extends TreeScanner<Void, Void> {
  private static final String THROW = " throw null;";

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final Edits edits;

  BodyBlanker(CompilationUnitTree unit, SourcePositions positions, Edits edits) {
    this.unit = unit;
    this.positions = positions;
    this.edits = edits;
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    if (method.getBody() == null || method.getReturnType() == null) {
      return null;
    }
    if (mayBeCoroutine(method)) {
      LombokBodies.addChecks(method, unit, positions, edits);
    } else {
      blank(method.getBody());
    }
    return null;
  }

  /** By its simple name: the tree has no types, and a body too many only costs time. */
  static boolean mayBeCoroutine(MethodTree method) {
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      String name = annotation.getAnnotationType().toString();
      if (name.equals("Coroutine") || name.endsWith(".Coroutine")) {
        return true;
      }
    }
    return false;
  }

  private void blank(BlockTree body) {
    long start = positions.getStartPosition(unit, body);
    long end = positions.getEndPosition(unit, body);
    // A body that another processor made stands nowhere, or where its annotation does.
    boolean inText =
        start >= 0
            && end <= edits.length()
            && end - start > THROW.length() + 2
            && edits.charAt((int) start) == '{'
            && edits.charAt((int) end - 1) == '}';
    if (inText && roomFor(THROW, (int) start + 1)) {
      edits.overwrite((int) start + 1, (int) end - 1, THROW);
    } else if (inText) {
      int lineEnd = nextLine((int) start + 1, (int) end - 1);
      if (lineEnd >= 0 && lineEnd + THROW.length() < end - 1 && roomFor(THROW, lineEnd)) {
        edits.overwrite((int) start + 1, (int) end - 1, "");
        edits.overwrite(lineEnd, lineEnd + THROW.length(), THROW);
      }
    }
  }

  private int nextLine(int from, int to) {
    for (int i = from; i < to; i++) {
      if (edits.charAt(i) == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /** Whether a text fits at an offset without covering a line end. */
  private boolean roomFor(String replacement, int offset) {
    String there = edits.substring(offset, offset + replacement.length());
    return there.indexOf('\n') < 0 && there.indexOf('\r') < 0;
  }
}
