package dev.fermata.processor.source;

import dev.fermata.processor.source.SourceText.Comment;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of Java's lexical structure (JLS 3) as it takes to tell code from what only looks like
 * it: comments, strings, characters and text blocks.
 *
 * <pre>{@code
 * Box // (n)
 * (int n)      find('(')  ->  the second one
 * }</pre>
 */
final class Lexer {
  private Lexer() {}

  static int find(String text, char wanted, int from) {
    for (int at = from; at < text.length(); ) {
      int end = skipped(text, at);
      if (end == at && text.charAt(at) == wanted) {
        return at;
      }
      at = Math.max(end, at + 1);
    }
    throw new IllegalArgumentException("no " + wanted + " behind offset " + from);
  }

  static int next(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
        at = skipped(text, at);
      } else {
        return at;
      }
    }
    return at;
  }

  static List<Comment> comments(String text, int from, int to) {
    List<Comment> comments = new ArrayList<>();
    for (int at = from; at < to; ) {
      int end = skipped(text, at);
      if (end > at && text.charAt(at) == '/') {
        comments.add(new Comment(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return comments;
  }

  /** The offset behind the comment or literal that starts at an offset; that offset for code. */
  private static int skipped(String text, int at) {
    if (text.startsWith("//", at)) {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      return end;
    } else if (text.startsWith("/*", at)) {
      return behind(text, "*/", at + 2);
    } else if (text.startsWith("\"\"\"", at)) {
      return behindLiteral(text, "\"\"\"", at + 3);
    } else if (text.charAt(at) == '"') {
      return behindLiteral(text, "\"", at + 1);
    } else if (text.charAt(at) == '\'') {
      return behindLiteral(text, "'", at + 1);
    }
    return at;
  }

  private static int behind(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** A backslash takes the character behind it along. */
  private static int behindLiteral(String text, String mark, int from) {
    int at = from;
    while (at < text.length() && !text.startsWith(mark, at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + mark.length());
  }
}
