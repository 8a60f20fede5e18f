package dev.fermata.fuzzing.grammar;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the grammar consists of. System properties choose: {@code fuzz.without} names families to
 * leave out, {@code fuzz.everything} takes those in which wait for faults to be mended.
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

  /** Families with faults that are known to be open: they would hide what else is wrong. */
  private static final Set<Family> WAITING = EnumSet.of(LOCAL_CLASSES);

  private final Consumer<Rules> rules;

  Family(Consumer<Rules> rules) {
    this.rules = rules;
  }

  /** The rules of the families chosen. */
  static Rules chosen() {
    Set<String> without = Set.of(System.getProperty("fuzz.without", "").split(","));
    boolean everything = Boolean.getBoolean("fuzz.everything");
    Rules rules = new Rules();
    Arrays.stream(values())
        .filter(family -> !without.contains(family.name()))
        .filter(family -> everything || !WAITING.contains(family))
        .forEach(family -> family.rules.accept(rules));
    return rules;
  }
}
