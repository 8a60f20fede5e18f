package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;

/** Switches: the old one, which falls through, and the new one, which has a value. */
final class Lexer {
  enum Light {
    RED,
    AMBER,
    GREEN
  }

  @Coroutine
  @SuppressWarnings("fallthrough")
  static void tokens(YieldScope<String> co, String text) {
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\n':
          co.yield("end of line");
          // A line's end is a blank, too.
        case ' ':
        case '\t':
          co.yield("blank");
          break;
        case '+':
          co.yield("plus");
          break;
        default:
          co.yield("letter " + c);
      }
    }
  }

  @Coroutine
  static int wait(GeneratorScope<Light, Integer> co, Light light) {
    int seconds =
        switch (light) {
          case RED -> co.yield(Light.GREEN);
          case AMBER -> 3;
          case GREEN -> {
            int walk = co.yield(Light.AMBER);
            yield walk + co.yield(Light.RED);
          }
        };
    return seconds * 1000;
  }
}
