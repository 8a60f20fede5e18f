package dev.fermata.examples.json;

import dev.fermata.annotations.Coroutine;
import dev.fermata.examples.json.Token.Kind;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;

/** Tokens to events, by recursive descent; depth costs heap, never Java stack. */
final class JsonParser {
  private JsonParser() {}

  /** The events of one whole document. */
  @Coroutine
  static void events(YieldScope<Event> co, Generator<Token, ?, ?> tokens) throws JsonException {
    value(co, next(tokens), tokens);
    if (tokens.moveNext()) {
      throw new JsonException("more text after the end: " + tokens.current());
    }
  }

  @Coroutine
  static void value(YieldScope<Event> co, Token first, Generator<Token, ?, ?> tokens)
      throws JsonException {
    switch (first.kind()) {
      case OPEN_OBJECT -> object(co, tokens);
      case OPEN_ARRAY -> array(co, tokens);
      case STRING, NUMBER, LITERAL -> co.yield(Event.value(first));
      default -> throw new JsonException("expected a value, found " + first);
    }
  }

  @Coroutine
  static void object(YieldScope<Event> co, Generator<Token, ?, ?> tokens) throws JsonException {
    co.yield(Event.BEGIN_OBJECT);
    Token token = next(tokens);
    while (token.kind() != Kind.CLOSE_OBJECT) {
      co.yield(Event.name(expect(Kind.STRING, token)));
      expect(Kind.COLON, next(tokens));
      value(co, next(tokens), tokens);
      token = next(tokens);
      if (token.kind() != Kind.CLOSE_OBJECT) {
        expect(Kind.COMMA, token);
        token = expect(Kind.STRING, next(tokens));
      }
    }
    co.yield(Event.END_OBJECT);
  }

  @Coroutine
  static void array(YieldScope<Event> co, Generator<Token, ?, ?> tokens) throws JsonException {
    co.yield(Event.BEGIN_ARRAY);
    Token token = next(tokens);
    if (token.kind() != Kind.CLOSE_ARRAY) {
      value(co, token, tokens);
      token = next(tokens);
      while (token.kind() == Kind.COMMA) {
        value(co, next(tokens), tokens);
        token = next(tokens);
      }
      expect(Kind.CLOSE_ARRAY, token);
    }
    co.yield(Event.END_ARRAY);
  }

  static Token next(Generator<Token, ?, ?> tokens) throws JsonException {
    if (!tokens.moveNext()) {
      throw new JsonException("the text ends too early");
    }
    return tokens.current();
  }

  static Token expect(Kind kind, Token token) throws JsonException {
    if (token.kind() != kind) {
      throw new JsonException("expected " + kind + ", found " + token);
    }
    return token;
  }
}
