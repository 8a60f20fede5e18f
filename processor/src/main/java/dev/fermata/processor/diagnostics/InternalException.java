package dev.fermata.processor.diagnostics;

import com.sun.source.tree.Tree;

/**
 * A failure of the processor itself, with the construct of the user's that it failed on. Whoever
 * walks the trees wraps what escapes the handling of one tree, once: the innermost tree wins.
 */
public final class InternalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN_SOURCE = 60;

  private final transient Tree at;
  private final String construct;

  /**
   * @param at the tree that was being handled
   * @param cause the failure
   */
  public InternalException(Tree at, Throwable cause) {
    super(cause);
    this.at = at;
    String source = at.toString().replaceAll("\\s+", " ").strip();
    this.construct =
        at.getKind()
            + " `"
            + (source.length() > SHOWN_SOURCE ? source.substring(0, SHOWN_SOURCE) + "…" : source)
            + "`";
  }

  /** What to throw for a failure in the handling of a tree: the innermost tree is named. */
  public static RuntimeException at(Tree tree, Throwable failure) {
    return failure instanceof LoweringException || failure instanceof InternalException
        ? (RuntimeException) failure
        : new InternalException(tree, failure);
  }

  /** The tree, of the nested compilation. */
  public Tree at() {
    return at;
  }

  /** The construct, in words. */
  public String construct() {
    return construct;
  }
}
