package dev.fermata.examples.json;

import java.io.IOException;

/** The text is not JSON; the message says where and why. */
final class JsonException extends IOException {
  private static final long serialVersionUID = 1;

  JsonException(String message) {
    super(message);
  }
}
