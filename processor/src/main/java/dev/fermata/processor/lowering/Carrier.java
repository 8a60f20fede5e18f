package dev.fermata.processor.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.source.SourceText;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
  private int rangeStart = -1;
  private int rangeEnd = -1;

  Carrier(Context context) {
    this.context = context;
    this.text = context.method.text();
  }

  /** An expression or statement as it stands in the machine. */
  Code carry(Tree tree) {
    return carry(text.start(tree), text.end(tree), List.of(tree));
  }

  /** A statement with the comment behind it on its last line. */
  Code carryStatement(StatementTree tree) {
    String outerIndent = indent;
    indent = indentOf(tree);
    Code code = carry(text.start(tree), endWithComment(tree), List.of(tree));
    indent = outerIndent;
    return code;
  }

  /** Trees that stand next to each other, from one offset to another. */
  Code carry(int start, int end, List<? extends Tree> trees) {
    boolean outermost = rangeStart < 0;
    if (outermost) {
      rangeStart = start;
      rangeEnd = end;
    }
    CarriedSource source = new CarriedSource(context, rangeStart, rangeEnd);
    for (Tree tree : trees) {
      source.scanAt(context.method.pathOf(tree).getParentPath(), tree);
    }
    if (outermost) {
      rangeStart = -1;
      rangeEnd = -1;
    }
    return splice(start, end, source.edits());
  }

  /** A class declaration with something put into its head. */
  Code carryClass(ClassTree tree, List<LocalClasses.HeaderEdit> header) {
    String outerIndent = indent;
    indent = indentOf(tree);
    int start = text.start(tree);
    int end = text.end(tree);
    rangeStart = start;
    rangeEnd = end;
    CarriedSource source = new CarriedSource(context, start, end);
    source.scanAt(context.method.pathOf(tree).getParentPath(), tree);
    rangeStart = -1;
    rangeEnd = -1;
    Map<Integer, Edit> edits = source.edits();
    Map<Integer, Edit> heads = new TreeMap<>();
    for (LocalClasses.HeaderEdit edit : header) {
      heads.merge(edit.at(), new Edit(edit.at(), edit.code()), Carrier::joined);
    }
    heads.forEach((at, edit) -> edits.merge(at, edit, (there, head) -> joined(head, there)));
    Code code = splice(start, end, edits);
    indent = outerIndent;
    return code;
  }

  /** The members of a class from one offset to another. */
  Code carryBody(ClassTree tree, int start, int end) {
    String outerIndent = indent;
    String prefix = linePrefix(start);
    indent = prefix.substring(0, prefix.length() - prefix.stripLeading().length());
    rangeStart = start;
    rangeEnd = end;
    CarriedSource source = new CarriedSource(context, start, end);
    source.scanAt(context.method.pathOf(tree).getParentPath(), tree);
    rangeStart = -1;
    rangeEnd = -1;
    Code code = splice(start, end, source.edits());
    indent = outerIndent;
    return code;
  }

  private static Edit joined(Edit first, Edit second) {
    return new Edit(Math.max(first.end(), second.end()), Code.of(first.code(), second.code()));
  }

  /** The offset of the brace that opens a class body. */
  int bodyStart(ClassTree tree) {
    int from = text.start(tree);
    List<Tree> head = new ArrayList<>(tree.getTypeParameters());
    head.add(tree.getModifiers());
    head.add(tree.getExtendsClause());
    head.addAll(tree.getImplementsClause());
    for (Tree part : head) {
      if (part != null && text.has(part)) {
        from = Math.max(from, text.end(part));
      }
    }
    return text.content().indexOf('{', from);
  }

  /** The offset of the brace that opens the body of an anonymous class. */
  int classBodyStart(NewClassTree tree) {
    int from = text.end(tree.getIdentifier());
    for (Tree argument : tree.getArguments()) {
      if (text.has(argument)) {
        from = Math.max(from, text.end(argument));
      }
    }
    return text.content().indexOf('{', from);
  }

  private Code splice(int start, int end, Map<Integer, Edit> edits) {
    List<Object> parts = new ArrayList<>();
    int at = start;
    for (Map.Entry<Integer, Edit> entry : edits.entrySet()) {
      int from = entry.getKey();
      Edit edit = entry.getValue();
      if (from < at) {
        continue;
      }
      parts.add(slice(at, from));
      parts.add(edit.code());
      at = edit.end();
    }
    parts.add(slice(at, end));
    return Code.of(parts.toArray());
  }

  /** Text of the source, moved to the left by the indentation of its statement. */
  String slice(int start, int end) {
    String slice = text.content().substring(start, end).replace("\r\n", "\n");
    return indent.isEmpty() ? slice : slice.replace("\n" + indent, "\n");
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
    return "\n" + (prefix.startsWith(indent) ? prefix.substring(indent.length()) : prefix);
  }

  /** A replacement of the source from where it is keyed to {@code end}. */
  record Edit(int end, Code code) {}
}
