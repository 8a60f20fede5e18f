package dev.fermata.processor.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.source.SourceText;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries source that does not suspend over into the machine: the user's own text, with only those
 * names rebound that mean something else outside their class, and only those jumps rewritten that
 * leave the text.
 *
 * <pre>{@code
 * for (String s : names) {         // keep the long ones
 *   if (s.isEmpty()) break outer;
 *   total += helper(s);
 * }
 * // becomes
 * for (String s : names) {         // keep the long ones
 *   if (s.isEmpty()) { next = WHILE_END; continue dispatch; }
 *   self.total += helper(self, s);
 * }
 * }</pre>
 */
final class Carrier {
  private final Context context;
  private final SourceText text;
  private String indent = "";
  private String margin = "";
  private Optional<Range> outermost = Optional.empty();

  /**
   * A stretch of source: what is declared and used within the outermost one stays as it is.
   *
   * @param start the offset of its begin
   * @param end the offset of its end
   * @param isMember whether it is a class with everything that it captures around it
   */
  record Range(int start, int end, boolean isMember) {
    Range(int start, int end) {
      this(start, end, false);
    }
  }

  Carrier(Context context) {
    this.context = context;
    this.text = context.method.text();
  }

  /** An expression or statement as it stands in the machine. */
  Code carry(Tree tree) {
    Code code = carry(text.start(tree), text.end(tree), List.of(tree));
    return Code.of(Precedences.of(tree), code);
  }

  /** A statement with the comment behind it on its last line. */
  Code carryStatement(StatementTree tree) {
    return carryEnd(tree, tree);
  }

  /** The last part of a statement with the comment behind it. */
  Code carryEnd(StatementTree tree, StatementTree last) {
    return with(
        indentOf(tree),
        margin,
        outermost,
        () -> carry(text.start(last), endWithComment(last), List.of(last)));
  }

  /** Trees that stand next to each other, from one offset to another. */
  Code carry(int start, int end, List<? extends Tree> trees) {
    return carry(start, end, trees, false);
  }

  /**
   * A class, or the members of one from an offset on, as a member of the machine.
   *
   * @param inner what its lines begin with
   */
  Code carryMember(ClassTree tree, int start, int end, String inner) {
    String prefix = linePrefix(start);
    String whitespace = prefix.substring(0, prefix.length() - prefix.stripLeading().length());
    return with(
        start == text.start(tree) ? indentOf(tree) : whitespace,
        inner,
        Optional.empty(),
        () -> carry(start, end, List.of(tree), true));
  }

  /**
   * Arguments with the comments around them.
   *
   * @param from where what stands before their parenthesis ends
   * @param to where what they belong to ends
   */
  List<Code> carryArguments(List<? extends ExpressionTree> arguments, int from, int to) {
    List<Code> codes = new ArrayList<>();
    int at = from;
    for (ExpressionTree argument : arguments) {
      Code code = carry(argument);
      int end = text.end(argument);
      String before = comments(at, text.start(argument));
      String behind = codes.size() + 1 == arguments.size() ? comments(end, to) : "";
      codes.add(Code.of(code.precedence(), before, code, behind.isEmpty() ? "" : " " + behind));
      at = end;
    }
    return codes;
  }

  /** The comments between two offsets in code, to stand before an expression. */
  private String comments(int from, int to) {
    StringBuilder result = new StringBuilder();
    for (SourceText.Comment comment : text.comments(from, to)) {
      String slice = slice(comment.start(), comment.end());
      result.append(slice).append(slice.startsWith("//") ? "\n" : " ");
    }
    return result.toString();
  }

  /** The comments between an offset and a class, each on lines of its own. */
  Code comments(ClassTree tree, int from, String inner) {
    return with(
        indentOf(tree),
        inner,
        Optional.empty(),
        () -> {
          List<Code> lines = new ArrayList<>();
          for (SourceText.Comment comment : text.comments(from, text.start(tree))) {
            lines.add(Code.of(slice(comment.start(), comment.end()), "\n" + inner));
          }
          return Code.join("", lines);
        });
  }

  private Code carry(int start, int end, List<? extends Tree> trees, boolean isMember) {
    Range range = outermost.orElse(new Range(start, end, isMember));
    return with(
        indent,
        margin,
        Optional.of(range),
        () -> {
          CarriedSource source = new CarriedSource(context, range);
          for (Tree tree : trees) {
            source.scanAt(context.method.pathOf(tree).getParentPath(), tree);
          }
          return source.edits().apply(start, end, this::slice);
        });
  }

  private Code with(
      String newIndent, String newMargin, Optional<Range> range, Supplier<Code> carrying) {
    String outerIndent = indent;
    String outerMargin = margin;
    Optional<Range> outerRange = outermost;
    indent = newIndent;
    margin = newMargin;
    outermost = range;
    try {
      return carrying.get();
    } finally {
      indent = outerIndent;
      margin = outerMargin;
      outermost = outerRange;
    }
  }

  /** Text of the source, moved to the left by the indentation of its statement. */
  String slice(int start, int end) {
    String slice = text.content().substring(start, end).replace("\r\n", "\n");
    return indent.equals(margin)
        ? slice
        : slice.replace("\n" + indent, "\n" + margin).replace("\n" + margin + "\n", "\n\n");
  }

  /** Where a statement ends, with a comment that follows on the same line. */
  int endWithComment(Tree tree) {
    int end = text.end(tree);
    String content = text.content();
    int lineEnd = content.indexOf('\n', end);
    String rest = content.substring(end, lineEnd < 0 ? content.length() : lineEnd);
    String stripped = rest.strip();
    boolean isComment =
        stripped.startsWith("//")
            || stripped.startsWith("/*") && stripped.indexOf("*/") == stripped.length() - 2;
    return isComment ? end + rest.stripTrailing().length() : end;
  }

  /** What stands before the statement on its line, if every line of it starts so. */
  private String indentOf(Tree tree) {
    String prefix = linePrefix(text.start(tree));
    if (prefix.isEmpty() || !prefix.isBlank()) {
      prefix = prefix.substring(0, prefix.length() - prefix.stripLeading().length());
    }
    String slice = text.slice(tree).replace("\r\n", "\n");
    String wanted = prefix;
    boolean allStart =
        slice.lines().skip(1).allMatch(line -> line.isBlank() || line.startsWith(wanted));
    return allStart ? prefix : "";
  }

  /** What stands on the line before an offset. */
  String linePrefix(int offset) {
    int lineStart = text.content().lastIndexOf('\n', offset - 1) + 1;
    return text.content().substring(lineStart, offset);
  }

  /** What separates two statements put in place of the one at {@code tree}. */
  String separatorAt(Tree tree) {
    String prefix = linePrefix(text.start(tree));
    if (!prefix.isBlank()) {
      return " ";
    }
    return "\n" + (prefix.startsWith(indent) ? margin + prefix.substring(indent.length()) : prefix);
  }
}
