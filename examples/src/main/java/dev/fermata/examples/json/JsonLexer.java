package dev.fermata.examples.json;

import dev.fermata.annotations.Coroutine;
import dev.fermata.examples.json.Token.Kind;
import dev.fermata.generator.YieldScope;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/** Characters to tokens. */
final class JsonLexer {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private JsonLexer() {}

  @Coroutine
  static void tokens(YieldScope<Token> co, Reader source) throws IOException {
    int line = 1;
    int c = source.read();
    while (c >= 0) {
      switch (c) {
        case '\n' -> {
          line++;
          c = source.read();
        }
        case ' ', '\t', '\r' -> c = source.read();
        case '{', '}', '[', ']', ':', ',' -> {
          co.yield(punctuation(c, line));
          c = source.read();
        }
        case '"' -> {
          co.yield(new Token(Kind.STRING, string(source, line), line));
          c = source.read();
        }
        default -> {
          StringBuilder word = new StringBuilder();
          for (; isWordPart(c); c = source.read()) {
            word.append((char) c);
          }
          if (word.isEmpty()) {
            throw new JsonException("unexpected character " + (char) c + " in line " + line);
          }
          co.yield(word(word.toString(), line));
        }
      }
    }
  }

  static Token punctuation(int c, int line) {
    return switch (c) {
      case '{' -> new Token(Kind.OPEN_OBJECT, "{", line);
      case '}' -> new Token(Kind.CLOSE_OBJECT, "}", line);
      case '[' -> new Token(Kind.OPEN_ARRAY, "[", line);
      case ']' -> new Token(Kind.CLOSE_ARRAY, "]", line);
      case ':' -> new Token(Kind.COLON, ":", line);
      default -> new Token(Kind.COMMA, ",", line);
    };
  }

  /** A string with its quotes and escapes as written, from after its first quote to its last. */
  static String string(Reader source, int line) throws IOException {
    StringBuilder text = new StringBuilder("\"");
    while (true) {
      int c = source.read();
      if (c < ' ') {
        throw new JsonException("string not closed in line " + line);
      }
      text.append((char) c);
      if (c == '"') {
        return text.toString();
      }
      if (c == '\\') {
        int escaped = source.read();
        if ("\"\\/bfnrtu".indexOf(escaped) < 0) {
          throw new JsonException("unknown escape in line " + line);
        }
        text.append((char) escaped);
      }
    }
  }

  static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.';
  }

  static Token word(String text, int line) throws JsonException {
    if (text.equals("true") || text.equals("false") || text.equals("null")) {
      return new Token(Kind.LITERAL, text, line);
    }
    if (NUMBER.matcher(text).matches()) {
      return new Token(Kind.NUMBER, text, line);
    }
    throw new JsonException("unknown word " + text + " in line " + line);
  }
}
