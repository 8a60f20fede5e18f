package dev.fermata.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.util.List;

/**
 * The text of one source file, cut by its trees exactly as the user wrote them: unicode escapes,
 * comments and line ends included.
 */
public final class SourceText {
  private final String content;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  SourceText(String content, CompilationUnitTree unit, SourcePositions positions) {
    this.content = content;
    this.unit = unit;
    this.positions = positions;
  }

  /** The whole file. */
  public String content() {
    return content;
  }

  /**
   * The offset of a tree's first character.
   *
   * @throws IllegalArgumentException if the compiler made the tree up, so that it stands nowhere
   */
  public int start(Tree tree) {
    return known(positions.getStartPosition(unit, tree), tree);
  }

  /**
   * The offset after a tree's last character.
   *
   * @throws IllegalArgumentException if the compiler made the tree up, so that it stands nowhere
   */
  public int end(Tree tree) {
    return known(positions.getEndPosition(unit, tree), tree);
  }

  /** Whether a tree stands in the text; one that the compiler made up does not. */
  public boolean has(Tree tree) {
    return positions.getStartPosition(unit, tree) >= 0 && positions.getEndPosition(unit, tree) >= 0;
  }

  /** A tree as the user wrote it. */
  public String slice(Tree tree) {
    return content.substring(start(tree), end(tree));
  }

  /**
   * The offset of the first {@code wanted} at or after {@code from} that is code: not part of a
   * comment, string, character or text block.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int find(char wanted, int from) {
    return Lexer.find(content, wanted, from);
  }

  /** The offset of the first character at or after {@code from} that is no blank and no comment. */
  public int next(int from) {
    return Lexer.next(content, from);
  }

  /** The comments between two offsets that both stand in code. */
  public List<Comment> comments(int from, int to) {
    return Lexer.comments(content, from, to);
  }

  /**
   * A comment.
   *
   * @param start the offset of its first slash
   * @param end the offset behind it, the line end of a line comment excluded
   */
  public record Comment(int start, int end) {}

  /** The line, from 1, on which a tree starts. */
  public int line(Tree tree) {
    return (int) unit.getLineMap().getLineNumber(start(tree));
  }

  private static int known(long position, Tree tree) {
    if (position < 0) {
      throw new IllegalArgumentException("no position in the source: " + tree);
    }
    return (int) position;
  }
}
