package dev.fermata.examples.json;

/** What the lexer cuts the text into; strings and numbers keep their spelling. */
record Token(Kind kind, String text, int line) {
  /** The kinds of token. */
  enum Kind {
    OPEN_OBJECT,
    CLOSE_OBJECT,
    OPEN_ARRAY,
    CLOSE_ARRAY,
    COLON,
    COMMA,
    STRING,
    NUMBER,
    LITERAL
  }

  @Override
  public String toString() {
    return text + " in line " + line;
  }
}
