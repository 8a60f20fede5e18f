package dev.fermata.examples.json;

import dev.fermata.annotations.Coroutine;
import dev.fermata.examples.json.Event.Kind;
import dev.fermata.generator.YieldScope;

/** Events to indented lines. */
final class JsonPrinter {
  private JsonPrinter() {}

  /**
   * One line per value, name and bracket; empty objects and arrays stay on their line.
   *
   * @return the number of lines
   */
  @Coroutine
  static long lines(YieldScope<String> co, Iterable<Event> events) {
    long count = 0;
    int depth = 0;
    StringBuilder line = new StringBuilder();
    Kind before = Kind.NAME; // the first value continues its line, like the value of a name
    for (Event event : events) {
      if (event.kind() == Kind.END) {
        depth--;
      }
      boolean empty = before == Kind.BEGIN && event.kind() == Kind.END;
      if (before != Kind.NAME && !empty) {
        if (before != Kind.BEGIN && event.kind() != Kind.END) {
          line.append(',');
        }
        co.yield(line.toString());
        count++;
        line.setLength(0);
        line.append("  ".repeat(depth));
      }
      line.append(event.text());
      if (event.kind() == Kind.NAME) {
        line.append(": ");
      } else if (event.kind() == Kind.BEGIN) {
        depth++;
      }
      before = event.kind();
    }
    co.yield(line.toString());
    return count + 1;
  }
}
