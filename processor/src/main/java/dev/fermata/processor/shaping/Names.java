package dev.fermata.processor.shaping;

import java.util.Set;

/**
 * Names that are given when variables get theirs.
 *
 * @param parameters the scope and the coroutine's parameters
 * @param carried variables that stay in carried source, which no hoisted one may shadow
 * @param occurring every identifier of the method: nothing made up may be named so
 */
public record Names(Set<String> parameters, Set<String> carried, Set<String> occurring) {
  public Names {
    parameters = Set.copyOf(parameters);
    carried = Set.copyOf(carried);
    occurring = Set.copyOf(occurring);
  }
}
