package dev.fermata.processor.model;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * How names are made of names.
 *
 * <pre>{@code
 * free("old", taken)            ->  old, old2, old3 …
 * constant("lastLine")          ->  LAST_LINE
 * decapitalised("LineReader")   ->  lineReader
 * decapitalised("URLReader")    ->  urlReader
 * }</pre>
 */
public final class Names {
  private Names() {}

  /** The wanted name, or the first one with a number behind it that is not taken. */
  public static String free(String wanted, Predicate<String> taken) {
    String candidate = wanted;
    for (int i = 2; taken.test(candidate); i++) {
      candidate = wanted + i;
    }
    return candidate;
  }

  /** A name in camel case as that of a constant. */
  public static String constant(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  /**
   * The name of a class as that of a variable: a leading acronym is in small letters as a whole.
   */
  public static String decapitalised(String name) {
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    int lowered = capitals > 1 && capitals < name.length() ? capitals - 1 : Math.max(capitals, 1);
    int end = Math.min(lowered, name.length());
    return name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end);
  }
}
