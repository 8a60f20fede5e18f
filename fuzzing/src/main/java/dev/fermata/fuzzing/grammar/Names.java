package dev.fermata.fuzzing.grammar;

import java.util.List;
import java.util.Set;

/** Names, many of which generated code would like to have for itself. */
final class Names {
  private static final List<String> LOCALS =
      List.of(
          "next",
          "state",
          "exit",
          "thrown",
          "self",
          "resume",
          "co2",
          "dispatch",
          "returned",
          "failure",
          "caught",
          "old",
          "argument",
          "left",
          "right",
          "condition",
          "iterator",
          "resource",
          "value",
          "result",
          "now",
          "root",
          "frame",
          "result2",
          "next2",
          "exit2",
          "START",
          "LINES",
          "selector",
          "index",
          "array",
          "element",
          "elements",
          "each",
          "x",
          "y",
          "n",
          "i",
          "j",
          "text",
          "it",
          "$",
          "_1",
          "thisHost",
          "outer",
          "receiver",
          "operand",
          "switched",
          "pending",
          "primary",
          "suppressed",
          "lock",
          "owner",
          "base",
          "count");
  private static final List<String> METHODS =
      List.of(
          "next",
          "send",
          "resume",
          "state",
          "run",
          "call",
          "step",
          "close",
          "location",
          "lines",
          "yields",
          "returns",
          "resumed",
          "calls",
          "exchanges",
          "delegates",
          "name",
          "f",
          "g",
          "h",
          "walk",
          "visit",
          "START",
          "self",
          "thrown",
          "begin",
          "invoke",
          "get",
          "of",
          "raise");
  private static final List<String> FIELDS =
      List.of(
          "next",
          "state",
          "self",
          "thrown",
          "START",
          "exit",
          "hidden",
          "total",
          "seen",
          "co",
          "resumePoint",
          "returned",
          "value",
          "level",
          "depth",
          "log",
          "dispatch",
          "entries");
  private static final List<String> SCOPES =
      List.of("co", "co", "co", "scope", "self", "next", "root", "frame", "$");
  private static final List<String> LABELS =
      List.of(
          "outer",
          "loop",
          "outer",
          "loop",
          "dispatch",
          "next",
          "state",
          "again",
          "START",
          "resume");

  private final Dice dice;

  Names(Dice dice) {
    this.dice = dice;
  }

  String local(Set<String> taken) {
    return fresh(LOCALS, taken);
  }

  String method(Set<String> taken) {
    return fresh(METHODS, taken);
  }

  String field(Set<String> taken) {
    return fresh(FIELDS, taken);
  }

  String scope() {
    return dice.pick(SCOPES);
  }

  String label(Set<String> taken) {
    return fresh(LABELS, taken);
  }

  private String fresh(List<String> names, Set<String> taken) {
    String name = dice.pick(names);
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + i;
    }
    return candidate;
  }
}
