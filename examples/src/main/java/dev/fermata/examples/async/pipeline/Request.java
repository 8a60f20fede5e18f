package dev.fermata.examples.async.pipeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a web server's log. */
record Request(String page, int status, int bytes) {

  private static final Pattern LINE = Pattern.compile("\\S+ \\S+ (\\S+) (\\d+) (\\d+)");

  /** Reads a line; null if it is none. */
  static Request parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? new Request(
            matcher.group(1),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)))
        : null;
  }

  boolean failed() {
    return status >= 500;
  }
}
