package dev.fermata.fuzzing.grammar;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the grammar consists of. {@code fuzz.without}, a system property, names what to leave out.
 */
enum Family {
  SUSPENSIONS(Suspensions::addTo),
  VALUES(Values::addTo),
  OPERATORS(Operators::addTo),
  ASSIGNMENTS(Assignments::addTo),
  CALLS(Calls::addTo),
  LAMBDAS(Lambdas::addTo),
  SWITCH_EXPRESSIONS(SwitchExpressions::addTo),
  DECLARATIONS(Declarations::addTo),
  BRANCHES(Branches::addTo),
  LOOPS(Loops::addTo),
  JUMPS(Jumps::addTo),
  TRIES(Tries::addTo),
  SWITCHES(Switches::addTo),
  PATTERNS(Patterns::addTo),
  PATTERN_SWITCHES(PatternSwitches::addTo),
  TEXTS(Texts::addTo),
  LIBRARY(Library::addTo),
  CLASSES(Classes::addTo),
  LOCAL_CLASSES(LocalClasses::addTo);

  private final Consumer<Rules> rules;

  Family(Consumer<Rules> rules) {
    this.rules = rules;
  }

  /** The rules of the families chosen. */
  static Rules chosen() {
    Set<String> without = Set.of(System.getProperty("fuzz.without", "").split(","));
    Rules rules = new Rules();
    Arrays.stream(values())
        .filter(family -> !without.contains(family.name()))
        .forEach(family -> family.rules.accept(rules));
    return rules;
  }
}
