package dev.fermata.processor.diagnostics;

import com.sun.source.tree.Tree;

/**
 * The body of a coroutine holds something that generated code cannot express. Thrown by the
 * lowering, reported at the tree it names as an error of the user's compilation.
 */
public final class LoweringException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Tree at;
  private final Message kind;
  private final String text;

  /**
   * @param at the offending tree, of the nested compilation
   * @param kind what is wrong
   * @param arguments what its text mentions
   */
  public LoweringException(Tree at, Message kind, Object... arguments) {
    super(kind.text(arguments));
    this.at = at;
    this.kind = kind;
    this.text = kind.text(arguments);
  }

  /** The offending tree, of the nested compilation. */
  public Tree at() {
    return at;
  }

  /** What is wrong. */
  public Message kind() {
    return kind;
  }

  /** The message in full. */
  public String text() {
    return text;
  }
}
