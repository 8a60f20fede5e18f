package dev.fermata.examples.json;

/** What the parser finds: structure without punctuation. */
record Event(Kind kind, String text) {
  /** The kinds of event. */
  enum Kind {
    BEGIN,
    END,
    NAME,
    VALUE
  }

  static final Event BEGIN_OBJECT = new Event(Kind.BEGIN, "{");
  static final Event END_OBJECT = new Event(Kind.END, "}");
  static final Event BEGIN_ARRAY = new Event(Kind.BEGIN, "[");
  static final Event END_ARRAY = new Event(Kind.END, "]");

  static Event name(Token token) {
    return new Event(Kind.NAME, token.text());
  }

  static Event value(Token token) {
    return new Event(Kind.VALUE, token.text());
  }
}
